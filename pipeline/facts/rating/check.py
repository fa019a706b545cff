"""What may speak against a grade, and the letters without which it cannot."""

from collections.abc import Callable
from typing import NamedTuple

from pipeline.facts.rating.letters import GRADES
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import NAMES, Leaning
from pipeline.resolve import Context

Speaks = Callable[[Mention, Context], bool]


class Check(NamedTuple):
    """A reason why a grade is no fact; it is asked only where the letters say that it can hold."""

    reason: str
    speaks: Speaks
    needs: frozenset[str]
    """The letters that the sentence must have, all of them."""
    last: frozenset[str]
    """The letters of which one must stand just before the grade; any, where there are none."""
    following: frozenset[str]
    """And just behind it."""
    codes: frozenset[str]
    """The letters of the grades that it can speak of."""
    leans: Leaning | None
    """What the rule of the grade must lean on, where that matters."""


def check(
    reason: str,
    speaks: Speaks,
    needs: str = "",
    *,
    last: str = "",
    following: str = "",
    codes: str = "GRADE",
    leans: Leaning | None = None,
) -> Check:
    """Return a check; its letters are given by their names, as in patterns."""
    return Check(reason, speaks, _letters(needs), _letters(last), _letters(following), _letters(codes) & GRADES, leans)


def _letters(names: str) -> frozenset[str]:
    return frozenset("".join(NAMES[name].strip("[]\\") for name in names.split()))
