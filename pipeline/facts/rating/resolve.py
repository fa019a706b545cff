"""What a grade means: whose, on which scale, of what, for which aspect, from when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.fact import Fact, Refusal
from pipeline.facts.rating.aspects import aspects
from pipeline.facts.rating.doubt import doubt
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.grading import grading, in_use
from pipeline.facts.rating.joining import also, joined
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import scales
from pipeline.facts.rating.shapes import ShapeRule, shape
from pipeline.facts.rating.standing import settled, standing
from pipeline.facts.rating.when import implied, stated
from pipeline.match import Match
from pipeline.resolve import Context

GAP = 1  # tokens that may lie between two sentences


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the facts of each grade, sentence by sentence."""
    facts: list[Rating] = []
    last: tuple[int, list[Rating]] = (0, [])
    for sentence, group in groupby(matches, key=lambda match: context.reading.sentence(match.start)):
        before = last[1] if sentence[0] - last[0] <= GAP else []
        results = _sentence(_mentions(sentence, list(group), context), before, context)
        yield from (result for result in results if isinstance(result, Refusal))
        found = [result for result in results if isinstance(result, Rating)]
        found += also(found, sentence[1], context)
        facts += found
        last = (sentence[1], found) if found else last
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


def _sentence(mentions: list[Mention], before: list[Rating], context: Context) -> list[Rating | Refusal]:
    """Give what stands by itself, then what leans on it; `before` is what the sentence before gave."""
    results: dict[int, list[Rating | Refusal]] = {}
    for leaning in (False, True):
        if leaning and not any(isinstance(fact, Rating) for found in results.values() for fact in found):
            break
        for mention in mentions:
            if mention.rule.leaning is leaning:
                results[mention.place] = list(_mention(mention, context))
    stood = [mention for mention in mentions if any(isinstance(r, Rating) for r in results.get(mention.place, ()))]
    facts = [[r for r in results[mention.place] if isinstance(r, Rating)] for mention in stood]
    refusals = [r for found in results.values() for r in found if isinstance(r, Refusal)]
    return [*refusals, *joined(stood, facts, before, context.reading)]


def _mention(mention: Mention, context: Context) -> Iterator[Rating | Refusal]:
    rule = mention.rule.name
    reason = doubt(mention, context)
    found = None if reason else grading(mention, context)
    if found is None:
        yield Refusal(rule, mention.start, mention.end, reason or "no scale has such a grade")
        return
    if mention.rule.wary and found.agency is None and not context.terms.of("rating inspector"):
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
