"""The shape of a sentence: a letter for each of its words and terms, and rules over those letters.

"rated good by Ofsted, up from requires improvement" has the shape of RATE GRADE BY INSPECTOR COMMA UPDOWN FROM GRADE.
A rule says what stands before and after a grade; it is tried only in sentences that hold one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.match import Match, Term, Terms
from pipeline.read import Reading

GRADE, NUMBER, STARS, EXTREME, ASPECT, RATED = (
    "rating grade",
    "rating number",
    "rating stars",
    "rating extreme",
    "rating aspect",
    "rating adjective",
)
GRADES = (GRADE, NUMBER, STARS, EXTREME, RATED)

LETTERS = {
    "rate": "R", "noun": "N", "result": "J", "give": "V", "keep": "K", "move": "M", "updown": "u", "be": "B",
    "find": "F", "as": "s", "to": "t", "from": "f", "of": "o", "for": "p", "by": "b", "and": "&", "or": "/", "but": "!",
    "with": "w", "except": "e", "det": "d", "pronoun": "P", "relative": "r", "adverb": "O", "after": "T", "not": "n",
    "hope": "H", "area": "Z", "service": "S", "inspector": "I",
}  # fmt: skip
MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    "-": ":",
    "–": ":",
    "—": ":",
    "|": ":",
    "(": "(",
    ")": ")",
    ".": ".",
    "!": ".",
    "?": ".",
}
QUOTES = frozenset("\"“”‘’'")
SINGLE = frozenset("‘’'")
DOUBLE = frozenset('"“”')
PLAIN, MARKED, FIRM, CODE = (
    "g",
    "G",
    "m",
    "c",
)  # a grade in plain words, in quotes or capitals, of several words, in numbers

NAMES = {name.upper(): letter for name, letter in LETTERS.items()} | {
    "GRADE": "[gGmcEQ]",
    "MARKED": "[Gmc]",
    "QUOTED": "G",
    "CODE": "c",
    "EXTREME": "E",
    "RATED": "Q",
    "ASPECT": "A",
    "NAME": "C",
    "WORD": "x",
    "NUMBER": "#",
    "COMMA": ",",
    "COLON": ":",
    "OPEN": r"\(",
    "START": "^",
    "END": r"(?:\.?$)",
    "GAP": "[xCdAOZSopb&T#PIwJ%s]",
    "FILL": "[exCdAOZSopb&T#PIwJN%,:;BRru!sKtfmM()V]",
}


class Item(NamedTuple):
    """One place in a shape: the tokens start:end, and the term they are, if any."""

    start: int
    end: int
    term: Term | None = None


class Shape(NamedTuple):
    """A sentence as letters, and the tokens behind each letter."""

    codes: str
    items: list[Item]

    def grades(self) -> Iterator[int]:
        """Return the places of the grades."""
        return (place for place, code in enumerate(self.codes) if code in "gGmcEQ")


@dataclass(frozen=True, slots=True)
class ShapeRule:
    """A grade between what stands before and after it, in names of NAMES.

    A `leaning` rule holds only beside another grade of the sentence; a `wary` one only where an inspectorate is known.
    """

    name: str
    before: str = ""
    grade: str = "GRADE"
    after: str = ""
    leaning: bool = False
    wary: bool = False

    def fits(self, codes: str, place: int) -> bool:
        """Tell whether the grade at a place stands in this rule's surroundings."""
        before, grade, after = _compiled(self)
        return (
            grade.match(codes, place) is not None
            and (not self.after or after.match(codes, place + 1) is not None)
            and (not self.before or before.search(codes, 0, place) is not None)
        )


@cache
def pattern(text: str) -> re.Pattern[str]:
    """Compile names and operators ("RATE GAP{0,3} AS?") to a pattern over letters."""
    return re.compile(re.sub(r"[A-Z]{2,}", lambda name: NAMES[name[0]], text).replace(" ", ""))


@cache
def _compiled(rule: ShapeRule) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return pattern(f"(?:{rule.before})$"), pattern(rule.grade), pattern(rule.after)


@cache
def _word_letters() -> dict[str, str]:
    letters: dict[str, str] = {}
    for name, words in vocabulary.words("rating")["classes"].items():
        for word in words:
            letters.setdefault(word, LETTERS[name])
    return letters | MARKS


@cache
def _digits() -> frozenset[str]:
    return frozenset(word for words in vocabulary.words("rating")["grades"]["numbers"] for word in words)


def shape(reading: Reading, terms: Terms, start: int, end: int) -> Shape:
    """Return the shape of the tokens start:end."""
    found = _terms(reading, terms, start, end)
    codes: list[str] = []
    items: list[Item] = []
    token = start
    while token < end:
        item = found.get(token)
        code = _term_letter(reading, item, start) if item else _letter(reading, token, start)
        item = item or Item(token, token + 1)
        if code:
            codes.append(code)
            items.append(item)
        token = item.end
    return Shape("".join(codes), items)


def _terms(reading: Reading, terms: Terms, start: int, end: int) -> dict[int, Item]:
    """Return the grades and aspects by their first token, none overlapping, the longest first."""
    items = [_item(reading, term) for label in (*GRADES, ASPECT) for term in terms.between(label, start, end)]
    items.sort(key=lambda item: (item.start, -item.end))
    kept: dict[int, Item] = {}
    last = start
    for item in items:
        if item.start >= last and item.end <= end:
            kept[item.start] = item
            last = item.end
    return kept


def _item(reading: Reading, term: Term) -> Item:
    """Return where the grade itself stands: the "2" of "rating of 2", the "2 - weak" of "graded 2 - weak"."""
    start, end = term.start, term.end
    if term.label == NUMBER:
        digits = [token for token in range(start, end) if reading.lower[token] in _digits()]
        if len(digits) == 1 and digits[0] == end - 1:
            start = digits[0]
    elif (
        term.label == GRADE
        and start >= 2
        and reading.lower[start - 2] in _digits()
        and MARKS.get(reading.lower[start - 1]) in (":", "(")
    ):
        start -= 2
    return Item(start, end, term)


def _letter(reading: Reading, token: int, start: int) -> str:
    word = reading.lower[token]
    if word in QUOTES:
        return ""
    if word == "'s" and (token == start or _word_letters().get(reading.lower[token - 1]) not in ("P", "d")):
        return ""
    letter = _word_letters().get(word)
    if letter:
        return letter
    first = reading.words[token][0]
    if first.isdigit():
        return "#"
    if first.isupper() and token > start:
        return "C"
    return "x" if word[0].isalpha() else "%"


def _term_letter(reading: Reading, item: Item, start: int) -> str:
    term = item.term
    if term is None or term.label == ASPECT:
        return "A"
    if term.label != GRADE:
        return {NUMBER: CODE, STARS: CODE, EXTREME: "E", RATED: "Q"}[term.label]
    word = reading.words[item.start]
    if word[-1].isdigit():
        return CODE if word[0].isupper() else "x"
    if is_quoted(reading, item) or (
        word[0].isupper() and item.start > start and reading.words[item.start - 1].islower()
    ):
        return MARKED
    return FIRM if term.end - term.start > 1 else PLAIN


def is_quoted(reading: Reading, item: Item) -> bool:
    """Tell whether the words stand in quotation marks by themselves."""
    if item.start == 0 or item.end >= len(reading.words):
        return False
    before, after = reading.words[item.start - 1], reading.words[item.end]
    return (before in SINGLE and after in SINGLE) or (before in DOUBLE and after in DOUBLE)


class ShapeFinder:
    """Tries shape rules on the sentences that hold a grade: the first rule that fits, a leaning one last."""

    def __init__(self, rules: Sequence[ShapeRule]) -> None:
        """Put the rules that lean behind those that stand by themselves."""
        self._rules = sorted(rules, key=lambda rule: rule.leaning)

    def find(self, reading: Reading, terms: Terms) -> list[Match]:
        """Return one match for each grade that a rule fits."""
        found: list[Match] = []
        starts = {reading.sentence(term.start) for label in GRADES for term in terms.of(label)}
        for start, end in sorted(starts):
            found += self._in(shape(reading, terms, start, end))
        return found

    def _in(self, sentence: Shape) -> Iterator[Match]:
        for place in sentence.grades():
            for rule in self._rules:
                if rule.fits(sentence.codes, place):
                    item = sentence.items[place]
                    if item.term is not None:
                        yield Match(rule, item.start, item.end, item.term)
                    break
