"""Which judgement areas a grade is for: "good for safety and leadership", "behaviour was judged outstanding"."""

from functools import cache

from pipeline import vocabulary
from pipeline.facts.rating.grading import Grading
from pipeline.facts.rating.letters import ASPECT, Shape
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.scales import aspect_phrases, scales
from pipeline.facts.rating.shapes import pattern
from pipeline.read import Reading

LIST = "((COMMA|AND|OR)+|AS WORD AS) (FOR|OF|TO|DET|PRONOUN|ADVERB|WORD|IF|BE){0,3} ASPECT+"
ITEM = "; AND? ASPECT (?=STOP)"  # "inadequate for leadership; teaching; and care."
AFTER = pattern(
    "(ADVERB|NOUN|RESULT|OPEN|CLOSE|AFTER)* (COMMA DET? EXTREME (COMMA PRONOUN?)?)?"
    " (COMMA [PRONOUN DET INSPECTOR NAME]{1,3} FIND COMMA)?"
    " (BY [DET NAME INSPECTOR WORD]{1,4})? (AND|COMMA)? BE? GIVE? UPDOWN? COLON? (FOR BE?|TO|RELATIVE WORD (?=IF))"
    " (DET|PRONOUN|ADVERB|WORD|NOUN|AREA|OF|COLON|AFTER|WITH|TO|CODE|UPDOWN|IF DET? (SERVICE|PRONOUN)? BE"
    "|SERVICE (DET|RELATIVE)? BE?){0,6}"  # "for providing services that were safe"
    f" (AREA COMMA (WITH|FOR)? DET? ([WORD DET FOR OF]{{1,6}} AND DET?)?)? ASPECT+ ({LIST}|{ITEM})*"
)
NEXT = pattern("ASPECT (?!COMMA? [BE KEEP])")  # "found inadequate apprenticeship provision at"
PHRASE = "((OF|FOR) [DET PRONOUN]? [WORD NAME SERVICE]{1,4})?"
BEFORE = pattern(
    f"ASPECT+ ((DET SERVICE|PRONOUN) BE(?=ADVERB* [KEEP BE]))?"  # "how responsive the service was has been rated"
    f" {PHRASE} ({LIST} {PHRASE})* (AND WORD)? ([COLON COMMA] [^:,gEmQclhG;]{{1,8}} [COLON COMMA])? "
    "(COMMA RELATIVE [^gEmQclhG; BE]{1,14} COMMA)? "
    "(COMMA? RELATIVE (PRONOUN|DET SERVICE)?|KEEP MOVE COMMA|COMMA"
    "|KEEP MOVE WORD? (ADVERB|AFTER) [DET NAME NUMBER INSPECTOR WORD]{1,5} AND)? "  # "had improved since May and is"
    "(FROM GRADE TO|EXTREME COMMA|RELATIVE PRONOUN BE|BE PRONOUN|TO PRONOUN|PRONOUN (?=RATE)"
    "|[BE RATE FIND KEEP MOVE UPDOWN GIVE ADVERB TO AS COLON NOUN RESULT OF BY"
    " INSPECTOR DET AND FROM FOR WORD AFTER NOT AREA]){0,12} (BE BUT ADVERB*)? PRONOUN? $"
)
FRONTED = pattern(
    "(START (BUT|AND)?|COLON|;) ADVERB* FOR (WORD|DET|BE|PRONOUN|AREA OF){0,3}"
    f" ASPECT {PHRASE} ({LIST})* (COMMA|PRONOUN|DET SERVICE) [^ASPECT]*$"
)
ASKED = pattern("ASPECT WORD{0,2} [.] COLON?$")  # "Is the service safe? Good"
OWN_WORDS = pattern(  # "pastoral care was judged to be good", "the school's links with industry were said to be ..."
    "(START|COMMA|COLON|[; . BUT FIND RATE RELATIVE AND]) ADVERB*"
    "(?P<owner>DET? [SERVICE NAME]{0,4})"
    " (?P<words>[WORD ASPECT]{1,3} ((OF|AND|FOR|WITH|TO) DET? [WORD NAME]{1,2}){0,2})"
    " (ADVERB? (BE|RATE|FIND|MOVE|UPDOWN) [BE RATE FIND MOVE UPDOWN ADVERB]* (TO BE|AS|TO)?|TO BE|AS) ADVERB*$"
)
DOING = pattern(
    "FOR (?P<words>[WORD ASPECT KEEP MOVE FIND RATE]"
    " [SERVICE WORD ASPECT OF DET UPDOWN KEEP PRONOUN HOPE AND WITH FOR AFTER]{1,6}?)"
    "(COMMA|AND GRADE|AND|STOP|BUT|;)"
)
AREA = "A"  # the letter of an aspect
OVERALL_WORD, BOTH = "overall", "both"
REACH = 4  # tokens before the first aspect of a list: "overall effectiveness , the"
OWNERS = frozenset(("'s", "its", "their", "his", "her", "our"))
OVERALL = pattern("ADVERB (AND|COMMA)")
WHOLE = pattern("ADVERB (NOUN|RESULT)[^ASPECT]*$")  # "..., resulting in an overall judgement of good"


def aspects(mention: Mention, grading: Grading, reading: Reading) -> list[str | None]:
    """Return the aspects a grade is given for; null stands for the overall grade."""
    codes, place = mention.shape.codes, mention.place
    found = None
    if AREA in mention.after:
        found = NEXT.match(codes, place + 1) or AFTER.match(codes, place + 1)
    if found:
        both = BOTH in reading.lower[mention.end : mention.shape.ends[found.end() - 1]]
        own = named(mention.shape, grading, place + 1, _list_end(codes, found.start(), found.end(), both=both))
        behind = reading.lower[mention.end : mention.shape.ends[found.end() - 1] + REACH]
        if own and (_says_overall(mention, reading, found.start()) or _has_overall(behind)):
            return [None, *own]
        if own:
            return [*own]
    before = None
    if AREA in mention.before:
        before = BEFORE.search(codes, 0, place) or FRONTED.search(codes, 0, place) or ASKED.search(codes, 0, place)
    own = named(mention.shape, grading, _unclaimed(mention, before.start()), before.end()) if before else []
    whole = WHOLE.search(codes, 0, place)
    if own and whole and mention.word(whole.start(), reading) == OVERALL_WORD and "A" in codes[: whole.start()]:
        return [None]
    if own and before and _of_the_whole(mention, reading, before.start()):
        return [None]
    if own and before and _and_overall(mention, reading, before.start()):
        return [None, *own]
    return [*own] or [_in_own_words(mention, reading)]


def _unclaimed(mention: Mention, start: int) -> int:
    """Leave out what the grade before is for: "good for being safe, and caring was outstanding" is for caring."""
    codes = mention.shape.codes
    last = max((place for place in mention.shape.grades if place < start), default=None)
    found = AFTER.match(codes, last + 1) if last is not None else None
    return max(start, _list_end(codes, found.start(), found.end(), both=False)) if found else start


def _of_the_whole(mention: Mention, reading: Reading, first: int) -> bool:
    """Tell whether the aspect before a grade is that of another: "inadequate in safety and good overall"."""
    behind = reading.lower[mention.end : mention.end + 1] == [OVERALL_WORD]
    return behind and any(place < first for place in mention.shape.grades)


def _and_overall(mention: Mention, reading: Reading, place: int) -> bool:
    """Tell whether a list of aspects has the whole in it: "Overall effectiveness, behaviour and safety were good"."""
    first = max(mention.sentence[0], mention.shape.starts[place] - REACH)
    return _has_overall(reading.lower[first : mention.start])


def _has_overall(said: list[str]) -> bool:
    """Tell whether the whole stands in some words as one of a list: "help and protection and overall effectiveness"."""
    if _overall_words().isdisjoint(said):
        return False
    words = " ".join(said)
    return any(f"{whole} {mark}" in words for whole in _overall() for mark in (",", "and")) or any(
        f"and {whole}" in words for whole in _overall()
    )


def _in_own_words(mention: Mention, reading: Reading) -> str | None:
    """Return an aspect that no scale names, as the document writes it; a whole body is none."""
    codes, place, shape = mention.shape.codes, mention.place, mention.shape
    found = DOING.match(codes, place + 1)
    if found and _is_doing(mention, reading, found.start(), found.start("words")):
        return reading.clean(shape.starts[found.start("words")], shape.ends[found.end("words") - 1])
    found = OWN_WORDS.search(codes, 0, place)
    if not found or not found["words"]:
        return None
    first, last = shape.starts[found.start("words")], shape.ends[found.end("words") - 1]
    if reading.clean(first, last).lower() in _whole():
        return None
    known = "A" in found["words"]
    owned = known or reading.lower[first - 1] in OWNERS
    if (found["owner"] and not owned) or ("C" in found["words"] and not known):
        return None
    if first == mention.sentence[0]:
        return None if last == first + 1 and not known else _uncapitalised(reading.clean(first, last))
    return None if reading.words[first][0].isupper() else reading.clean(first, last)


@cache
def _whole() -> frozenset[str]:
    """Return the words for all that a body does: "found her care to be inadequate" is her overall grade."""
    return frozenset(vocabulary.words("rating")["aspects"]["whole"])


@cache
def _overall() -> frozenset[str]:
    return frozenset(vocabulary.words("rating")["aspects"]["overall"])


@cache
def _overall_words() -> frozenset[str]:
    """Return the words that the names of the whole begin with."""
    return frozenset(name.split()[0] for name in _overall())


def _uncapitalised(words: str) -> str:
    return words[0].lower() + words[1:]


def _is_doing(mention: Mention, reading: Reading, preposition: int, verb: int) -> bool:
    """Tell whether it is good "at keeping crime down"."""
    return mention.word(preposition, reading) == "at" and mention.word(verb, reading).endswith("ing")


def _list_end(codes: str, start: int, end: int, *, both: bool) -> int:
    """Leave out the last aspect where it is the next clause's subject: "good for safety and leadership was ..."."""
    if codes[end : end + 1] in ("B", "R") and codes[start:end].count("A") > 1 and not both:
        return codes.rindex("A", start, end)
    return end


def _says_overall(mention: Mention, reading: Reading, start: int) -> bool:
    return OVERALL.match(mention.shape.codes, start) is not None and mention.word(start, reading) == OVERALL_WORD


def named(shape: Shape, grading: Grading, start: int, end: int) -> list[str]:
    """Return the aspects between two places of a shape."""
    found: list[str] = []
    for place, term in shape.terms.items():
        if start <= place < end and term.label == ASPECT:
            name = _canonical(term.id, grading)
            if name and name not in found:
                found.append(name)
    return found


def _canonical(phrase: str, grading: Grading) -> str | None:
    """Return the scale's own name of an aspect; without a scale, the name all give it, or the phrase."""
    if grading.scale is not None:
        words = phrase.split()
        for first in range(len(words)):  # "pupils' personal development" is another scale's
            name = grading.scale.aspects.get(" ".join(words[first:]))
            if name:
                return name
    readings = aspect_phrases()[phrase]
    names = {name for id_, name in readings if grading.agency in (None, scales()[id_].agency)}
    return names.pop() if len(names) == 1 else phrase if names else None
