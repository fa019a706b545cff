"""What a grade means: whose, on which scale, of what, for which aspect, from when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.fact import Fact, Refusal
from pipeline.facts.rating.aspects import aspects
from pipeline.facts.rating.doubt import doubt
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.grading import grading, in_use
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import scales
from pipeline.facts.rating.shapes import ShapeRule, shape
from pipeline.facts.rating.standing import settled, standing
from pipeline.facts.rating.when import implied, stated
from pipeline.match import Match
from pipeline.resolve import Context


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the facts of each grade, sentence by sentence."""
    facts: list[Rating] = []
    for sentence, group in groupby(matches, key=lambda match: context.reading.sentence(match.start)):
        for result in _sentence(_mentions(sentence, list(group), context), context):
            if isinstance(result, Refusal):
                yield result
            else:
                facts.append(result)
    inspections = context.found.get("inspection", ())
    yield from _flagged(settled([_dated(fact, inspections) for fact in facts]))


def _mentions(sentence: tuple[int, int], matches: list[Match], context: Context) -> list[Mention]:
    found = shape(context.reading, context.terms, *sentence)
    places = {item.start: place for place, item in enumerate(found.items)}
    return [
        Mention(match.rule, match.trigger, match.start, match.end, sentence, found, places[match.start])
        for match in matches
        if isinstance(match.rule, ShapeRule)
    ]


def _sentence(mentions: list[Mention], context: Context) -> Iterator[Rating | Refusal]:
    """Give what stands by itself first: a leaning grade needs one such beside it."""
    alone = [list(_mention(mention, context)) for mention in mentions if not mention.rule.leaning]
    for results in alone:
        yield from results
    if any(isinstance(result, Rating) for results in alone for result in results):
        for mention in mentions:
            if mention.rule.leaning:
                yield from _mention(mention, context)


def _mention(mention: Mention, context: Context) -> Iterator[Rating | Refusal]:
    rule = mention.rule.name
    reason = doubt(mention, context)
    found = None if reason else grading(mention, context)
    if found is None:
        yield Refusal(rule, mention.start, mention.end, reason or "no scale has such a grade")
        return
    if mention.rule.wary and found.agency is None:
        yield Refusal(rule, mention.start, mention.end, "no inspectorate is spoken of")
        return
    start, end = context.reading.chars(mention.start, mention.end)
    for aspect in aspects(mention, found, context.reading):
        yield Rating(
            start=start,
            end=end,
            rule=rule,
            agency=found.agency,
            scale=found.scale.id if found.scale else None,
            rating=found.rating,
            subject=context.subjects.of(mention.start, mention.end, found.agency),
            aspect=aspect,
            date=stated(mention, context),
            status=standing(mention, context),
        )


def _dated(fact: Rating, inspections: Sequence[Fact]) -> Rating:
    return fact if fact.date else replace(fact, date=implied(fact, inspections))


def _flagged(facts: list[Rating]) -> Iterator[Rating]:
    """Take the scale from a grade given when it was not in use."""
    for fact in facts:
        scale = scales()[fact.scale] if fact.scale else None
        if scale and not in_use(scale, fact.rating, fact.subject, fact.date):
            fact = replace(fact, scale=None)
        yield fact
