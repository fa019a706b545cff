"""Finds the words that attribute a quotation: its verb, and the phrase that names the speaker."""

from collections.abc import Callable
from functools import cache

from pipeline import vocabulary
from pipeline.facts.quote.clauses import (
    LONG,
    any_verb,
    apposed,
    broken_off,
    clause_of,
    ends_clause,
    last_clause,
    phrase_end,
    subject_end,
    without_marked,
)
from pipeline.facts.quote.near import Around, Attribution
from pipeline.facts.quote.patterns import AFTER_COLON, BEFORE_VERB, GOES_ON, IN_SENTENCE, SIGNED, SOURCE, VERB
from pipeline.facts.quote.verbs import BEFORE_PASSIVE, FINDERS_OUT, NEAR, SUBJECT, is_passive, last_verb, verbs
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.names import name_from
from pipeline.terms import Term

WORDS = vocabulary.words("quote")
CONJUNCTIONS = frozenset(WORDS["conjunctions"])
SAYINGS = frozenset(WORDS["sayings"])
HOLDERS = frozenset(WORDS["holders"])
BEFORE_PARTICIPLE = (BEFORE_PASSIVE | frozenset(WORDS["prepositions"])) - {"by"}  # "is saying", "accused of saying"
OWNERS = frozenset(("his", "her", "he", "she", "their"))
STOPS = frozenset(".,?!…")
MARKS = frozenset("“”\"‘’'")
SMALL = frozenset(("but", "and", "also", "that", "then", "or"))
LEADS = frozenset(("that", "there", "it", "he", "she", "they", "about"))  # behind a saying, to what is said
OBJECT = 12  # words of what is called so: "attacked the council's plan for the quay as"
TAIL = 24  # tokens between a quotation and the verb behind it: "Cllr X, cabinet member for A, B and C, said"
DASHES = frozenset("–—-")
LEADING_ONLY = ("facing", "quoting")  # verbs that lead to words behind a colon only
LEADING = DASHES | {":"}

Finder = Callable[[Context, Around], Attribution | None]
Finders = dict[tuple[bool, bool], list[Finder]]
"""What finds an attribution, by whether a colon or a dash stands before the words, and whether a dash behind them."""


def before_colon(context: Context, near: Around) -> Attribution | None:
    """Cllr Shaw told the panel: “...”; Cllr Shaw, at the meeting: “...”."""
    reading, colon, head = context.reading, near.colon, near.lead
    if colon > head and reading.words[colon] in DASHES:
        name = name_from(reading, head)
        return Attribution(AFTER_COLON, None, (head, colon)) if name is not None and name.end == colon else None
    if colon < head or reading.words[colon] != ":":
        return None
    verb = last_verb(context, head, colon)
    if verb is None and SMALL.issuperset(reading.lower[head:colon]):
        return Attribution(AFTER_COLON, None, None)  # "But that: “...”" goes on with who spoke
    if verb is None:
        return Attribution(AFTER_COLON, None, (head, colon)) if head == near.head else None
    if verb.start == head < colon - 1 and verb.end < colon and reading.words[verb.end][0].isupper():
        return Attribution(AFTER_COLON, verb[2:], (verb.end, colon))  # "Added Mr Fox: “...”"
    behind = reading.lower[verb.start - 1] if head > reading.sentence(colon)[0] else ""
    if behind == "and" or (behind == "," and reading.lower[verb.start].endswith("ing")):
        return Attribution(AFTER_COLON, verb[2:], (verb.start - 1, verb.start))  # "“...,” she said, adding: “...”"
    return Attribution(AFTER_COLON, verb[2:], _subject(context, head, verb))


def signed(context: Context, near: Around) -> Attribution | None:
    """“...” – Jane Shaw, parent: the name behind a dash, with the verb of what leads to the words, if any."""
    reading, dash = context.reading, near.tail
    if dash + 1 >= near.end or near.end < reading.part(dash).end:
        return None
    if name_from(reading, dash + 1) is None or verbs(context, dash, near.end):
        return None
    lead = before_colon(context, near)
    return Attribution(SIGNED, lead.cue if lead is not None else None, (dash + 1, near.end))


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
    said = verbs(context, start, near.end if near.end < start + TAIL else start + TAIL)
    verb = said[0] if said else None
    if verb is None or (verb.start > start and reading.lower[verb.end - 1].endswith("ing")):
        return any_verb(reading, start, near.end)  # "he stormed, insisting that"
    if reading.lower[start] in CONJUNCTIONS or _marks(reading, start, verb.start):
        return None
    if verb.start == start:
        if reading.lower[verb.end - 1].endswith("ing") or not (stopped or comma):
            return None  # "..., adding: “...”" leads to the next quotation
        return Attribution(BEFORE_VERB, verb[2:], (verb.end, apposed(reading, verb.end, near.end)))
    if not stopped and reading.lower[verb.start - 1] in BEFORE_PASSIVE:
        return None
    if not ends_clause(reading, verb.end, near.end) and not broken_off(reading, near, start, verb.start):
        return None
    return Attribution(BEFORE_VERB, verb[2:], (start, verb.start))


def inside(context: Context, near: Around) -> Attribution | None:
    """Cllr Shaw said tenants deserved “a straight apology”."""
    reading, start = context.reading, near.quotation.open
    if reading.words[start - 1] == ":" or near.clause >= start:
        return None
    verb = last_verb(context, near.clause, start)
    saying = _saying(reading, verb.end if verb is not None else near.clause, start)
    if saying is not None:
        first = max(near.clause, saying - OBJECT) if verb is None else verb.end
        return Attribution(IN_SENTENCE, None, (first, saying), aside=verb is not None)
    if verb is None or verb.id in LEADING_ONLY:
        return _said_last(context, near)
    if ")" in reading.words[verb.end : start] and "(" not in reading.words[verb.end : start]:
        return None  # "Mr Hunt (who accepted the blame) offered ‘full’ amends"
    passive = verb.id == "naming" and is_passive(reading, verb.start)
    if passive:
        return _by(reading, verb, near)
    clause, subject = _subject(context, near.clause, verb)
    if clause < near.head < verb.start:
        clause, subject = without_marked(reading, clause, subject, near.head)
    goes_on = reading.lower[verb.start - 1] == "and" or (
        reading.words[verb.start - 1] == "," and reading.lower[verb.start].endswith("ing")
    )
    if goes_on and near.clause > reading.sentence(start)[0]:  # "... “slow” and said it was “dear”", "..., adding that"
        return Attribution(IN_SENTENCE, verb[2:], (verb.start - 1, verb.start))
    opening = reading.lower[clause : clause + SUBJECT]
    if verb.id == "finding" and FINDERS_OUT.isdisjoint(opening):
        clause = max(clause, verb.start - NEAR)
    return Attribution(IN_SENTENCE, verb[2:], (clause, subject))


def _saying(reading: Reading, start: int, end: int) -> int | None:
    """Return where the one ends whose saying leads to the words: "Cllr Shaw's comments on the fees as a “tax”"."""
    for token in range(end - 1, start, -1):
        owned = reading.lower[token] in SAYINGS and reading.lower[token - 1] in ("'s", "'", "his", "her")
        if owned and (reading.lower[token + 1] in LEADS or reading.lower[end - 2 : end] in (["as", "a"], ["as", "an"])):
            return token - (reading.lower[token - 1] in ("'s", "'"))
    return None


def _said_last(context: Context, near: Around) -> Attribution | None:
    """The plan was “a muddle” from the start, the ombudsman said."""
    for verb in reversed(verbs(context, near.tail, near.end)):
        subject = last_clause(context.reading, near.tail, verb.start, near.end)
        if subject is None or verb.id == "naming" or _marks(context.reading, near.tail, verb.start):
            return None
        return Attribution(IN_SENTENCE, verb[2:], subject)
    return None


def source(context: Context, near: Around) -> Attribution | None:
    """“...”, according to the report; according to the report, “...”."""
    reading = context.reading
    for start, end in ((near.tail, near.end), (near.head, near.quotation.open)):
        for term in context.terms.between("quoted source", start, end):
            aside = reading.words[term.start - 1] == "," and end == near.quotation.open
            owner = next((token for token in range(term.start, term.end) if reading.lower[token] in OWNERS), None)
            if owner is not None and end == near.quotation.open:  # "and by her own account it saved “next to nothing”"
                return Attribution(SOURCE, term[2:], (owner, owner + 1))
            if term.start - start <= 2 or aside:
                return Attribution(SOURCE, term[2:], (term.end, phrase_end(reading, term.end, end)))
    return None


def going_on(context: Context, near: Around) -> Attribution | None:
    """A sentence in quotation marks with nothing around it, in a paragraph of its own or behind “...,” he said."""
    reading, quotation = context.reading, near.quotation
    alone = near.head >= quotation.open and (near.tail >= near.end or reading.sentence(near.tail)[0] == near.tail)
    words = quotation.close - quotation.open - 1
    if not alone or words < (3 if quotation.double else LONG) or not reading.words[quotation.open + 1][:1].isupper():
        return None
    last = quotation.close - 1 - (reading.words[quotation.close - 1] in MARKS)  # "She said ‘No.’”"
    if quotation.closed and reading.words[last] not in STOPS:
        return None
    return Attribution(GOES_ON, None, None)


FINDERS: dict[str, Finder] = {
    SIGNED: signed,
    AFTER_COLON: before_colon,
    BEFORE_VERB: behind,
    SOURCE: source,
    IN_SENTENCE: inside,
    GOES_ON: going_on,
}


@cache
def finders_of(rules: frozenset[str]) -> Finders:
    """Return what finds by these rules, in order."""
    return {
        (led, signed): [
            find
            for rule, find in FINDERS.items()
            if rule in rules and (led or rule != AFTER_COLON) and (signed or rule != SIGNED)
        ]
        for led in (True, False)
        for signed in (True, False)
    }


def _subject(context: Context, head: int, verb: Term) -> tuple[int, int]:
    """Return the phrase before a verb, or before the first of two: "Ms Holt said that it leaked, and called it"."""
    reading = context.reading
    before = verbs(context, head, verb.start - 1) if reading.lower[verb.start - 1] == "and" else []
    first = before[-1] if before else verb
    clause = clause_of(reading, head, first.start)
    trailing = reading.lower[first.start].endswith("ing") and reading.lower[first.start - 1] not in BEFORE_PARTICIPLE
    trailing = trailing and not any(term.id == "quoting" for term in context.terms.between(VERB, clause, first.start))
    return clause, subject_end(reading, clause, first.start) if trailing else first.start


def _by(reading: Reading, verb: Term, near: Around) -> Attribution | None:
    """Find who called it so: "was described by Ofsted as “...”", "described in the report as", "“...” by Cllr Shaw"."""
    for start, end in ((verb.end, near.quotation.open), (near.tail, min(near.end, near.tail + 1))):
        for token in range(start, end):
            if reading.lower[token] in HOLDERS:
                last = near.quotation.open if start == verb.end else near.end
                return Attribution(IN_SENTENCE, verb[2:], (token + 1, phrase_end(reading, token + 1, last)))
    return None


def _marks(reading: Reading, start: int, end: int) -> bool:
    return any(word in MARKS for word in reading.words[start:end])
