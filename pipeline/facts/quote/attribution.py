"""Finds the words that attribute a quotation: its verb, and the phrase that names the speaker."""

from collections.abc import Callable
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.facts.quote.marks import Quotation
from pipeline.facts.quote.patterns import AFTER_COLON, BEFORE_VERB, GOES_ON, IN_SENTENCE, SOURCE, VERB
from pipeline.match import Term
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.names import name_from

WORDS = vocabulary.words("quote")
CLAUSES = frozenset(WORDS["clauses"])
SUBORDINATE = frozenset(("after", "when", "because"))
CONJUNCTIONS = frozenset(WORDS["conjunctions"])
BEFORE_PASSIVE = frozenset(WORDS["be"])
ADVERBS = frozenset(WORDS["adverbs"])
AFTER_CUE = frozenset(WORDS["after_cue"])
HOLDERS = frozenset(WORDS["holders"])
PRONOUNS = frozenset(("he", "she", "they"))
STOPS = frozenset(".,?!…")
MARKS = frozenset("“”\"‘’'")
FINDERS_OUT = frozenset((*WORDS["inspectors"], *WORDS["documents"]))
NEAR = 4  # words before "found" in which "inspectors" or "the report" stands
SUBJECT = 3  # words of a clause in which they open it: "the report, by the College of Nurses, found"
TRADE = 5  # words before a name behind a verb: "retorted the novelist Barry Fenn"
TAIL = 24  # tokens between a quotation and the verb behind it: "Cllr X, cabinet member for A, B and C, said"
LONG = 5  # words of a quotation that stands alone without a stop inside it


class Attribution(NamedTuple):
    """What attributes a quotation: by which rule, the tokens of the verb, and those of the speaker's phrase."""

    rule: str
    cue: tuple[int, int] | None
    speaker: tuple[int, int] | None
    """Null: the speaker in force."""


class Around(NamedTuple):
    """A quotation with the words before and behind it in its sentence."""

    quotation: Quotation
    head: int
    """Where its sentence begins, or the quotation before it ends; its own mark where nothing stands before."""
    tail: int
    end: int
    """Where the sentence of the closing mark ends."""


Finder = Callable[[Context, Around], Attribution | None]


def around(reading: Reading, quotation: Quotation, after: int) -> Around:
    """Return a quotation with its sentence; `after` is where the quotation before it ends."""
    head = max(reading.sentence(quotation.open)[0], after)
    part = reading.part(quotation.close - 1)
    tail = quotation.close + 1
    if not quotation.closed or tail >= part.end:
        return Around(quotation, head, part.end, part.end)
    return Around(quotation, head, tail, reading.sentence(tail)[1])


def before_colon(context: Context, near: Around) -> Attribution | None:
    """Cllr Shaw told the panel: “...”; Cllr Shaw, at the meeting: “...”."""
    reading, colon = context.reading, near.quotation.open - 1
    if colon < near.head or reading.words[colon] != ":":
        return None
    verb = _last_verb(context, near.head, colon)
    if verb is None:
        return Attribution(AFTER_COLON, None, (near.head, colon))
    goes_on = near.head > reading.sentence(near.quotation.open)[0] and reading.words[verb.start - 1] == ","
    if goes_on and reading.lower[verb.start].endswith("ing"):
        return Attribution(AFTER_COLON, verb[2:], (verb.start - 1, verb.start))  # "“...,” she said, adding: “...”"
    first = next(iter(verbs(context, near.head, verb.start)), verb)
    if reading.lower[verb.start - 1] == "and" and reading.lower[first.start - 1] in PRONOUNS:
        return Attribution(AFTER_COLON, verb[2:], (near.head, first.start))  # "He said the drains were old and added:"
    return Attribution(AFTER_COLON, verb[2:], (_clause(reading, near.head, verb.start), verb.start))


def behind(context: Context, near: Around) -> Attribution | None:
    """“...,” she said; “...,” said the chair of governors."""
    reading, quotation = context.reading, near.quotation
    if near.tail >= near.end:
        return None
    comma = reading.words[near.tail] == ","
    start = near.tail + comma
    stopped = reading.words[quotation.close - 1] in STOPS
    if not (stopped or comma or quotation.close - quotation.open > LONG) or start >= near.end:
        return None
    verb = next(iter(verbs(context, start, min(near.end, start + TAIL))), None)
    if verb is None or (verb.start > start and reading.lower[verb.end - 1].endswith("ing")):
        return _short(reading, start, near.end)  # "he stormed, insisting that"
    if reading.lower[start] in CONJUNCTIONS or _marks(reading, start, verb.start):
        return None
    if verb.start == start:
        if reading.lower[verb.end - 1].endswith("ing") or not (stopped or comma):
            return None  # "..., adding: “...”" leads to the next quotation
        return Attribution(BEFORE_VERB, verb[2:], (verb.end, _apposed(reading, verb.end, near.end)))
    if not stopped and reading.lower[verb.start - 1] in BEFORE_PASSIVE:
        return None
    if not _ends(reading, verb.end, near.end):
        return None
    return Attribution(BEFORE_VERB, verb[2:], (start, verb.start))


def inside(context: Context, near: Around) -> Attribution | None:
    """Cllr Shaw said tenants deserved “a straight apology”."""
    reading, start = context.reading, near.quotation.open
    if reading.words[start - 1] == ":" or near.head >= start:
        return None
    verb = _last_verb(context, near.head, start)
    if verb is None:
        return None
    passive = reading.lower[verb.start - 1] in BEFORE_PASSIVE and verb.id == "naming"
    if passive:
        return _by(reading, verb, near)
    clause = _clause(reading, near.head, verb.start)
    if reading.lower[verb.start - 1] == "and" and near.head > reading.sentence(start)[0]:
        return Attribution(IN_SENTENCE, verb[2:], (verb.start - 1, verb.start))  # "... “slow” and said it was “dear”"
    opening = reading.lower[clause : clause + SUBJECT]
    if verb.id == "finding" and FINDERS_OUT.isdisjoint(opening):
        clause = max(clause, verb.start - NEAR)
    return Attribution(IN_SENTENCE, verb[2:], (clause, verb.start))


def source(context: Context, near: Around) -> Attribution | None:
    """“...”, according to the report; according to the report, “...”."""
    reading = context.reading
    for start, end in ((near.tail, near.end), (near.head, near.quotation.open)):
        for term in context.terms.between("quoted source", start, end):
            aside = reading.words[term.start - 1] == "," and end == near.quotation.open
            if term.start - start <= 2 or aside:
                return Attribution(SOURCE, term[2:], (term.end, _phrase_end(reading, term.end, end)))
    return None


def going_on(context: Context, near: Around) -> Attribution | None:
    """A sentence in quotation marks with nothing around it, in a paragraph of its own or behind “...,” he said."""
    reading, quotation = context.reading, near.quotation
    alone = near.head >= quotation.open and (near.tail >= near.end or reading.sentence(near.tail)[0] == near.tail)
    words = quotation.close - quotation.open - 1
    if not alone or words < (3 if quotation.double else LONG) or not reading.words[quotation.open + 1][:1].isupper():
        return None
    if quotation.closed and reading.words[quotation.close - 1] not in STOPS:
        return None
    return Attribution(GOES_ON, None, None)


FINDERS: dict[str, Finder] = {
    AFTER_COLON: before_colon,
    BEFORE_VERB: behind,
    SOURCE: source,
    IN_SENTENCE: inside,
    GOES_ON: going_on,
}


def verbs(context: Context, start: int, end: int) -> list[Term]:
    """Return the verbs of speech, without those that say what was said to the subject: "was told"."""
    lower = context.reading.lower
    return [
        term
        for term in context.terms.between(VERB, start, end)
        if term.end <= end and (term.id == "naming" or lower[term.start - 1] not in BEFORE_PASSIVE)
    ]


def _last_verb(context: Context, start: int, end: int) -> Term | None:
    for verb in reversed(verbs(context, start, end)):
        if verb.id != "finding" or not FINDERS_OUT.isdisjoint(_finder(context.reading, start, verb)):
            return verb
    return None


def _finder(reading: Reading, head: int, verb: Term) -> list[str]:
    """Return the words that can tell who found: those just before the verb, and those that open its clause."""
    clause = _clause(reading, head, verb.start)
    return reading.lower[max(head, verb.start - NEAR) : verb.start] + reading.lower[clause : clause + SUBJECT]


def _clause(reading: Reading, head: int, verb: int) -> int:
    """Return where the clause of a verb begins: behind "but", "although"; not behind the "and" of a list of people."""
    for token in range(verb - 2, head, -1):
        if reading.lower[token] in CLAUSES and reading.words[token - 1] == ",":
            return token + 1
        if reading.lower[token] in SUBORDINATE and "," not in reading.words[token:verb]:
            return token + 1  # "must pay after a planning inspector said"
    return head


def _phrase_end(reading: Reading, start: int, end: int) -> int:
    """Return where the phrase that begins at a token ends: before a comma, a stop or a mark."""
    for token in range(start, end):
        if reading.words[token] in "'’" and reading.words[token - 1].endswith("s") and token > start:
            continue  # "said the hospitals' chief officer"
        if reading.words[token] in ".,;:?!–—-(" or reading.words[token] in MARKS:
            return token
    return end


def _apposed(reading: Reading, start: int, end: int) -> int:
    """Return where the speaker's phrase ends, with the name behind it: "said its manager, Non Haf Pritchard"."""
    last = _phrase_end(reading, start, end)
    if last + 1 < end and reading.words[last] == "," and not reading.words[last - 1][0].isupper():
        name = name_from(reading, last + 1)
        return name.end if name is not None else last
    return last


def _short(reading: Reading, start: int, end: int) -> Attribution | None:
    """“...,” he laughed; “...,” retorted novelist Barry Fenn: a verb of whatever kind behind speech that ends."""
    lower = reading.lower
    if end - start < 2:
        return None
    stopped = start + 2 >= end or reading.words[start + 2] in STOPS
    if lower[start] in PRONOUNS and lower[start + 1].endswith("ed") and stopped:
        return Attribution(BEFORE_VERB, (start + 1, start + 2), (start, start + 1))
    if not lower[start].endswith("ed") or not reading.words[start].islower():
        return None
    last = _apposed(reading, start + 1, end)
    named = any(name_from(reading, token) for token in range(start + 1, min(last, start + TRADE)))
    return Attribution(BEFORE_VERB, (start, start + 1), (start + 1, last)) if named else None


def _ends(reading: Reading, token: int, end: int) -> bool:
    """Say whether nothing but a place, a time or a listener follows the verb: "she told the panel"."""
    if token >= end or reading.words[token] in ".,;:–—-":
        return True
    return reading.lower[token] in AFTER_CUE or reading.lower[token - 1].startswith(("told", "tell"))


def _marks(reading: Reading, start: int, end: int) -> bool:
    return any(word in MARKS for word in reading.words[start:end])


def _by(reading: Reading, verb: Term, near: Around) -> Attribution | None:
    """Find who called it so: "was described by Ofsted as “...”", "described in the report as", "“...” by Cllr Shaw"."""
    for start, end in ((verb.end, near.quotation.open), (near.tail, min(near.end, near.tail + 1))):
        for token in range(start, end):
            if reading.lower[token] in HOLDERS:
                last = near.quotation.open if start == verb.end else near.end
                return Attribution(IN_SENTENCE, verb[2:], (token + 1, _phrase_end(reading, token + 1, last)))
    return None
