"""Whether a grade still stands, or the document says that another has taken its place."""

from bisect import bisect_right
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from pipeline import edtf, vocabulary
from pipeline.document import Document
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.letters import ADJECTIVE
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.match import Term
from pipeline.read import Reading
from pipeline.resolve import Context

SOURCE = pattern(
    "(FROM|UPDOWN OF) (INSPECTOR|DET|BE|ADVERB|NOUN|RESULT|OF)* (GRADE (FOR ASPECT)? (AND|COMMA)+ (DET|FROM)*)*$"
)
NEWER = pattern("TO (DET|BE|ADVERB|NOUN|RESULT)*$|[!;]")
ASIDE = pattern("[COMMA OPEN] [^COMMA ]{0,6} GRADE [^COMMA ]{0,8} [COMMA CLOSE]")
HAD_BEEN = pattern(
    "(KEEP ADVERB* (BE (ADVERB|DET)* ((RATE|GIVE|FIND) [^,;!]{0,8})?|KEEP [^,;!]{0,8}|RATE [^,;!]{0,8})"
    "|AFTER BE (RATE|GIVE|FIND) [^,;!]{0,8}"
    "|AFTER (AFTER|NUMBER|WORD|DET){1,3} (OF|WITH) (KEEP|BE)[^,;!]{0,8})$"  # "after decades of holding a good rating"
)
BRACKETED = pattern("GRADE (ADVERB|NOUN|FOR ASPECT|BY [DET NAME INSPECTOR WORD]{1,4}){0,3} OPEN (ADVERB|DET|BE)*$")
IN_THE_YEAR = pattern("(FOR|FROM)? NAME? NUMBER CLOSE")  # "now rated good (inadequate in 2016)"
YEARS_AFTER = pattern(  # "a year after inspectors branded it inadequate"
    "WORD (?P<after>AFTER) DET? [INSPECTOR NAME SERVICE PRONOUN WORD]{1,3} (BE|ADVERB)* (RATE|FIND|GIVE) [^,;!]{0,8}$"
)
NOW_IS = pattern("(?P<now>ADVERB) (BE|KEEP|RATE|GIVE|DET|AS|FIND|TO|ADVERB)*$")
OVER = frozenset(",;:!&.(gGmEQ")  # where what is said of a grade ends
TO_NEXT = pattern("[^,;:!&.]*GRADE")
PREVIOUS, LAST, HAD, NOW = "previous", "last", "had", "now"
STANDING = ("current", NOW)
FORMER = pattern("GRADE [WORD NAME SERVICE ASPECT NOUN RESULT]{1,3} (BE|KEEP|RATE)")
THIS_TIME, BEFORE = "this time", "before"
HALF_YEAR = timedelta(days=183)
LOST = 6  # tokens from "lost its" to the grade
KEPT = 4  # tokens from "kept" to "its earlier rating"


def standing(mention: Mention, context: Context) -> str:
    """Return "previous", "current", or what only the whole document settles.

    "last" and "had": it was before this document, if that tells of a newer one; "now": what else it tells is over.
    """
    codes, place = mention.shape.codes, mention.place
    if SOURCE.search(codes, 0, place):
        return PREVIOUS
    if BRACKETED.search(codes, 0, place) and IN_THE_YEAR.match(codes, place + 1):
        return PREVIOUS
    cue = _cue(mention, context)
    if cue:
        return cue
    had = HAD_BEEN.search(codes, 0, place)
    if had and context.reading.lower[mention.shape.starts[had.start()]] in _words("had"):
        return HAD
    if _years_after(mention, context.reading):
        return HAD
    now = NOW_IS.search(codes, 0, place)
    return NOW if now and context.reading.lower[mention.shape.starts[now.start("now")]] in _words("now") else "current"


def _years_after(mention: Mention, reading: Reading) -> bool:
    found = YEARS_AFTER.search(mention.shape.codes, 0, mention.place)
    if not found:
        return False
    after = mention.shape.starts[found.start("after")]
    return reading.lower[after] == "after" and reading.lower[after - 1] in _words("units")


def _cue(mention: Mention, context: Context) -> str | None:
    """Return what the words of time before the grade, or just behind it, say of it."""
    start, end = mention.sentence
    if context.terms.between("rating lost", max(start, mention.start - LOST), mention.start):
        return PREVIOUS
    if mention.code == ADJECTIVE:  # "he was previously head of outstanding-rated Holy Cross"
        start = max(start, mention.start - 1)
    for term in reversed(context.terms.between("rating time", start, mention.start)):
        if (
            _counts_time(mention, context.reading, max(start, term.start - 2), term)
            or _of_the_former(mention, term)
            or _aside(mention, term)
            or _renewed(mention, context, term.end)
            or _kept(context, max(start, term.start - KEPT), term.start)
        ):
            return None
        return PREVIOUS if term.id == PREVIOUS else LAST
    return _cue_behind(mention, context, end)


def _cue_behind(mention: Mention, context: Context, end: int) -> str | None:
    """Return what the words of time just behind the grade say of it, and not of the grade that comes after."""
    comma = next((n for n, code in enumerate(mention.after) if code in OVER), len(mention.after))
    last = mention.shape.ends[mention.place + comma] if comma else mention.end
    behind = context.terms.between("rating time", mention.end, min(last, end))
    if not behind:
        return None
    between = context.reading.lower[mention.end : behind[0].start]
    if not _words("apart").isdisjoint(between[-2:]):  # "fell to good, six years since its last inspection"
        return None
    if reading_ends_in(context.reading, behind[0]):
        return None
    first = bisect_right(mention.shape.ends, behind[0].start)
    following = TO_NEXT.match(mention.shape.codes, first)
    if following and not (_words("had") | {"from"}).isdisjoint(
        between
    ):  # "inadequate after previously being rated good"
        return None
    return PREVIOUS if behind[0].id == PREVIOUS else LAST


def reading_ends_in(reading: Reading, term: Term) -> bool:
    """Tell "good the year before it closed" from "good the year before"."""
    following = reading.lower[term.end] if term.end < len(reading.lower) else "."
    return reading.lower[term.end - 1] == BEFORE and following[0].isalpha()


def _aside(mention: Mention, term: Term) -> bool:
    """Tell whether the word of time was of an aside that is over: "the school, formerly good, is inadequate"."""
    first = bisect_right(mention.shape.ends, term.start)
    return ASIDE.match(mention.shape.codes, max(0, first - 1), mention.place) is not None


def _counts_time(mention: Mention, reading: Reading, first: int, term: Term) -> bool:
    """Tell "good since its last inspection" from "since the last inspection, when it was good"."""
    if _words("apart").isdisjoint(reading.lower[first : term.start]):
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
    return not _words("now").isdisjoint(words) or " ".join(words).find(THIS_TIME) >= 0


def _kept(context: Context, start: int, end: int) -> bool:
    """Tell whether it is the same still: "kept its previous rating of good"."""
    return not _words("kept").isdisjoint(context.reading.lower[start:end])


def overtaken(facts: list[Rating], published: str | None) -> list[Rating]:
    """Settle what was the last grade, or had been the grade: it is previous where a newer one is reported."""
    newer = [fact for fact in facts if fact.status in ("current", NOW) and not _is_past(fact.date, published)]
    settled = [_overtake(fact, newer) if fact.status in (LAST, HAD) else fact for fact in facts]
    return [replace(fact, status=PREVIOUS) if _is_told_over(fact, settled) else fact for fact in settled]


def _is_told_over(fact: Rating, facts: list[Rating]) -> bool:
    """Tell a grade that later words call over: "was given one star ... moved up from one star to three"."""
    if fact.status != "current" or fact.date or fact.subject is None:
        return False
    about = [other for other in facts if _thing(other) == _thing(fact) and other.start > fact.start]
    over = [other.start for other in about if other.status == PREVIOUS and other.rating == fact.rating]
    return bool(over) and any(other.status in STANDING and other.rating != fact.rating for other in about)


def _thing(fact: Rating) -> tuple[str | None, ...]:
    return fact.agency, fact.scale, fact.subject, fact.aspect


def _is_past(date: str | None, published: str | None) -> bool:
    """Tell whether a grade is of long before the document, so that it can have followed no other."""
    day = edtf.bounds(date)[1] if date else None
    return bool(day and published) and int(str(published)[:4]) - int(str(day)[:4]) > 1


def _overtake(fact: Rating, newer: list[Rating]) -> Rating:
    about = [other for other in newer if other.agency == fact.agency and _alike(fact.subject, other.subject)]
    if fact.status == HAD:
        about = [other for other in about if _same(fact, other) and not (fact.date and fact.date == other.date)]
    return replace(fact, status=PREVIOUS if about else "current")


def settled(facts: list[Rating], document: Document, visited: frozenset[str]) -> list[Rating]:
    """Settle what only the whole document tells: a grade is previous where a newer one is reported.

    `visited` are the dates of its inspections: a report of them that names no body speaks of one, "this practice".
    """
    newer = [fact for fact in facts if fact.status in ("current", NOW)]
    named = {fact.agency for fact in facts if fact.subject is not None}
    return [
        _settle(fact, newer, document, this_one=fact.agency not in named and fact.date in visited) for fact in facts
    ]


def _settle(fact: Rating, newer: list[Rating], document: Document, *, this_one: bool) -> Rating:
    rivals = [other for other in newer if other is not fact and other.agency == fact.agency]
    if fact.status == PREVIOUS or (not rivals and fact.status != NOW):
        return fact
    if fact.status == NOW:
        return replace(fact, status="current")
    same = [other for other in rivals if other.subject == fact.subject and (this_one or fact.subject is not None)]
    over = any(_is_before(fact.date, other.date) and not _repeats(fact, other) for other in same) or (
        not this_one
        and any(
            _same(fact, other) and (_gives_way(fact, other, document) or _is_old(fact, other, document.published))
            for other in same
        )
    )
    status = PREVIOUS if over else "current"
    return fact if fact.status == status else replace(fact, status=status)


def _same(fact: Rating, other: Rating) -> bool:
    """Tell whether two grades, which differ, are of the same thing."""
    alike = (fact.subject, fact.aspect, fact.scale) == (other.subject, other.aspect, other.scale)
    return alike and fact.rating != other.rating


def _repeats(fact: Rating, other: Rating) -> bool:
    """Tell whether two dates are of one grade: a visit in September, its judgement in November."""
    if (fact.rating, fact.aspect) != (other.rating, other.aspect):
        return False
    last = edtf.bounds(fact.date)[1] if fact.date else None
    first = edtf.bounds(other.date)[0] if other.date else None
    return bool(last and first) and date.fromisoformat(str(first)) - date.fromisoformat(str(last)) < HALF_YEAR


def _gives_way(fact: Rating, other: Rating, document: Document) -> bool:
    """Tell whether a grade was before one that another sentence says is now: "was given a one ... now has a four"."""
    between = document.text[fact.end : other.start]
    return other.status == NOW and fact.end < other.start and ("\n" in between or ". " in between)


def _is_old(fact: Rating, other: Rating, published: str | None) -> bool:
    """Tell whether a grade is of a year before that of the document, and the other, undated one is its news."""
    day = edtf.bounds(fact.date)[1] if fact.date else None
    return other.date is None and bool(day and published and day[:4] < published[:4])


def _alike(one: str | None, other: str | None) -> bool:
    return one == other or None in (one, other)


def _is_before(date: str | None, other: str | None) -> bool:
    if not date or not other:
        return False
    last, first = edtf.bounds(date)[1], edtf.bounds(other)[0]
    return last is not None and first is not None and last < first


@cache
def _words(name: str) -> frozenset[str]:
    words = vocabulary.words("rating")
    return frozenset(words["time"][name])
