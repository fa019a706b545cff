"""Which council a name is of, and whether two names are of one body."""

import re
from functools import cache, lru_cache

from pipeline.claims.words import listed, plain


@lru_cache(maxsize=1 << 16)
def council(name: str | None) -> str | None:
    """Return the council that a name is of, made plain; null where it is of none: "Norshire County Council cabinet"."""
    if not name:
        return None
    said = plain(name)
    tokens = said.split()
    if said in listed("no_councils") or not tokens:
        return None
    for index, token in enumerate(tokens):
        if index and _is_head(tokens, index, token):
            found = " ".join(tokens[: index + 1])
            return found if found not in listed("no_councils") and place(found) else None
    return said if any(said.startswith(f"{start} ") for start in listed("council_starts")) else None


@lru_cache(maxsize=1 << 16)
def councils_in(sentence: str) -> tuple[str, ...]:
    """Return the councils that a sentence names in full, made plain: "it went to Norshire County Council"."""
    found = (council(match[0]) for match in _named_in().finditer(sentence))
    return tuple(dict.fromkeys(name for name in found if name))


@cache
def _named_in() -> re.Pattern[str]:
    heads = "|".join(sorted((head.title() for head in listed("council_heads")), key=lambda head: (-len(head), head)))
    return re.compile(rf"(?:[A-Z][\w'’-]*,? (?:and |of |upon |on |the )?){{1,6}}?(?:{heads})\b(?! [Tt]ax)")


def _is_head(tokens: list[str], index: int, token: str) -> bool:
    heads = listed("council_heads")
    return token in heads or any(" ".join(tokens[max(0, index - back) : index + 1]) in heads for back in (1, 2))


@lru_cache(maxsize=1 << 16)
def place(name: str) -> str:
    """Return a plain name without what its council is: "rushmere borough council" is at "rushmere"."""
    kinds = listed("council_types") | listed("council_heads")
    return " ".join(token for token in name.split() if token not in kinds)


@lru_cache(maxsize=1 << 16)
def _types(name: str) -> frozenset[str]:
    return (frozenset(name.split()) & listed("council_types")) - listed("small")


@lru_cache(maxsize=1 << 17)
def same_council(one: str, other: str) -> bool:
    """Tell whether two plain names may be of one council: one of them may leave out what it is, or a part of that."""
    if one == other:
        return True
    if place(one) != place(other):
        return False
    return _types(one) <= _types(other) or _types(other) <= _types(one)


@lru_cache(maxsize=1 << 17)
def same_body(one: str, other: str) -> bool:
    """Tell whether two names are of one body: a council and its committee are."""
    first, second = plain(one), plain(other)
    if first == second:
        return True
    councils = council(one), council(other)
    if councils[0] and councils[1]:
        return same_council(councils[0], councils[1])
    shorter, longer = sorted((frozenset(first.split()), frozenset(second.split())), key=len)
    return len(shorter) > 1 and shorter <= longer and not any(councils)


@lru_cache(maxsize=1 << 16)
def is_unique(name: str) -> bool:
    """Tell whether only one body of the country has such a name, as far as its words say."""
    return bool(frozenset(plain(name).split()) & listed("unique_words"))


@lru_cache(maxsize=1 << 16)
def subject(name: str) -> str:
    """Return the name of what was inspected without the nouns that are said or left out."""
    tokens = plain(name).split()
    while len(tokens) > 1 and tokens[-1] in listed("subject_nouns"):
        tokens.pop()
    kinds = listed("council_types") if council(name) else frozenset()
    return " ".join(token for token in tokens if token not in kinds)


def shared(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two lists of plain council names have one in common."""
    return any(same_council(first, second) for first in one for second in other)
