"""Rules over the shapes of sentences: what stands before a grade, and what behind it.

Reporters say the same thing in a hundred ways, but mostly in the same order: somebody, a verb of rating, a grade, what
it is for. So a sentence that holds a grade is first written as letters, one for each word, by the class that the
vocabulary puts the word in (words/rating.toml, [classes]; `letters.py` does it):

    The   nursery  was  rated  good   by  Ofsted     , up      from   requires improvement
    DET   SERVICE  BE   RATE   GRADE  BY  INSPECTOR  COMMA UPDOWN FROM GRADE
    d     S        B    R      g      b   I          , u       f      m

A rule names the classes that stand before the grade and behind it, with the operators of a regular expression:
"RATE GAP{0,3} AS?" is a verb of rating, up to three words that do not matter, and perhaps "as". `pattern` turns the
names into letters, so that trying a rule is one search of a short string. To read a new verb, add a word to its class;
to read a new construction, add a `ShapeRule` to `patterns.py` and an example to `examples.toml`.

The rules are of this form and not spaCy's because they look at the whole sentence around a grade, not at a window.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from pipeline.facts.rating.letters import ASPECT, GRADES, LETTERS, Shape, labels, shape, span
from pipeline.match import Match
from pipeline.read import Reading
from pipeline.terms import Terms

Leaning = Literal["", "document", "sentence"]
LEANINGS: tuple[Leaning, ...] = ("", "document", "sentence")

NAMES = {name.upper(): letter for name, letter in LETTERS.items()} | {
    "GRADE": "[gGmclhEQL]",
    "SURE": "[gGmcEQ]",
    "MARKED": "[Gmc]",
    "QUOTED": "G",
    "PLAIN": "g",
    "ALONE": "L",
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
    only where an inspectorate is spoken of. Grades that lean on the document stand `together` where nothing else does.
    """

    name: str
    before: str = ""
    grade: str = "GRADE"
    after: str = ""
    leans: Leaning = ""
    wary: bool = False
    together: bool = False


@cache
def pattern(text: str) -> re.Pattern[str]:
    """Compile names and operators ("RATE GAP{0,3} AS?") to a pattern over letters."""
    return re.compile(re.sub(r"[A-Z]{2,}", lambda name: NAMES[name[0]], text).replace(" ", ""))


class Fit(NamedTuple):
    """A rule as it fits a grade: at a place of the shape of a sentence."""

    rule: ShapeRule
    sentence: tuple[int, int]
    shape: Shape
    place: int

    @property
    def name(self) -> str:
        """The name of the rule."""
        return self.rule.name


class _Compiled(NamedTuple):
    rule: ShapeRule
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    needed: str
    """A letter without which the rule cannot fit: a cheap look before the patterns are tried."""


def _first(rules: Sequence[_Compiled], codes: str, place: int) -> ShapeRule | None:
    """Return the first rule in whose surroundings the grade at a place stands."""
    for rule, before, after, needed in rules:
        if (
            needed in codes
            and (after is None or after.match(codes, place + 1))
            and (before is None or before.search(codes, 0, place))
        ):
            return rule
    return None


def _compiled(rule: ShapeRule) -> _Compiled:
    first = re.match(r"([A-Z]{2,}) ?(?![?*{])", rule.before)
    letter = NAMES[first[1]] if first else ""
    return _Compiled(
        rule,
        pattern(f"(?:{rule.before})$") if rule.before else None,
        pattern(rule.after) if rule.after else None,
        letter if letter.isalpha() and "|" not in _outside(rule.before) else "",
    )


def _by_grade(rules: Iterable[ShapeRule]) -> dict[str, list[_Compiled]]:
    """Return for each letter of a grade the rules that can hold it, in their order."""
    found: dict[str, list[_Compiled]] = {letter: [] for letter in GRADES}
    for rule in rules:
        compiled = _compiled(rule)
        for letter in GRADES:
            if pattern(rule.grade).match(letter):
                found[letter].append(compiled)
    return found


def _outside(text: str) -> str:
    """Return what stands outside brackets, where "|" would make the first name one of several."""
    while (shorter := re.sub(r"[(\[][^()\[\]]*[)\]]", "", text)) != text:
        text = shorter
    return text


class ShapeFinder:
    """Tries shape rules on the sentences that hold a grade."""

    def __init__(self, rules: Sequence[ShapeRule]) -> None:
        """Sort the rules by what they lean on, and by the grades they can hold."""
        self._rules = [_by_grade(rule for rule in rules if rule.leans == leaning) for leaning in LEANINGS]

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return for each grade the first rule that fits, of those that stand alone and of each leaning."""
        starts = {span(reading, term.start) for label in labels(terms) for term in terms.of(label)}
        sentences = [(sentence, shape(reading, terms, *sentence)) for sentence in sorted(starts)]
        standing = [list(_fits(self._rules[0], sentence, found)) for sentence, found in sentences]
        if not any(standing) and not terms.of(ASPECT):  # there is nothing to lean on
            return []
        found: list[Match] = []
        for (sentence, shaped), alone in zip(sentences, standing, strict=True):
            leaning = [fit for rules in self._rules[1:] for fit in _fits(rules, sentence, shaped)]
            found += sorted([*alone, *leaning], key=_start)
        return found


def _fits(rules: Mapping[str, Sequence[_Compiled]], sentence: tuple[int, int], shape: Shape) -> Iterator[Match]:
    """Return for each grade of a sentence the first of some rules that fits."""
    for place in shape.grades():
        rule = _first(rules[shape.codes[place]], shape.codes, place)
        if rule is not None:
            yield Match(Fit(rule, sentence, shape, place), shape.starts[place], shape.ends[place], shape.terms[place])


def _start(match: Match) -> int:
    return match.start
