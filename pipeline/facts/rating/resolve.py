"""What a grade means: whose, on which scale, of what, for which aspect, from when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from pipeline.fact import Fact, Refusal
from pipeline.facts.rating.aspects import aspects
from pipeline.facts.rating.doubt import SOME_AREAS, doubt
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.grading import grading, in_use
from pipeline.facts.rating.joining import also, joined
from pipeline.facts.rating.listed import listed
from pipeline.facts.rating.mention import Mention, mention_of
from pipeline.facts.rating.recall import carried, recalled
from pipeline.facts.rating.scales import scales
from pipeline.facts.rating.settling import overtaken, settled
from pipeline.facts.rating.shapes import Fit, Leaning
from pipeline.facts.rating.shared import shared
from pipeline.facts.rating.standing import standing
from pipeline.facts.rating.visits import Visit, implied, visits
from pipeline.facts.rating.when import stated
from pipeline.facts.rating.words import refusing
from pipeline.match import Match
from pipeline.resolve import Context

GAP = 1  # tokens that may lie between two sentences


class Results(NamedTuple):
    """What the mentions gave: facts, by the place of the mention and what its rule leans on; refusals, in order."""

    facts: dict[tuple[int, Leaning], list[Rating]]
    refusals: list[Refusal]

    def of(self, mention: Mention) -> list[Rating]:
        """Return the facts of a mention."""
        return self.facts.get((mention.start, mention.rule.leans), [])

    def add(self, mention: Mention, found: list[Rating] | Refusal) -> None:
        """Keep what a mention gave."""
        if isinstance(found, Refusal):
            self.refusals.append(found)
        else:
            self.facts[mention.start, mention.rule.leans] = found


def resolve(matches: Sequence[Match], context: Context) -> list[Fact | Refusal]:
    """Give the facts of each grade: those that stand by themselves, then those that lean on them."""
    sentences = [(sentence, list(group)) for sentence, group in groupby(_mentions(matches), key=attrgetter("sentence"))]
    results = Results({}, [])
    for _, mentions in sentences:
        for mention in mentions:
            if not mention.rule.leans:
                results.add(mention, _mention(mention, context))
    agencies = {fact.agency for facts in results.facts.values() for fact in facts} | _graders(results.refusals, context)
    agencies = agencies or _of_areas(sentences, context)
    if not agencies:
        return [*results.refusals]
    published = context.reading.document.published
    facts = overtaken(list(_in_sentences(sentences, results, agencies, context)), published)
    dated = visits(context.found.get("inspection", ()), context.reading.document.text)
    over = {fact.date for fact in facts if fact.status == "previous"}
    newer = [visit for visit in dated if visit.date not in over]
    facts = [_dated(fact, dated if fact.status == "previous" else newer, published) for fact in facts]
    facts = settled(facts, context.reading.document, frozenset(visit.date for visit in dated))
    return [*results.refusals, *_flagged(recalled(carried(facts, published)))]


def _mentions(matches: Sequence[Match]) -> list[Mention]:
    return [mention_of(match, match.rule) for match in matches if isinstance(match.rule, Fit)]


def _graders(refusals: Sequence[Refusal], context: Context) -> set[str | None]:
    """Return who graded areas that are only counted, on which the areas named later lean: "good in four areas"."""
    counts = [refusal for refusal in refusals if refusal.reason == SOME_AREAS]
    return {context.agencies.speaking_of(refusal.start, refusal.end) for refusal in counts} - {None}


def _of_areas(sentences: Sequence[tuple[tuple[int, int], list[Mention]]], context: Context) -> set[str | None]:
    """Return who graded several areas, and nothing else: "Leadership is inadequate. ... Teaching is inadequate"."""
    areas: dict[str | None, set[str]] = {}
    for mention in (mention for _, mentions in sentences for mention in mentions if mention.rule.together):
        found = _mention(mention, context)
        for fact in found if not isinstance(found, Refusal) else ():
            if fact.scale and fact.aspect and fact.aspect in scales()[fact.scale].named:
                areas.setdefault(fact.agency, set()).add(fact.aspect)
    return {agency for agency, named in areas.items() if len(named) > 1}


def _in_sentences(
    sentences: Sequence[tuple[tuple[int, int], list[Mention]]],
    results: Results,
    agencies: set[str | None],
    context: Context,
) -> Iterator[Rating]:
    """Give the facts sentence by sentence, with what leans on others."""
    last: tuple[int, list[Rating]] = (0, [])
    for sentence, mentions in sentences:
        stood = _lean(mentions, results, agencies, context)
        if stood:
            before = last[1] if sentence[0] - last[0] <= GAP else []
            found = joined(stood, [results.of(mention) for mention in stood], before, context)
            found += also(found, sentence[1], context)
            yield from found
            last = (sentence[1], found) if found else last


def _lean(mentions: list[Mention], results: Results, agencies: set[str | None], context: Context) -> list[Mention]:
    """Add what leans on the document's other grades, then what leans on the sentence's; return what gave facts."""
    stood = {mention.place for mention in mentions if results.of(mention)}
    for mention in mentions:
        if mention.rule.leans == "document" and mention.place not in stood:
            found = _mention(mention, context)
            if not isinstance(found, Refusal) and any(fact.agency in agencies for fact in found):
                results.add(mention, found)
    stood |= {mention.place for mention in mentions if results.of(mention)}
    for mention in mentions if stood else ():
        if mention.rule.leans == "sentence" and mention.place not in stood:
            results.add(mention, _mention(mention, context))
    return [mention for mention in mentions if results.of(mention)]


def _mention(mention: Mention, context: Context) -> list[Rating] | Refusal:
    rule = mention.rule.name
    reason = doubt(mention, context)
    found = None if reason else grading(mention, context)
    if found is None:
        return Refusal(rule, mention.start, mention.end, reason or "no scale has such a grade")
    if mention.rule.wary and found.agency is None and not context.terms.of("rating inspector"):
        return Refusal(rule, mention.start, mention.end, "no inspectorate is spoken of")
    start, end = context.reading.chars(mention.start, mention.end)
    own = aspects(mention, found, context.reading)
    own += [aspect for aspect in shared(mention, found, context.reading) if aspect not in own]
    date, status = stated(mention, context), standing(mention, context)
    subjects = _subjects(mention, found.agency, context)
    if found.agency is None and not any(subjects) and not _by_inspectors(mention, context):
        return Refusal(rule, mention.start, mention.end, "of nobody, by nobody")
    if len(subjects) > 1:  # "critical care, outpatients and maternity were judged good": no area of theirs
        own = list(dict.fromkeys(aspect if found.scale and aspect in found.scale.named else None for aspect in own))
    return [
        Rating(
            start=start,
            end=end,
            rule=rule,
            agency=found.agency,
            scale=found.scale.id if found.scale else None,
            rating=found.rating,
            subject=subject,
            aspect=aspect,
            date=date,
            status=status,
        )
        for subject in subjects
        for aspect in own
    ]


def _by_inspectors(mention: Mention, context: Context) -> bool:
    """Tell "rated good, say inspectors" from "the access was deemed inadequate", in a list of planning applications."""
    named = context.terms.between("rating inspector", *mention.sentence)
    return any(context.reading.lower[term.start] not in refusing("any inspector") for term in named)


def _subjects(mention: Mention, agency: str | None, context: Context) -> Sequence[str | None]:
    """Return whom a grade is given to: one, or several where "Elm School and Oak School were both rated good"."""
    in_line = listed(mention, context)
    if in_line is not None:
        return [in_line]
    together = context.subjects.together(mention.start, mention.end, agency)
    return together or [context.subjects.of(mention.start, mention.end, agency)]


def _dated(fact: Rating, dated: Sequence[Visit], published: str | None) -> Rating:
    date = None if fact.date else implied(fact, dated, published)
    return replace(fact, date=date) if date else fact


def _flagged(facts: list[Rating]) -> Iterator[Rating]:
    """Take the scale from a grade given when it was not in use."""
    for fact in facts:
        scale = scales()[fact.scale] if fact.scale else None
        if scale and not in_use(scale, fact.rating, fact.subject, fact.aspect, fact.date):
            fact = replace(fact, scale=None)
        yield fact
