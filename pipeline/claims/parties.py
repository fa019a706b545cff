"""Who pays and who gets: whether two names can be of one party to a sum."""

from functools import lru_cache

from pipeline.claims.places import same_body
from pipeline.claims.words import listed, plain


def agree(one: str | None, other: str | None) -> bool:
    """Tell whether two names are of one party."""
    return bool(one and other) and _same(one or "", other or "")


def differ(one: str | None, other: str | None) -> bool:
    """Tell whether two names are of two parties; "the government" is any department."""
    if not one or not other or _same(one, other):
        return False
    first, second = _is_state(one), _is_state(other)
    return not (first and second and (plain(one) in listed("government") or plain(other) in listed("government")))


@lru_cache(maxsize=1 << 16)
def _same(one: str, other: str) -> bool:
    return same_body(one, other)


@lru_cache(maxsize=1 << 16)
def _is_state(name: str) -> bool:
    said = plain(name)
    return said in listed("government") or bool(frozenset(said.split()) & listed("department_words"))
