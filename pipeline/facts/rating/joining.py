"""What the grades of a sentence take from each other and from the sentence before: aspects and dates."""

from dataclasses import replace

from pipeline.facts.rating.aspects import named
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.grading import Grading
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import scales
from pipeline.facts.rating.shapes import pattern, shape
from pipeline.read import Reading
from pipeline.resolve import Context

CHANGED = pattern("GRADE [^; : . BUT]{0,8} COMMA? (UPDOWN|MOVE|KEEP) (WORD|ADVERB){0,3} FROM (DET|NOUN|OF|ADVERB)*$")
BOTH = pattern("START (FOR|WORD)? PRONOUN (OF (PRONOUN|DET))?")
SO_WERE = pattern("START WORD BE DET? ASPECT ((COMMA|AND)+ (DET)? ASPECT)*")
RESPECTIVELY, SO = "respectively", "so"


def joined(mentions: list[Mention], facts: list[list[Rating]], before: list[Rating], reading: Reading) -> list[Rating]:
    """Return the facts of a sentence, mention by mention, with what they take from each other."""
    done: list[list[Rating]] = []
    for mention, own in zip(mentions, facts, strict=True):
        last = done[-1] if done else []
        done.append(_dated(_carried(mention, _compared(mention, own, last), before, reading), last))
    if mentions and RESPECTIVELY in reading.lower[slice(*mentions[0].sentence)]:
        done = _respectively(done)
    return [fact for own in done for fact in own]


def _compared(mention: Mention, own: list[Rating], last: list[Rating]) -> list[Rating]:
    """Compare like with like: "good for safety, up from inadequate" was inadequate for safety."""
    if not last or any(fact.aspect for fact in own) or not CHANGED.search(mention.shape.codes, 0, mention.place):
        return own
    return [replace(own[0], aspect=fact.aspect) for fact in last]


def _carried(mention: Mention, own: list[Rating], before: list[Rating], reading: Reading) -> list[Rating]:
    """Carry the aspects of the sentence before: "Both of those have now moved up to good"."""
    aspects = list(dict.fromkeys(fact.aspect for fact in before if fact.aspect))
    if not aspects or any(fact.aspect for fact in own) or not BOTH.match(mention.shape.codes):
        return own
    first = mention.shape.items[0].start
    if not {"both", "all", "these", "those"} & set(reading.lower[first : first + 3]):
        return own
    return [replace(own[0], aspect=aspect) for aspect in aspects]


def _dated(own: list[Rating], last: list[Rating]) -> list[Rating]:
    """Take the date of the grade before it in the sentence, where both stand or both are past."""
    return [
        replace(fact, date=last[0].date) if last and not fact.date and fact.status == last[0].status else fact
        for fact in own
    ]


def _respectively(facts: list[list[Rating]]) -> list[list[Rating]]:
    """Deal the aspects out: "up from good and outstanding respectively"."""
    aspects = next((list(dict.fromkeys(f.aspect for f in own)) for own in facts if len(own) > 1), [])
    for size in range(len(facts) - 1, -1, -1):
        group = facts[size : size + len(aspects)] if aspects else []
        if len(group) == len(aspects) > 1 and len({own[0].status for own in group}) == 1:
            dealt = [[replace(own[0], aspect=aspect)] for own, aspect in zip(group, aspects, strict=True)]
            return [*facts[:size], *dealt, *facts[size + len(aspects) :]]
    return facts


def also(facts: list[Rating], end: int, context: Context) -> list[Rating]:
    """Return what the next sentence says has the same grade: "So were care, support and guidance"."""
    reading = context.reading
    if not facts or end >= len(reading.lower) or reading.lower[end] != SO:
        return []
    following = shape(reading, context.terms, *reading.sentence(end))
    found = SO_WERE.match(following.codes)
    last = facts[-1]
    if not found or last.aspect is None:
        return []
    scale = scales()[last.scale] if last.scale else None
    return [
        replace(last, aspect=aspect)
        for aspect in named(following, Grading(last.agency, scale, last.rating), found.start(), found.end())
    ]
