"""Which judgement areas a grade is for: "good for safety and leadership", "behaviour was judged outstanding"."""

from pipeline.facts.rating.grading import Grading
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import aspect_phrases, scales
from pipeline.facts.rating.shapes import ASPECT, Shape, pattern
from pipeline.read import Reading

LIST = "(COMMA|AND)+ (FOR|DET|PRONOUN|ADVERB|WORD){0,3} ASPECT"
AFTER = pattern(
    "(ADVERB|NOUN|RESULT|OPEN)* (AND|COMMA)? COLON? FOR "
    f"(DET|PRONOUN|ADVERB|WORD|NOUN|AREA|OF|COLON){{0,4}} ASPECT ({LIST})*"
)
BEFORE = pattern(
    f"ASPECT ({LIST})* (OF (NAME|SERVICE|DET|WORD){{1,5}})? (COMMA? RELATIVE)? "
    "(FROM GRADE TO|[BE RATE FIND KEEP MOVE UPDOWN GIVE ADVERB TO AS COLON NOUN RESULT OF BY INSPECTOR DET AND FROM FOR"
    " WORD AFTER]){0,10}$"
)
OVERALL = pattern("ADVERB (AND|COMMA)")


def aspects(mention: Mention, grading: Grading, reading: Reading) -> list[str | None]:
    """Return the aspects a grade is given for; null stands for the overall grade."""
    codes, place = mention.shape.codes, mention.place
    found = AFTER.match(codes, place + 1)
    if found:
        own = named(mention.shape, grading, place + 1, _list_end(codes, found.start(), found.end()))
        if own and _says_overall(mention, reading, found.start(), found.end()):
            return [None, *own]
        if own:
            return [*own]
    before = BEFORE.search(codes, 0, place)
    own = named(mention.shape, grading, before.start(), before.end()) if before else []
    return [*own] or [None]


def _list_end(codes: str, start: int, end: int) -> int:
    """Leave out the last aspect where it is the next clause's subject: "good for safety and leadership was ..."."""
    if codes[end : end + 1] in ("B", "R") and codes[start:end].count("A") > 1:
        return codes.rindex("A", start, end)
    return end


def _says_overall(mention: Mention, reading: Reading, start: int, end: int) -> bool:
    if not OVERALL.match(mention.shape.codes, start):
        return False
    return reading.lower[mention.shape.items[start].start] == "overall"


def named(shape: Shape, grading: Grading, start: int, end: int) -> list[str]:
    """Return the aspects between two places of a shape."""
    found: list[str] = []
    for item in shape.items[start:end]:
        if item.term is not None and item.term.label == ASPECT:
            name = _canonical(item.term.id, grading)
            if name and name not in found:
                found.append(name)
    return found


def _canonical(phrase: str, grading: Grading) -> str | None:
    """Return the scale's own name of an aspect; without a scale, the name all give it, or the phrase."""
    if grading.scale is not None:
        return grading.scale.aspects.get(phrase)
    readings = aspect_phrases()[phrase]
    names = {name for id_, name in readings if grading.agency in (None, scales()[id_].agency)}
    return names.pop() if len(names) == 1 else phrase if names else None
