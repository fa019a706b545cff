"""The clause of a verb of deciding: its subject, where it begins and ends, whether it is quoted."""

from pipeline.facts.decision.bodies import MEMBERS, is_partial, is_post, phrase_start
from pipeline.facts.decision.patterns import BODY, WORDS
from pipeline.facts.decision.votes import NUMBERS
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.terms import Term

BETWEEN, ADVERBS = WORDS["between"], WORDS["adverbs"]
HAVE = frozenset(("has", "have", "had"))
LEAD = 4  # blocks of a headline, a byline and a lead
SHARES = frozenset(("majority", "thirds", "quarters"))
PARTS = frozenset(("the", "and", "of", "'s", "'"))  # of a name
PRONOUNS = frozenset(("they", "it"))
SECOND = frozenset(("when", "but", "and", "where"))
OWN = frozenset(("its", "their", "her", "his", "my", "our"))
JOINING = frozenset(("and", "but", "then"))
OPENING = BETWEEN | WORDS["levels"] | {"but", "on", "at", "in"}
SPEAKING = frozenset(
    ("said", "told", "who", "he", "she", "asked", "warned", "cllr", "coun", "councillor", "“", '"', "that")
)
AT = frozenset(("at", "during", "in", "after", "before", "for", "from", "by", "to"))
PARTIES = WORDS["parts"] - NUMBERS.keys()
AWAY = 4  # words of "at a special meeting"
CLAUSE = 12  # words behind "agreed" in which its first finite verb stands
WITH = 6  # words of "with the planning officers' recommendation"
REACH = 24  # tokens between a body and its verb: "the committee, which met on Tuesday evening, refused"
FINITE = WORDS["be"] | HAVE | WORDS["sat"] | WORDS["fallen"] | {"said", "will", "would", "could", "says"}
QUOTES = frozenset('“”"')


def quoted(reading: Reading, token: int) -> bool:
    """Say whether a token stands in quoted speech, by the marks before it in its block."""
    before = reading.words[reading.part_of[token].start : token]
    opened = False
    for word in before if not QUOTES.isdisjoint(before) else ():
        if word in QUOTES:
            opened = word == "“" or (word == '"' and not opened)
    return opened


def subject(context: Context, start: int, verb: int) -> tuple[int, int] | None:
    """Return the body that is the verb's subject, or an empty range for "they" behind another decision."""
    reading, lower = context.reading, context.reading.lower
    token = verb - 1
    while token >= start and (is_adverb(reading, token) or lower[token] in HAVE):
        token -= 1
    if lower[token - 2 : token + 1] == ["in", "the", "end"]:
        token -= 3
    if token == start and lower[token] in PRONOUNS:
        return start, start
    if lower[token] in PRONOUNS and token > start and lower[token - 1] in ("when", "as", "and", "but"):
        return opening(context, start, token - 1)  # "the committee went against advice when it refused"
    nouns = context.terms.between(BODY, max(start, verb - REACH), verb)
    found = _phrase(context, nouns[-1], start) if nouns and _reaches(reading, nouns[-1].end, verb) else None
    if nouns and lower[token - 1 : token + 1] == ["a", "majority"] and lower[token - 2] in SECOND:
        return start, start  # "the scheme had come before councillors, when a majority voted"
    if found is None and lower[token] in JOINING:
        return opening(context, start, token)
    if found is None and not nouns and reading.words[token][0].isupper() and token - start <= 1:
        place = context.organisations.standing_for(token, token + 1)
        return (token, token + 1) if place is not None else None
    return found


def is_adverb(reading: Reading, token: int) -> bool:
    """Say whether a word tells how: "unanimously", "decisively"."""
    word = reading.lower[token]
    return word in ADVERBS or (word[-2:] == "ly" and reading.words[token].islower() and word not in WORDS["no_adverbs"])


def _reaches(reading: Reading, noun: int, verb: int) -> bool:
    """Say whether nothing but an aside stands between a body and its verb: "at Orrin", ", which met on Tuesday,"."""
    lower, words = reading.lower, reading.words
    if noun < verb and (
        lower[noun] in ("at", "in", "on", "from")
        or (lower[noun] in ("of", "for") and lower[noun - 1] in WORDS["of_places"] and words[noun + 1][0].isupper())
    ):
        while noun + 1 < verb and (words[noun + 1][0].isupper() or lower[noun + 1] in PARTS):
            noun += 1
        noun += 1
    if noun < verb and words[noun] == "(" and ")" in words[noun:verb]:
        noun = words.index(")", noun) + 1  # "(CCG)"
    if noun < verb and lower[noun] in ("of", "and", "who", "that"):
        return False  # "the 27 councillors who had backed the motion"
    between = lower[noun:verb]
    if all(lower[at] in BETWEEN or is_adverb(reading, at) or lower[at][0].isdigit() for at in range(noun, verb)):
        return True
    aside = between[0] == "," and "," in between[-2:] and between[-1] in (*ADVERBS, *HAVE, ",")
    return aside and SPEAKING.isdisjoint(between)


def _phrase(context: Context, noun: Term, start: int) -> tuple[int, int] | None:
    """Return the phrase that a body's noun ends, null where it is no subject or names only some members."""
    reading, lower = context.reading, context.reading.lower
    if is_post(reading, noun.start):
        return None
    first = phrase_start(reading, noun.start, start)
    met = _met(context, noun, first, start)
    if met is not None:
        return met
    if lower[noun.start] in MEMBERS and lower[first - 1] in OWN:
        return None  # "the union said its members had voted"
    if is_partial(reading, max(start, first - 1), noun.end):
        return None
    if lower[noun.end : noun.end + 2] != [",", "who"] and _governed(context, start, first):
        return None  # but "cuts were made by councillors, who voted for them"
    of = first - 1 - (first > start and lower[first - 1] == "the")
    whole = context.terms.at(BODY, of - 1) if of > start and lower[of] in ("of", "at") else None
    if whole is not None and lower[whole.start] not in MEMBERS:  # "the regulatory committee of Wessen Council"
        first = phrase_start(reading, whole.start, start)
    return first, noun.end


def _met(context: Context, noun: Term, first: int, start: int) -> tuple[int, int] | None:
    """Return the body whose meeting the members held: "at Tuesday's cabinet meeting, members agreed"."""
    lower = context.reading.lower
    if lower[noun.start] not in MEMBERS or noun.start - first > 0 or lower[first - 1] in (*PRONOUNS, "the"):
        return None
    for other in context.terms.between(BODY, start, first):
        of_meeting = "meeting" in (*lower[other.end : other.end + 1], *lower[max(start, other.start - 5) : other.start])
        if lower[other.start] not in MEMBERS and of_meeting and not lower[first - 1].isalpha():
            return phrase_start(context.reading, other.start, start), other.end
    return None


def opening(context: Context, start: int, joined: int) -> tuple[int, int] | None:
    """Return the body that begins a sentence whose second verb decides: "cabinet met on Tuesday and turned away"."""
    reading = context.reading
    for noun in context.terms.between(BODY, start, min(joined, start + REACH)):
        if reading.words[noun.end] == "'s":
            continue  # "the council's planning committee"
        found = _phrase(context, noun, start)
        if found is None or not SPEAKING.isdisjoint(reading.lower[noun.end : joined]):
            return None
        opens = all(word in OPENING for word in reading.lower[start : found[0]])
        return found if opens and reading.words[noun.end] != "'s" else None
    return None


def _governed(context: Context, start: int, first: int) -> bool:
    """Say whether a preposition or an "if" stands before: "a report to the committee recommended"."""
    lower = context.reading.lower
    token = first - 1
    while token >= start and lower[token] in ("the", "a", "an", "its", "'s", "their", "town", "city", "county", "full"):
        token -= 1
    if token > start and lower[token] == "before" and lower[token - 1] in WORDS["shortly"]:
        return False  # "an hour before the cabinet voted to do so"
    if token >= start and lower[token] in WORDS["conditions"]:
        return True
    if token < start or lower[token] not in WORDS["prepositions"]:
        return False
    if lower[token] in ("on", "of", "at", "from") and token > start and lower[token - 1] in MEMBERS:
        # "councillors on the planning committee", but not "Labour councillors on" it
        return not PARTIES.isdisjoint(lower[max(start, token - AWAY) : token])
    if (
        lower[token] == "of"
        and lower[token - 1] == "meeting"
        and AT.isdisjoint(lower[max(start, token - AWAY) : token])
    ):
        return False  # "a special meeting of the cabinet upheld the plan"
    if lower[token] == "of" and token > start and lower[token - 1] in SHARES:
        return False  # "a 27-10 majority of councillors", "two thirds of councillors"
    return not (lower[token] in ("of", "at") and context.terms.at(BODY, token - 1) is not None)


def with_whom(words: list[str]) -> bool:
    """Say whether behind a verb only stands with whom: "with the tenant", but "with the officers' recommendation"."""
    return words[:1] == ["with"] and WORDS["put"].isdisjoint(words[:WITH])


def is_opinion(words: list[str]) -> bool:
    """Say whether what was agreed is only how things are: "agreed that the bend was dangerous"."""
    for place, word in enumerate(words):
        if word == "should" and words[place + 1 : place + 2] == ["have"]:
            return True
        if word in ("to", "would", "should", "will", "be", "must", "could", "shall", ".", ",") or word[0] in "£(":
            return False
        if word in ("was", "were", "is", "are", "had", "has"):
            return place > 0
    return False


def clause_end(reading: Reading, start: int, end: int) -> int:
    """Return where what was decided ends: at the stop, or before ", but"."""
    for token in range(start + 2, end - 1):
        if reading.words[token] == "," and reading.lower[token + 1] in WORDS["trailing"]:
            return token
        if reading.words[token] in ("–", ";", ":") or reading.words[token] in QUOTES:
            return token
    while end > start and reading.words[end - 1] in (".", ",", "”", "’", '"', "!", "?"):
        end -= 1
    return end


def clause_start(reading: Reading, start: int, verb: int) -> int:
    """Return where the clause of a verb begins: behind a comma with "and", "but", "when", at "before it was"."""
    for token in range(verb - 1, start, -1):
        opens = reading.lower[token] in ("but", "and", "when", "after", "because", "as", "that", "while", "whilst")
        if opens and reading.words[token - 1] == "," and not _lists(reading, start, token):
            return token + 1
        if token + 1 < verb and reading.lower[token] in ("before", "until") and reading.lower[token + 1] in PRONOUNS:
            return token + 1
    if reading.lower[start] in WORDS["conceding"]:
        comma = next((token for token in range(verb - 1, start, -1) if reading.words[token] == ","), start)
        return (
            comma + 1
            if reading.words[comma] == "," and reading.lower[comma + 1] in ("the", "a", "an", "its")
            else start
        )
    return start


def _lists(reading: Reading, start: int, joined: int) -> bool:
    """Say whether an "and" only joins things: "Plans for a mast, by Orrin, and a barn were refused"."""
    before = reading.lower[start:joined]
    return (
        reading.lower[joined] == "and" and FINITE.isdisjoint(before) and not any(word[-2:] == "ed" for word in before)
    )


def in_reach(context: Context, start: int, blocks: int = 2) -> bool:
    """Say whether a body is named in the same paragraph or in the blocks before."""
    reading = context.reading
    place = reading.parts.index(reading.part(start))
    before = reading.parts[max(0, place - blocks)].start
    behind = reading.parts[min(len(reading.parts) - 1, place + (place < LEAD))].end  # a lead sums up what is told next
    return bool(context.terms.between(BODY, before, behind))
