"""The date of the inspection or the decision that gave a grade, where its sentence tells it."""

from bisect import bisect_right
from datetime import date, timedelta

from pipeline import edtf
from pipeline.facts.rating.letters import CODE
from pipeline.facts.rating.listed import opens_entry
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.resolve import Context
from pipeline.resolve.dates import DateMention
from pipeline.terms import Term

REACH, FRONTED_REACH = 12, 28  # places between a grade and its date; and a date that opens the sentence
SINCE_VISIT = 7  # tokens from "since its previous inspection" to the date
NEXT = 2  # places between a grade and the date that is surely its own: "the inadequate grade in 2021"
OPENING = 8  # places within which a date opens the sentence
PAPER = 8  # tokens between "published" or "told" and the date of it
NEWS = timedelta(
    days=10
)  # a day so shortly before the report is that of the news, where an inspection has another date
WEEK = timedelta(days=7)
OPENING_QUOTES = frozenset(("“", "‘", '"'))
REPORT_ON = ["report", "on"]
AHEAD = ("by", "until", "before")
COUNTED_SINCE = pattern("NOUN|RESULT")
SINCE, ALSO = "since", "also"
BREAK = pattern("GRADE|[;.!]|HOPE|^AFTER|FIND COLON")
# "in May it went from good to inadequate": the date is that of the move
MOVED_FROM = pattern("FROM DET? GRADE")
MOVED = pattern("FROM (DET|BE|ADVERB|NOUN|RESULT|OF)*$")
NEAR = pattern("FOR? (DET (ADVERB|WORD){0,2} (INSPECTOR|WORD) FOR? (DET WORD OF)?)?")  # "at its last inspection in"
# "rated G3/V2 in January", "Rated five: The Crumpet; rated on 2 October"
TOGETHER = pattern("^(% GRADE)+|^(FOR [ASPECT WORD DET]{1,4})? AND GRADE|; (?=RATE FOR$)")
RATED_ON = pattern("COLON [^gEmQclhG;]* ; RATE FOR")  # "Rated 5: The Crumpet at 7 Mill Lane, Wick; rated on 2 October"
GLOSS = pattern(
    "[COLON COMMA] [DET INSPECTOR NAME WORD]* EXTREME WORD? [COLON COMMA]"
)  # "good - the second highest - in 2013"
VISIT_NEXT = ("T", "Td")  # "moved up to three following the April reinspection"
AS_IN = "sp"  # "the same grade as in 2021"
AS_BEFORE = pattern("AS PRONOUN (KEEP|BE|ADVERB){1,3} [^COMMA ]{0,3}$")  # "rated good, as it had been in 2019"
AFTER_VISIT = pattern("^AFTER DET (ADVERB|WORD){0,2} INSPECTOR (?=FOR|$)")  # "following its inspection in June"
# "was poor four years ago, is good": the date is the first grade's
OF_THE_FORMER = pattern("FROM [^;]*GRADE [^;]*$")  # "from the grade given in 2013 and 2015, to good"
TO_NOW = pattern("COMMA? TO (DET|BE|ADVERB)*$")
MOVED_TO = pattern("FROM DET? GRADE TO DET?$")
IN_BRACKETS = pattern(
    "OPEN[^CLOSE]*$"
)  # "rated good overall (its rating in 2017 was poor)": the date is that of the other
OTHERS = pattern("GRADE [^COMMA : ; BUT AND WITH OPEN]{0,8}$")
GRADE = pattern("[^CLOSE]*GRADE")


def stated(mention: Mention, context: Context) -> str | None:
    """Return the date that the grade's own sentence gives it."""
    listed = mention.code == CODE and opens_entry(mention, context.reading)
    found = [
        (distance, _of_visit(said, context))
        for said in context.dates.between(*mention.sentence)
        if (distance := _distance(mention, said, context)) is not None
        and not (listed and said.start < mention.start)
        and not _is_of_paper(context, said)
        and not _is_the_news(context, said)
        and not (
            said.relation in AHEAD
            if mention.end <= said.start and distance <= NEXT
            else _is_other(mention, context, said)
        )
    ]
    return min(found)[1] if found else None


def _of_visit(said: DateMention, context: Context) -> str:
    """Return the whole date of the visit that a date is part of: "visited in April and May and rated it good"."""
    start, end = context.reading.chars(said.start, said.end)
    for visit in context.found.get("inspection", ()):
        if visit.start <= start and end <= visit.end:
            whole = getattr(visit, "date", None)
            return whole if whole and "/" in whole and said.edtf in whole.split("/") else said.edtf
    return said.edtf


def _distance(mention: Mention, said: DateMention, context: Context) -> int | None:
    """Return how many places lie between a grade and a date, null where something parts them."""
    codes = mention.shape.codes
    first, last = _place(mention, said.start), _place(mention, said.end - 1)
    if said.relation == SINCE and _counts_from(mention, said, context):
        return None
    if _is_of_the_former(mention, said, last, context):
        return None
    if OTHERS.search(codes, 0, first) and first <= mention.place:
        return None
    if first > mention.place:
        also = ALSO in context.reading.lower[mention.end : said.start]  # "a fault also found in 2015"
        if codes[:first].endswith(AS_IN) or also or AS_BEFORE.search(codes, mention.place, first):
            return None
        if IN_BRACKETS.search(codes, mention.place, first) and GRADE.match(codes, first):
            return None
        if codes[mention.place + 1 : first] in VISIT_NEXT and context.terms.at("visit noun", said.end):
            return len(VISIT_NEXT)
        if RATED_ON.fullmatch(codes, mention.place + 1, first):
            return NEXT
        between = GLOSS.sub("", AFTER_VISIT.sub("", TOGETHER.sub("", codes[mention.place + 1 : first])))
    else:
        between = MOVED_FROM.sub("f", codes[last + 1 : mention.place])
    if MOVED.search(codes, 0, mention.place) and not (first > mention.place and NEAR.fullmatch(between)):
        return None
    reach = FRONTED_REACH if last < OPENING else REACH
    return None if len(between) > reach or BREAK.search(between) else len(between)


def _counts_from(mention: Mention, said: DateMention, context: Context) -> bool:
    """Tell "its second poor verdict since 2012", "for the first time since 2013 it is no longer rated inadequate"."""
    counted = COUNTED_SINCE.match(mention.shape.codes, mention.place + 1) is not None
    return counted or context.reading.lower[said.start - 2 : said.start] == ["time", SINCE]


def _is_of_the_former(mention: Mention, said: DateMention, last: int, context: Context) -> bool:
    """Tell "from the grade given in 2013 to good", "since its inspection in May it has moved from poor to good"."""
    codes = mention.shape.codes
    former = last < mention.place and OF_THE_FORMER.search(codes, 0, last + 1)
    if former and TO_NOW.match(codes, last + 1, mention.place):
        return True
    since = SINCE in context.reading.lower[max(0, said.start - SINCE_VISIT) : said.start]
    return since and MOVED_TO.search(codes, 0, mention.place) is not None


def _place(mention: Mention, token: int) -> int:
    return bisect_right(mention.shape.ends, token)


def _is_of_paper(context: Context, said: DateMention) -> bool:
    """Tell the date of a report: "(published 22 June 2022)", "today published", "the report on 24 January"."""
    beside = [
        term
        for term in context.terms.between("rating paper", max(0, said.start - 2), said.end + 1)
        if said.start - 1 <= term.end <= said.start or term.start == said.end
    ]
    return bool(beside) or context.reading.lower[said.start - 2 : said.start] == REPORT_ON


def _is_other(mention: Mention, context: Context, said: DateMention) -> bool:
    """Tell whether a date is to come, or that of a publication, of a meeting, of the news."""
    sentence = context.reading.sentence(said.start)[0]
    papers = context.terms.between("rating paper", max(sentence, said.start - PAPER), said.start)
    return said.relation in AHEAD or any(_governs(paper, mention, said, context) for paper in papers)


def _is_the_news(context: Context, said: DateMention) -> bool:
    """Tell whether a date is the day or the week of the report, where an inspection has another."""
    if not _is_news(said.edtf, context.reading.document.published):
        return False
    return any(getattr(inspection, "date", None) for inspection in context.found.get("inspection", ()))


def _governs(paper: Term, mention: Mention, said: DateMention, context: Context) -> bool:
    """Tell whether a date is that of what a word tells: no grade and no opening quotation mark stand between."""
    if paper.end <= mention.start < said.start:  # "was told it was outstanding in 2008"
        return False
    return OPENING_QUOTES.isdisjoint(context.reading.words[paper.end : said.start])


def _is_news(edtf_date: str, published: str | None) -> bool:
    first, last = edtf.bounds(edtf_date)
    day = edtf.bounds(published)[1] if published else None
    if first is None or last is None or day is None:
        return False
    start, end, today = date.fromisoformat(first), date.fromisoformat(last), date.fromisoformat(day)
    return end - start <= WEEK and today - NEWS <= start
