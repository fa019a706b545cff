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
from pipeline.facts.rating.letters import shape, span
from pipeline.facts.rating.listed import listed
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import scales
from pipeline.facts.rating.shapes import ShapeRule
from pipeline.facts.rating.standing import settled, standing
from pipeline.facts.rating.when import implied, stated
from pipeline.match import Match
from pipeline.resolve import Context

Results = dict[Mention, list[Rating | Refusal]]
GAP = 1  # tokens that may lie between two sentences


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the facts of each grade: those that stand by themselves, then those that lean on them."""
    sentences = [
        (sentence, _mentions(sentence, list(group), context))
        for sentence, group in groupby(matches, key=lambda match: span(context.reading, match.start))
    ]
    results = {
        mention: list(_mention(mention, context))
        for _, found in sentences
        for mention in found
        if not mention.rule.leans
    }
    agencies = {fact.agency for found in results.values() for fact in found if isinstance(fact, Rating)}
    facts: list[Rating] = []
    last: tuple[int, list[Rating]] = (0, [])
    for sentence, mentions in sentences:
        _lean(mentions, results, agencies, context)
        before = last[1] if sentence[0] - last[0] <= GAP else []
        found = _facts(mentions, results, before, context)
        found += also(found, sentence[1], context)
        facts += found
        last = (sentence[1], found) if found else last
    yield from (refusal for found in results.values() for refusal in found if isinstance(refusal, Refusal))
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


def _lean(mentions: list[Mention], results: Results, agencies: set[str | None], context: Context) -> None:
    """Add what leans on the document's other grades, then what leans on the sentence's."""
    stood = {mention.place for mention in mentions if _facts_of(mention, results)}
    for leaning in ("document", "sentence"):
        for mention in mentions:
            if mention.rule.leans != leaning or mention.place in stood or (leaning == "sentence" and not stood):
                continue
            found = list(_mention(mention, context))
            if leaning == "document" and not any(isinstance(f, Rating) and f.agency in agencies for f in found):
                continue
            results[mention] = found
        stood |= {mention.place for mention in mentions if _facts_of(mention, results)}


def _facts(mentions: list[Mention], results: Results, before: list[Rating], context: Context) -> list[Rating]:
    stood = [mention for mention in mentions if _facts_of(mention, results)]
    return joined(stood, [_facts_of(mention, results) for mention in stood], before, context.reading)


def _facts_of(mention: Mention, results: Results) -> list[Rating]:
    return [result for result in results.get(mention, ()) if isinstance(result, Rating)]


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
    subject = listed(mention, context) or context.subjects.of(mention.start, mention.end, found.agency)
    for aspect in aspects(mention, found, context.reading):
        yield Rating(
            start=start,
            end=end,
            rule=rule,
            agency=found.agency,
            scale=found.scale.id if found.scale else None,
            rating=found.rating,
            subject=subject,
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
