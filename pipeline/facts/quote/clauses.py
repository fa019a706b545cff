"""Where the clause and the phrase of somebody who speaks begin and end."""

from pipeline import vocabulary
from pipeline.facts.quote.bodies import post_end
from pipeline.facts.quote.near import Around, Attribution
from pipeline.facts.quote.patterns import BEFORE_VERB
from pipeline.read import Reading
from pipeline.resolve.names import name_from

WORDS = vocabulary.words("quote")
CLAUSES = frozenset(WORDS["clauses"])
SUBORDINATE = frozenset(("after", "when", "where", "because"))
AFTER_CUE = frozenset(WORDS["after_cue"])
BE = frozenset(WORDS["be"])
ARTICLES = frozenset(("a", "an", "the", "its", "their", "one"))
FINITE = frozenset((*WORDS["be"], "has", "have", "had", "will", "would", "could", "should"))
PRONOUNS = frozenset(("he", "she", "they"))
NO_VERBS = frozenset(("has", "does", "as", "its", "his", "this", "us", "unless", "besides", "whereas", "perhaps"))
STOPS = frozenset(".,?!…")
MARKS = frozenset("“”\"‘’'")
TRADE = 5  # words before a name behind a verb: "retorted the novelist Barry Fenn"
LAST = 12  # words of who speaks at a sentence's end: ", the leader of the Labour group said."
LISTENER = 8  # words behind a verb that ends a sentence: "told the cabinet on Monday night"
TURN = 4  # words behind "but" in which a subject begins: "but in May the"
LONG = 5  # words of a quotation that stands alone without a stop inside it


def clause_of(reading: Reading, head: int, verb: int) -> int:
    """Return where the clause of a verb begins: behind "but", "although"; not behind the "and" of a list of people."""
    if reading.lower[verb - 1] in ("and", "but"):
        return head  # its subject is that of the verb before
    during = ["with"] if reading.lower[verb].endswith("ing") else None
    for token in range(verb - 2, head, -1):
        if reading.lower[token] in CLAUSES and reading.words[token - 1] == ",":
            return token + 1
        if reading.lower[token] == "and" and reading.words[token - 1] == "," and _has_verb(reading, head, token):
            return token + 1  # "Planners had said no, and a statement from the parish council called it"
        if reading.lower[token] == "what":
            return token + 1  # "a protest at what the union described as"
        if reading.lower[token : token + 1] == during and "," not in reading.words[token:verb]:
            return token + 1  # "The plan was passed with the chair saying"
        if reading.lower[token] == "but" and _turns(reading, head, token):
            return token + 1
        if reading.lower[token] in SUBORDINATE and "," not in reading.words[token:verb]:
            return token + 1  # "must pay after a planning inspector said"
        if reading.lower[token] == "that" and _opens(reading, token + 1) and "," not in reading.words[token:verb]:
            return token + 1  # "what is best in all that the report says", not "a petition that 90 signed says"
    return head


def subject_end(reading: Reading, start: int, end: int) -> int:
    """Return where the subject of a clause ends: "Providers | have criticised the CQC, stating that it is"."""
    for token in range(start + 1, end):
        word = reading.words[token]
        if reading.lower[token] in FINITE or (word.islower() and word.endswith("ed")):
            return token
    return end


def _has_verb(reading: Reading, head: int, joint: int) -> bool:
    """Say whether the words before ", and the chair said" have a verb of their own, and are no list of people."""
    return reading.lower[joint + 1] in ARTICLES and not FINITE.isdisjoint(reading.lower[head:joint])


def _turns(reading: Reading, head: int, joint: int) -> bool:
    """Say whether another subject follows "but", behind a verb: "admitted it had erred but in May the panel said"."""
    another = not ARTICLES.isdisjoint(reading.lower[joint + 1 : joint + TURN])
    return another and any(word in FINITE or word.endswith("ed") for word in reading.lower[head:joint])


def _opens(reading: Reading, token: int) -> bool:
    """Say whether a subject begins at a token."""
    return reading.lower[token] in ARTICLES or reading.lower[token] in PRONOUNS or reading.words[token][0].isupper()


def without_marked(reading: Reading, clause: int, subject: int, marked: int) -> tuple[int, int]:
    """Leave out words in marks with their clause: "The school, rated ‘good’ by Ofsted, said"; else what goes before."""
    first = next(token for token in range(clause, marked) if reading.words[token] in MARKS)
    comma = next((token for token in range(first - 1, clause, -1) if reading.words[token] == ","), None)
    if comma is None and post_end(reading, clause, subject) is not None:
        return clause, subject  # "The head of ‘inadequate’ Wick School said"
    return (marked, subject) if comma is None else (clause, comma)


def last_clause(reading: Reading, start: int, verb: int, end: int) -> tuple[int, int] | None:
    """Return the subject of a verb that ends its sentence: "It was “a muddle” from the start, the ombudsman added."."""
    behind = reading.words[verb + 1 : end]
    told = len(behind) > 1 and len(behind) <= LISTENER and "," not in behind and ends_clause(reading, verb + 1, end)
    if (
        not told and behind and (len(behind) > 1 or behind[0] not in STOPS)
    ):  # told: "Ada Orrin told Parliament last week."
        return None
    for token in range(verb - 1, start, -1):
        if reading.words[token] == ",":
            return (token + 1, verb) if verb - token <= LAST else None
    return None


def phrase_end(reading: Reading, start: int, end: int) -> int:
    """Return where the phrase that begins at a token ends: before a comma, a stop or a mark."""
    for token in range(start, end):
        if reading.words[token] in "'’" and reading.words[token - 1].endswith("s") and token > start:
            continue  # "said the hospitals' chief officer"
        if reading.words[token] in ".,;:?!–—-(" or reading.words[token] in MARKS:
            return token
    return end


def apposed(reading: Reading, start: int, end: int) -> int:
    """Return where the speaker's phrase ends, with the name behind it: "said its manager, Non Haf Pritchard"."""
    last = phrase_end(reading, start, end)
    if last + 1 < end and reading.words[last] == "," and not reading.words[last - 1][0].isupper():
        name = name_from(reading, last + 1)
        return name.end if name is not None else last
    return last


def any_verb(reading: Reading, start: int, end: int) -> Attribution | None:
    """“...,” he laughed; “...,” retorts novelist Barry Fenn: a verb of whatever kind behind speech that ends."""
    lower = reading.lower
    if end - start < 2:
        return None
    stopped = start + 2 >= end or reading.words[start + 2] in STOPS
    if lower[start] in PRONOUNS and _is_verb(reading, start + 1) and stopped:
        return Attribution(BEFORE_VERB, (start + 1, start + 2), (start, start + 1))
    if not _is_verb(reading, start):
        return None
    last = apposed(reading, start + 1, end)
    named = any(name_from(reading, token) for token in range(start + 1, min(last, start + TRADE)))
    return Attribution(BEFORE_VERB, (start, start + 1), (start + 1, last)) if named else None


def _is_verb(reading: Reading, token: int) -> bool:
    """Say whether a word has a verb's ending: "sighed", "offers"."""
    word = reading.words[token]
    return word.islower() and word.endswith(("ed", "s")) and word not in BE and word not in NO_VERBS


def broken_off(reading: Reading, near: Around, start: int, verb: int) -> bool:
    """Say whether speech is broken off for who says it, whatever follows: "“...,” he says over tea in the kitchen"."""
    last = reading.words[near.quotation.close - 1]
    words = near.quotation.close - near.quotation.open - 1
    if reading.lower[start] in PRONOUNS and reading.words[start].islower() and verb - start <= 2:
        return last in STOPS or words > LONG
    return last == "," and name_from(reading, start) is not None


def ends_clause(reading: Reading, token: int, end: int) -> bool:
    """Say whether nothing but a place, a time or a listener follows the verb: "she told the panel"."""
    if token >= end or reading.words[token] in ".,;:–—-":
        return True
    return reading.lower[token] in AFTER_CUE or reading.lower[token - 1].startswith(("told", "tell"))
