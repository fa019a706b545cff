"""Which inspectorate, which scale and which of its grades a mention stands for."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pipeline import edtf
from pipeline.facts.rating.letters import ALONE, CODE, EXTREME, NUMBERED
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import ENDS, HYGIENE_ONLY, Scale, grade_phrases, graders, scales
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import refusing
from pipeline.resolve import Context
from pipeline.resolve.agencies.vocabulary import inspectorates

OF_DIGIT = pattern("OF NUMBER")  # "the highest rating of 4": a score, where the scale has no numbers
OMBUDSMAN = "ombudsman"  # what judges complaints and gives no grades
NAMED = 4  # tokens from "the highest rating" to the scale's name: "for financial viability"
HYGIENE_REACH = 120  # tokens from a word of food hygiene to a grade in numbers: a short list of places rated after it


Readings = tuple[tuple[str, str], ...]
"""Scales and their grades that a phrase can stand for."""


class Grading(NamedTuple):
    """A grade by its canonical name, and the scale and the inspectorate behind it, null where they cannot be told."""

    agency: str | None
    scale: Scale | None
    rating: str


def grading(mention: Mention, context: Context) -> Grading | None:
    """Return what a mention stands for, null where no grade of any scale fits it."""
    if mention.term.label in NUMBERED:
        return _number(mention, context)
    agency = context.agencies.speaking_of(mention.start, mention.end)
    if mention.term.label == EXTREME:
        return _extreme(mention, agency, context)
    if _near_hygiene(mention, context):
        hygiene = _readings(mention.term.id, hygiene=True)
        if len(hygiene) == 1:
            return _graded(hygiene[0])
    return _worded(mention, _readings(mention.term.id, hygiene=False), agency, context)


@cache
def _readings(phrase: str, *, hygiene: bool) -> Readings:
    """Return what a phrase can stand for, on the scales of food hygiene or on all others."""
    return tuple(reading for reading in grade_phrases()[phrase] if (reading[0] in HYGIENE_ONLY) == hygiene)


def _graded(reading: tuple[str, str]) -> Grading:
    scale = scales()[reading[0]]
    return Grading(scale.agency, scale, reading[1])


def _worded(mention: Mention, readings: Readings, agency: str | None, context: Context) -> Grading | None:
    """Take the scale of the inspectorate spoken of; else of the only other one named that has such a grade."""
    own = [reading for reading in readings if scales()[reading[0]].agency == agency]
    if not own and (agency is None or agency in graders()):
        named = {naming.agency for naming in context.agencies.namings}
        own = [reading for reading in readings if scales()[reading[0]].agency in named]
        if len({scales()[id_].agency for id_, _ in own}) != 1 or (agency is None and mention.code != CODE):
            own = []
    if len(own) == 1:
        return None if _is_to_come(scales()[own[0][0]], context.reading.document.published) else _graded(own[0])
    known = mention.code == ALONE or (mention.code == CODE and mention.rule.before + mention.rule.after)
    if mention.code == CODE and refusing("of landlords").isdisjoint(context.reading.lower):
        return None  # "change of use from B1 to C3"
    if agency is None and len(readings) == 1 and known:
        return _graded(readings[0])
    names = {rating for _, rating in readings}
    if agency in graders() or _judges_complaints(agency) or (agency is None and _near_hygiene(mention, context)):
        return None
    return Grading(agency, None, names.pop()) if len(names) == 1 < len(readings) else None


def _is_to_come(scale: Scale, published: str | None) -> bool:
    """Tell whether a scale took the place of an older one only after the document: "exceptional", in 2017."""
    first = edtf.bounds(scale.since)[0] if scale.since and published else None
    if first is None or published is None or published >= first:
        return False
    return any(
        other.agency == scale.agency and (other.since or "") < (scale.since or "") for other in scales().values()
    )


def _number(mention: Mention, context: Context) -> Grading | None:
    if _near_hygiene(mention, context):
        scale = scales()["fhrs"]
    else:
        agency = context.agencies.speaking_of(mention.start, mention.end)
        numbered = [scale for scale in scales().values() if scale.agency == agency and scale.numbers]
        if len(numbered) != 1:
            return None
        scale = numbered[0]
    grade = scale.numbers.get(mention.term.id)
    return Grading(scale.agency, scale, grade) if grade else None


def _near_hygiene(mention: Mention, context: Context) -> bool:
    return bool(context.terms.between("rating hygiene", mention.start - HYGIENE_REACH, mention.sentence[1]))


def _extreme(mention: Mention, agency: str | None, context: Context) -> Grading | None:
    if _near_hygiene(mention, context):
        agency = scales()["fhrs"].agency
    own = [scale for scale in scales().values() if scale.agency == agency and scale.ranked]
    following = context.reading.lower[mention.end : mention.end + NAMED]
    own = [s for s in scales().values() if s.agency == agency and _is_called(s, following)] or own
    if len(own) != 1 or (OF_DIGIT.match(mention.after) and not own[0].numbers):
        return None
    return Grading(agency, own[0], own[0].grades[ENDS[mention.term.id]])


def _judges_complaints(agency: str | None) -> bool:
    known = inspectorates().get(agency or "")
    return known is not None and known.kind == OMBUDSMAN


def _is_called(scale: Scale, following: Sequence[str]) -> bool:
    """Tell whether a scale of landlords is named: "the highest rating for financial viability"."""
    return not scale.ranked and scale.id.rpartition("-")[2] in following


def in_use(scale: Scale, rating: str, subject: str | None, aspect: str | None, date: str | None) -> bool:
    """Tell whether a scale had this grade, for this subject, when it was given; an unknown date does not tell."""
    first, last = edtf.bounds(date) if date else (None, None)
    if first is None or last is None:
        return True
    ends = [scale.until, scale.ended.get(rating)]
    words = (subject or "").lower()
    ended = [scale.ended_for] if aspect else [scale.ended_for, scale.overall_ended_for]
    ends += [end for table in ended for word, end in table.items() if word in words]
    if scale.since and last < (edtf.bounds(scale.since)[0] or ""):
        return False
    return all(first <= (edtf.bounds(end)[1] or "") for end in ends if end)
