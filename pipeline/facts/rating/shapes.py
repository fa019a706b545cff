"""Rules over the shapes of sentences.

"rated good by Ofsted, up from requires improvement" has the shape RATE GRADE BY INSPECTOR COMMA UPDOWN FROM GRADE.
A rule says what stands before and after a grade; it is tried only in sentences that hold one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from pipeline.facts.rating.letters import GRADES, LETTERS, Shape, labels, shape, span
from pipeline.match import Match, Terms
from pipeline.read import Reading

Leaning = Literal["", "document", "sentence"]
LEANINGS: tuple[Leaning, ...] = ("", "document", "sentence")

NAMES = {name.upper(): letter for name, letter in LETTERS.items()} | {
    "GRADE": "[gGmclhEQ]",
    "SURE": "[gGmcEQ]",
    "MARKED": "[Gmc]",
    "QUOTED": "G",
    "FIRM": "m",
    "CODE": "c",
    "PASS": "h",
    "EXTREME": "E",
    "RATED": "Q",
    "ASPECT": "A",
    "NAME": "C",
    "WORD": "x",
    "NUMBER": "#",
    "COMMA": ",",
    "COLON": ":",
    "OPEN": r"\(",
    "CLOSE": r"\)",
    "START": "^",
    "STOP": r"(?:[.;]|$)",
    "GAP": "[xCdAOZSopb&T#PIwJ%s]",
    "FILL": "[exCdAOZSopb&T#PIwJN%,:;BRru!sKtfmM()V]",
}


@dataclass(frozen=True, slots=True)
class ShapeRule:
    """A grade between what stands before and after it, in names of NAMES.

    A rule that `leans` holds only where its document, or its sentence, has a grade that stands by itself; a `wary` one
    only where an inspectorate is spoken of.
    """

    name: str
    before: str = ""
    grade: str = "GRADE"
    after: str = ""
    leans: Leaning = ""
    wary: bool = False


@cache
def pattern(text: str) -> re.Pattern[str]:
    """Compile names and operators ("RATE GAP{0,3} AS?") to a pattern over letters."""
    return re.compile(re.sub(r"[A-Z]{2,}", lambda name: NAMES[name[0]], text).replace(" ", ""))


class _Compiled(NamedTuple):
    before: re.Pattern[str] | None
    grades: frozenset[str]
    after: re.Pattern[str] | None
    needed: str
    """A letter without which the rule cannot fit: a cheap look before the patterns are tried."""


def _fits(rule: _Compiled, codes: str, place: int) -> bool:
    """Tell whether the grade at a place stands in a rule's surroundings."""
    return (
        codes[place] in rule.grades
        and rule.needed in codes
        and (rule.after is None or rule.after.match(codes, place + 1) is not None)
        and (rule.before is None or rule.before.search(codes, 0, place) is not None)
    )


def _compiled(rule: ShapeRule) -> _Compiled:
    first = re.match(r"([A-Z]{2,}) ?(?![?*{])", rule.before)
    letter = NAMES[first[1]] if first else ""
    return _Compiled(
        pattern(f"(?:{rule.before})$") if rule.before else None,
        frozenset(letter for letter in GRADES if pattern(rule.grade).match(letter)),
        pattern(rule.after) if rule.after else None,
        letter if letter.isalpha() and "|" not in _outside(rule.before) else "",
    )


def _outside(text: str) -> str:
    """Return what stands outside brackets, where "|" would make the first name one of several."""
    while (shorter := re.sub(r"[(\[][^()\[\]]*[)\]]", "", text)) != text:
        text = shorter
    return text


class ShapeFinder:
    """Tries shape rules on the sentences that hold a grade."""

    def __init__(self, rules: Sequence[ShapeRule]) -> None:
        """Sort the rules by what they lean on."""
        self._rules = [[(rule, _compiled(rule)) for rule in rules if rule.leans == leaning] for leaning in LEANINGS]

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return for each grade the first rule that fits, of those that stand alone and of each leaning."""
        starts = {span(reading, term.start) for label in labels(terms) for term in terms.of(label)}
        found: list[Match] = []
        for start, end in sorted(starts):
            found += self._in(shape(reading, terms, start, end))
        return found

    def _in(self, sentence: Shape) -> Iterator[Match]:
        for place in sentence.grades():
            item = sentence.items[place]
            for rules in self._rules:
                rule = next((rule for rule, compiled in rules if _fits(compiled, sentence.codes, place)), None)
                if rule is not None and item.term is not None:
                    yield Match(rule, item.start, item.end, item.term)
