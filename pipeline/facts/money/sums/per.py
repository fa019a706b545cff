"""The unit of the rate of an amount: right behind it, before it, or said by its noun."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.sums.rate import FOR_EACH, UNITS, rate_before, rate_each, rate_in, rate_near

NEAR = 4  # tokens before a noun that its rate stands in
RUNNING = grammar("running")
RATE_STOPS = grammar("clause_ends") | grammar("rate_stops")


def per_of(scene: Scene, n: int, cue: Cue) -> str | None:
    """Return the unit of the rate of sum n."""
    item, rate = scene.sums[n], scene.rates[n]
    if scene.words[item.end] == "apiece":
        return rate_each(scene.words, item.start, scene.start)
    if item.glued_per or rate.per:
        return item.glued_per or rate.per
    words = scene.words
    if rate.end == item.end:
        near = rate_near(words, item.end, scene.ceilings[n], RATE_STOPS)
        if near:
            return near
        lead, floor = scene.leads[n], scene.floors[n]
        before = rate_before(words, lead, floor) or (lead < item.start and rate_before(words, item.start, floor))
        if before:
            return before
        if words[item.end : item.end + 1] == ["each"]:
            return rate_each(words, item.start, scene.start)
    said = _of_object(scene, cue) or _of_running(scene, cue) or _shared_rate(scene, n)
    return said or _respectively(scene, n) or _of_noun(scene, cue)


def goes_to(scene: Scene, n: int) -> bool:
    """Tell whether a sum is what the one before it leads to: "an hourly charge up by 40p to £7.90", "from £7 to £8"."""
    moved = scene.words[scene.leads[n - 1] - 1] in ("by", "from") and scene.rates[n - 1].per is None
    return moved and scene.words[scene.floors[n] : scene.leads[n]] == ["to"]


def _of_noun(scene: Scene, cue: Cue) -> str | None:
    """Return the unit that the subject says: "The hourly rate for a court is to go up by 40p to £7.90"."""
    if cue.noun is None or not cue.linked:
        return None
    words, end = scene.words, cue.noun.end
    once = words[end] == "per" and words[end + 2] != "per"  # "The cost per year is £57"
    behind = UNITS.get(words[end + 1]) if once else None
    return rate_in(words[max(scene.start, cue.noun.start - NEAR) : end]) or behind


def _of_object(scene: Scene, cue: Cue) -> str | None:
    """Return the unit that who pays or gets it is: "costing each household in the borough £120"."""
    if cue.verb is None or cue.behind or scene.words[cue.verb.end] not in FOR_EACH:
        return None
    return UNITS.get(scene.words[cue.verb.end + 1]) if cue.verb.end + 1 < cue.left else None


def _of_running(scene: Scene, cue: Cue) -> str | None:
    """Return the rate that closes what it costs to do: "£3m to run its services every year"."""
    words, at = scene.words, cue.right
    if cue.kind != "cost" or words[at : at + 1] != ["to"] or words[at + 1] not in RUNNING:
        return None
    return rate_near(words, at + 2, scene.end, RATE_STOPS)


def _respectively(scene: Scene, n: int) -> str | None:
    """Return the rate of the second sum of "£70m and £73m a year, respectively" for the first."""
    if n + 1 >= len(scene.sums) or scene.words[scene.sums[n].end : scene.leads[n + 1]] != ["and"]:
        return None
    rate = scene.rates[n + 1]
    return rate.per if "respectively" in scene.words[rate.end : rate.end + 3] else None


def _shared_rate(scene: Scene, n: int) -> str | None:
    """Return the rate of the second sum of "from £20 to £30 an hour" for the first."""
    if n + 1 >= len(scene.sums) or scene.words[scene.leads[n] - 1] != "from":
        return None
    return scene.rates[n + 1].per if scene.words[scene.sums[n].end : scene.sums[n + 1].start] == ["to"] else None
