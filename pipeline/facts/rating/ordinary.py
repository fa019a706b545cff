"""What is no grade but an ordinary word or number: "for its good food", "needs to improve its roads", "3 points"."""

from pipeline.facts.rating.letters import (
    BARE,
    CODE,
    FIRM,
    LETTERS,
    LOOSE,
    MARKED,
    NUMBER,
    NUMBERED,
    PASS,
    PLAIN,
    QUOTES,
    STARS,
)
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import refusing
from pipeline.resolve import Context

AREA_WHERE = pattern(  # "areas where we need to improve"
    "AREA (RELATIVE|DET)? (PRONOUN|SERVICE|DET SERVICE|NAME)? (ADVERB|KEEP)*$"
)
NAMED = pattern("(FROM DET?|OF|AS)$")  # behind these it is a grade, whatever stands behind it
RATING_OF = pattern("NOUN OF$")  # "the rating of inadequate related to safety"
TO_THIS = pattern("FROM DET? GRADE TO DET?$")
NOUN_NEXT = pattern("WORD|NAME")
OBJECT_NEXT = pattern("DET|WORD|TO|INSPECTOR")
COUNTED_NEXT = pattern(
    "(?![WORD NAME INSPECTOR]{0,4} [NOUN RESULT]) (WORD|%|GRADE|AREA)"
)  # "scored 3 points", "given 3 months"
NAME_NEXT = pattern("NAME{1,2} SERVICE")
RATINGS_OF = (["rating", "of"], ["ratings", "of"])
ZERO, RATING_NEXT = "0", pattern("NOUN|RESULT")
HAS_NEXT = pattern("KEEP (DET|NOUN)|BE ADVERB* RATE")
STARRED = pattern("(STOP|COMMA|AND|FOR|BY|AFTER|BUT|TO|FROM|COLON|BE|KEEP|RELATIVE|GAP{0,4} (NOUN|RESULT|AREA))")


def ordinary(mention: Mention, context: Context) -> bool:
    """A word of some other noun or verb: "for its good food", "needs to improve its roads", "a five-star hotel"."""
    if mention.term.label in NUMBERED and (known := _ordinary_number(mention, context)) is not None:
        return known
    if _is_virtue(mention, context) or _in_name(mention, context):
        return True
    if mention.code == FIRM and (AREA_WHERE.search(mention.before) or _is_advice(mention)):
        return True
    if TO_THIS.search(mention.before) or RATING_OF.search(mention.before):
        return False
    if NAMED.search(mention.before) and (mention.code == FIRM or mention.before[-1] in "fd"):
        return False
    if mention.code == FIRM and mention.term.id.split()[0] in refusing("verbs"):
        return OBJECT_NEXT.match(mention.after) is not None
    if mention.code == CODE:
        return " ".join(context.reading.lower[max(0, mention.start - 2) : mention.start]) in refusing("roads")
    if mention.code not in (PLAIN, BARE, PASS, FIRM) or mention.rule.name.startswith("the grade before"):
        return False
    return NOUN_NEXT.match(mention.after) is not None and not _is_no_noun(mention, context)


def _is_no_noun(mention: Mention, context: Context) -> bool:
    """Tell "a zero based on an inspection" from "a zero tolerance policy"."""
    behind = context.reading.lower[mention.end] if mention.end < mention.sentence[1] else ""
    return behind in refusing("no noun")


def _ordinary_number(mention: Mention, context: Context) -> bool | None:
    """Tell "a five-star hotel", "scored 3 points" from grades; null for what only the words around it tell."""
    if mention.term.label == STARS:
        return STARRED.match(mention.after) is None
    if context.dates.covering(mention.start) is not None:
        return True  # "on August 1 and 2 and graded it 1"
    if mention.term.label == LOOSE and HAS_NEXT.match(mention.after):
        return True  # "just one has a zero rating"
    if mention.term.label == LOOSE and mention.term.id != ZERO and RATING_NEXT.match(mention.after):
        return LETTERS["det"] not in mention.before[-2:]  # "one rating was lower", not "a dismal one rating"
    if mention.term.label == NUMBER:
        if context.reading.lower[mention.start - 2 : mention.start] in RATINGS_OF:
            return False  # "a rating of 5 demonstrates"
        return COUNTED_NEXT.match(mention.after) is not None and not _is_no_noun(mention, context)
    return None


def _in_name(mention: Mention, context: Context) -> bool:
    """Tell "Wick's Good Hope Hospital" from "Wick's Good nursery"."""
    if mention.code != MARKED or not NAME_NEXT.match(mention.after):
        return False
    return context.reading.words[mention.start - 1] not in QUOTES


def _is_virtue(mention: Mention, context: Context) -> bool:
    """Tell "breaches of safe care and good governance" from "good provision"."""
    following = context.reading.lower[mention.end : mention.sentence[1]]
    leaning = mention.rule.leans == "sentence" and mention.code == PLAIN
    return leaning and not refusing("virtues").isdisjoint(following[:1])


def _is_advice(mention: Mention) -> bool:
    """Tell "it needs to improve, say inspectors", "the need to improve" from "was rated as needs to improve"."""
    loose = mention.rule.wary or bool(mention.rule.leans) or mention.before.endswith(LETTERS["det"])
    return mention.term.id in refusing("advice") and loose
