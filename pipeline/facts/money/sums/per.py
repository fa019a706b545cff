"""The unit of the rate of an amount: right behind it, before it, or said by its noun."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.sums.rate import FOR_EACH, LEADING, UNITS, rate_before, rate_each, rate_in, rate_near
from pipeline.terms import Term

NEAR = 4  # tokens before a noun that its rate stands in
COMPARISONS = grammar("comparisons")
RUNNING = grammar("running")
RATE_STOPS = grammar("clause_ends") | grammar("rate_stops")


def per_of(scene: Scene, n: int, cue: Cue) -> str | None:
    """Return the unit of the rate of sum n."""
    item, rate = scene.sums[n], scene.rates[n]
    if scene.words[item.end] == "apiece":
        return rate_each(scene.words, item.start, scene.start)
    if item.glued_per or rate.per:
        return item.glued_per or rate.per
    said = _beside(scene, n) if rate.end == item.end else None
    if said is None and cue.verb:
        said = _of_object(scene, cue)
    if said is None and cue.kind == "cost" and scene.words[cue.right] == "to":
        said = _of_running(scene, cue.right + 1)
    if said is None and n + 1 < len(scene.sums):
        said = _of_next(scene, n)
    return _of_noun(scene, cue.noun) if said is None and cue.linked and cue.noun else said


def _beside(scene: Scene, n: int) -> str | None:
    """Return the rate further right in the clause of sum n, or before it, or that of its "each"."""
    words, item, lead, floor = scene.words, scene.sums[n], scene.leads[n], scene.floors[n]
    near = rate_near(words, item.end, scene.ceilings[n], RATE_STOPS)
    if near:
        return near
    before = rate_before(words, lead, floor) if words[lead - 1] in LEADING else None
    if before is None and lead < item.start and words[item.start - 1] in LEADING:
        before = rate_before(words, item.start, floor)
    if before is None and words[item.end] == "each":
        return rate_each(words, item.start, scene.start)
    return before


def goes_to(scene: Scene, n: int) -> bool:
    """Tell whether a sum is what the one before it leads to: "an hourly charge up by 40p to £7.90", "from £7 to £8"."""
    moved = scene.words[scene.leads[n - 1] - 1] in ("by", "from") and scene.rates[n - 1].per is None
    return moved and scene.words[scene.floors[n] : scene.leads[n]] == ["to"]


def is_against(scene: Scene, n: int) -> bool:
    """Tell whether a sum is what the one before it is held against: "costs £312 a night, against £187 at home"."""
    before = scene.leads[n] - 1
    return scene.words[before] in COMPARISONS or scene.words[before - 1] == "compared"


def _of_noun(scene: Scene, noun: Term) -> str | None:
    """Return the unit that the subject says: "The hourly rate for a court is to go up by 40p to £7.90"."""
    words, end = scene.words, noun.end
    once = words[end] == "per" and words[end + 2] != "per"  # "The cost per year is £57"
    behind = UNITS.get(words[end + 1]) if once else None
    return rate_in(words[max(scene.start, noun.start - NEAR) : end]) or behind


def _of_object(scene: Scene, cue: Cue) -> str | None:
    """Return the unit that who pays or gets it is: "costing each household in the borough £120"."""
    if cue.verb is None or cue.behind or scene.words[cue.verb.end] not in FOR_EACH:
        return None
    return UNITS.get(scene.words[cue.verb.end + 1]) if cue.verb.end + 1 < cue.left else None


def _of_running(scene: Scene, at: int) -> str | None:
    """Return the rate that closes what it costs to do a thing: "£3m to run its services every year"."""
    return rate_near(scene.words, at + 1, scene.end, RATE_STOPS) if scene.words[at] in RUNNING else None


def _of_next(scene: Scene, n: int) -> str | None:
    """Return the rate of the second sum for the first: "from £20 to £30 an hour", "£7 and £8 a year, respectively"."""
    words, end, rate = scene.words, scene.sums[n].end, scene.rates[n + 1]
    if words[scene.leads[n] - 1] == "from" and words[end : scene.sums[n + 1].start] == ["to"]:
        return rate.per
    respectively = "respectively" in words[rate.end : rate.end + 3]
    return rate.per if respectively and words[end : scene.leads[n + 1]] == ["and"] else None
