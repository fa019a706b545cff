"""A grade in its sentence, as the other modules of this folder hand it on."""

from typing import NamedTuple, Self

from pipeline.facts.rating.fitting import Rules, first_rule
from pipeline.facts.rating.letters import Shape
from pipeline.facts.rating.shapes import Leaning, ShapeRule
from pipeline.read import Reading
from pipeline.terms import Term


class Mention(NamedTuple):
    """A grade at the tokens start:end, at a place of the shape of its sentence, and the rule that fits it there."""

    rule: ShapeRule
    rules: Rules
    """All that may fit it, where that one gives nothing."""
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

    @property
    def name(self) -> str:
        """The name of the rule."""
        return self.rule.name

    def word(self, place: int, reading: Reading) -> str:
        """Return the word, in lower case, that stands at a place of the sentence."""
        return reading.lower[self.shape.starts[place]]

    def leaning(self, on: Leaning) -> Self | None:
        """Return it by the first rule that fits and leans on the document, or on the sentence; else null."""
        if self.rule.leans == on:
            return self
        rule = first_rule(self.rules[on][self.code], self.shape, self.place)
        return self._replace(rule=rule) if rule else None


def mention_of(rule: ShapeRule, rules: Rules, sentence: tuple[int, int], shape: Shape, place: int) -> Mention:
    """Return the grade at a place of a sentence, with what stands before and behind it."""
    codes = shape.codes
    return Mention(
        rule=rule,
        rules=rules,
        term=shape.terms[place],
        start=shape.starts[place],
        end=shape.ends[place],
        sentence=sentence,
        shape=shape,
        place=place,
        code=codes[place],
        before=codes[:place],
        after=codes[place + 1 :],
    )
