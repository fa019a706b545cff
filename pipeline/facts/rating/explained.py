"""Why a grade is of nobody: the scale is explained, "on a scale from 1 to 6", "a rating of three means"."""

from bisect import bisect_left

from pipeline.facts.rating.check import check, cues
from pipeline.facts.rating.letters import END
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import refusing
from pipeline.resolve import Context

NUMBERED = pattern("START DET [NOUN RESULT] OF NUMBER")
KEY = pattern("START %? [AFTER NUMBER] COLON")  # "Three – hygiene standards are generally satisfactory"
RANGE_FROM, RANGE_TO = pattern("[NOUN RESULT] FROM DET?$"), pattern("[NOUN RESULT] FROM DET? GRADE TO DET?$")
GRADED = pattern("(DET|ADVERB|AFTER)* (GRADE|NUMBER|EXTREME)|AFTER")
RANGE_NEXT = ("t", "l", "#")  # "ratings from 0 to 5", "ratings from 0-5"
LINE = pattern("[% COLON]? CODE (COMMA RELATIVE [^;]*)? [.;]?")
TITLED = pattern("START (DET WORD{0,2} [NOUN RESULT] OF)? [^B]?$")  # "a rating of three means ...", "C3 means ..."
THE_LOWEST = pattern("START DET EXTREME BE DET?$")  # "the lowest grade is C4"
ALONE = pattern("STOP|COMMA FIND")
EXPLAINS = 3  # tokens from a grade to "means" or "used to mean"
ANY = "a"
MEANING = 8  # tokens from "which means" to the words that tell the meaning


def _on_a_scale(mention: Mention, context: Context) -> bool:
    """Tell "on a scale from 1 to 6", "ranging from good to poor" from "areas ranging from safety to leadership"."""
    return any(
        context.reading.lower[term.end - 1] != "from" or _is_graded(mention, term.end)
        for term in cues("explained", *mention.sentence, context)
    )


def _is_graded(mention: Mention, token: int) -> bool:
    """Tell whether a grade, or a number, stands at a token or behind the small words there."""
    first = bisect_left(mention.shape.starts, token)
    return GRADED.match(mention.shape.codes, first) is not None


def _in_key(mention: Mention, _context: Context) -> bool:
    """Tell a line of a key: "Three – hygiene standards are generally satisfactory"."""
    return KEY.match(mention.before) is not None


def _lowest_is(mention: Mention, context: Context) -> bool:
    """Tell "the lowest grade is C4" from "its lowest grade is C4"."""
    titled = THE_LOWEST.search(mention.before) and ALONE.match(mention.after)
    return bool(titled) and context.reading.lower[mention.sentence[0]] == "the"


def _meant(mention: Mention, context: Context) -> bool:
    """Tell "a rating of three means", "which means major improvement"."""
    if _is_entry(mention, context):
        return True
    near = context.reading.lower[max(mention.sentence[0], mention.start - MEANING) : mention.start]
    if refusing("meaning").isdisjoint(near):
        return False
    back = next(place for place, word in enumerate(reversed(near), 1) if word in refusing("meaning"))
    return "R" not in mention.before[-back:]


def _is_entry(mention: Mention, context: Context) -> bool:
    """Tell a sentence that explains the grade it begins with: "A rating of 3 used to mean the school was fair"."""
    lower, first = context.reading.lower, mention.shape.grades[0]
    number = NUMBERED.match(mention.shape.codes)  # "3" is a grade only where the document speaks of a scale of numbers
    if number:
        first = number.end() - 1
    if mention.shape.codes[first] == END or lower[mention.sentence[0]] in refusing("owners"):
        return False
    end = mention.shape.ends[first]
    explains = not refusing("meaning").isdisjoint(lower[end : end + EXPLAINS])
    return explains and (number or TITLED.match(mention.shape.codes, 0, first)) is not None


def _listed(mention: Mention, context: Context) -> bool:
    """Tell the lines of a scale, "C2", "C4, which is the worst", under "the grades that could be awarded"."""
    line = LINE.fullmatch(mention.shape.codes)
    start = mention.sentence[0]
    return bool(line) and start > 0 and context.reading.part(start).start == start


def _in_range(mention: Mention, context: Context) -> bool:
    """Tell whether a grade is an end of all there are: "ratings from zero to five"."""
    opens = mention.after[:1] in RANGE_NEXT
    found = RANGE_FROM.search(mention.before) if opens else RANGE_TO.search(mention.before)
    if found is None:
        return False
    noun = mention.shape.starts[found.start()]
    lower = context.reading.lower
    return lower[noun].endswith("s") or ANY in lower[max(0, noun - 3) : noun]  # "gives a hygiene rating from 5 to 0"


EXPLAINED = "the scale explained"
CHECKS = (
    check(EXPLAINED, _on_a_scale, cue="explained"),
    check(EXPLAINED, _in_key, "COLON"),
    check(EXPLAINED, _in_range, "FROM"),
    check(EXPLAINED, _listed, codes="CODE"),
    check(EXPLAINED, _lowest_is, "EXTREME BE", last="BE DET"),
    check(EXPLAINED, _meant, cue="meaning"),
)
