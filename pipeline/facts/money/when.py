"""Over what time an amount runs: its duration, and the year or span it belongs to."""

from pipeline.edtf import UNKNOWN_YEAR as UNKNOWN
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import FINITE_AUXILIARIES
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene
from pipeline.resolve.dates import DateMention
from pipeline.resolve.durations import DurationMention

AUXILIARIES = grammar("auxiliaries")
CLAUSE_ENDS = grammar("clause_ends")
PREPOSITIONS = grammar("prepositions")
POINTED = grammar("pointed_years")
RELATIVES = grammar("relatives")
SUPERLATIVES = grammar("superlatives") | {"time"}

CAUSES = frozenset(("due", "because", "after", "following", "into"))
CLAUSAL = FINITE_AUXILIARIES | {"."}
LISTING = frozenset(("and", ",", "but", "whereas", "while", "compared", "against"))
STOPS = frozenset((";", ":", "."))
FINANCIAL = frozenset(("financial year", "year to"))
YEARS = frozenset(("year", "years", "financial year", "year to", "relative"))
NEXT = frozenset(("it", "this", "that", "they", "these"))
IN_YEAR = frozenset(("in", "for", "during"))
GROWTH = frozenset(("%", "cent", "increase", "rise", "fall", "drop"))
OPENS_TIME = frozenset(("in", "during", "for", "between", "from"))
REACH = 25
RENT_YEARS = frozenset(("P48W", "P50W", "P52W", "P53W"))  # how a rent is counted: "the 52-week rent"
NEAR = 6  # tokens between a length in mid-sentence and the amount behind it
LEAD = 14  # tokens between a year and its amount
SHORT = ("T", "H", "P1D")


def duration_of(scene: Scene, n: int) -> str | None:
    """Return the ISO duration over which sum n runs, null where none is said."""
    return (_in_sentence(scene, n) if scene.durations else None) or _said_of_it(scene)


def _in_sentence(scene: Scene, n: int) -> str | None:
    """Find a length behind the sum, else before it."""
    start, end = scene.rates[n].end, _clause_end(scene, n)
    found = [m for m in scene.durations if start <= m.start and m.end <= end and _runs(scene, m)]
    if found:
        return None if _grew(scene, n, found[0]) else found[0].iso
    start, end = max(scene.floors[n], _clause_end(scene, n - 1)) if n else scene.start, scene.sums[n].start
    before = [m for m in scene.durations if start <= m.start and m.end <= end and _runs(scene, m)]
    return before[-1].iso if before and _touches(scene, before[-1], n) else None


def _grew(scene: Scene, n: int, mention: DurationMention) -> bool:
    """Tell whether a length is what a rise took: "tripled to £31.7m in five years", "£6,180, up 19% in two years"."""
    to = scene.words[scene.leads[n] - 1] in ("to", "by") and "in" in scene.words[mention.start - 1 : mention.start + 1]
    return to or not GROWTH.isdisjoint(scene.words[scene.sums[n].end : mention.start])


def _runs(scene: Scene, mention: DurationMention) -> bool:
    """Tell whether a length is one that money runs over: no year that is a date, no hours, nothing per length."""
    if mention.iso in RENT_YEARS:
        return False
    if any(
        m.form != "relative" or m.start < mention.end for m in scene.context.dates.between(mention.start, mention.end)
    ):
        return False
    if mention.iso == "P1Y" and not POINTED.isdisjoint(scene.words[mention.start : mention.end]):
        return False
    if scene.words[mention.start - 1] in SUPERLATIVES:  # "the lowest in a decade"
        return False
    following = scene.words[mention.end : mention.end + 2]
    if following[:1] in (["extension"], ["option"], ["break"], ["week"]):  # "a five-year extension", "a three-day week"
        return False
    if following[:1] in (["a"], ["per"], ["each"]) or scene.words[mention.start] == "within":  # "for three days a week"
        return False
    return not any(sign in mention.iso for sign in SHORT)


def _clause_end(scene: Scene, n: int) -> int:
    """Return where the clause of sum n ends: at a relative or a conjunction, at a semicolon, at the next sum."""
    words, start = scene.words, scene.rates[n].end
    end = min(scene.ceilings[n], start + REACH)
    for at in range(start, end):
        if words[at] in CLAUSE_ENDS or words[at] in (";", ":"):
            return at
        if words[at] == "and" and words[at + 1] in FINITE_AUXILIARIES:  # "will cost £724, and will last for five years"
            return at
    return end


def _touches(scene: Scene, mention: DurationMention, n: int) -> bool:
    """Tell whether a length before the sum speaks of it: "over four years, it will spend £2m"."""
    between = scene.words[mention.end : scene.sums[n].start]
    opens = mention.start - scene.start <= 2
    if not CAUSES.isdisjoint(between):  # "jobs are to go over three years due to a £75m deficit"
        return False
    if not opens and "and" in between:  # "banned for 26 months and fined £480"
        return False
    return len(between) < (REACH if opens else NEAR) and not any(
        word in (";", ":", ".") or word in RELATIVES for word in between
    )


def _said_of_it(scene: Scene) -> str | None:
    """Find "It will be a six-month post" in the next sentence, where this one states one sum only."""
    words, following = scene.words, scene.end
    following += words[following] == "\n"  # between two blocks
    if words[following] not in NEXT or len(scene.sums) > 1:
        return None
    start, end = scene.context.reading.sentence(following)
    if words[start] not in NEXT or start + 4 > end or words[start + 1] not in AUXILIARIES:
        return None
    found = scene.context.durations.between(start, min(end, start + 6))
    return found[0].iso if found and found[0].end - found[0].start <= 2 else None


def period_of(scene: Scene, n: int, cue: Cue, *, flow: bool) -> str | None:
    """Return the EDTF year or span that sum n belongs to; a calendar year only of what flows (spent, raised, cost)."""
    start, end = scene.rates[n].end, _clause_end(scene, n)
    verb = cue.verb.end if cue.behind and cue.verb else start  # "£2m is to be spent on roads this financial year"
    for begin in (start, verb) if verb != start else (start,):
        for mention in scene.dates:
            inside = begin <= mention.start and mention.end <= end
            if inside and _belongs(scene, mention, flow) and _near(scene, begin, mention):
                return mention.edtf
    start, end = scene.floors[n], scene.sums[n].start
    for mention in reversed(scene.dates):
        inside = start <= mention.start and mention.end <= end
        if inside and _belongs(scene, mention, flow) and _leads(scene, mention, n):
            return mention.edtf
    return None


def _belongs(scene: Scene, mention: DateMention, flow: bool) -> bool:
    """Tell whether a date is a year or a span of years, and no deadline: "by 2027", "five years earlier"."""
    form = mention.form
    alone = form == "month" and scene.words[mention.end] == "alone"  # "£1.2m in October alone"
    span = form == "month" and "/" in mention.edtf  # "between April 2008 and November 2010"
    if mention.relation or not (form in YEARS or alone or span) or UNKNOWN in mention.edtf:
        return False
    return (flow and form != "relative") if form not in FINANCIAL else not _one_of_two(scene, mention)


def _one_of_two(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a year is one of two: "over 2011/12 and 2012/13"."""
    words = scene.words
    first = words[mention.end] == "and" and mention.end + 1 in scene.times
    return first or (words[mention.start - 1] == "and" and mention.start - 1 in scene.times.values())


def _near(scene: Scene, end: int, mention: DateMention) -> bool:
    """Tell whether only words of the amount's own phrase stand between.

    A calendar year may be the year of another event: "in compensation over births between 2016 and 2021".
    """
    between = scene.words[end : mention.start]
    if not CLAUSAL.isdisjoint(between):
        return False
    if mention.form in FINANCIAL:  # "a £6m budget for buses, skills and housing in 2025/26"
        near = len(between) <= LEAD and between[-1:] != ["on"] and CAUSES.isdisjoint(between)
        return near and ("," not in between or between[-1] in IN_YEAR)
    if "," in between or between[:1] == ["and"]:
        return False
    others = [word for word in between[:-1] if word in PREPOSITIONS]
    if between[-1:] in (["on"], ["than"]):
        return False
    return len(between) <= 1 or (len(between) <= 8 and between[-1] in OPENS_TIME and len(others) <= 1)


def _leads(scene: Scene, mention: DateMention, n: int) -> bool:
    """Tell whether a year before the sum is the sum's: "In 2023/24 the council spent", "the 2024/25 budget of"."""
    between = scene.words[mention.end : scene.sums[n].start]
    if not STOPS.isdisjoint(between):
        return False
    whole = mention.form in FINANCIAL or mention.form == "month"  # a month only where it says "alone"
    if mention.start - scene.start <= 2 and n == 0 and whole:
        return len(between) <= LEAD
    listed = n == 0 or scene.words[mention.start - 2] in LISTING
    reach = 6 if mention.form in FINANCIAL else 3 if n else 0  # "and in 2012 it reached £61m"
    return listed and len(between) <= reach
