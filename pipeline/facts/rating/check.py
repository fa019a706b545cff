"""What may speak against a grade, and the letters without which it cannot."""

from collections.abc import Callable
from typing import NamedTuple

from pipeline.facts.rating.letters import GRADES
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import NAMES, Leaning
from pipeline.resolve import Context
from pipeline.terms import Term

AGAINST = "rating against"
"""The label of the phrases that speak against a grade, by the id of what they say."""
CUES = {
    "rater": "raters",
    "explained": "explaining",
    "meaning": "meaning",
    "not yet": "not yet",
    "better": "better",
    "shown": "shown",
}
"""The ids, with the lists of the vocabulary that each is said in."""

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
    cue: str
    """The id of a phrase that its sentence must have, where it needs one."""
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
    cue: str = "",
    leans: Leaning | None = None,
) -> Check:
    """Return a check; its letters are given by their names, as in patterns."""
    last_, next_ = _letters(last), _letters(following)
    return Check(reason, speaks, _letters(needs), last_, next_, _letters(codes) & GRADES, cue, leans)


def cues(name: str, start: int, end: int, context: Context) -> list[Term]:
    """Return the phrases of an id that begin in the tokens start:end."""
    return [term for term in context.terms.between(AGAINST, start, end) if term.id == name]


def _letters(names: str) -> frozenset[str]:
    return frozenset("".join(NAMES[name].strip("[]\\") for name in names.split()))
