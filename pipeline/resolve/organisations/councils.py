"""A council by its names: what its place is, and which names mean the same one."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from pipeline.resolve.organisations import register
from pipeline.resolve.organisations.types import Found
from pipeline.resolve.organisations.words import table, tier, tier_of, words

COMBINED = "combined"
"""The tier of a combined authority, which is no council of its place."""


@lru_cache(maxsize=4096)
def place_of(name: str) -> str:
    """Return a council's name without what makes it a council's: "Marlbury Borough Council" -> "marlbury"."""
    welsh = _in_welsh(name)
    if welsh is not None:
        place, council = welsh
        return place_of(council.name) if council is not None else place
    pieces = without_welsh(name).lower().split()
    for size in (4, 3, 2, 1):
        last = " ".join(pieces[-size:])
        tiered = tier_of().get(last, COMBINED) != COMBINED
        if len(pieces) > size and (tiered or last in table("heads")["council"]):
            return register.key(" ".join(pieces[:-size]))
    if " of " in name and pieces[0] in ("city", "london", "royal", "borough"):
        return register.key(name.split(" of ", 1)[1].removesuffix(" Council"))
    return register.key(name)


@lru_cache(maxsize=1024)
def _in_welsh(name: str) -> tuple[str, register.Council | None] | None:
    """Return the place of a council that is named in Welsh, and the council where the register has it."""
    pieces = name.lower().split(" ")
    if pieces[0] not in words("welsh_names") or pieces[-1] in _head_words():
        return None
    for first in range(1, len(pieces)):
        place = " ".join(pieces[first:])
        council = register.only(register.of_place(place, None))
        if council is not None or pieces[first] not in words("welsh_heads"):
            return register.key(place), council
    return None


@lru_cache(maxsize=1024)
def council_name(text: str | None) -> str | None:
    """Return the council that a publisher's name is, else None: "Stavering Borough Council"."""
    if text is None or " " not in text:
        return None
    lower = text.lower()
    named = register.named(text) is not None or lower.startswith(tuple(table("starts")["council"]))
    ends = lower.endswith(_endings())
    if not (named or ends) or text.split()[-2].lower() in words("other_councils"):
        return None
    welsh = _in_welsh(text)
    if welsh is not None and welsh[1] is not None:
        return welsh[1].name
    return without_welsh(text) if ends else text


@cache
def _endings() -> tuple[str, ...]:
    return tuple(f" {head}" for head in table("heads")["council"])


def council_title(title: str | None) -> str | None:
    """Return the council that a title begins with, else None: "Wick Parish Council: notes of the March meeting"."""
    before, colon, _ = title.partition(":") if title else ("", "", "")
    if not colon or not tier(before):
        return None
    plain = all(word[0].isupper() or word in words("small_words") for word in before.split())
    return council_name(before) if plain else None


def without_welsh(name: str) -> str:
    """Return the English half of a name in two languages: "Cyngor Cymuned Llanfair Community Council"."""
    pieces = name.split(" ")
    while len(pieces) > 2 and pieces[0].lower() in words("welsh_heads"):
        pieces = pieces[1:]
    return " ".join(pieces)


def unify(found: Iterable[Found], published: str | None) -> dict[str, str]:
    """Return the full name of each council as named: "Marlbury council" -> "Marlbury Borough Council"."""
    written: dict[str, dict[str, None]] = {}
    for name in found:
        if name.kind == "council":
            written.setdefault(place_of(name.name), {})[name.name] = None
    return {name: _full(name, place, list(names), published) for place, names in written.items() for name in names}


def _full(name: str, place: str, others: Sequence[str], published: str | None) -> str:
    if tier(name):
        return without_welsh(_first_written(name, others))
    tiered = list(dict.fromkeys(register.key(other) for other in others if tier(other)))
    if len(tiered) == 1:
        return _first_written(next(other for other in others if tier(other)), others)
    entry = register.named(name)
    if entry is not None and not name.islower():
        return _first_written(name, others)
    welsh = _in_welsh(name)
    if welsh is not None and welsh[1] is not None:
        return welsh[1].name
    council = register.only(register.of_place(place, published))
    if council and _called_so(council, name) and register.key(council.name).startswith(place):
        return council.name
    capitalised = name[: -len("council")] + "Council" if name.endswith(" council") else name
    return _first_written(capitalised, others)


def _called_so(council: register.Council, name: str) -> bool:
    """Say whether a council's full name has its tier, for all who write "Nottingham council", not "Bolton Council"."""
    own = tier(council.name)
    return own in ("city", "county") or (own == "district" and name.endswith(" council"))


def _first_written(name: str, others: Sequence[str]) -> str:
    """Return the form in which a name stands first: "and" for "&" is the same name."""
    same = name
    if name != others[0]:
        same = next((other for other in others if register.key(other) == register.key(name)), name)
    return " ".join(word.capitalize() if word in _head_words() else word for word in same.split(" "))


@cache
def _head_words() -> frozenset[str]:
    return frozenset(word for phrase in tier_of() for word in phrase.split() if word != "and")
