"""Who "we" is: the body that whoever is quoted speaks for."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import QUOTES, Scene
from pipeline.resolve.organisations import Organisation

COUNCIL_SPEAKERS = grammar("council_speakers")
MERE_MEMBERS = grammar("mere_members")
NOT_THE_COUNCIL = grammar("not_the_council")


def speakers(scene: Scene, at: int) -> Organisation | None:
    """Return the body that "we" is: that of the official who is quoted, unless an opposition's member speaks."""
    place = scene.context.reading.chars(at, at + 1)[0]
    quotes = scene.context.found.get("quote", ())
    quote = next((fact for fact in quotes if fact.start <= place < fact.end), None)
    speaker = getattr(quote, "speaker", None)
    if speaker is None:
        return _council_speaks(scene, at)
    for official in scene.context.found.get("official", ()):
        record = official.record()
        if record["name"] == speaker and record["organisation"]:
            if record["role"] in MERE_MEMBERS or (record["party"] and "leader" in record["role"]):
                return None
            return Organisation(record["organisation"], "")
    return None


def _council_speaks(scene: Scene, at: int) -> Organisation | None:
    """Return the council where who speaks for it is named before the quotation: 'Mayor X said: "We have spent"'."""
    part = scene.context.reading.part(at)
    quote = next((place for place in range(at - 1, part.start - 1, -1) if scene.words[place] in QUOTES), None)
    if quote is None:
        return _writers(scene)
    before = scene.words[part.start : quote]
    spoken = any(word in COUNCIL_SPEAKERS for word in before)
    other = any(word in NOT_THE_COUNCIL for word in before)
    return scene.context.organisations.council if spoken and not other else None


def _writers(scene: Scene) -> Organisation | None:
    """Return the body whose own paper a document is: "the diocese has given us £90,000" in a school's newsletter."""
    publisher = scene.context.reading.document.publisher
    council = scene.context.organisations.council
    if council and council.name == publisher:  # "we spend £157m on care" in the leader's blog
        return council
    named = scene.context.organisations.named("school", "trust", "academy", "college", "charity", "council")
    return next((organisation for organisation in named if organisation.name == publisher), None)
