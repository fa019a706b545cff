"""A grade in its sentence, as the other modules of this folder hand it on."""

from typing import NamedTuple

from pipeline.facts.rating.letters import Shape
from pipeline.facts.rating.shapes import Fit, ShapeRule
from pipeline.match import Match
from pipeline.read import Reading
from pipeline.terms import Term


class Mention(NamedTuple):
    """A grade at the tokens start:end, at a place of the shape of its sentence."""

    rule: ShapeRule
    term: Term
    start: int
    end: int
    sentence: tuple[int, int]
    shape: Shape
    place: int
    code: str
    """The letter of the grade: plain, marked, firm, in numbers."""
    before: str
    """The letters before the grade."""
    after: str
    """The letters after the grade."""

    def word(self, place: int, reading: Reading) -> str:
        """Return the word, in lower case, that stands at a place of the sentence."""
        return reading.lower[self.shape.starts[place]]


def mention_of(match: Match, fit: Fit) -> Mention:
    """Return the grade of a match, with what stands before and behind it."""
    codes, place = fit.shape.codes, fit.place
    return Mention(
        rule=fit.rule,
        term=match.trigger,
        start=match.start,
        end=match.end,
        sentence=fit.sentence,
        shape=fit.shape,
        place=place,
        code=codes[place],
        before=codes[:place],
        after=codes[place + 1 :],
    )
