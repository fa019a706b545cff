"""Which found fact answers which gold fact, and which of its fields are right."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from pipeline.fact import Fact
from pipeline.score.gold import GoldFact

CORE = {
    "money": ("amount", "amount_max", "currency", "qualifier"),
    "inspection": ("agency", "date", "status"),
    "rating": ("agency", "rating", "status"),
    "official": ("name", "role"),
    "quote": ("speaker",),
    "decision": ("outcome",),
}
"""The fields that make a record right: all of them are, or the record is wrong."""

LOOSE = frozenset(
    ("purpose", "role", "subject", "recipient", "payer", "speaker", "organisation", "body", "ward", "aspect")
)
"""Free text: right when most of its words are."""

SMALL_WORDS = frozenset(("the", "a", "an", "of", "for", "and", "in", "at", "to", "s", "on"))
ENOUGH_WORDS = 0.6
WORD = re.compile(r"[a-z0-9]+")
PLAIN = str.maketrans({"\u00a0": " ", "’": "'", "‘": "'", "“": '"', "”": '"'})


class Pairing(NamedTuple):
    """Each gold fact with the fact that answers it, or None; and the facts that answer nothing."""

    pairs: list[tuple[GoldFact, Fact | None]]
    extra: list[Fact]


def pair(gold: Sequence[GoldFact], found: Sequence[Fact]) -> Pairing:
    """Pair facts of one kind: by overlap of words and fields, officials by name; optional gold comes last."""
    left = list(found)
    pairs: list[tuple[GoldFact, Fact | None]] = []
    for want in sorted(gold, key=lambda fact: fact.optional):
        scores = [_official(want, have) if want.type == "official" else _overlap(want, have) for have in left]
        best = max(scores, default=0)
        answer = left.pop(scores.index(best)) if best > 0 else None
        pairs.append((want, answer))
    return Pairing(pairs, left)


def is_strict(want: GoldFact, have: Fact) -> bool:
    """Tell whether every core field is right."""
    return all(same(name, want.fields.get(name), getattr(have, name)) for name in CORE[want.type])


def same(field: str, want: Any, have: Any) -> bool:
    """Tell whether a field is right: null for null, a number to the penny, free text by most of its words."""
    if want is None or have is None:
        return want is None and have is None
    if field in LOOSE:
        return _same_words(field, want, have)
    if isinstance(want, int | float):
        try:
            number = float(have)
        except ValueError:
            return False
        return abs(float(want) - number) < 0.01 * max(1, abs(float(want)) * 0.001)
    return bool(_plain(want) == _plain(have))


def _same_words(field: str, want: Any, have: Any) -> bool:
    wanted, had = _words(want), _words(have)
    if not wanted or not had:
        return bool(_plain(want) == _plain(have))
    shared = 2 * len(wanted & had) / (len(wanted) + len(had))
    return shared >= ENOUGH_WORDS or (field == "purpose" and (wanted <= had or had <= wanted))


def _official(want: GoldFact, have: Fact) -> int:
    wanted, had = _words(want.fields.get("name")), _words(getattr(have, "name", None))
    if not wanted or not had or not (wanted <= had or had <= wanted):
        return 0
    role = same("role", want.fields.get("role"), getattr(have, "role", None))
    return 10 + 5 * role + (have.start < want.end and want.start < have.end)


def _overlap(want: GoldFact, have: Fact) -> int:
    overlap = min(want.end, have.end) - max(want.start, have.start)
    if overlap <= 0:
        return 0
    return overlap + 1000 * sum(same(name, want.fields.get(name), getattr(have, name)) for name in CORE[want.type])


def _plain(value: Any) -> Any:
    if isinstance(value, int | float | Decimal):
        return round(float(value), 2)
    return " ".join(str(value).translate(PLAIN).casefold().split()).strip(" .,'\"~")


def _words(value: Any) -> set[str]:
    return set() if value is None else set(WORD.findall(str(_plain(value)))) - SMALL_WORDS


def answers(fields: Mapping[str, Any], fact: Fact) -> dict[str, bool]:
    """Return for each field that gold states whether the fact has it right."""
    return {name: same(name, value, getattr(fact, name)) for name, value in fields.items() if value is not None}
