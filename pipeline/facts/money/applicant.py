"""Who asks in an item of minutes: "Carnival Committee: asked for £3,000. ... £1,500 agreed."."""

from pipeline.facts.money.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene

ASKING = grammar("asking")
GRANTING = grammar("granting")
REQUESTS = grammar("requests")
TITLES = grammar("titles")

COLONS = frozenset((":", "–", "-", "—"))
LABEL = 8  # words of who asks at most
GIVEN = frozenset(("give", "get", "approve"))


def applicant(scene: Scene, cue: Cue) -> str | None:
    """Return who asked in the item that the sum is granted in, null where it is no grant or nobody did."""
    verb, noun = cue.verb, cue.noun
    granted = verb is not None and (scene.words[verb.start] in GRANTING or verb.frame.id in GIVEN)
    if not granted and (noun is None or not scene.words[noun.end - 1].startswith("grant")):
        return None
    reading = scene.context.reading
    part = reading.part(scene.start)
    words = reading.lower
    mark = next(
        (at for at in range(part.start + 1, min(part.end - 1, part.start + LABEL)) if words[at] in COLONS), None
    )
    if mark is None or words[mark + 1] not in ASKING or words[part.start] in TITLES:
        return None
    label = reading.words[part.start : mark]
    return (
        " ".join(reading.text(part.start, mark).split())
        if label[0][:1].isupper() and mark < scene.sums[0].start
        else None
    )
