"""Finds in minutes what became of a motion: "proposed that... carried", "the amendment was lost", "no seconder"."""

from bisect import bisect_left
from collections.abc import Iterator

from pipeline.facts.decision.clauses import is_adverb
from pipeline.facts.decision.enumerators import past_enumerator, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.motioned import ARTICLES, REACH, wording, wording_end
from pipeline.facts.decision.outcomes import of_motion, outcome
from pipeline.facts.decision.patterns import CARRIED, FATE, MOTION, PUT, SECONDED, VERB, WORDS
from pipeline.read import Part, Reading
from pipeline.resolve import Context
from pipeline.resolve.meeting import HEAD
from pipeline.terms import Term

PUT_WORDS, UNREAL, MOVERS = WORDS["put"], WORDS["unreal"] - {"to"}, WORDS["movers"]
HEADING = WORDS["bodies"] | {"was", "accordingly", "unanimously"}
BEFORE = frozenset(("after", "before", "that", "if", "whether"))
PROPOSED = (["by"], ["and"], ["for"], ["as"])  # "the minutes were proposed by", "moved for approval"
ALL_FOR = ["all", "in", "favour"]
SUBJECT = 14  # words of what is proposed: "The minutes of the meeting of 4 May were proposed by"
BEHIND = 3  # sentences behind a motion in which its fate stands


def put(context: Context, term: Term) -> Iterator[Found]:
    """The amendment was lost; the motion was declared carried; a proposal received two votes and fell."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    start = _behind_another(context, start, term.start)
    if lower[past_enumerator(reading, start, end)] == "to":
        return  # the agenda's wording: "77/16 To receive a proposition"
    if lower[term.start] not in PUT_WORDS or not BEFORE.isdisjoint(lower[max(start, term.start - 2) : term.start]):
        return
    fate = _fate(context, term.end, end)
    if fate is None or fate.id == "resolved" or not PUT_WORDS.isdisjoint(lower[term.end : fate.start]):
        return
    if _is_unreal(lower[term.end : fate.start]) or lower[end - 1] == ":":
        return  # "considered each motion and agreed the following:"
    if _is_told(context, start) or (fate.id == "approved" and _resolved_below(context, start)):
        return
    motion = wording(reading, start, term)
    if motion is None:
        yield Found(PUT, start, stop(reading, end), of_motion(reading, term.end, fate), None, (start, end))
        return
    found = _content(reading, fate, *motion, (start, end))._replace(rule=PUT)
    if reading.part(start).start > motion[0]:
        yield found
    elif not _talked(reading, reading.sentence(motion[0])[1], start):
        yield found._replace(end=stop(reading, end))
    else:
        yield found._replace(start=start, end=stop(reading, end))  # talk stands between a motion and its fate


def _behind_another(context: Context, start: int, motion: int) -> int:
    """Return where the clause of a motion begins behind another's fate: "the amendment was lost and the motion"."""
    lower = context.reading.lower
    for fate in context.terms.between(FATE, start, motion):
        joints = (token + 1 for token in range(fate.end, motion) if lower[token] in ("and", "but", ";"))
        joint = (first for first in joints if lower[first] != ",")  # but "was carried and, as the motion, was agreed"
        start = next(joint, start)
    return start


def _is_told(context: Context, start: int) -> bool:
    """Say whether the sentence before tells the fate already: "Carried 4 for and 1 against. | Motion carried."."""
    reading = context.reading
    if start == reading.part(start).start:
        return False
    before = reading.sentence(start - 1)[0]
    return context.terms.at(FATE, before) is not None or reading.lower[before : before + 3] == ALL_FOR


def _is_unreal(between: list[str]) -> bool:
    """Say whether a motion was not, or not yet, put: but "the amendment as set out in the papers was lost"."""
    return any(
        word in UNREAL and word not in ("not", "be") and between[place - 1 : place + 2] != ["as", "set", "out"]
        for place, word in enumerate(between)
    )


def moved(context: Context, term: Term) -> Iterator[Found]:
    """Proposed by X, seconded by Y, that...: carried; X proposed that..., but found no seconder."""
    reading, lower = context.reading, context.reading.lower
    start, end = reading.sentence(term.start)
    if lower[term.end : term.end + 1] and lower[term.end] in ARTICLES:
        return
    that = next((token for token in range(term.end, min(end, term.end + REACH)) if lower[token] == "that"), None)
    if term.end < end and lower[term.end].endswith("ing"):
        that = term.end - 1  # "proposed accepting the quote"
    if any(head.start > term.end for head in context.terms.between(HEAD, term.end, that or end) if that):
        return  # "proposed by X and RESOLVED that"
    if that is None:
        yield from _approved(context, term, start, end)
        return
    within = _fate(context, term.end, end)
    if within is not None and within.start < that:
        yield _content(reading, within, that + 1, stop(reading, end), (start, end))  # "and CARRIED that"
        return
    last = wording_end(reading, that + 1, end)
    if within is not None and last < within.start:
        yield _content(reading, within, that + 1, last, (start, end))
        return
    behind = _behind(context, reading.part(start), end)
    if behind is not None and _of_this(reading, start, that, behind[0]):
        found = _content(reading, behind[0], that + 1, last, (start, behind[1]))
        together = behind[1] <= reading.part(start).end
        told = reading.sentence(behind[0].start)[0]
        if not together or not _talked(reading, end, told):
            yield found._replace(end=stop(reading, behind[1])) if together else found
        elif not context.terms.between(MOTION, told, behind[1]):
            yield found  # talk stands between; "The motion fell" is told as such


def _approved(context: Context, term: Term, start: int, end: int) -> Iterator[Found]:
    """Proposed as a true record by X, seconded by Y and unanimously approved; Mr Shaw - proposed by X and elected."""
    reading, lower = context.reading, context.reading.lower
    elects = _elects(lower, term.end, end)
    behind = (
        _behind(context, reading.part(start), end) if elects and not context.terms.between(FATE, start, end) else None
    )
    if behind is not None and behind[0].id == "approved":
        end = behind[1]  # "Mr Orr proposed Mrs Hyde as Chairman. This was seconded by Mr Shaw and agreed."
    if term.start == start and _is_of_above(context, start):
        return
    if (term.start - start > SUBJECT and not elects) or MOVERS.isdisjoint(lower[term.end : end]):
        return
    if term.start - start > 1 and lower[term.end : term.end + 1] not in PROPOSED and not elects:
        return
    for fate in context.terms.between(FATE, term.end, end):
        if is_adverb(reading, fate.start - 1) or lower[fate.start - 1] in ("and", ",", "was"):
            first = past_enumerator(reading, start, end)
            told = "resolved" if elects else fate.id
            yield Found(CARRIED, first, stop(reading, end), told, None, (start, end))
            return


def _is_of_above(context: Context, start: int) -> bool:
    """Say whether a sentence tells who moved what the one before tells: "They were approved. Proposed by X, ..."."""
    above = context.reading.sentence(start - 1)[0] if start > context.reading.part(start).start else start
    return bool(context.terms.between(VERB, above, start))


def _elects(lower: list[str], start: int, end: int) -> bool:
    """Say whether somebody is proposed for a post: "proposed Cllr Lamb as Vice-Chair, seconded by Cllr Orr"."""
    return any(
        lower[token] in ("as", "for") and not WORDS["chairs"].isdisjoint(lower[token + 1 : token + 3])
        for token in range(start, end)
    )


def _content(reading: Reading, fate: Term, start: int, end: int, around: tuple[int, int]) -> Found:
    told = outcome(reading, start, end, "resolved" if reading.lower[fate.end - 1] == "agreed" else fate.id)
    return Found(CARRIED, start, end, told if fate.id == "approved" else fate.id, None, around)


def _fate(context: Context, start: int, end: int) -> Term | None:
    """Return what became of a motion, behind "was", "and", a comma, an adverb, "declared"."""
    lower = context.reading.lower
    for fate in context.terms.between(FATE, start, end):
        before = lower[fate.start - 1]
        verb = fate.end - fate.start > 1 or lower[fate.start] not in ("agreed", "approved", "accepted", "passed")
        if verb or is_adverb(context.reading, fate.start - 1) or before in ("and", ",", "was", "were", "vote"):
            return fate
    return None


def _behind(context: Context, part: Part, token: int) -> tuple[Term, int] | None:
    """Return the fate told behind a motion: "Carried 4 for and 1 against.", "There was no seconder."."""
    reading = context.reading
    starts = reading.sentence_starts
    place = bisect_left(starts, token)
    for start in starts[place : place + BEHIND]:
        end = reading.sentence(start)[1]
        if context.terms.between(HEAD, start, end) and not context.terms.between(FATE, start, end):
            return None
        fate = _fate(context, start, end) or context.terms.at(FATE, start)
        if fate is not None and "that" in reading.lower[fate.end : fate.end + 2]:
            return None  # "It was agreed unanimously that": the resolution itself
        opens = reading.lower[start] == "there" or (fate and not SECONDED.isdisjoint(reading.lower[start : fate.start]))
        if fate is not None and (fate.start - start <= 2 or opens):
            return None if fate.id == "approved" and _resolved_below(context, start) else (fate, end)
        if MOVERS.isdisjoint(reading.lower[start:end]) and reading.part(start) != part:
            return None
    return None


def _talked(reading: Reading, token: int, fate: int) -> bool:
    """Say whether more than a seconding stands between a motion and the sentence that tells its fate."""
    while token < fate:
        end = reading.sentence(token)[1]
        if MOVERS.isdisjoint(reading.lower[token:end]):
            return True
        token = end
    return False


def _of_this(reading: Reading, start: int, that: int, fate: Term) -> bool:
    """Say whether a fate is that of this motion: not "the MOTION was carried" of an amendment."""
    told = [word for word in reading.lower[reading.sentence(fate.start)[0] : fate.start] if word in PUT_WORDS]
    amendment = "amendment" in reading.lower[start:that]
    return not told or told[-1].startswith("amendment") == amendment


def _resolved_below(context: Context, token: int) -> bool:
    """Say whether a resolution opens the next block, or the sentence behind, that states what was carried."""
    parts = context.reading.parts
    part = context.reading.part(token)
    below = parts[min(len(parts) - 1, parts.index(part) + 1)].start
    places = (below, context.reading.sentence(token)[1])
    heads = (head for start in places for head in context.terms.between(HEAD, start, start + 3))
    return any(head.id == "resolved" and _is_head(context.reading, head.start) for head in heads)


def _is_head(reading: Reading, token: int) -> bool:
    """Say whether a verb heads a resolution: "RESOLVED", "it was agreed", but not "Mrs Hyde agreed to serve"."""
    return reading.words[token][0].isupper() or reading.lower[token - 1] in HEADING
