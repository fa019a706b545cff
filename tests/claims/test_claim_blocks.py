"""Whatever two mentions agree in, they share a block: nothing is missed by not comparing all pairs."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.claims import Judgements, Mention, Paper
from pipeline.claims.cluster import agreement, keys
from pipeline.claims.merge import nodes_of

COUNCILS = ("Marshwick Borough Council", "Marshwick Council", "Oaksey District Council", "Oaksey Youth Club", None)
DATES = ("2023", "2023-12", "2023-12-30", "2024-01", "2024-01-03", "XXXX-01-03", "2019-05", None)
SUBJECTS = ("Fernhill Primary School", "Fernhill Primary", "HMP Oaksey", "Marshwick Council adult social care")


def chosen(**options: tuple[Any, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({name: st.sampled_from(values) for name, values in options.items()})


FIELDS = {
    "money": chosen(
        amount=("6500000", "6512340", "6700000"),
        amount_max=(None,),
        currency=("GBP",),
        per=(None, "year"),
        kind=("cost", "spending"),
        payer=COUNCILS,
        recipient=(*COUNCILS, "Hartley Ltd"),
        purpose=("bridge repairs", "repairs to Hartley bridge", "Hartley bridge", None),
        period=(None,),
    ),
    "inspection": chosen(
        agency=("Ofsted", None),
        kind=("inspection", "monitoring visit"),
        subject=SUBJECTS,
        date=DATES,
        status=("completed", "planned"),
    ),
    "rating": chosen(
        agency=("Ofsted",),
        rating=("good", "inadequate"),
        subject=SUBJECTS,
        aspect=(None, "safe"),
        date=tuple(date for date in DATES if date != "XXXX-01-03"),
        status=("current", "previous"),
    ),
    "official": chosen(
        name=("Ada Thorne", "Ada Jane Thorne", "Thorne"),
        role=("leader", "cabinet member for roads", "portfolio holder for roads and rail"),
        organisation=COUNCILS,
        party=("Labour", None),
        ward=("East", None),
    ),
    "quote": chosen(speaker=("Ada Thorne", "Thorne", None)),
}
TEXTS = ("We will not rest until it is open.", "It matters. We will not rest until it is open.", "a real difference")
PUBLISHED = ("2020-02-01", "2024-01-05", "2024-02-01", None)


@st.composite
def mentions(draw: st.DrawFn, type_: str) -> list[Mention]:
    """Return two documents' mentions of a kind, with an official beside them."""
    found = []
    for name in ("argus", "bugle"):
        published = draw(st.sampled_from(PUBLISHED))
        paper = Paper(name, draw(st.sampled_from(("article", "minutes"))), name, published, published, name)
        for number in range(draw(st.integers(1, 2))):
            fields = draw(FIELDS[type_])
            text = draw(st.sampled_from(TEXTS))
            found.append(Mention(f"{name}{number}", type_, paper, number * 200, text, f"{name} {number}", fields))
        beside = draw(FIELDS["official"])
        found.append(Mention(f"{name}-beside", "official", paper, 900, "words", "words", beside))
    return found


@pytest.mark.parametrize("type_", list(FIELDS))
def test_what_agrees_shares_a_block(type_: str) -> None:
    @settings(max_examples=150, deadline=None)
    @given(mentions(type_))
    def check(found: list[Mention]) -> None:
        documents = [[each for each in found if each.paper.id == name] for name in ("argus", "bugle")]
        nodes = [node for document in documents for node, _ in nodes_of(document, Judgements())]
        for one, other in combinations(nodes, 2):
            if one.kind == other.kind and agreement(one, other, Judgements()):
                assert keys(one) & keys(other), (one, other)

    check()
