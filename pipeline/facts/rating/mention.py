"""A grade in its sentence, as the other modules of this folder hand it on."""

from typing import NamedTuple

from pipeline.facts.rating.letters import Shape
from pipeline.facts.rating.shapes import ShapeRule
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

    @property
    def code(self) -> str:
        """The letter of the grade: plain, marked, firm, in numbers."""
        return self.shape.codes[self.place]

    @property
    def before(self) -> str:
        """The letters before the grade."""
        return self.shape.codes[: self.place]

    @property
    def after(self) -> str:
        """The letters after the grade."""
        return self.shape.codes[self.place + 1 :]

    def word(self, place: int, reading: Reading) -> str:
        """Return the word, in lower case, that stands at a place of the sentence."""
        return reading.lower[self.shape.starts[place]]
