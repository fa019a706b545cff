"""Why a grade is only that of a share: "62 per cent of pupils", "three in four schools", "the number of schools"."""

from pipeline.facts.rating.check import check
from pipeline.facts.rating.counts import NUMBERS
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import is_number, refusing
from pipeline.resolve import Context

IN_MANY = pattern("(?P<some>[NUMBER AFTER]) (?P<in>FOR) (?P<many>[NUMBER AFTER]) [^COMMA ; BUT COLON]*$")
NEW_CLAUSE = pattern(
    "GRADE [^;]* (?P<clause>AND|BUT|;|COMMA) DET? [NAME SERVICE AND OF FOR]+ WORD? ADVERB* (BE|KEEP)[^COMMA ]*$"
)  # "with a number of good features, and the unit is"
RATED_ANEW = pattern(  # "highlighted a number of faults and judged the service to be inadequate"
    "(?P<clause>AND|BUT|;) ADVERB* (RATE|GIVE|FIND) DET? [NAME SERVICE][^; ]*$"
)
IS_RATED = pattern(  # "in a number of areas, and the trust is rated"
    "(?P<clause>AND|BUT|;) (DET ADVERB?)? DET [NAME SERVICE]{1,3} KEEP? BE ADVERB* (RATE|GIVE)[^COMMA ]*$"
)
NEW_CLAUSES = (NEW_CLAUSE, RATED_ANEW, IS_RATED)


def _share(mention: Mention, context: Context) -> bool:
    """Tell "62 per cent of pupils met the expected standard"."""
    lower = context.reading.lower
    if refusing("shares").isdisjoint(lower[mention.sentence[0] : mention.start]):
        return False
    parted = next((found for form in NEW_CLAUSES if (found := form.search(mention.before))), None)
    first = mention.shape.starts[parted.start("clause")] if parted else mention.sentence[0]
    return _has_share(lower[first : mention.start])


def _has_share(words: list[str]) -> bool:
    """Tell "the number of schools rated good" from "the number one restaurant in town"."""
    found = [at for at, word in enumerate(words) if word in refusing("shares")]
    return any(words[at : at + 2] != ["number", "one"] for at in found)


def _one_in_so_many(mention: Mention, context: Context) -> bool:
    """Tell "three in four schools were stripped of their outstanding grade"."""
    found = None if NUMBERS.isdisjoint(mention.before) else IN_MANY.search(mention.before)
    if not found or mention.word(found.start("in"), context.reading) != "in":
        return False
    return all(is_number(mention.word(found.start(group), context.reading)) for group in ("some", "many"))


SHARE = "a share"
CHECKS = (check(SHARE, _one_in_so_many, "FOR"), check(SHARE, _share))
