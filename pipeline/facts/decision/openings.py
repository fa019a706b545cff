"""Where a resolution begins behind its head: "RESOLVED (8 for, 2 against) that", "AGREED, by 5 votes to 2, to"."""

from pipeline.facts.decision.clauses import QUOTES, is_adverb
from pipeline.facts.decision.enumerators import stop
from pipeline.facts.decision.outcomes import FORMS, THAT, deciding
from pipeline.facts.decision.patterns import WORDS
from pipeline.facts.decision.votes import number
from pipeline.read import Reading
from pipeline.terms import Term

DASHES = frozenset(("-", "–", "—", ":", "…", "\t", "-:", ":-"))
UNANIMOUS = frozenset(
    ("unanimously", "nem", "con", "nem.", "con.", "accordingly", "as", "follows", "therefore", "in", "principle")
)
SKIPPED = UNANIMOUS | QUOTES
COLUMNS = frozenset(("decision", "decisions", "resolution"))
VOTE = 12  # words of "by 6 votes to 2, with one abstention,"
ASIDE = 24  # words of ", on the proposal of Councillor A, seconded by Councillor B,"
TIME = 6  # words of "at this point in the meeting"
BE = FORMS | {"to"}
OBLIGING = frozenset(("would", "should", "will", "shall", "must", "be"))
COUNTED = frozenset(("by", "with", "unanimously", "nem"))
NAMING = frozenset(("the", "full", "its", "this", "next"))
VIEWS = frozenset(("objection", "objections", "comment", "comments"))


def content(reading: Reading, term: Term, end: int) -> int | None:
    """Return where a resolution's words begin; null where nothing marks that they do: a dash, "that", a colon."""
    lower, token, marked = reading.lower, term.end, False
    while token < end:
        word = lower[token]
        if word in DASHES:
            marked, token = True, token + 1
        elif word in SKIPPED:
            token += 1
        elif word == "to" and (past := _past_body(reading, token, end)):
            token = past
        elif word == "(" and (close := _past_vote(reading, token, end)):
            marked, token = True, close
        elif word == "," and (aside := _past_aside(reading, token, end)):
            token = aside
        elif word in ("by", "at") and not marked and (past := _past_count(reading, token, end)):
            token = past
        elif lower[token : token + 4] == ["t", "h", "a", "t"]:
            return token + 4
        else:
            two = lower[token : token + 2]
            begins = _begins(word) or two == ["not", "to"] or word == "(" or (two[0] == "no" and two[1] in VIEWS)
            begins = begins or (word == "with" and lower[token - 1] == ",")
            if word == "for" and lower[term.start] in COLUMNS:
                return None  # "Decisions for issue"
            begins = begins or _shouts(reading, term, token, end) or _obliges(reading, term, token, end)
            return token if marked or begins else None
    return end


def _shouts(reading: Reading, term: Term, token: int, end: int) -> bool:
    """Say whether the words go on without a mark: "RESOLVED the Clerk to write", "AGREED payments be made"."""
    if not reading.words[term.start].isupper() or is_adverb(reading, token):
        return False
    return not BE.isdisjoint(reading.lower[token + 1 : min(end, token + VOTE)])


def _obliges(reading: Reading, term: Term, token: int, end: int) -> bool:
    """Say whether somebody is to act, without "that": "it was agreed the Clerk would write"."""
    lower = reading.lower
    before = term.start - 1 - is_adverb(reading, term.start - 1)
    if lower[before] != "was" or lower[token] in WORDS["prepositions"]:
        return False
    near = lower[token + 1 : min(end, token + VOTE)]
    return not OBLIGING.isdisjoint(near[: near.index(".")] if "." in near else near)


def _past_aside(reading: Reading, token: int, end: int) -> int | None:
    """Return where an aside ends: ", on the proposal of Mrs Shaw:", ", seconded by Councillor Orr, that"."""
    if reading.words[end - 1] == "," and not COUNTED.isdisjoint(reading.lower[token + 1 : token + 2]):
        return end  # "RESOLVED, by five votes to one,", and below it what
    if reading.lower[token + 1 : token + 3] == ["with", "one"]:
        return token + 1  # "AGREED, with one change: on p3"
    for place in range(token + 1, min(end, token + ASIDE)):
        if reading.words[place] == ":" or (_begins(reading.lower[place]) and _marked_off(reading, place - 1)):
            return place
    return None


def _marked_off(reading: Reading, token: int) -> bool:
    """Say whether a comma ends at a token, with the mark of a quotation behind it or not: "resolved, “That"."""
    return reading.words[token - (reading.words[token] in QUOTES)] == ","


def _past_count(reading: Reading, token: int, end: int) -> int | None:
    """Return where the count of a vote ends, or words of time: "by 6 votes to 2 that", "at this point to"."""
    if reading.lower[token] == "at":
        return next((place for place in range(token, min(end, token + TIME)) if reading.lower[place] in THAT), None)
    for place in range(token, min(end, token + VOTE)):
        if _begins(reading.lower[place]) and not (place + 1 < end and number(reading.lower[place + 1]) is not None):
            return place
    return end


def _past_body(reading: Reading, token: int, end: int) -> int | None:
    """Return where the body ends to which something is recommended: "to the Cabinet that", "to Council:"."""
    first = token + 1
    named = first < end and (reading.words[first][0].isupper() or reading.lower[first] in NAMING)
    if not named or reading.lower[first] in deciding():
        return None  # "RESOLVED: To appoint Cllr Shaw to the Staffing Committee"
    for place in range(first, min(end, token + VOTE)):
        if reading.lower[place] == "to":
            return None
        if reading.lower[place] in WORDS["bodies"]:
            after = place + 1
            return after if after == end or reading.lower[after] == "that" or reading.words[after] in DASHES else None
    return None


def _begins(word: str) -> bool:
    return word in THAT or word in DASHES or word == "for"


def _past_vote(reading: Reading, token: int, end: int) -> int | None:
    """Return where brackets end that tell the vote: "(8 for, 2 against)", "(unanimous)"; null for "(1)"."""
    close = next((place for place in range(token, end) if reading.words[place] == ")"), token)
    inner = reading.lower[token + 1 : close]
    told = len(inner) > 1 or (len(inner) == 1 and (inner[0].startswith("unanim") or "/" in inner[0]))  # "(59/09)"
    return close + 1 if told else None


def unquoted(reading: Reading, start: int, end: int) -> int:
    """Return where a resolution ends, without the mark that closes its quotation: "resolved, “That it be done.”"."""
    marks = [token for token in range(start, end) if reading.words[token] in QUOTES]
    return stop(reading, end - 1) if len(marks) % 2 and marks[-1] == end - 1 else end


def without_that(reading: Reading, start: int, end: int) -> int:
    """Return where a resolution begins behind its "that"."""
    while start < end - 1 and (reading.lower[start] == "that" or reading.words[start] in DASHES):
        start += 1
    return start
