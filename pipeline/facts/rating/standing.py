"""Whether a grade still stands, by the words of its sentence."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipeline.facts.rating.letters import ADJECTIVE, LETTERS
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.facts.rating.words import of_time
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.terms import Term

SOURCE = pattern(
    "(FROM|UPDOWN OF) (INSPECTOR|DET|BE|ADVERB|NOUN|RESULT|OF)* (GRADE (FOR ASPECT)? (AND|COMMA)+ (DET|FROM)*)*$"
)
NOT_MOVED = pattern("NOT MOVE UPDOWN? FROM DET? ADVERB*$")  # "did not improve from its"
NEWER = pattern(  # not "judged to be", "its last visit, which led to a good rating"
    "(?<![RATE FIND])(?<![RATE FIND] ADVERB)(?<!RELATIVE WORD) TO (DET|BE|ADVERB|NOUN|RESULT)*$|[!;]"
)
ASIDE = pattern("[COMMA OPEN] [^COMMA ]{0,6} GRADE [^COMMA ]{0,8} [COMMA CLOSE]")
HAD_BEEN = pattern(
    "(KEEP ADVERB* (BE (ADVERB|DET)* ((RATE|GIVE|FIND) [^,;!]{0,8})?|KEEP [^,;!]{0,8}|RATE [^,;!]{0,8})"
    "|KEEP DET?"  # "it had a five-star rating"
    "|KEEP (ADVERB|WORD)? (?P<got>GIVE) [^,;!]{0,5}"  # "which had received a good rating"
    "|AFTER BE (RATE|GIVE|FIND) [^,;!]{0,8}"
    "|AFTER (AFTER|NUMBER|WORD|DET){1,3} (OF|WITH) (KEEP|BE)[^,;!]{0,8})$"  # "after decades of holding a good rating"
)
BRACKETED = pattern("GRADE (ADVERB|NOUN|FOR ASPECT|BY [DET NAME INSPECTOR WORD]{1,4}){0,3} OPEN (ADVERB|DET|BE)*$")
IN_THE_YEAR = pattern("(FOR|FROM)? NAME? NUMBER CLOSE")  # "now rated good (inadequate in 2016)"
YEARS_AFTER = pattern(  # "a year after inspectors branded it inadequate", "two years since it was rated poor"
    "WORD (?P<after>AFTER|ADVERB) DET? [INSPECTOR NAME SERVICE PRONOUN WORD]{1,3} (BE|ADVERB)* (RATE|FIND|GIVE)"
    " [^,;!]{0,8}$"
)
NOW_IS = pattern(  # "is now rated", "a new rating of"
    "(ADVERB (BE|KEEP|RATE|GIVE|DET|AS|FIND|TO|ADVERB|PRONOUN)*|WORD (ADVERB|WORD)? (NOUN|RESULT) (OF|BE))$"
)
MOVED_NOW = pattern(  # "has been downgraded to", "is slightly downgraded to"
    "(KEEP ADVERB* BE?|BE) (ADVERB|WORD)* MOVE UPDOWN? (FROM DET? (GRADE|ADVERB|NOUN){1,3})?"
    " TO (DET|BE|ADVERB|NOUN|RESULT)*$"
)
WHEN_THEN = pattern(  # "was inadequate when she took over", not "was found inadequate when inspectors called"
    "(BY [DET NAME INSPECTOR WORD]{1,4}|FOR NUMBER)? (?P<when>RELATIVE)"
    " [^INSPECTOR COMMA ; BUT NOT HOPE gEmQclhG .]{2,14} (STOP|COMMA|AND|BUT)"
)
OVER = frozenset(",;:!&.(gGmEQ")  # where what is said of a grade ends
TO_NEXT = pattern("[^,;:!&.]*GRADE")
PREVIOUS, CURRENT, LAST, HAD, NOW = "previous", "current", "last", "had", "now"
STANDING = (CURRENT, NOW)
TIME, AGO, LOSS = "rating time", "ago", "lost"
"""The label of the words that tell of time, and the ids of some: "six months ago", "lost its outstanding rating"."""
OPENING = "("
FORMER = pattern("GRADE [WORD NAME SERVICE ASPECT NOUN RESULT]{1,3} (TO? BE|KEEP|RATE)")
THIS_TIME, BEFORE, EARLIER, WHEN = "this time", "before", "earlier", "when"
OPENS = 4  # places from the comma of an aside to its word of time: ", which was previously"
LOST = 6  # tokens from "lost its" to the grade
KEPT = 4  # tokens from "kept" to "its earlier rating"
RESTORED = 4  # tokens from "its earlier good rating" to "was restored"


def standing(mention: Mention, context: Context) -> str:
    """Return "previous", "current", or what only the whole document settles.

    "last" and "had": it was before this document, if that tells of a newer one; "now": what else it tells is over.
    """
    codes, before, place = mention.shape.codes, mention.before, mention.place
    moved = LETTERS["from"] in before or LETTERS["updown"] in before
    if moved and NOT_MOVED.search(before):
        return CURRENT
    if moved and SOURCE.search(before):
        return PREVIOUS
    if OPENING in before and BRACKETED.search(before) and IN_THE_YEAR.match(codes, place + 1):
        return PREVIOUS
    times = context.terms.between(TIME, *mention.sentence)
    cue = _cue(mention, context, times) if times else None
    if cue:
        return cue
    had = HAD_BEEN.search(before)
    if had and _had(mention, had, context.reading) and not _restored(mention, context):
        return HAD
    if _years_after(mention, context.reading) or _ago(mention, times) or _when_then(mention, context.reading):
        return HAD
    return NOW if _is_now(mention, context.reading) else CURRENT


def _is_now(mention: Mention, reading: Reading) -> bool:
    """Tell "is now rated good", "has been downgraded to good"."""
    now = NOW_IS.search(mention.before)
    if now and mention.word(now.start(), reading) in of_time("now"):
        return True
    moved = MOVED_NOW.search(mention.before)
    return moved is not None and mention.word(moved.start(), reading) in of_time("has")


def _had(mention: Mention, found: re.Match[str], reading: Reading) -> bool:
    """Tell "had been rated", "had received a good" from "has been rated", "the CQC had given it a good"."""
    got = found["got"] is None or mention.word(found.start("got"), reading) in of_time("got")
    return got and mention.word(found.start(), reading) in of_time("had")


def _when_then(mention: Mention, reading: Reading) -> bool:
    """Tell "was inadequate when the new head came" from "was inadequate when it was inspected"."""
    found = WHEN_THEN.match(mention.after) if LETTERS["relative"] in mention.after else None
    if not found:
        return False
    when = mention.shape.starts[mention.place + 1 + found.start("when")]
    clause = reading.lower[when : mention.shape.ends[mention.place + found.end() - 1]]
    return clause[0] == WHEN and of_time("visiting").isdisjoint(clause)


def _years_after(mention: Mention, reading: Reading) -> bool:
    found = YEARS_AFTER.search(mention.before)
    if not found:
        return False
    after = mention.shape.starts[found.start("after")]
    return reading.lower[after] in ("after", "since") and reading.lower[after - 1] in of_time("units")


def _restored(mention: Mention, context: Context) -> bool:
    """Tell whether a grade that was lost is back: "had its previous good rating reinstated", "had the G1 back"."""
    behind = context.reading.lower[mention.end : min(mention.sentence[1], mention.end + RESTORED)]
    return not of_time("restored").isdisjoint(behind)


def _ago(mention: Mention, times: Sequence[Term]) -> bool:
    """Tell "was given a one six months ago" from "six months ago it was poor, and is good"."""
    ago = [term.start for term in times if term.id == AGO]
    if not ago:
        return False
    grades = [mention.shape.starts[place] for place in mention.shape.grades]
    start = mention.sentence[0] if grades[0] == mention.start else mention.start
    end = min((start for start in grades if start > mention.start), default=mention.sentence[1])
    return any(start <= at < end for at in ago)


def _cue(mention: Mention, context: Context, times: Sequence[Term]) -> str | None:
    """Return what the words of time before the grade, or just behind it, say of it."""
    start = mention.sentence[0]
    if any(term.id == LOSS and mention.start - LOST <= term.start < mention.start for term in times):
        return PREVIOUS
    times = [term for term in times if term.id in (PREVIOUS, LAST)]
    if mention.code == ADJECTIVE:  # "he was previously head of outstanding-rated Holy Cross"
        start = max(start, mention.start - 1)
    for term in reversed([term for term in times if start <= term.start < mention.start]):
        if (
            _is_of_the_year(context.reading, term)
            or _counts_time(mention, context.reading, max(start, term.start - 2), term)
            or _of_the_former(mention, term)
            or _aside(mention, term)
            or _renewed(mention, context, term.end)
            or _kept(context, max(start, term.start - KEPT), term.start)
            or _restored(mention, context)
        ):
            return None
        return PREVIOUS if term.id == PREVIOUS else LAST
    return _cue_behind(mention, context, times)


def _cue_behind(mention: Mention, context: Context, times: Sequence[Term]) -> str | None:
    """Return what the words of time just behind the grade say of it, and not of the grade that comes after."""
    comma = next((n for n, code in enumerate(mention.after) if code in OVER), len(mention.after))
    last = mention.shape.ends[mention.place + comma] if comma else mention.end
    behind = [term for term in times if mention.end <= term.start < last]
    if not behind:
        return None
    between = context.reading.lower[mention.end : behind[0].start]
    if between[-1:] == ["a"] and not of_time("had").isdisjoint(between):  # "given a five after a previous inspection"
        return None
    if not of_time("apart").isdisjoint(between[-2:]):  # "fell to good, six years since its last inspection"
        return None
    if _opens_clause(context.reading, behind[0]) or _is_of_the_year(context.reading, behind[0]):
        return None
    first = bisect_right(mention.shape.ends, behind[0].start)
    following = TO_NEXT.match(mention.shape.codes, first)
    if following and not (of_time("had") | {"from"}).isdisjoint(
        between
    ):  # "inadequate after previously being rated good"
        return None
    return PREVIOUS if behind[0].id == PREVIOUS else LAST


def _is_of_the_year(reading: Reading, term: Term) -> bool:
    """Tell "given a zero after an inspection earlier this year" from "given a zero a year earlier"."""
    following = reading.lower[term.end] if term.end < len(reading.lower) else "."
    return reading.lower[term.end - 1] == EARLIER and following in of_time("of the year")


def _opens_clause(reading: Reading, term: Term) -> bool:
    """Tell "good the year before it closed" from "good the year before"."""
    following = reading.lower[term.end] if term.end < len(reading.lower) else "."
    return reading.lower[term.end - 1] == BEFORE and following[0].isalpha()


def _aside(mention: Mention, term: Term) -> bool:
    """Tell whether the word of time was of an aside that is over: "the school, formerly good, is inadequate"."""
    first = bisect_right(mention.shape.ends, term.start)
    found = ASIDE.search(mention.shape.codes, max(0, first - OPENS), mention.place)
    return found is not None and found.start() < first


def _counts_time(mention: Mention, reading: Reading, first: int, term: Term) -> bool:
    """Tell "good since its last inspection" from "since the last inspection, when it was good"."""
    if of_time("apart").isdisjoint(reading.lower[first : term.start]):
        return False
    return "r" not in mention.shape.codes[bisect_right(mention.shape.ends, term.end) : mention.place]


def _of_the_former(mention: Mention, term: Term) -> bool:
    """Tell whether the word of time goes with another grade: "the previously good teaching was inadequate"."""
    first = bisect_right(mention.shape.ends, term.end)
    return FORMER.match(mention.shape.codes, first, mention.place) is not None


def _renewed(mention: Mention, context: Context, token: int) -> bool:
    """Tell whether the sentence has come back to the present between a word of time and the grade."""
    if says_now(context.reading, token, mention.start):
        return True
    first = bisect_right(mention.shape.ends, token - 1)
    return NEWER.search(mention.shape.codes, first, mention.place) is not None


def says_now(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the words speak of the present: "now", "this time"."""
    words = reading.lower[start:end]
    return not of_time("now").isdisjoint(words) or " ".join(words).find(THIS_TIME) >= 0


def _kept(context: Context, start: int, end: int) -> bool:
    """Tell whether it is the same still: "kept its previous rating of good"."""
    return not of_time("kept").isdisjoint(context.reading.lower[start:end])
