"""Who says that a grade is: inspectors, or people who rate nothing, and others who rate on their own account."""

from collections.abc import Sequence

from pipeline.facts.rating.check import check, cues
from pipeline.facts.rating.letters import DOUBLE
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import refusing
from pipeline.resolve import Context
from pipeline.terms import Term

SAID = pattern("FIND [^COMMA ; FIND]*$")
FAR = 8  # tokens from "patients" to the grade that they give
RATERS = 6  # tokens behind a grade within which somebody else is named: "good in the residents' survey"
LEAD, TAG = 9, 6  # tokens before and behind a quotation that tell whose it is
CLOSING = frozenset(("”", '"'))


def _by_others(mention: Mention, context: Context) -> bool:
    """Somebody else's word: a survey's, an auditor's of the council's own."""
    start, end = mention.sentence
    raters = cues("rater", start, min(end, mention.end + RATERS), context)
    if not raters:
        return False
    if mention.after.startswith("b") and raters[-1].start >= mention.end:  # "outstanding by one parent"
        return True
    raters = [rater for rater in raters if not _far(rater, mention, context)]
    if not any(rater.start < mention.start or rater.start >= mention.end for rater in raters):
        return False
    return not any(naming.agency for naming in context.agencies.between(start, end))


def _far(rater: Term, mention: Mention, context: Context) -> bool:
    """Tell people who stand too far before a grade to have given it: "so that patients can be sure, ... be rated"."""
    people = context.reading.lower[rater.start] in refusing("those who may rate")
    return people and rater.end + FAR < mention.start


def _said_by_people(mention: Mention, context: Context) -> bool:
    """Tell "parents said the school was good" from what inspectors said."""
    plain = mention.rule.leans == "document" and "B" in mention.before[-3:]
    found = SAID.search(mention.before) if plain or mention.rule.before.startswith("FIND") else None
    if found is None:
        return False
    said = mention.shape.starts[found.start()]
    if context.agencies.between(max(0, said - 2), said):  # "told families that Ofsted found"
        return False
    return not refusing("people").isdisjoint(context.reading.lower[max(mention.sentence[0], said - 3) : said])


def in_speech(mention: Mention, context: Context) -> bool:
    """What somebody says of his own, where only a plain statement makes it a grade; an inspectors' report may."""
    part = context.reading.part(mention.start)
    marks = [at for at in range(part.start, mention.start) if context.reading.words[at] in DOUBLE]
    if not marks or not _opens(context.reading.words, marks):
        return False
    return not _by_inspectors(context, marks[-1], mention)


def _opens(words: Sequence[str], marks: Sequence[int]) -> bool:
    return words[marks[-1]] == "“" or (words[marks[-1]] == '"' and sum(words[at] == '"' for at in marks) % 2 == 1)


def _by_inspectors(context: Context, opening: int, mention: Mention) -> bool:
    """Tell whether a quotation is the inspectors': "The report said: “This is a good school.”"."""
    lower, part = context.reading.lower, context.reading.part(mention.start)
    before = lower[max(part.start, opening - LEAD) : opening]
    closing = next((at for at in range(mention.end, part.end) if context.reading.words[at] in CLOSING), part.end)
    behind = lower[closing + 1 : min(part.end, closing + 1 + TAG)]
    return any(
        not refusing("inspecting").isdisjoint(words) and refusing("people").isdisjoint(words)
        for words in (before, behind)
    )


BY_OTHERS, UNMARKED = "rated by others", "PLAIN FIRM CODE BARE PASS EXTREME RATED ALONE"
CHECKS = (check(BY_OTHERS, _said_by_people, "FIND", codes=UNMARKED), check(BY_OTHERS, _by_others, cue="rater"))
