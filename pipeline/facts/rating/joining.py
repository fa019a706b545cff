"""What the grades of a sentence take from each other and from the sentence before: aspects and dates."""

from itertools import pairwise

from pipeline.facts.rating.aspects import named
from pipeline.facts.rating.fact import Draft
from pipeline.facts.rating.grading import Grading
from pipeline.facts.rating.letters import LETTERS, shape
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import scales
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.standing import STANDING, says_now
from pipeline.facts.rating.words import of_time
from pipeline.read import Reading
from pipeline.resolve import Context

CHANGED = pattern("GRADE [^; : . BUT]{0,8} COMMA? (UPDOWN|MOVE|KEEP) (WORD|ADVERB){0,3} FROM (DET|NOUN|OF|ADVERB)*$")
TO = pattern("[BE MOVE] (GAP|UPDOWN){0,6} TO (DET|BE|ADVERB)*$")
MADE_UP = pattern(  # "scored zero but has bounced back, achieving three stars"
    "KEEP ADVERB? MOVE [^; . gEmQclhG]{0,10} (COMMA|AND|TO) (BE|ADVERB|KEEP)* (GIVE|RATE) GAP{0,4}$"
)
OF_ANOTHER = pattern("BUT [^;,]{0,8} [NOUN NAME] [^;,]{0,8}$")  # "but the rating of the other has gone up to good"
TOGETHER = pattern("(ADVERB|FOR|DET|PRONOUN|WORD|ASPECT){1,6} COMMA? (AND|BUT) (ADVERB|AS)*")
MOVED_ON = pattern("(NOUN|RESULT)? TO (DET|BE|ADVERB)* $")
CAME_AFTER = pattern(
    "AFTER (PRONOUN|DET? [SERVICE NAME INSPECTOR WORD]{1,3})? (KEEP? BE)? (RATE|FIND|GIVE) [^COMMA ]{0,6}$"
)
CARRYING = pattern("(START|COMMA) (FOR|WORD)? PRONOUN (?!OF RELATIVE|WORD{0,3} COLON)")
TOLD_ON = pattern("START PRONOUN BE ADVERB* RATE")
SO_WERE = pattern("START [WORD AFTER] BE DET? ASPECT ((COMMA|AND)+ (DET)? ASPECT)*")
RESPECTIVELY, SO, BOTH = "respectively", "so", "both"


def joined(mentions: list[Mention], facts: list[list[Draft]], before: list[Draft], context: Context) -> list[Draft]:
    """Return the facts of a sentence, mention by mention, with what they take from each other."""
    reading = context.reading
    done: list[list[Draft]] = []
    parted = any(fact.aspect for own in facts for fact in own)  # "They fell from good to poor for safety"
    for mention, own in zip(mentions, facts, strict=True):
        if done:
            own = _compared(mention, own, done[-1])
        if not parted and LETTERS["pronoun"] in mention.before:
            own = _carried(mention, own, before, context)
        if before:
            own = _told_on(mention, own, before, context)
        if done and _replaces(mentions[len(done) - 1], mention, reading):
            done, own = _replaced(done, own, kept=_is_kept(mentions[len(done) - 1], reading))
        elif done:
            own = _dated(own, done[-1])
        done.append(own)
    if len(mentions) > 1:
        done = _superseded(mentions, _dated_together(mentions, _moved_on(mentions, done)), reading)
        if RESPECTIVELY in reading.lower[slice(*mentions[0].sentence)]:
            done = _respectively(done)
    return [fact for own in done for fact in own]


def _compared(mention: Mention, own: list[Draft], last: list[Draft]) -> list[Draft]:
    """Compare like with like: "good for safety, up from inadequate" was inadequate for safety."""
    if any(fact.aspect for fact in own) or not CHANGED.search(mention.shape.codes, 0, mention.place):
        return own
    return [own[0]._replace(aspect=fact.aspect) for fact in last]


def _carried(mention: Mention, own: list[Draft], before: list[Draft], context: Context) -> list[Draft]:
    """Carry the aspects of the sentence before: "Both of those have now moved up to good"."""
    found = CARRYING.search(mention.shape.codes, 0, mention.place)
    if not found or any(fact.aspect for fact in own):
        return own
    word = mention.word(found.end() - 1, context.reading)
    aspects = list(dict.fromkeys(fact.aspect for fact in before if fact.aspect))
    if word == BOTH and not before:
        aspects = _spoken_of(mention, own, context)
    if not aspects:
        return own
    if word not in of_time("carrying") or (word == BOTH and len(aspects) != 2):
        return own
    return [own[0]._replace(aspect=aspect) for aspect in aspects]


def _told_on(mention: Mention, own: list[Draft], before: list[Draft], context: Context) -> list[Draft]:
    """Date what is told on of an inspection: "In 2021 it was rated poor for safety. It was rated good for care"."""
    dates = {fact.date for fact in before}
    if len(dates) != 1 or context.dates.between(*mention.sentence) or not TOLD_ON.match(mention.shape.codes):
        return own
    return [f._replace(date=before[0].date) if f.aspect and not f.date and _alike(f, before[0]) else f for f in own]


def _spoken_of(mention: Mention, own: list[Draft], context: Context) -> list[str]:
    """Return the aspects of a sentence before without a grade: "It looked at safety and leadership. Both were good"."""
    reading, first = context.reading, mention.sentence[0]
    if not own or first == reading.part(first).start:
        return []
    earlier = shape(reading, context.terms, *reading.sentence(first - 1))
    scale = scales()[own[0].scale] if own[0].scale else None
    return named(earlier, Grading(own[0].agency, scale, own[0].rating), 0, len(earlier.codes))


def _replaces(last: Mention, mention: Mention, reading: Reading) -> bool:
    """Tell whether a grade takes the place of those before it: "was poor, has improved to good", "is now good"."""
    if says_now(reading, last.end, mention.start):
        return True
    if OF_ANOTHER.search(mention.shape.codes, last.place + 1, mention.place):
        return False
    codes = mention.shape.codes
    return any(form.search(codes, last.place + 1, mention.place) for form in (TO, MADE_UP))


def _is_kept(mention: Mention, reading: Reading) -> bool:
    """Tell whether a grade stands beside the next: "retained its rating of good but lowered it for safety"."""
    return not of_time("kept").isdisjoint(reading.lower[mention.sentence[0] : mention.start])


def _replaced(done: list[list[Draft]], own: list[Draft], *, kept: bool) -> tuple[list[list[Draft]], list[Draft]]:
    """Make previous what a sentence says before the grade that stands now, and compare like with like."""
    if not own or own[0].status not in STANDING or not own[0].scale:
        return done, own
    others = [fact for facts in done for fact in facts if fact.scale == own[0].scale and fact.rating != own[0].rating]
    rivals = [fact for fact in others if fact.subject in (own[0].subject, None) or own[0].subject is None]
    aspects = {fact.aspect for fact in own} | (set() if kept else {None})
    if rivals and all(fact.aspect is None for fact in own):
        areas = dict.fromkeys(fact.aspect for fact in rivals)
        own = [fact._replace(aspect=area) for fact in own for area in areas]
        aspects = {fact.aspect for fact in own}
    past = [
        [f._replace(status="previous") if f in rivals and f.aspect in aspects else f for f in facts] for facts in done
    ]
    return past, own


def _moved_on(mentions: list[Mention], facts: list[list[Draft]]) -> list[list[Draft]]:
    """Compare like with like: "fell from good to inadequate for safety" was good for safety."""
    done = list(facts)
    for place, (mention, following) in enumerate(pairwise(mentions)):
        own, new = done[place], done[place + 1]
        moved = MOVED_ON.fullmatch(mention.shape.codes, mention.place + 1, following.place)
        if not moved or not own or not new or own[0].status != "previous":
            continue
        before, after = (any(fact.aspect for fact in facts) for facts in (own, new))
        if after and not before:
            done[place] = [own[0]._replace(aspect=fact.aspect) for fact in new]
        elif before and not after:  # "its leadership moved out of the lowest grade to good"
            done[place + 1] = [new[0]._replace(aspect=fact.aspect) for fact in own]
    return done


def _dated_together(mentions: list[Mention], facts: list[list[Draft]]) -> list[list[Draft]]:
    """Give areas of one inspection its date: "good at teaching but inadequate at safety in 2022"."""
    done = list(facts)
    for place in range(len(mentions) - 2, -1, -1):
        own, following = done[place], done[place + 1]
        between = mentions[place].shape.codes[mentions[place].place + 1 : mentions[place + 1].place]
        if own and following and TOGETHER.fullmatch(between) and all(fact.aspect for fact in (*own, *following)):
            done[place] = [f._replace(date=following[0].date) if _may_take(f, following[0]) else f for f in own]
    return done


def _may_take(fact: Draft, other: Draft) -> bool:
    return fact.date is None and _alike(fact, other) and fact.status == other.status


def _superseded(mentions: list[Mention], facts: list[list[Draft]], reading: Reading) -> list[list[Draft]]:
    """Make previous what a newer grade came after: "rated good two years after it was found to be inadequate"."""
    done: list[list[Draft]] = []
    for mention, own in zip(mentions, facts, strict=True):
        found = CAME_AFTER.search(mention.shape.codes, 0, mention.place)
        rival = any(fact.status in STANDING for other in facts if other is not own for fact in other)
        came = rival and found and mention.word(found.start(), reading) == "after"
        done.append([fact._replace(status="previous") for fact in own] if came else own)
    return done


def _dated(own: list[Draft], last: list[Draft]) -> list[Draft]:
    """Take the date of the grade before it in the sentence, where both stand or both are past."""
    return [fact._replace(date=last[0].date) if not fact.date and _alike(fact, last[0]) else fact for fact in own]


def _alike(fact: Draft, last: Draft) -> bool:
    past = [status == "previous" for status in (fact.status, last.status)]
    return past[0] == past[1] and fact.subject == last.subject


def _respectively(facts: list[list[Draft]]) -> list[list[Draft]]:
    """Deal the aspects out: "up from good and outstanding respectively"."""
    aspects = next((list(dict.fromkeys(f.aspect for f in own)) for own in facts if len(own) > 1), [])
    for size in range(len(facts) - 1, -1, -1):
        group = facts[size : size + len(aspects)] if aspects else []
        if len(group) == len(aspects) > 1 and len({own[0].status for own in group}) == 1:
            dealt = [[own[0]._replace(aspect=aspect)] for own, aspect in zip(group, aspects, strict=True)]
            return [*facts[:size], *dealt, *facts[size + len(aspects) :]]
    return facts


def also(facts: list[Draft], end: int, context: Context) -> list[Draft]:
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
        last._replace(aspect=aspect)
        for aspect in named(following, Grading(last.agency, scale, last.rating), found.start(), found.end())
    ]
