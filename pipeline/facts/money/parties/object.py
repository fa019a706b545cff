"""Who is given an amount: the party between a verb and its amount."""

from pipeline.facts.money.parties.it import meant_by_it
from pipeline.facts.money.parties.lone_name import lone_body
from pipeline.facts.money.parties.party import party_at
from pipeline.facts.money.parties.speakers import speakers
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.scene import Scene, Verb
from pipeline.resolve.organisations import Organisation

PART = 6  # tokens of "'s accident and emergency department"


def object_of(scene: Scene, n: int, verb: Verb, end: int) -> str | None:
    """Return the party between a verb and its amount: "given the council £2m"; behind it in "the £2m it gave Ayle"."""
    start = verb.end
    if start > scene.sums[n].end:
        end = scene.end
    if start == end:
        return None
    if scene.words[start:end] == ["us"]:
        we = speakers(scene, start)
        return we.name if we else None
    if scene.words[start:end] in (["it"], ["them"]):
        meant = object_it(scene, verb, start)
        return meant.name if meant else None
    party = party_at(scene, start)
    if party and party[1] <= end:
        return party[0]
    part = scene.starting.get(start)
    if part and part.organisation and part.end < end <= part.end + PART and scene.words[part.end] == "'s":
        return part.organisation.name  # "give Ayle Hospital's emergency department £2m"
    if end == start + 1:
        return lone_body(scene, start)
    apposed = scene.ending.get(end)  # "pay the consultants Brightroad £6m"
    return apposed.organisation.name if apposed and apposed.organisation and apposed.start >= start else None


def object_it(scene: Scene, verb: Verb, at: int) -> Organisation | None:
    """Return what the "it" behind a verb stands for: "Ayle Council said the delays cost it", "that the DfE gave it"."""
    doer = subject_of(scene, verb)
    named = dict.fromkeys(naming.organisation for naming in scene.starting.values() if naming.end <= at)
    others = [organisation for organisation in named if organisation is not None and organisation != doer]
    if scene.words[at] == "them":  # "The Ayle Trust's hall is safe: the DfE gave them", not "Parents say"
        opens = (scene.starting.get(scene.start) or scene.starting.get(scene.start + 1)) if len(others) == 1 else None
        return opens.organisation if opens and opens.organisation == others[0] else None
    if len(others) == 1:
        return others[0]
    return None if others else meant_by_it(scene, at)
