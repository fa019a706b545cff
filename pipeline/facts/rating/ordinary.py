"""What is no grade but an ordinary word or number: "for its good food", "needs to improve its roads", "3 points"."""

from pipeline.facts.rating.check import check
from pipeline.facts.rating.letters import BARE, FIRM, LETTERS, LOOSE, NUMBER, NUMBERED, QUOTES, STARS
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import refusing
from pipeline.resolve import Context

AREA_WHERE = pattern(  # "areas where we need to improve"
    "AREA (RELATIVE|DET)? (PRONOUN|SERVICE|DET SERVICE|NAME)? (ADVERB|KEEP)*$"
)
NAMED = pattern("(FROM DET?|OF|AS)$")  # behind these it is a grade, whatever stands behind it
RATING_OF = pattern("(NOUN OF|FROM DET? GRADE TO DET?)$")  # "the rating of inadequate related to safety"
NOUN_NEXT = pattern("WORD|NAME")
OBJECT_NEXT = pattern("DET|WORD|TO|INSPECTOR")
COUNTED_NEXT = pattern(
    "(?![WORD NAME INSPECTOR]{0,4} [NOUN RESULT]) (WORD|%|GRADE|AREA)"
)  # "scored 3 points", "given 3 months"
NAME_NEXT = pattern("NAME{1,2} SERVICE")
RATINGS_OF = (["rating", "of"], ["ratings", "of"])
ZERO, RATING_NEXT = "0", pattern("NOUN|RESULT")
HAS_NEXT = pattern("KEEP (DET|NOUN)|BE ADVERB* RATE")
AS_IT_IS = pattern("SERVICE RELATIVE? PRONOUN BE (STOP|COMMA|AND|BUT)")
SUBJECT_ENDS = tuple("dPSC")  # "the support it needs to improve", "the Trust needs to improve"
STARRED = pattern("(STOP|COMMA|AND|FOR|BY|AFTER|BUT|TO|FROM|COLON|BE|KEEP|RELATIVE|GAP{0,4} (NOUN|RESULT|AREA))")


def _of_a_noun(mention: Mention, context: Context) -> bool:
    """Tell "for its good food", "a zero tolerance policy" from "rated good"."""
    if mention.rule.name.startswith("the grade before") or _said_as_grade(mention):
        return False
    return NOUN_NEXT.match(mention.after) is not None and not _is_no_noun(mention, context)


def _said_as_grade(mention: Mention) -> bool:
    """Tell whether it is a grade, whatever stands behind it: "from the good", "the rating of inadequate"."""
    if RATING_OF.search(mention.before):
        return True
    return NAMED.search(mention.before) is not None and (mention.code == FIRM or mention.before[-1] in "fd")


def _of_a_verb(mention: Mention, context: Context) -> bool:
    """Tell "needs to improve its roads" from "requires improvement"."""
    if (LETTERS["area"] in mention.before and AREA_WHERE.search(mention.before)) or _is_advice(mention):
        return True
    if _said_as_grade(mention):
        return False
    if mention.term.id.split()[0] in refusing("verbs"):
        return OBJECT_NEXT.match(mention.after) is not None
    return _of_a_noun(mention, context)


def _numbered(mention: Mention, context: Context) -> bool:
    """Tell "a five-star hotel", "the road C3" from grades."""
    if mention.term.label in NUMBERED and (known := _ordinary_number(mention, context)) is not None:
        return known
    if mention.code == BARE:
        return _of_a_noun(mention, context)
    if _said_as_grade(mention):
        return False
    return " ".join(context.reading.lower[max(0, mention.start - 2) : mention.start]) in refusing("roads")


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
        if mention.after[:1] == LETTERS["of"] and context.reading.lower[mention.start] in refusing("single"):
            return True  # "given one of the six ratings"
        if context.reading.lower[mention.start - 2 : mention.start] in RATINGS_OF:
            return False  # "a rating of 5 demonstrates"
        return COUNTED_NEXT.match(mention.after) is not None and not _is_no_noun(mention, context)
    return None


def _in_name(mention: Mention, context: Context) -> bool:
    """Tell "Wick's Good Hope Hospital" from "Wick's Good nursery"."""
    return NAME_NEXT.match(mention.after) is not None and context.reading.words[mention.start - 1] not in QUOTES


def _is_virtue(mention: Mention, context: Context) -> bool:
    """Tell "breaches of safe care and good governance" from "good provision"."""
    following = context.reading.lower[mention.end : mention.sentence[1]]
    return not refusing("virtues").isdisjoint(following[:1])


def _is_advice(mention: Mention) -> bool:
    """Tell "it needs to improve, say inspectors", "the need to improve" from "was rated as needs to improve"."""
    loose = mention.rule.wary or bool(mention.rule.leans) or mention.before[-1:] in SUBJECT_ENDS
    return mention.term.id in refusing("advice") and loose


def _good_when(mention: Mention, context: Context) -> bool:
    """Tell "it is good when it comes to sport" from "it was good when she came"."""
    before = context.reading.lower[max(mention.sentence[0], mention.start - 3) : mention.start]
    return not refusing("is").isdisjoint(before)


def _as_it_is(mention: Mention, _context: Context) -> bool:
    """Tell "recognised as the good school it is" from "rated a good school"."""
    return AS_IT_IS.match(mention.after) is not None


OWN = "a word of its own"
CHECKS = (
    check(OWN, _is_virtue, codes="PLAIN", leans="sentence"),
    check(OWN, _in_name, "NAME SERVICE", following="NAME", codes="QUOTED"),
    check(OWN, _of_a_noun, following="WORD NAME", codes="PLAIN PASS"),
    check(OWN, _as_it_is, "PRONOUN BE", following="SERVICE"),
    check(OWN, _good_when, following="RELATIVE", leans="document"),
    check(OWN, _of_a_verb, codes="FIRM"),
    check(OWN, _numbered, codes="CODE BARE"),
)
