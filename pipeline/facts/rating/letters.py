"""A sentence as letters: one for each of its words and terms, so that a rule can be a pattern over them."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.facts.rating.scales import hygiene_only, said_alone
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
TERM_LETTERS = {ASPECT: "A", NUMBER: CODE, STARS: CODE, LOOSE: BARE, EXTREME: END, RATED: ADJECTIVE}

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


_start, _end = itemgetter(0), itemgetter(1)


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
    grades: list[int]
    """The places of the grades."""
    letters: frozenset[str]
    """The letters that it has."""


def shape(reading: Reading, terms: Terms, start: int, end: int, said: Sequence[str] | None = None) -> Shape:
    """Return the shape of the tokens start:end; `said` are the labels of the grades to look at, where known."""
    letters = list(map(_settled_letters().get, reading.lower[start:end]))
    items = _terms(reading, terms, start, end, said or labels(terms))
    for first, last, term in items:
        letters[first - start] = _term_letter(reading, first, term, start)
        for inside in range(first + 1 - start, last - start):
            letters[inside] = ""
    for at, letter in enumerate(letters, start):
        if letter is None:
            letters[at - start] = _letter(reading, at, start)
    starts = [at for at, letter in enumerate(letters, start) if letter]
    ends = [at + 1 for at in starts]
    known: dict[int, Term] = {}
    for first, last, term in items:
        place = bisect_left(starts, first)
        known[place], ends[place] = term, last
    codes = "".join(filter(None, letters))
    grades = [place for place in known if codes[place] in GRADES]
    return Shape(codes, starts, ends, known, grades, frozenset(codes))


def span(reading: Reading, token: int) -> tuple[int, int]:
    """Return the sentence of a token, with the question before it where it only answers: "Is it safe? Good"."""
    start, end = reading.sentence(token)
    if end - start <= ANSWER and start > reading.part(start).start and reading.words[start - 1] == "?":
        return reading.sentence(start - 1)[0], end
    return start, end


def labels(terms: Terms) -> list[str]:
    """Return the labels of grades to look at: numbers only where the document speaks of a scale of numbers."""
    known = terms.labels()
    numbered = "rating hygiene" in known or "rating numbered" in known
    return [label for label in (ALL if numbered else WORDED) if label in known]


def _terms(reading: Reading, terms: Terms, start: int, end: int, said: Sequence[str]) -> list[Item]:
    """Return the grades and aspects by place, none overlapping, the longest first."""
    found = [
        _item(reading, term)
        for label in said
        for term in terms.between(label, start, end)
        if label != NUMBER or not _of_so_many(terms, term)
    ]
    aspects = terms.between(ASPECT, start, end)
    found += [Item(term.start, term.end, term) for term in aspects if not _in_idiom(reading, term)]
    if len(found) > 1:
        found.sort(key=_end, reverse=True)
        found.sort(key=_start)
    kept: list[Item] = []
    token = start
    for item in found:
        if item.end > end or item.start < token:
            continue
        if kept and _says_again(reading, kept[-1], item):
            kept[-1] = Item(kept[-1].start, item.end, item.term)
        else:
            kept.append(item)
        token = item.end
    return kept


def _in_idiom(reading: Reading, aspect: Term) -> bool:
    """Tell "in respect of" from respect for prisoners."""
    if aspect.id not in _idioms():
        return False
    return reading.lower[aspect.start - 1 : aspect.end + 1] in _idioms()[aspect.id]


def _of_so_many(terms: Terms, term: Term) -> bool:
    """Tell the size of a scale from a grade: "the lowest grade of four", but "the top rating of 5"."""
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
    """Return the letter of a word that no class has, or that its place has a say in."""
    word, first = reading.lower[token], reading.words[token][0]
    if word in _unsettled_letters():
        if word == "-" and _is_glued(reading, token):  # "the 39-pupil school"
            return ""
        if word == "'s" and (token == start or _word_letters().get(reading.lower[token - 1]) not in ("P", "d")):
            return ""
        if token == start or not first.isupper():  # "May" is a month
            return _unsettled_letters()[word]
    if "a" <= first <= "z":
        return "x"
    if first.isupper() and token > start:
        return "C"
    if first.isdigit():
        return "#"
    return "x" if first.isalpha() else "%"


def _is_glued(reading: Reading, token: int) -> bool:
    """Tell the hyphen of "39-pupil" from a dash between blanks."""
    inside = 0 < token < len(reading.words) - 1
    return inside and not any(character.isspace() for character in reading.text(token - 1, token + 2))


def _term_letter(reading: Reading, first: int, term: Term, start: int) -> str:
    """Return the letter of a term that stands from the token `first`, in a sentence from `start`."""
    if term.label != GRADE:
        return TERM_LETTERS[term.label]
    word = reading.words[first]
    if "0" <= word[-1] <= "9" and term.end == first + 1:
        return CODE if word[0].isupper() else "x"
    if term.id in said_alone():
        return ALONE
    behind = reading.words[first - 1]
    capital = first > start and word[0].isupper() and (behind.islower() or behind in LIST_MARKS)
    if capital or first < term.start or (behind in QUOTES and _is_quoted(reading, first, term.end)):
        return MARKED
    if term.id in hygiene_only():
        return PASS
    return FIRM if term.end - term.start > 1 else PLAIN


def _is_quoted(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the words stand in quotation marks by themselves."""
    if start == 0 or end >= len(reading.words):
        return False
    before, after = reading.words[start - 1], reading.words[end]
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
    settled = {word: letter for word, letter in _word_letters().items() if word not in _unsettled_letters()}
    return settled | dict.fromkeys(QUOTES, "")


@cache
def _unsettled_letters() -> dict[str, str]:
    return {word: letter for word, letter in _word_letters().items() if letter == "H" or word in ("'s", "-")}


@cache
def _idioms() -> dict[str, list[list[str]]]:
    """Return what is said in an idiom -> the idioms' words: respect -> "in respect of"."""
    idioms = [idiom.split() for idiom in vocabulary.words("rating")["aspects"]["idioms"]]
    said = {" ".join(idiom[1:-1]): None for idiom in idioms}
    return {words: [idiom for idiom in idioms if " ".join(idiom[1:-1]) == words] for words in said}


@cache
def _list(table: str, name: str) -> frozenset[str]:
    return frozenset(vocabulary.words("rating")[table][name])
