"""Why a grade is one of several, of which none was given: "good or outstanding", "at least good"."""

from pipeline.facts.rating.check import check, cues
from pipeline.facts.rating.letters import EXTREME, QUOTES
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import refusing
from pipeline.resolve import Context

OR_AFTER = pattern("(COMMA GRADE)* COMMA? OR (DET|TO|BE|AS|NOT)* (GRADE|WORD|AFTER|NUMBER)")
OR_BEFORE = pattern("GRADE COMMA? OR (DET|TO|BE|AS)*$")
WHOLE_SCALE = pattern("GRADE (COMMA GRADE){2,} COMMA? AND GRADE")
ABOVE = pattern("UPDOWN FROM DET WORD{1,2}$")
EXPLAINED = pattern("EXTREME GAP{0,3} [COMMA COLON OPEN] DET?$")
THE_TOP = pattern("BE DET EXTREME")  # "C1 was the highest grade"
WHOLE = 4  # grades of the shortest list of all there are


def _or_another(mention: Mention, _context: Context) -> bool:
    """Tell "good or outstanding", "good or better"."""
    codes, place = mention.shape.codes, mention.place
    return (OR_BEFORE.search(codes, 0, place) or OR_AFTER.match(codes, place + 1)) is not None


def _glossed(mention: Mention, context: Context) -> bool:
    """Tell a grade that another is only measured by: "above the lowest grade, inadequate"."""
    return EXPLAINED.search(mention.before) is not None and _beside_end(mention, context)


def _the_top(mention: Mention, context: Context) -> bool:
    """Tell "C1 was the highest grade" from "its C1 was the highest grade"."""
    owned = context.reading.lower[mention.start - 1] in refusing("owners")
    return not owned and THE_TOP.match(mention.after) is not None


def _whole_scale(mention: Mention, _context: Context) -> bool:
    """Tell "outstanding, good, requires improvement and poor"."""
    codes, place = mention.shape.codes, mention.place
    return len(mention.shape.grades) >= WHOLE and any(
        found.start() <= place < found.end() for found in WHOLE_SCALE.finditer(codes)
    )


def _above(mention: Mention, context: Context) -> bool:
    """Tell "one up from the worst possible, inadequate"."""
    measured = ABOVE.search(mention.before)
    if measured is None:
        return False
    between = context.reading.lower[mention.shape.starts[measured.start()] : mention.start]
    return not refusing("extremes").isdisjoint(between)


def _compared(mention: Mention, context: Context) -> bool:
    """Tell "at least good", "good or better"."""
    better = cues("better", mention.start - 2, mention.end + 1, context)
    return any(term.end == mention.start or term.start == mention.end for term in better)


def _below(mention: Mention, context: Context) -> bool:
    """Tell "a notch below good"."""
    words = context.reading.lower
    return words[mention.start - 1 - (words[mention.start - 1] in QUOTES)] in refusing("beside")


def _beside_end(mention: Mention, context: Context) -> bool:
    """Tell a grade that another is only measured by: "above the lowest grade, inadequate"."""
    ends = context.terms.between(EXTREME, mention.sentence[0], mention.start)
    start = ends[-1].start - 1 if ends else 0
    start -= bool(ends) and context.reading.lower[start] == "the"
    return bool(ends) and context.reading.lower[start] in refusing("beside")


ONE_OF_SEVERAL = "one of several"
CHECKS = (
    check(ONE_OF_SEVERAL, _or_another, "OR"),
    check(ONE_OF_SEVERAL, _glossed, "EXTREME", last="COMMA COLON OPEN DET"),
    check(ONE_OF_SEVERAL, _the_top, "EXTREME", following="BE", codes="CODE"),
    check(ONE_OF_SEVERAL, _whole_scale, "COMMA AND"),
    check(ONE_OF_SEVERAL, _above, "UPDOWN FROM DET", last="WORD"),
    check(ONE_OF_SEVERAL, _compared, cue="better"),
    check(ONE_OF_SEVERAL, _below, last="WORD AFTER"),
)
