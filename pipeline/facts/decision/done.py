"""Finds what a report says was done to a proposal: "the plans were refused by the council", "it was agreed that"."""

from pipeline.facts.decision.agents import AGENT, NOBODY, agent
from pipeline.facts.decision.bodies import is_other
from pipeline.facts.decision.clauses import ADVERBS, HAVE, clause_end, clause_start, in_reach, is_adverb
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.outcomes import THAT, outcome
from pipeline.facts.decision.patterns import PASSIVE, VERB, WORDS
from pipeline.facts.decision.votes import votes
from pipeline.facts.decision.when import is_long_ago
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.meeting import PAST
from pipeline.terms import Term

PERMIT = 5  # words of "refused full planning permission"
ASIDE = 4  # words of "agreed, therefore, that"
NEXT = 3  # words behind the verb in which its day stands: "was refused in January"; before it, what makes it unreal
BE, UNREAL = WORDS["be"], WORDS["unreal"]
OPENING = THAT | {"not"}
TILL = frozenset(("until", "till", "to"))
LATER = frozenset(("until", "once", "before", "unless", "if", "since"))
TIMES = LATER | {"though"}
EVEN_THOUGH = ["even", "though"]  # "it was told to pay, even though permission has been granted for the works"
CLAUSES = frozenset(("that", "which", "who"))
PUT = WORDS["proposals"] | WORDS["given"]
THEIRS = frozenset(("its", "their", "his", "her"))
OBJECT = 8  # words of "had its latest licence application unanimously"
ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her"))
TURNS = frozenset(("but", "however", ",", "yesterday"))
THIS = frozenset(("this", "it", "both", "these"))
SAYS = frozenset(("said", "says", "say", "told", "heard", "warned", "claimed", "reported"))


def passive(context: Context, term: Term) -> Found | None:
    """A request was deferred; plans were refused by the council; also approved was a trial."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence_of[term.start]
    if lower[start] == "also" and term.start == start + 1 and term.end < end and lower[term.end] in BE:
        return Found(PASSIVE, term.start, clause_end(reading, term.end, end), term.id, None, (start, end))
    token = start if PAST.isdisjoint(lower[start : term.start]) else _be(reading, start, term.start)
    if token == start:
        return None
    if lower[token - 1] == "it" and not OPENING.isdisjoint(lower[term.end : min(end, term.end + ASIDE)]):
        return _it_was(context, term, start, end)
    if lower[token - 1] == "but" and _beaten(reading, term, end):
        return Found(PASSIVE, start, clause_end(reading, term.end, end), "refused", None, (start, end))
    if _restricts(lower, token) and votes(reading, term.end, end).against is None:
        return None
    first, about = _subject(context, start, token)
    if lower[start] in WORDS["conditions"] or not SAYS.isdisjoint(about) or _is_later(reading, first, token):
        return None  # "Had the motion been lost", "the motion said the budget was passed in haste"
    given = _receives(lower, term, end)
    put = given or not _put(lower, term).isdisjoint(about) or _stands_for(reading, start, first, about)
    if not put or _is_unreal(reading, max(first, token - NEXT), term.start):
        return None
    if _told_before(context, first, token):
        first = token
    verb = term._replace(end=given) if given else term
    by = agent(context, verb.end, end)
    nobody = by == NOBODY
    if by is None or (nobody and (_is_anybodys(lower, term, about) or _of_others(context, first, token, verb, end))):
        return None
    last = _last(reading, first, term, end)
    return Found(PASSIVE, first, last, term.id, None if nobody else by, (start, end))


def _be(reading: Reading, start: int, verb: int) -> int:
    """Return where the "was" of a verb stands, before its adverbs; the start of the sentence where it has none."""
    token = verb - 1
    while token > start and is_adverb(reading, token):
        token -= 1
    return token if reading.lower[token] in PAST else start


def had_done(context: Context, term: Term) -> Found | None:
    """A club had its licence revoked by the council; three firms have had their plans turned down."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence_of[term.start]
    if HAVE.isdisjoint(lower[max(start, term.start - OBJECT) : term.start]):
        return None
    near = range(term.start - 1, max(start, term.start - OBJECT), -1)
    had = next((token for token in near if lower[token] in HAVE), None)
    if had is None or lower[had + 1] not in THEIRS or "," in lower[had : term.start]:
        return None
    if PUT.isdisjoint(lower[had + 2 : term.start]):
        return None
    by = agent(context, term.end, end)
    if by is None or _is_unreal(reading, max(start, had - NEXT), term.start):
        return None
    first = clause_start(reading, start, had)
    last = clause_end(reading, term.end, end)
    return Found(PASSIVE, first, last, term.id, None if by == NOBODY else by, (start, end))


def _subject(context: Context, start: int, be: int) -> tuple[int, set[str]]:
    """Return where the clause begins that a verb ends, and the words that it is said of."""
    reading, ends = context.reading, CLAUSES
    first = _behind_another(context, clause_start(reading, start, be), be)
    if first == be:
        first, ends = start, CLAUSES | PAST  # "The proposal was made by the commissioner, but was vetoed"
    about = reading.lower[first:be]
    if not ends.isdisjoint(about):
        about = about[: next(place for place, word in enumerate(about) if word in ends)]
    return first, set(about) - TURNS


def _behind_another(context: Context, first: int, be: int) -> int:
    """Return where a clause begins behind one that tells another fate: "the mast was refused and the barn approved"."""
    lower = context.reading.lower
    for term in context.terms.between(VERB, first, be):
        if lower[term.start - 1] in ("was", "were", "been"):
            first = next((token + 1 for token in range(term.end, be) if lower[token] in ("and", "but", "while")), first)
    return first


def _told_before(context: Context, first: int, be: int) -> bool:
    """Say whether another fate of the same thing stands before: "was backed by the board and was approved by"."""
    lower = context.reading.lower
    return any(
        lower[term.start - 1] in PAST and term.id not in ("recommended", "noted")
        for term in context.terms.between(VERB, first, be)
    )


def _is_unreal(reading: Reading, start: int, verb: int) -> bool:
    """Say whether a thing was not, or is yet to be, done: but "an extension to a barn was", "in May, but was"."""
    lower = reading.lower
    return not UNREAL.isdisjoint(lower[start:verb]) and any(
        lower[token] in UNREAL
        and reading.words[token] != "May"
        and not (lower[token] == "to" and lower[token + 1] in ARTICLES)
        for token in range(start, verb)
    )


def _last(reading: Reading, first: int, term: Term, end: int) -> int:
    """Return where a clause ends: "After the move was defeated by 30 votes to 25, Mr Smith said" at its comma."""
    last = max(clause_end(reading, term.start, end), term.end)
    if reading.lower[first] in ("after", "when") and "," in reading.words[term.end : last]:
        return reading.words.index(",", term.end)
    return last


def _beaten(reading: Reading, term: Term, end: int) -> bool:
    """Say whether those who tried lost a vote: "moved to press on, but were defeated by ten votes to three"."""
    behind = reading.lower[term.end : min(end, term.end + PERMIT)]
    return reading.lower[term.start] in WORDS["beaten"] and not {"vote", "votes"}.isdisjoint(behind)


def _put(lower: list[str], term: Term) -> frozenset[str]:
    """Return what the verb can be said of: a meeting is adjourned, permission given, anything that was put refused."""
    if lower[term.start] in ("recommending", "received") or lower[term.start : term.end + 1] == ["set", "to"]:
        return frozenset()  # "a letter of offer has been received", "rates are discussed, and it was set to be closed"
    if lower[term.start] == "given" and term.end - term.start == 1:
        return WORDS["given"]
    return WORDS["sittings"] if lower[term.start] == "adjourned" and lower[term.end] in TILL else WORDS["proposals"]


def _is_anybodys(lower: list[str], term: Term, about: set[str]) -> bool:
    """Say whether others than a body do so as often: officers recommend, an inspector overturns, "it was noted"."""
    return lower[term.start] == "overturned" or term.id == "recommended" or (term.id == "noted" and "it" in about)


def _receives(lower: list[str], term: Term, end: int) -> int | None:
    """Return where the phrase of a permission ends that somebody was granted: "was refused outline consent"."""
    if lower[term.start] not in WORDS["giving"] or lower[term.start - 2] in ("which", "who"):
        return None
    near = range(term.start + 1, min(end, term.start + PERMIT))
    return next((token + 1 for token in near if lower[token] in WORDS["given"]), None)


def _stands_for(reading: Reading, start: int, first: int, about: set[str]) -> bool:
    """Say whether "it" is what was put before: "The motion was long. It was deferred", "before it was refused"."""
    if not about or not about <= THIS or start == 0 == first:
        return False
    if first > start:
        return not WORDS["proposals"].isdisjoint(reading.lower[start:first])
    above, last = reading.sentence(start - 1)
    return not WORDS["put"].isdisjoint(reading.lower[above:last])


def _restricts(lower: list[str], be: int) -> bool:
    """Say whether the verb only tells which plans are meant: "a delay to the closures that have been approved"."""
    before = be - 1
    while before and (lower[before] in HAVE or lower[before] in ADVERBS):
        before -= 1
    return lower[before] in ("that", "who") or (lower[before] == "which" and lower[before - 1] != ",")


def _is_later(reading: Reading, first: int, be: int) -> bool:
    """Say whether a clause of time or of what stands against it lies between: "until advice had been received"."""
    lower = reading.lower
    return not TIMES.isdisjoint(lower[first:be]) and any(
        (lower[token] in LATER or lower[token - 1 : token + 1] == EVEN_THOUGH)
        and reading.words[token + 1].islower()
        and WORDS["bodies"].isdisjoint(lower[token + 1 : token + AGENT])  # but "it went before councillors"
        for token in range(first + 1, be - 1)
    )


def _of_others(context: Context, first: int, be: int, term: Term, end: int) -> bool:
    """Say whether nothing shows that the body in force did it: a day long past, money asked of somebody else."""
    reading, lower = context.reading, context.reading.lower
    asked = next((token for token in range(first, term.start) if lower[token] in WORDS["asking"]), None)
    if asked is not None:
        for token in range(asked + 1, term.start - 1):
            place = token + 1 + (lower[token + 1] in ("the", "a"))
            paid = "£" in lower[asked:token]
            if (lower[token] == "to" or (lower[token] == "from" and paid)) and is_other(reading, place):
                return True  # "a bid for £1m from the Lottery", "an application to Sport England"
    if not WORDS["elsewhere"].isdisjoint(lower[term.end : end]):
        return True  # "was allowed on appeal"
    days = (*context.dates.between(first, first + NEXT), *context.dates.between(be, term.end + NEXT))
    return any(is_long_ago(context, mention.edtf) for mention in days)  # but "a motion on April's ruling was deferred"


def _it_was(context: Context, term: Term, start: int, end: int) -> Found | None:
    """It was agreed that the fees would go up."""
    reading = context.reading
    if reading.lower[term.start] not in WORDS["open"] or not in_reach(context, start):
        return None
    last = clause_end(reading, term.end, end)
    return Found(PASSIVE, term.start, last, outcome(reading, term.end, last, "approved"), None, (start, end))
