"""Reports of one council's children's services make one claim of each thing they share."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from pipeline.claims import Claim, Mention, merge
from pipeline.claims.mention import mentions
from pipeline.document import Document
from pipeline.extract import extract
from pipeline.load import load

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
UNDATED = "004"  # the only one that does not imply 2023

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no {SEEDS}")


@cache
def claims() -> tuple[list[Claim], dict[str, str]]:
    found: list[list[Mention]] = []
    names: dict[str, str] = {}
    for document in load([str(SEEDS)]):
        assert isinstance(document, Document)
        name = Path(document.source).name[:3]
        dated = document if name == UNDATED else replace(document, published="2023")
        extraction = extract(dated)
        found.append(mentions(extraction.document, extraction.facts))
        names |= {fact.id: name for fact in extraction.facts}
    return merge(found), names


def of(kind: str, /, **fields: object) -> list[tuple[Claim, set[str]]]:
    merged, names = claims()
    wanted = [c for c in merged if c.kind == kind and fields.items() <= c.fields.items()]
    return [(claim, {names[fact] for fact in claim.facts}) for claim in wanted]


def test_the_sum_of_three_documents_has_payer_and_recipient_from_the_one_that_states_them() -> None:
    ((claim, documents),) = of("money", amount="6500000")
    assert documents == {"001", "002", "003"}
    assert (claim.fields["payer"], claim.fields["recipient"]) == ("Nottingham City Council", "Newton Europe")


def test_the_sum_of_two_documents() -> None:
    ((claim, documents),) = of("money", amount="2400000")
    assert documents == {"001", "002"}
    assert claim.documents == 2


def test_the_inspection_and_its_rating() -> None:
    subject = "Nottingham City Council children's services"
    ((inspection, stating),) = of("inspection", subject=subject, kind="inspection")
    assert (inspection.fields["date"], stating) == ("2022-07", {"000", "001"})
    ((rating, graded),) = of("rating", subject=subject)
    assert (rating.fields["rating"], rating.fields["date"]) == ("inadequate", "2022-07")
    assert graded == {"000", "001", "002", "003"}


def test_one_person_with_two_wordings_of_one_role() -> None:
    ((person, documents),) = of("person", name="Cheryl Barnard")
    assert documents == {"002", "003"}
    assert person.fields["party"] == "Labour"
    roles = {"portfolio holder for children", "Portfolio Holder for Children, Young People and Education"}
    assert {version.value for version in person.versions if version.field == "role"} == roles
    ((office, held),) = of("office", name="Cheryl Barnard")
    assert held == documents
    assert {version.value for version in office.versions if version.field == "role"} == roles
