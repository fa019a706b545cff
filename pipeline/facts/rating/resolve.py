"""What a grade means: whose, on which scale, of what, for which aspect, from when."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from pipeline.fact import Fact, Refusal
from pipeline.facts.rating.aspects import aspects
from pipeline.facts.rating.counts import SOME_AREAS
from pipeline.facts.rating.doubt import doubt
from pipeline.facts.rating.fact import Draft, Rating
from pipeline.facts.rating.grading import grading, in_use
from pipeline.facts.rating.joining import also, joined
from pipeline.facts.rating.listed import listed
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.recall import carried, recalled
from pipeline.facts.rating.scales import scales
from pipeline.facts.rating.settling import overtaken, settled
from pipeline.facts.rating.shared import shared
from pipeline.facts.rating.standing import standing
from pipeline.facts.rating.visits import Visit, implied, visits
from pipeline.facts.rating.when import stated
from pipeline.facts.rating.words import refusing
from pipeline.match import Match
from pipeline.resolve import Context

GAP = 1  # tokens that may lie between two sentences


class Results(NamedTuple):
    """What the mentions gave: facts, by the place of the mention; refusals, in order."""

    facts: dict[int, list[Draft]]
    refusals: list[Refusal]

    def add(self, mention: Mention, found: list[Draft] | Refusal) -> None:
        """Keep what a mention gave."""
        if isinstance(found, Refusal):
            self.refusals.append(found)
        else:
            self.facts[mention.start] = found


def resolve(matches: Sequence[Match], context: Context) -> list[Fact | Refusal]:
    """Give the facts of each grade: those that stand by themselves, then those that lean on them."""
    mentions = [match.rule for match in matches if isinstance(match.rule, Mention)]
    results = Results({}, [])
    for mention in mentions:
        if not mention.rule.leans:
            results.add(mention, _mention(mention, context))
    agencies = {fact.agency for facts in results.facts.values() for fact in facts} | _graders(results.refusals, context)
    agencies = agencies or _of_areas(mentions, context)
    if not agencies:
        return [*results.refusals]
    published = context.reading.document.published
    facts = overtaken(list(_in_sentences(mentions, results, agencies, context)), published)
    dated = visits(context.found.get("inspection", ()), context.reading.document.text)
    over = {fact.date for fact in facts if fact.status == "previous"}
    newer = [visit for visit in dated if visit.date not in over]
    facts = [_dated(fact, dated if fact.status == "previous" else newer, published) for fact in facts]
    facts = settled(facts, context.reading.document, frozenset(visit.date for visit in dated))
    return [*results.refusals, *map(_final, recalled(carried(facts, published)))]


def _graders(refusals: Sequence[Refusal], context: Context) -> set[str | None]:
    """Return who graded areas that are only counted, on which the areas named later lean: "good in four areas"."""
    counts = [refusal for refusal in refusals if refusal.reason == SOME_AREAS]
    return {context.agencies.speaking_of(refusal.start, refusal.end) for refusal in counts} - {None}


def _of_areas(mentions: Sequence[Mention], context: Context) -> set[str | None]:
    """Return who graded several areas, and nothing else: "Leadership is inadequate. ... Teaching is inadequate"."""
    areas: dict[str | None, set[str]] = {}
    leaning = [told for mention in mentions if (told := mention.leaning("document")) and told.rule.together]
    for mention in leaning:
        found = _mention(mention, context)
        for fact in found if not isinstance(found, Refusal) else ():
            if fact.scale and fact.aspect and fact.aspect in scales()[fact.scale].named:
                areas.setdefault(fact.agency, set()).add(fact.aspect)
    return {agency for agency, named in areas.items() if len(named) > 1}


def _in_sentences(
    mentions: Sequence[Mention], results: Results, agencies: set[str | None], context: Context
) -> Iterator[Draft]:
    """Give the facts sentence by sentence, with what leans on others."""
    last: tuple[int, list[Draft]] = (0, [])
    for sentence, group in groupby(mentions, key=attrgetter("sentence")):
        stood = _lean(list(group), results, agencies, context)
        if stood:
            before = last[1] if sentence[0] - last[0] <= GAP else []
            found = joined(stood, [results.facts[mention.start] for mention in stood], before, context)
            found += also(found, sentence[1], context)
            yield from found
            last = (sentence[1], found) if found else last


def _lean(mentions: list[Mention], results: Results, agencies: set[str | None], context: Context) -> list[Mention]:
    """Add what leans on the document's other grades, then what leans on the sentence's; return what gave facts."""
    facts = results.facts
    for mention in [mention for mention in mentions if mention.start not in facts]:
        told = mention.leaning("document")
        found = _mention(told, context) if told else []
        if told and not isinstance(found, Refusal) and any(fact.agency in agencies for fact in found):
            results.add(told, found)
    stood = [mention for mention in mentions if mention.start in facts]
    if not stood or len(stood) == len(mentions):
        return stood
    for mention in [mention for mention in mentions if mention.start not in facts]:
        told = mention.leaning("sentence")
        if told:
            results.add(told, _mention(told, context))
    return [mention for mention in mentions if mention.start in facts]


def _mention(mention: Mention, context: Context) -> list[Draft] | Refusal:
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
        Draft(
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
    return context.subjects.all_of(mention.start, mention.end, agency)


def _dated(fact: Draft, dated: Sequence[Visit], published: str | None) -> Draft:
    date = implied(fact, dated, published) if dated and not fact.date else None
    return fact._replace(date=date) if date else fact


def _final(draft: Draft) -> Rating:
    """Return the fact; without the scale, where it was not in use when the grade was given."""
    scale = scales()[draft.scale] if draft.scale else None
    used = scale is not None and in_use(scale, draft.rating, draft.subject, draft.aspect, draft.date)
    fields = draft._asdict()
    return Rating(**(fields if used else fields | {"scale": None}))
