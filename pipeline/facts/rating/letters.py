"""A sentence as letters: one for each of its words and terms, so that a rule can be a pattern over them."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.facts.rating.scales import HYGIENE_ONLY, grade_phrases, said_alone
from pipeline.read import Reading
from pipeline.terms import Term, Terms

GRADE, NUMBER, LOOSE, STARS = "rating grade", "rating number", "rating loose number", "rating stars"
EXTREME, RATED, ASPECT = "rating extreme", "rating adjective", "rating aspect"
WORDED = (GRADE, EXTREME, RATED)
NUMBERED = (NUMBER, LOOSE, STARS)
ALL = WORDED + NUMBERED

# a grade in plain words, in quotation marks or capitals, of several words, in numbers, ...
PLAIN, MARKED, FIRM, CODE, BARE, PASS, END, ADJECTIVE, ALONE = "gGmclhEQL"
GRADES = frozenset("gGmclhEQL")

LETTERS = {
    "rate": "R", "noun": "N", "result": "J", "give": "V", "keep": "K", "move": "M", "updown": "u", "be": "B",
    "find": "F", "as": "s", "to": "t", "from": "f", "of": "o", "for": "p", "by": "b", "and": "&", "or": "/", "but": "!",
    "with": "w", "except": "e", "det": "d", "pronoun": "P", "relative": "r", "adverb": "O", "after": "T", "not": "n",
    "hope": "H", "if": "i", "area": "Z", "service": "S", "inspector": "I",
}  # fmt: skip
PUNCTUATION = {",": ",", ";": ";", "(": "(", ")": ")"}
PUNCTUATION |= dict.fromkeys((":", "-", "–", "—", "|", "\t"), ":") | dict.fromkeys((".", "!", "?"), ".")
LIST_MARKS = frozenset((",", "(", ":", "–"))
QUOTES = frozenset("\"“”‘’'")
SINGLE, DOUBLE = frozenset("‘’'"), frozenset('"“”')


ANSWER = 6  # tokens of the longest answer: "3 - requires improvement ."


class Item(NamedTuple):
    """A term in a shape, at the tokens start:end."""

    start: int
    end: int
    term: Term


class Shape(NamedTuple):
    """A sentence as letters, and the tokens behind each letter."""

    codes: str
    starts: list[int]
    ends: list[int]
    terms: dict[int, Term]
    """The terms, by their place."""

    def grades(self) -> Iterator[int]:
        """Return the places of the grades."""
        return (place for place, code in enumerate(self.codes) if code in GRADES)


def shape(reading: Reading, terms: Terms, start: int, end: int) -> Shape:
    """Return the shape of the tokens start:end."""
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known: dict[int, Term] = {}
    token = start
    for item in _terms(reading, terms, start, end):
        if item.start >= token:
            _spell(reading, token, item.start, start, codes, starts)
            ends += [place + 1 for place in starts[len(ends) :]]
            known[len(codes)] = item.term
            codes.append(_term_letter(reading, item, start))
            starts.append(item.start)
            ends.append(item.end)
            token = item.end
    _spell(reading, token, end, start, codes, starts)
    ends += [place + 1 for place in starts[len(ends) :]]
    return Shape("".join(codes), starts, ends, known)


def _spell(reading: Reading, token: int, end: int, start: int, codes: list[str], starts: list[int]) -> None:
    """Add the letters of the words token:end of a sentence that begins at `start`, and where each stands."""
    settled = _settled_letters()
    for place, word in enumerate(reading.lower[token:end], token):
        letter = settled.get(word)
        if letter is None:
            letter = _letter(reading, place, start)
        if letter:
            codes.append(letter)
            starts.append(place)


def span(reading: Reading, token: int) -> tuple[int, int]:
    """Return the sentence of a token, with the question before it where it only answers: "Is it safe? Good"."""
    start, end = reading.sentence(token)
    if end - start <= ANSWER and start > reading.part(start).start and reading.words[start - 1] == "?":
        return reading.sentence(start - 1)[0], end
    return start, end


def labels(terms: Terms) -> tuple[str, ...]:
    """Return the labels of grades to look at: numbers only where the document speaks of a scale of numbers."""
    return ALL if terms.of("rating hygiene") or terms.of("rating numbered") else WORDED


def _terms(reading: Reading, terms: Terms, start: int, end: int) -> list[Item]:
    """Return the grades and aspects by place, none overlapping, the longest first."""
    found = [_item(reading, term) for label in (*labels(terms), ASPECT) for term in terms.between(label, start, end)]
    found = [item for item in found if not _of_so_many(terms, item.term) and not _in_idiom(reading, item)]
    kept: list[Item] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if item.end > end or (kept and item.start < kept[-1].end):
            continue
        if kept and _says_again(reading, kept[-1], item):
            kept[-1] = Item(kept[-1].start, item.end, item.term)
        else:
            kept.append(item)
    return kept


def _in_idiom(reading: Reading, item: Item) -> bool:
    """Tell "in respect of" from respect for prisoners."""
    phrase = reading.lower[item.start - 1 : item.end + 1] if item.term.label == ASPECT else []
    return " ".join(phrase) in _list("aspects", "idioms")


def _of_so_many(terms: Terms, term: Term) -> bool:
    """Tell the size of a scale from a grade: "the lowest grade of four", but "the top rating of 5"."""
    if term.label != NUMBER:
        return False
    ends = [end for end in terms.between(EXTREME, max(0, term.start - ANSWER), term.start) if end.end > term.start]
    return bool(ends) and not (ends[0].id == "highest" and term.id in _list("grades", "tops"))


def _item(reading: Reading, term: Term) -> Item:
    """Return where the grade itself stands: "2" in "rating of 2" and "2 rating", "2 - weak" in "grade 2 - weak"."""
    start, end = term.start, term.end
    if term.label in (NUMBER, LOOSE):
        digits = _list("grades", "digits")
        start = next((at for at in range(end - 1, start - 1, -1) if reading.lower[at] in digits), start)
        end = start + 1
    elif term.label == GRADE and start >= 2 and reading.lower[start - 2] in _list("grades", "digits"):
        mark = PUNCTUATION.get(reading.lower[start - 1])
        start -= 2 if mark in (":", "(") else 0
        end += mark == "(" and reading.lower[end : end + 1] == [")"]
    return Item(start, end, term)


def _says_again(reading: Reading, number: Item, word: Item) -> bool:
    """Tell whether a word says a number again: "3, “adequate”", "a 5, meaning very good"."""
    if number.term.label not in NUMBERED or word.term.label != GRADE:
        return False
    between = reading.lower[number.end : word.start]
    said = 0 < len(between) <= 3 and all(token in _list("numbered", "between") for token in between)
    return said and not QUOTES.issuperset(between)  # "two 'excellent' ratings"


def _letter(reading: Reading, token: int, start: int) -> str:
    """Return the letter of a word that its place has a say in."""
    word = reading.lower[token]
    if word == "-" and _is_glued(reading, token):  # "the 39-pupil school"
        return ""
    if word == "'s" and (token == start or _word_letters().get(reading.lower[token - 1]) not in ("P", "d")):
        return ""
    letter = _word_letters().get(word)
    first = reading.words[token][0]
    if letter and not (letter == "H" and first.isupper() and token > start):  # "May" is a month
        return letter
    if first.isdigit():
        return "#"
    if first.isupper() and token > start:
        return "C"
    return "x" if first.isalpha() else "%"


def _is_glued(reading: Reading, token: int) -> bool:
    """Tell the hyphen of "39-pupil" from a dash between blanks."""
    inside = 0 < token < len(reading.words) - 1
    return inside and not any(character.isspace() for character in reading.text(token - 1, token + 2))


def _term_letter(reading: Reading, item: Item, start: int) -> str:
    term = item.term
    if term.label == ASPECT:
        return "A"
    if term.label != GRADE:
        return {NUMBER: CODE, STARS: CODE, LOOSE: BARE, EXTREME: END, RATED: ADJECTIVE}[term.label]
    word = reading.words[item.start]
    if word[-1].isdigit() and term.end - term.start == 1 and item.start == term.start:
        return CODE if word[0].isupper() else "x"
    behind = reading.words[item.start - 1]
    capital = word[0].isupper() and item.start > start and (behind.islower() or behind in LIST_MARKS)
    if term.id in said_alone():
        return ALONE
    if is_quoted(reading, item) or capital or item.start < term.start:
        return MARKED
    if all(scale in HYGIENE_ONLY for scale, _ in grade_phrases()[term.id]):
        return PASS
    return FIRM if term.end - term.start > 1 else PLAIN


def is_quoted(reading: Reading, item: Item) -> bool:
    """Tell whether the words stand in quotation marks by themselves."""
    if item.start == 0 or item.end >= len(reading.words):
        return False
    before, after = reading.words[item.start - 1], reading.words[item.end]
    return (before in SINGLE and after in SINGLE) or (before in DOUBLE and after in DOUBLE)


@cache
def _word_letters() -> dict[str, str]:
    letters: dict[str, str] = {}
    for name, words in vocabulary.words("rating")["classes"].items():
        for word in words:
            letters.setdefault(word, LETTERS[name])
    return letters | PUNCTUATION


@cache
def _settled_letters() -> dict[str, str]:
    """Return the letters of the words that have the same one wherever they stand; quotation marks have none."""
    settled = {word: letter for word, letter in _word_letters().items() if letter != "H" and word not in ("'s", "-")}
    return settled | dict.fromkeys(QUOTES, "")


@cache
def _list(table: str, name: str) -> frozenset[str]:
    return frozenset(vocabulary.words("rating")[table][name])
