"""Why a grade is no fact: an ordinary word, hoped for, denied, said by others or of something else."""

from functools import cache

from pipeline.facts.rating import counts, explained, general, ordinary, saying, several, shares
from pipeline.facts.rating.check import AGAINST, Check, check, cues
from pipeline.facts.rating.letters import GRADE, NUMBERED, QUOTES
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import ENDS, aspect_phrases, scales
from pipeline.facts.rating.shapes import Leaning, pattern
from pipeline.facts.rating.words import refusing
from pipeline.resolve import Context
from pipeline.terms import Term

HOPED = pattern("HOPE [^COMMA : ; BUT RELATIVE AFTER WITH FROM ]{0,14}$")
WISHED = pattern("HOPE DET WORD* SERVICE RELATIVE BE ADVERB* RATE?$")  # "he wants a force which is outstanding"
TO_MOVE = pattern("TO MOVE [NAME SERVICE PRONOUN DET]{0,4} FROM DET? (GRADE TO DET?)?$")
IF = pattern("(?<!GRADE FOR)(?<![NOUN RESULT] FOR)IF [^; BUT]{0,20}$")  # but "in whether it is safe"
KNOWN = pattern(
    "(SERVICE|WORD|NAME|ASPECT) ADVERB? (RATE|FIND) (AS|TO BE|DET)* ADVERB*$"
)  # "plans to shut a home rated ..."
DENIED = pattern(
    "NOT NAME? [WORD ADVERB BE TO AS DET GIVE RATE KEEP BY INSPECTOR OF NOUN MOVE FIND UPDOWN FOR AREA SERVICE PRONOUN"
    " ASPECT EXTREME]{0,7} (KEEP BUT [GIVE BE RATE DET TO AS ADVERB]{0,3})? $"  # "no school has yet received a"
)
HOPED_TOO = pattern(  # "working towards a good and, ultimately, outstanding rating"
    "HOPE [^COMMA : ; BUT RELATIVE AFTER WITH FROM ]{0,14} GRADE (COMMA|AND|OR|ADVERB|DET|WORD){0,5}$"
)
GOAL = pattern("(NOUN|RESULT)? BE (DET|WORD|ADVERB|AFTER){0,3} HOPE")  # "an outstanding rating is the ambition"
BEING = pattern(
    "(START|FIND|WORD|NAME|DET) BE (RATE|GIVE) (AS|TO BE)?$"
)  # "being rated good within a year was the aim"
LATER_GOAL = pattern("[^COMMA ; ]{0,6} BE (DET|WORD|ADVERB|AFTER){0,3} HOPE")
TO_GET = pattern("TO [GIVE KEEP WORD] (OR [GIVE KEEP WORD])? (DET|ADVERB|WORD)*$")
FOR_IT = pattern("FOR (PRONOUN|DET SERVICE) TO BE (RATE|AS)*$")  # "evidence for it to be outstanding"
THING_NEXT = pattern("(WORD|NAME|INSPECTOR){0,2} (NOUN|SERVICE|RESULT|ASPECT)")
FOR_ASPECT = pattern("FOR GAP{0,4} ASPECT")
OUT_OF, TO_GRADE = pattern("(FROM|UPDOWN OF) DET?$"), pattern("TO DET? GRADE")  # "out of the lowest grade to good"
A_GOOD = "a good for it"  # the rule of patterns.py
MARKED_REPORT, A_REPORT = "the grade before judgement", pattern("INSPECTOR{1,2} WORD")
NONE: frozenset[str] = frozenset()
FAR = 8  # tokens from "next time" to the grade
UNTIL, WHETHER, CLOSING = "until", "whether", "”"
FOUND_PEOPLE = pattern("FIND DET? (?P<who>[WORD ASPECT]) (TO BE|BE) ADVERB*$")
WHO, WHICH = pattern("RELATIVE [KEEP ADVERB BE]*$"), "which"
FOUND_TO_BE, TO_BE = "found to be of the grade", pattern("BE TO BE ADVERB*$")  # the rule of patterns.py
WHICH_RULE = "which is of the grade"  # the rule of patterns.py
SPLIT = 12  # places within which the lowest grade and a grade are one


def doubt(mention: Mention, context: Context) -> str | None:
    """Return why a mention is no fact, null where nothing speaks against it."""
    codes, place = mention.shape.codes, mention.place
    letters = mention.shape.letters
    last = codes[place - 1] if place else "^"
    following = codes[place + 1] if place + 1 < len(codes) else "$"
    phrases = context.terms.between(AGAINST, *mention.sentence)
    said = {term.id for term in phrases} if phrases else NONE
    for asked in _asked(mention.code, mention.rule.leans):
        if (
            asked.needs <= letters
            and (not asked.cue or asked.cue in said)
            and (not asked.last or last in asked.last)
            and (not asked.following or following in asked.following)
            and asked.speaks(mention, context)
        ):
            return asked.reason
    return None


@cache
def _asked(code: str, leans: Leaning) -> list[Check]:
    """Return the checks of the grades of a letter whose rules lean on something or nothing."""
    return [asked for asked in CHECKS if code in asked.codes and asked.leans in (None, leans)]


def _not_yet(mention: Mention, context: Context) -> bool:
    """Tell "next time we will get a good", "had been due to receive"."""
    start = max(mention.sentence[0], mention.start - FAR)
    return bool(cues("not yet", start, mention.start, context))


def _shown(mention: Mention, context: Context) -> bool:
    """Tell what a door or a menu says: "fined for displaying a rating of five when it had three"."""
    return bool(cues("shown", max(mention.sentence[0], mention.start - FAR), mention.start, context))


def _for_it(mention: Mention, _context: Context) -> bool:
    """Tell "the evidence for it to be outstanding"."""
    return FOR_IT.search(mention.before) is not None


def _hoped(mention: Mention, context: Context) -> bool:
    codes, place = mention.shape.codes, mention.place
    if GOAL.match(codes, place + 1) or WISHED.search(codes, 0, place):
        return True
    if BEING.search(codes, 0, place) and LATER_GOAL.match(codes, place + 1):
        return True
    found = HOPED.search(codes, 0, place) or HOPED_TOO.search(codes, 0, place)
    if not found or KNOWN.search(codes, found.start() + 1, place):
        return False
    hoping = mention.shape.starts[found.start()]
    if context.reading.lower[hoping] == UNTIL and context.reading.lower[hoping + 1] in refusing("gone"):
        return False
    if THING_NEXT.match(mention.after):
        before = mention.start - 1
        opened = context.reading.lower[mention.end] in QUOTES  # else "'" may make it somebody's
        while context.reading.lower[before] in (QUOTES if opened else QUOTES - {"'"}):
            before -= 1
        got = context.reading.lower[before - 1] in refusing("to get")  # "confident that we can get the ‘good’ rating"
        return got or context.reading.lower[before] not in refusing("owners")
    return True


def _how_to(mention: Mention, context: Context) -> bool:
    """Tell "how to achieve a five" from "went on to achieve a five"."""
    found = TO_GET.search(mention.before)
    before = mention.shape.starts[found.start()] - 1 if found else -1
    return before >= mention.sentence[0] and context.reading.lower[before] in refusing("how to")


def _to_be_moved(mention: Mention, context: Context) -> bool:
    """Tell "work begins to move it from good to outstanding" from "he has helped to move it from poor to good"."""
    found = TO_MOVE.search(mention.before)
    if found is None:
        return False
    to = mention.shape.starts[found.start()]
    return not refusing("to_come").isdisjoint(context.reading.lower[max(mention.sentence[0], to - 3) : to])


def _conditional(mention: Mention, context: Context) -> bool:
    """Tell "if it were rated good" from "outstanding when asked whether it was caring"."""
    found = IF.search(mention.before)
    if found is None:
        return False
    if CLOSING in context.reading.words[mention.shape.starts[found.start()] : mention.start]:
        return False  # "“It should not happen,” the inspectors write, and the home was judged ..."
    whether = mention.shape.starts[found.start()]
    asked = context.reading.lower[whether] == WHETHER
    asked = asked and context.reading.lower[whether - 1] not in refusing("to find out")
    return not (asked and any(place < found.start() for place in mention.shape.grades))


def _far_from(mention: Mention, context: Context) -> bool:
    """Tell "far from good", "just short of good"."""
    words = context.reading.lower[max(mention.sentence[0], mention.start - 3) : mention.start]
    return " ".join([word for word in words if word not in QUOTES][-2:]) in refusing("far from")


def _denied(mention: Mention, context: Context) -> bool:
    found = DENIED.search(mention.before)
    if not found:
        return False
    start = mention.shape.starts[found.start()]
    return " ".join(context.reading.lower[start : start + 2]) not in refusing("not denied")


def _gloss(mention: Mention, context: Context) -> bool:
    """The lowest grade, where the sentence names it too; "top marks" of nobody."""
    if context.reading.lower[mention.end - 1] == "marks" and not FOR_ASPECT.match(mention.after):
        return not context.agencies.between(*mention.sentence)
    if OUT_OF.search(mention.before) and TO_GRADE.match(mention.after):
        return False
    shape = mention.shape
    near = [shape.terms[at] for at in shape.grades if at != mention.place and abs(at - mention.place) <= SPLIT]
    return any(term.label == GRADE or (term.label in NUMBERED and _is_end(term, mention.term.id)) for term in near)


def _is_end(number: Term, end: str) -> bool:
    """Tell whether a number is that end of a scale: no "five" is the lowest rating."""
    numbered = [scale for scale in scales().values() if scale.numbers]
    return any(scale.numbers.get(number.id) == scale.grades[ENDS[end]] for scale in numbered)


def _of_a_part(mention: Mention, context: Context) -> bool:
    """Tell the result of a part of a kitchen's visit: "major improvement is necessary in the handling of food"."""
    lower, parts = context.reading.lower, refusing("kitchen_parts")
    behind = lower[mention.end : min(mention.end + SPLIT, mention.sentence[1])]
    plain = not parts.isdisjoint(lower[max(mention.sentence[0], mention.start - SPLIT) : mention.start])
    return plain or not parts.isdisjoint(behind)


def _of_people(mention: Mention, context: Context) -> bool:
    """Tell "found staff to be outstanding" from "found the home to be outstanding"."""
    found = FOUND_PEOPLE.search(mention.before)
    place = found.start("who") if found else 0
    who = " ".join(context.reading.lower[mention.shape.starts[place] : mention.shape.ends[place]]) if found else ""
    if who not in refusing("no body"):
        return False
    graded = {scales()[id_].agency for id_, _ in aspect_phrases().get(who, ())}  # the Care Inspectorate grades staff
    return context.agencies.speaking_of(mention.start, mention.end) not in graded


def _of_a_report(mention: Mention, context: Context) -> bool:
    """Tell "an outstanding Ofsted report", of a body that is, from "a good Ofsted report", which may be any."""
    lower = context.reading.lower
    named = A_REPORT.match(mention.after) if mention.rule.name == MARKED_REPORT else None
    if named:  # "the ‘inadequate’ Ofsted report", not "the ‘inadequate’ Ofsted warned of"
        first, last = (mention.shape.starts[mention.place + at] for at in (1, named.end()))
        return refusing("reports").isdisjoint(lower[first : last + 1])
    if mention.rule.name != A_GOOD:
        return False
    following = lower[mention.end : mention.sentence[1]]
    told = not refusing("reports").isdisjoint([word for word in following if word not in QUOTES][:2])
    return not told or mention.term.id in refusing("any report")


def _of_a_person(mention: Mention, context: Context) -> bool:
    """Tell "Mr Pell, who was outstanding" from "Elm School, which was outstanding"."""
    found = WHO.search(mention.before) if mention.rule.name == WHICH_RULE else None
    return found is not None and mention.word(found.start(), context.reading) != WHICH


def _only_to_be(mention: Mention, context: Context) -> bool:
    """Tell "the school continues to be good" from "the school is to be good"."""
    found = TO_BE.search(mention.before) if mention.rule.name == FOUND_TO_BE else None
    return found is not None and mention.word(found.start(), context.reading) not in refusing("continuing")


HOPED_FOR, DENIED_IT = "hoped for or feared", "denied"
CHECKS = (
    *ordinary.CHECKS,
    check(HOPED_FOR, _not_yet, cue="not yet"),
    check(HOPED_FOR, _how_to, "TO", last="GIVE KEEP WORD DET ADVERB"),
    check(HOPED_FOR, _conditional, "IF"),
    check(HOPED_FOR, _for_it, "FOR TO BE", last="BE RATE AS"),
    check(HOPED_FOR, _to_be_moved, "TO MOVE FROM", last="FROM DET TO"),
    check(HOPED_FOR, _hoped, "HOPE"),
    check(DENIED_IT, _far_from, last="FROM TO BUT OF WORD"),
    check(DENIED_IT, _denied, "NOT"),
    *several.CHECKS,
    *counts.CHECKS,
    *shares.CHECKS,
    *general.CHECKS,
    *explained.CHECKS,
    *saying.CHECKS,
    check("of a part of a kitchen", _of_a_part, codes="PASS"),
    check("said again in other words", _gloss, codes="EXTREME"),
    check("of a report", _of_a_report, following="INSPECTOR"),
    check("only shown", _shown, cue="shown"),
    check("of people", _of_people, "FIND BE", last="BE ADVERB"),
    check("of a person", _of_a_person, "RELATIVE", last="RELATIVE KEEP ADVERB BE"),
    check("to come", _only_to_be, "TO BE", last="BE ADVERB"),
    check("said in speech", saying.in_speech, codes=saying.UNMARKED, leans="document"),
)
