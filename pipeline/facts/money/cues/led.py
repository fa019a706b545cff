"""What the lead-in of a list says of the items that open with their sum: "They gave: £600 to the Sea Cadets"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.headed import ITEMS, headed
from pipeline.facts.money.entries import LED, list_above
from pipeline.facts.money.grammar import DASHES
from pipeline.facts.money.lexicon import frames
from pipeline.facts.money.scene import Scene, Verb
from pipeline.facts.money.words import table
from pipeline.read import Part
from pipeline.terms import Term

FILLERS = frozenset((":", "the", "following", "to", "\n"))
ROWS = 30  # items that a lead-in may stand above
LAST = 4  # tokens at the end of a lead-in that its verb stands in


def led_cue(scene: Scene, n: int, cue: Cue) -> Cue:
    """Fill in the kind of an item's first sum that the item itself leaves open."""
    if cue.kind is not None:
        return cue
    reading, part = scene.context.reading, scene.part
    if n and ")" in scene.words[scene.floors[n] : cue.left]:  # "tents (cost £4,200) – £1,000"
        name = list_above(reading, part)
        return cue._replace(kind=table("lists", "of", name)["kind"]) if name else cue
    if n:
        return cue
    opens = scene.sums[0].start == scene.start
    if part.role not in ITEMS and not opens:
        return cue._replace(kind=headed(scene))
    name = list_above(reading, part)
    if name == LED:
        return cue._replace(kind=frames()["give"].kind, verb=Verb(cue.left, cue.left, frames()["give"], "past"))
    if name and opens and scene.words[cue.right] in DASHES:  # "£270 – Ayle Gardening Services" among payments
        return cue._replace(kind=table("lists", "of", name)["kind"])
    verb = _lead_verb(scene, part) if scene.sums[0].start <= part.start + 1 else None
    if verb is None:
        return cue._replace(kind=headed(scene))
    frame = frames()[verb.id.partition(" ")[0]]
    return cue._replace(kind=frame.kind, verb=Verb(cue.left, cue.left, frame, "past"))


def _lead_verb(scene: Scene, part: Part) -> Term | None:
    """Return the verb of money that ends the block above a list: "Apart from the shelter they gave"."""
    reading = scene.context.reading
    place = reading.parts.index(part)
    above = reversed(reading.parts[max(0, place - ROWS) : place])
    lead = next((block for block in above if block.role not in ITEMS), None)
    if lead is None:
        return None
    verbs = scene.context.terms.between("money verb", lead.end - LAST, lead.end)
    return next((verb for verb in verbs if FILLERS.issuperset(reading.lower[verb.end : lead.end])), None)
