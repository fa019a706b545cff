"""Why a grade is only counted: some of the areas, some of many bodies, none of them by name."""

import re

from pipeline.facts.rating.check import check
from pipeline.facts.rating.letters import LETTERS, QUOTES
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import is_number, refusing
from pipeline.resolve import Context

AREAS_THAT = pattern(
    "AREA (OF [WORD SERVICE DET FOR NAME ASPECT]{1,6})? (COMMA? RELATIVE|DET)? (PRONOUN|ADVERB|INSPECTOR)*"
    " KEEP? (BE|RATE|FIND|ADVERB)+ (AS|TO BE)? ADVERB*$"
)
NAMED = 3  # places before "question" in which it is told which
WHERE_IT_IS = pattern("(?<![COMMA SERVICE NAME]) RELATIVE DET? [SERVICE PRONOUN] BE ADVERB*$")
SINCE_GRADE = pattern("^.*GRADE")  # "was good while several areas were outstanding"
AREAS_RATED = pattern(  # "the areas rated as good and outstanding", "those areas that have achieved a good rating"
    "AREA ((RELATIVE|DET) KEEP? (BE|ADVERB)*)? (RATE|GIVE) (AS|TO BE|DET|ADVERB)* (GRADE (AND|COMMA)+)*$"
)
IN_SOME_AREAS = pattern("(ADVERB|NOUN)* FOR ((PRONOUN BUT)? [^.;:,!]{0,6} AREA|(AFTER|NUMBER) WORD? RESULT)")
WITH = pattern("WITH (WORD|DET|NUMBER|AFTER)*$")
AREA_NAMED = pattern(
    "([COMMA COLON OPEN OF]|COMMA WITH) ([WORD DET FOR OF]{1,6} AND)? (IF (PRONOUN|DET? SERVICE) BE)?"
    " FOR? DET? ASPECT (?!BE)"
)  # "in just one area, leadership", "in three of the areas, in being safe"
OF_MANY = pattern("(?P<some>[NUMBER AFTER WORD]) OF DET? WORD? (?P<many>[NUMBER AFTER WORD]) [^COMMA ; BUT COLON]*")
IS_ONE = pattern("(SERVICE|NAME) KEEP? BE ADVERB*$")  # "Elm Police was one of 13 forces rated inadequate"
OF_THEM = pattern(
    "(?P<part>WORD|NUMBER|AFTER) OF DET ([^COMMA ; BUT FIND COLON]|COLON(?!ASPECT))*$"
)  # "half of its schools"
NUMBERS = frozenset(("#", LETTERS["after"]))  # letters of "12" and of "twelve"
SOME_OF_THEM = pattern("START (DET WORD)? (?P<some>AFTER|NUMBER|WORD) [KEEP BE MOVE]")
SOME_BODIES = pattern("START ADVERB? (?P<some>AFTER|NUMBER) WORD? SERVICE [^COMMA ; BUT COLON]*$")
ONE_BODY = pattern(
    "(START [% COLON]?|[COMMA ; AND BUT WITH]) (?P<one>AFTER) WORD? SERVICE"
    " (COMMA ADVERB* RATE|(COMMA [^COMMA NAME]{1,8} COMMA)? (KEEP? ADVERB* BE ADVERB*)? RATE?) (AS|TO BE)? ADVERB*$"
)
AREA_OF_THEM = pattern("AREA COMMA WITH? DET? ASPECT")
GIVEN_TO = pattern(
    "(?P<some>[NUMBER AFTER]) ([WORD NAME]? SERVICE|NAME{2})?"
    " ((KEEP ADVERB*)? (BE ADVERB*)? GIVE DET?|KEEP (DET|NOUN OF)?|KEEP? MOVE [^COMMA ]{0,6} TO DET?)$"
)
IN_SO_MANY = pattern("[^COMMA ; BUT]{0,8} FOR (NUMBER|AFTER) OF DET? NUMBER")
MANY = pattern(  # "more than 2,100 care homes in England, as of May, were rated"
    "(?P<number>[NUMBER AFTER]) [WORD NAME]{0,2} (?P<noun>SERVICE)"
    " [^COMMA ; : BUT RATE AND]{0,8} (COMMA [^COMMA ]{1,4} COMMA)?"
    " (KEEP|TO)? BE (RATE|FIND|ADVERB)* (AS|TO BE)? ADVERB*$"
)
MANY_OBJECTS = pattern(  # "downgraded 14 providers to", "gave three homes a"
    "[RATE MOVE GIVE] ADVERB? (?P<number>[NUMBER AFTER]) [WORD NAME]{0,2} (?P<noun>SERVICE) [^COMMA ; BUT]{0,8}$"
)
PARTLY = pattern("(?P<part>[WORD NAME DET AFTER NUMBER]) (OF DET?)? ASPECT? KEEP? BE (AS|TO BE)? ADVERB*$")
ONLY_COUNTED = pattern("[cl] (KEEP DET)?$")  # "given two 'excellent' ratings", "just one has a zero rating"
CLAUSE, RATED_CLAUSE = (  # "..., but two others were", "was rated with two others"
    pattern(
        f"(START|[{marks}])[, DET ADVERB AND]*(?P<some>[^, DET ADVERB AND {marks} ASPECT NAME])[^{marks} ASPECT NAME]*$"
    )
    for marks in ("; : . FIND", "; : . FIND RATE")
)
OTHERS = pattern("(START|[COMMA ; BUT AND]) (?P<who>WORD) (KEEP? ADVERB* BE|MOVE|RATE) [^COMMA ;]*$")
COUNT = pattern("[NUMBER AFTER] (KEEP? BE)? (RATE|FIND)? (AS|TO BE)? ADVERB*$")  # "33 were rated good, two outstanding"
ONE = pattern(
    "[AND COMMA ; BUT BE] ADVERB? (?P<one>AFTER)"
    " (RATE|KEEP DET|KEEP? BE ADVERB* (RATE|FIND|MOVE UPDOWN? TO DET?)?) (AS|TO BE)? ADVERB*$"
)  # "two are good and one is"


def _in_some_areas(mention: Mention, context: Context) -> bool:
    """Tell "good in three areas" from "good in all areas", "good in one area, leadership"."""
    found = IN_SOME_AREAS.match(mention.shape.codes, mention.place + 1)
    if not found or "A" in found[0] or AREA_NAMED.match(mention.shape.codes, found.end()):
        return False
    first = mention.shape.starts[mention.place + 1 + found[0].rindex("p") + 1]
    last = mention.shape.starts[found.end() - 1]
    words = context.reading.lower[first:last]
    return not (words and words[0] in ("every", "each", "all")) or bool(refusing("others") & set(words))


def _where_it_is(mention: Mention, context: Context) -> bool:
    """Tell "it shows where the school is good" from "Elm School, where teaching is good"."""
    found = WHERE_IT_IS.search(mention.before)
    return found is not None and mention.word(found.start(), context.reading) == "where"


def _unnamed(mention: Mention, context: Context) -> bool:
    """Tell whether areas without a name have the grade: "in a few areas that were good", "the areas rated good"."""
    that, rated = AREAS_THAT.search(mention.before), AREAS_RATED.search(mention.before)
    starts = mention.shape.starts
    if (
        that
        and "A" not in SINCE_GRADE.sub("", mention.before[: that.start()])
        and _is_some(mention, context, starts[that.start()])
    ):
        return True
    named = rated is None or "A" in mention.before[max(0, rated.start() - NAMED) :]  # "the well-led key question"
    return rated is not None and not named and not _is_all(mention, context, starts[rated.start()])


def _describes(mention: Mention, context: Context) -> bool:
    """Tell "good with outstanding features": of what is not said."""
    if not WITH.search(mention.before):
        return False
    lower = context.reading.lower
    behind = [word for word in lower[mention.end : mention.end + 2] if word not in QUOTES]
    return behind[:1] != [] and behind[0] in refusing("features")


def _is_some(mention: Mention, context: Context, area: int) -> bool:
    """Tell "a few areas that were judged good" from "all areas were judged good"."""
    return not refusing("few").isdisjoint(_how_many(mention, context, area))


def _is_all(mention: Mention, context: Context, area: int) -> bool:
    """Tell "good in all the areas judged" from "the areas rated good"."""
    words = _how_many(mention, context, area)
    return not refusing("all of them").isdisjoint(words) or any(is_number(word) for word in words)


def _how_many(mention: Mention, context: Context, area: int) -> list[str]:
    """Return the words just before "areas"."""
    return context.reading.lower[max(mention.sentence[0], area - 2) : area]


def _others(mention: Mention, context: Context) -> bool:
    """Tell "while others were downgraded from good" from "the others, Elm School and Oak School, were"."""
    found = OTHERS.search(mention.before)
    return found is not None and mention.word(found.start("who"), context.reading) in refusing("the rest")


def _so_many(mention: Mention, context: Context) -> bool:
    """Tell "more than 30 homes were rated good", "two are good and one is inadequate"."""
    if NUMBERS.isdisjoint(mention.before):
        return False
    one = ONE.search(mention.before)
    if one and mention.word(one.start("one"), context.reading) in refusing("single"):
        return True
    return _many(mention, context) or _given_to_some(mention, context)


def _partly(mention: Mention, context: Context) -> bool:
    """Tell "too much teaching was inadequate" from "teaching was inadequate"."""
    partly = PARTLY.search(mention.before)
    return partly is not None and mention.word(partly.start("part"), context.reading) in refusing("a part")


def _only_counted(mention: Mention, _context: Context) -> bool:
    """Tell "given two ‘excellent’ ratings" from "two and an ‘excellent’ rating"."""
    return ONLY_COUNTED.search(mention.before) is not None


def _counted(mention: Mention, context: Context) -> bool:
    """Tell "33 were rated good", "two others were inadequate", of which none is named."""
    lower = context.reading.lower
    found = None if NUMBERS.isdisjoint(mention.before) else COUNT.search(mention.before)
    if found:
        first = mention.shape.starts[found.start()]
        if context.dates.covering(first) is not None:
            return False  # "rated on November 14 Rated 4: Golden Carp"
        if is_number(lower[first]):
            return True
    if refusing("counted").isdisjoint(lower[mention.sentence[0] + 1 : mention.start + 1]):
        return False
    return any(_counts(mention, context, clause) for clause in (CLAUSE, RATED_CLAUSE))


def _of_some(mention: Mention, context: Context) -> bool:
    """Tell "Five have improved so far that they are called good", all without their names."""
    lower = context.reading.lower
    found = SOME_OF_THEM.match(mention.shape.codes) or SOME_BODIES.match(mention.before)
    if not found or ":" in mention.after:  # "Two are good: Elm School and Oak School"
        return False
    token = mention.shape.starts[found.start("some")]
    return context.dates.covering(token) is None and is_number(lower[token])


def _many(mention: Mention, context: Context) -> bool:
    """Tell "some 30 homes in Wick were rated good", all without their names, from "all three homes were rated good"."""
    found = MANY.search(mention.before) or MANY_OBJECTS.search(mention.before)
    if not found:
        return False
    lower, number = context.reading.lower, mention.shape.starts[found.start("number")]
    if lower[number - 1] in refusing("told") or context.dates.covering(number) is not None:
        return False
    plural = lower[mention.shape.ends[found.start("noun")] - 1].endswith("s")
    return plural and (lower[number].replace(",", "").isdigit() or lower[number] in refusing("counting"))


def _in_so_many(mention: Mention, _context: Context) -> bool:
    """Tell "in three of the 20 areas"."""
    some = IN_SO_MANY.match(mention.after)
    return some is not None and not AREA_OF_THEM.match(mention.after, some.end())


def _given_to_some(mention: Mention, context: Context) -> bool:
    """Tell "only nine had been given a C2", "one school was rated" from "all three have been given a C2"."""
    lower, starts = context.reading.lower, mention.shape.starts
    given = GIVEN_TO.search(mention.before)
    if given and _counts_bodies(starts[given.start("some")], context):
        return lower[starts[given.start("some")] - 1] not in refusing("told")
    one = ONE_BODY.search(mention.before)
    return one is not None and lower[starts[one.start("one")]] in refusing("single")


def _of_them(mention: Mention, context: Context) -> bool:
    """Tell "11 of the 13 standards were rated good", "half of its schools were"."""
    lower, starts = context.reading.lower, mention.shape.starts
    for found in OF_MANY.finditer(mention.before):
        both = [lower[starts[found.start(group)]] for group in ("some", "many")]
        known = refusing("counting") | refusing("single")
        if found.end() == mention.place and all(word.isdigit() or word in known for word in both):
            return not (both[0] in refusing("single") and IS_ONE.search(mention.before, 0, found.start()))
    part = OF_THEM.search(mention.before)
    if part is None:
        return False
    word = lower[starts[part.start("part")]]
    return word.isdigit() or word in refusing("parts") | (refusing("counting") - refusing("each"))


def _counts_bodies(token: int, context: Context) -> bool:
    """Tell "only nine had been given a C2" from "on 12 May the council was given a C2"."""
    word = context.reading.lower[token]
    return context.dates.covering(token) is None and (is_number(word) or word in refusing("single"))


def _counts(mention: Mention, context: Context, clause: re.Pattern[str]) -> bool:
    """Tell whether the clause before a grade begins with a count, and names nothing: "two others were"."""
    found = clause.search(mention.before)
    if not found:
        return False
    token = mention.shape.starts[found.start("some")]
    first, second = context.reading.lower[token : token + 2]
    return (first.isdigit() or first in refusing("counting")) and second in refusing("counted")


SOME_AREAS, COUNTED = "a count of areas", "a count"
CHECKS = (
    check(SOME_AREAS, _describes, "WITH"),
    check(SOME_AREAS, _where_it_is, "RELATIVE BE"),
    check(SOME_AREAS, _unnamed, "AREA"),
    check(SOME_AREAS, _in_some_areas, "FOR", following="ADVERB NOUN FOR"),
    check(COUNTED, _others, "WORD"),
    check(COUNTED, _so_many),
    check(COUNTED, _partly, "BE", last="BE AS ADVERB"),
    check(COUNTED, _of_some),
    check(COUNTED, _in_so_many, "FOR OF NUMBER"),
    check(COUNTED, _of_them, "OF"),
    check(COUNTED, _only_counted, last="CODE BARE KEEP DET"),
    check(COUNTED, _counted),
)
