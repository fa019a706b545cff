"""Which judgement areas a grade is for: "good for safety and leadership", "behaviour was judged outstanding"."""

from pipeline.facts.rating.grading import Grading
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import aspect_phrases, scales
from pipeline.facts.rating.shapes import ASPECT, pattern
from pipeline.read import Reading

LIST = "(COMMA|AND)+ (FOR|DET|PRONOUN|ADVERB|WORD){0,3} ASPECT"
AFTER = pattern(
    f"(ADVERB|NOUN|RESULT|OPEN)* (AND)? COLON? FOR (DET|PRONOUN|ADVERB|WORD|NOUN|AREA|OF|COLON){{0,4}} ASPECT ({LIST})*"
)
BEFORE = pattern(
    f"ASPECT ({LIST})* (OF (NAME|SERVICE|DET|WORD){{1,5}})? (COMMA? RELATIVE)? "
    "(BE|RATE|FIND|KEEP|MOVE|UPDOWN|GIVE|PRONOUN|ADVERB|TO|AS|COLON|NOUN|RESULT|OF|BY|INSPECTOR|DET|AND BE|FROM GRADE TO|FROM){0,8}$"
)
OVERALL = pattern("ADVERB (AND|COMMA)")


def aspects(mention: Mention, grading: Grading, reading: Reading) -> list[str | None]:
    """Return the aspects a grade is given for; null stands for the overall grade."""
    codes, place = mention.shape.codes, mention.place
    found = AFTER.match(codes, place + 1)
    if found:
        own = _named(mention, grading, place + 1, _list_end(codes, found.start(), found.end()))
        if own and _says_overall(mention, reading, found.start(), found.end()):
            return [None, *own]
        if own:
            return [*own]
    before = BEFORE.search(codes, 0, place)
    own = _named(mention, grading, before.start(), before.end()) if before else []
    return [*own] or [None]


def named(mention: Mention, grading: Grading, start: int, end: int) -> list[str]:
    """Return the aspects between two places of a shape."""
    return _named(mention, grading, start, end)


def _list_end(codes: str, start: int, end: int) -> int:
    """Leave out the last aspect where it is the next clause's subject: "good for safety and leadership was ..."."""
    if codes[end : end + 1] in ("B", "R") and codes[start:end].count("A") > 1:
        return codes.rindex("A", start, end)
    return end


def _says_overall(mention: Mention, reading: Reading, start: int, end: int) -> bool:
    if not OVERALL.match(mention.shape.codes, start):
        return False
    return reading.lower[mention.shape.items[start].start] == "overall"


def _named(mention: Mention, grading: Grading, start: int, end: int) -> list[str]:
    found: list[str] = []
    for item in mention.shape.items[start:end]:
        if item.term is not None and item.term.label == ASPECT:
            name = _canonical(item.term.id, grading)
            if name and name not in found:
                found.append(name)
    return found


def _canonical(phrase: str, grading: Grading) -> str | None:
    """Return the scale's own name of an aspect; without a scale, the name that all scales give it."""
    if grading.scale is not None:
        return grading.scale.aspects.get(phrase)
    readings = aspect_phrases()[phrase]
    names = {name for id_, name in readings if grading.agency in (None, scales()[id_].agency)}
    return names.pop() if len(names) == 1 else None
