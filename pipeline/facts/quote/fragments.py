"""Tells a few quoted words that somebody said from scare quotes, grades and titles."""

from pipeline import vocabulary
from pipeline.facts.quote.near import Around, Attribution
from pipeline.facts.quote.patterns import AFTER_COLON, BEFORE_VERB, GOES_ON, IN_SENTENCE, VERB
from pipeline.facts.quote.verbs import verbs
from pipeline.resolve import Context

WORDS = vocabulary.words("quote")
OWNERS = frozenset(WORDS["owners"])
BE = frozenset((*WORDS["be"], "had", "has", "have"))
MOVERS = frozenset(WORDS["movers"])
MEETINGS = frozenset((*WORDS["bodies"], *WORDS["meetings"]))
JOINING = frozenset(("and", "but", "or", ",", "–", "nor", "as", "because", "that", "with"))
SUBJECTS = frozenset(("he", "she", "they", "it", "who", "which", ";", ":"))
PRONOUNS = frozenset(("he", "she"))
IT = frozenset(("it", "that", "there", "he", "she", "what", "who"))
MODALS = frozenset(("should", "must", "would", "will", "could", "cannot", "not"))
LISTING = frozenset((",", "and", "or"))
STILL = ["and", "it", "was"]  # "it was “slow” of them, and it was “dear”"
GRADE = "rating grade"
BETWEEN = 16  # words between two that are quoted of one sentence
SMALL = frozenset(("of", "and", "the", "in", "a", "an", "to", "for", "on", "at", "by", "is", "or", "&", "£"))
OBJECT = 10  # words of what is called so: "branding the cabinet of ten ‘weak’"
FEW = 4  # words in single marks that are rather a name or a grade
STOPS = frozenset(".,?!…")
PREPOSITIONS = frozenset(WORDS["prepositions"])
TELLING = frozenset(WORDS["telling"])
LISTENER = 6  # words between a verb and "that" who is told
OWNER = 4  # words of "in the council's"


def is_speech(context: Context, near: Around, attribution: Attribution) -> bool:
    """Say whether the quoted words are somebody's, and no name, nickname or grade."""
    reading, quotation = context.reading, near.quotation
    cue = attribution.cue
    if (cue is None or reading.lower[cue[0]] in MOVERS) and _is_motion(context, near):
        return False
    if attribution.rule == GOES_ON:
        return True
    inside = reading.words[quotation.open + 1 : quotation.close]
    if attribution.rule in (AFTER_COLON, BEFORE_VERB) and inside[-1] in STOPS:
        return any(word[0].isalnum() for word in inside)
    words = [word for word in inside if word[0].isalnum() or word in "£"]
    if not words:
        return False
    if attribution.rule in (AFTER_COLON, BEFORE_VERB) and not quotation.closed:
        return len(words) > 1
    if _is_title(words):
        return False
    if not quotation.double and len(words) < FEW and not _is_told(context, near, attribution, words):
        return False
    if attribution.rule in (AFTER_COLON, BEFORE_VERB):
        return len(words) > 1
    return _says(context, near, attribution, words)


def shares(context: Context, near: Around, beside: Around, attribution: Attribution) -> bool:
    """Say whether quoted words are of the one who said those before: she called it “slow” and said... and “dear”."""
    reading, quotation = context.reading, near.quotation
    before = beside.quotation
    if reading.sentence(quotation.open)[0] != reading.sentence(before.open)[0]:
        return False
    if attribution.rule == BEFORE_VERB:  # "“I came for a year,” laughed Rose Tandy, “and forgot to leave.”"
        return reading.words[quotation.open - 1] == "," and reading.words[quotation.open + 1].islower()
    if attribution.rule != IN_SENTENCE:
        return False
    between = reading.lower[before.close + 1 : quotation.open]
    long = quotation.close - quotation.open > FEW  # "claimed a “spare” £5m for the quay “has met with disbelief”"
    coupled = bool(between) and (between[0] in JOINING or (quotation.double and "and" in between))
    joined = bool(between) and (long or coupled) and len(between) <= BETWEEN
    said = [verb for verb in verbs(context, before.close, quotation.open) if verb.id != "finding"]
    cue = attribution.cue or (before.open, before.open)
    own = PRONOUNS.intersection(reading.lower[cue[0] - 1 : before.open])
    others = SUBJECTS - own if len(own) == 1 else SUBJECTS  # "she said she “wept” when she heard that “...”"
    if _goes_on(between):
        others = frozenset()
    others -= {"it"} if long and between[-len(STILL) :] == STILL and between.count("it") == 1 else set()
    if not joined or not others.isdisjoint(between) or said:
        return False
    if LISTING.issuperset(between) and not context.terms.between(GRADE, quotation.open, quotation.close):
        return True  # "the scheme was 'ill thought out', 'rushed' and 'bad for trade'"
    return is_speech(context, near, attribution)


def _goes_on(between: list[str]) -> bool:
    """Say whether what was said goes on: "it was “slow” and that they were “dear”", "a “start” which was “late”"."""
    if between[:1] == ["which"]:
        return len(between) == 2 and between[1] in BE
    return "that" in between[1:] and between[between.index("that") - 1] == "and"


def _says(context: Context, near: Around, attribution: Attribution, words: list[str]) -> bool:
    """Say whether a fragment in the sentence is what was said of a thing."""
    lower = context.reading.lower
    before = lower[near.quotation.open - 1]
    if before == "'s" and lower[near.quotation.open - 2] in IT:
        before = "is"  # "admitted it's “untenable”"
    said_of = before == "the" and lower[near.quotation.open - 2] in BE and len(words) > 1  # "it is the “final stage”"
    said_of = said_of or lower[near.quotation.open - 2 : near.quotation.open] == ["as", "the"]  # "seen as the “heart”"
    said_of = said_of or _is_clause(context, near, attribution)
    if len(words) <= 2 and before in OWNERS and not (said_of or (before == "'s" and _complement(context, near))):
        return False
    listed = before in LISTING and len(words) < FEW
    if listed and context.terms.between(GRADE, near.quotation.open, near.quotation.close):
        return False  # "gradings such as “good” or “in need of work”"
    if len(words) == 1:
        if words[0][0].isupper():
            return False
        verb = context.terms.at(VERB, attribution.cue[0]) if attribution.cue else None
        if verb is not None and verb.id == "naming":
            return lower[verb.end] not in ("for", "on")  # "called for more “visibility”", "called on the “winners” to"
        adjacent = context.terms.at(VERB, near.quotation.open - 1) is not None
        return adjacent or before in BE or before in MODALS or before in ("as", "a", "an")
    return True


def _is_told(context: Context, near: Around, attribution: Attribution, words: list[str]) -> bool:
    """Say whether a few words in single marks are what somebody said of a thing, and no grade."""
    opening = near.quotation.open
    verb = context.terms.at(VERB, attribution.cue[0]) if attribution.cue else None
    if verb is None or verb.id == "finding" or context.terms.between(GRADE, opening, near.quotation.close):
        return False
    before = context.reading.lower[opening - 1]
    if verb.id == "naming" and before not in OWNERS and _named(context, verb.start) <= opening - verb.end <= OBJECT:
        return context.reading.lower[opening + 1] == context.reading.words[opening + 1]  # "branding it ‘weak’"
    if verb.id == "speech":
        own = before in OWNERS and not _is_clause(context, near, attribution)
        lowered = words[0].islower() and len(words) > 1 and not own
        return verb.end == opening or lowered or before in BE or before in MODALS
    return before in BE or before in MODALS or before in ("as", "a", "an")


def _is_clause(context: Context, near: Around, attribution: Attribution) -> bool:
    """Say whether "that" before the words leads from the verb to what was said: "suggested that ‘those in charge’"."""
    opening = near.quotation.open
    return (
        attribution.cue is not None
        and context.reading.lower[opening - 1] == "that"
        and (attribution.cue[1] == opening - 1 or _told_somebody(context, attribution.cue, opening - 1))
    )


def _told_somebody(context: Context, cue: tuple[int, int], end: int) -> bool:
    """Say whether only who is told stands between a verb and "that": "told the minister that “scant regard”"."""
    lower = context.reading.lower
    told = lower[cue[0]] in TELLING and end - cue[1] <= LISTENER and lower[end - 1] not in PREPOSITIONS
    return told and PREPOSITIONS.isdisjoint(lower[cue[1] : cue[1] + 1]) and "," not in lower[cue[1] : end]


def _complement(context: Context, near: Around) -> bool:
    """Say whether words are what a thing is called: "it the town's “most vital” vote", not "Ms Pugh's “plan” as"."""
    lower, opening = context.reading.lower, near.quotation.open
    behind = lower[near.tail] if near.tail < near.end else "."
    placed = not PREPOSITIONS.isdisjoint(
        lower[opening - OWNER : opening - 1]
    )  # "money in the council's “rainy day” pot"
    return near.quotation.double and behind != "as" and not placed


def _named(context: Context, verb: int) -> int:
    """Return how near to the verb what it says of a thing may stand: not "a scheme called ‘five ways’"."""
    return int(context.reading.lower[verb].startswith("call"))


def _is_motion(context: Context, near: Around) -> bool:
    """Say whether the words are put to a meeting: "Moved by Councillor A, seconded by Councillor B: “That...”"."""
    reading, start = context.reading, near.quotation.open
    opening = reading.lower[start + 1 : start + 3]
    if opening[0] != "that" and (opening[0] != "this" or MEETINGS.isdisjoint(opening)):
        return False  # "This decision needs more thought"
    above = reading.part(near.head - 1).start if near.head == start and start else near.head
    return not MOVERS.isdisjoint(reading.lower[above:start])


def _is_title(words: list[str]) -> bool:
    """Say whether the words are written as a title: 'Changing Lives, Changing Futures'."""
    if words[0].islower() and words[0] not in SMALL:
        return False
    long = [word for word in words if word.lower() not in SMALL]
    return len(long) > 1 and all(word[0].isupper() or word[0].isdigit() for word in long)
