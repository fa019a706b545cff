"""Whose money a sum is of: "£74,000 of Home Office grant", "£2m in government funding"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.government import BRITISH, GOVERNMENT, UK
from pipeline.facts.money.scene import Scene

ADJECTIVES = grammar("lead") | {"central"}
FUNDS = parties("funds")

GIVEN = frozenset(("funding", "spending"))
LEADS = frozenset(("of", "in"))


def money_of(scene: Scene, n: int, cue: Cue) -> str | None:
    """Return whose money a sum is of, said right behind it."""
    words, at = scene.words, scene.rates[n].end + 1
    if cue.kind not in GIVEN:
        return None
    while at < scene.end and words[at] in ADJECTIVES and words[at] != "government":
        at += 1
    naming = scene.starting.get(at)
    if naming and naming.organisation and words[naming.end] in FUNDS:
        return naming.organisation.name
    if words[at] == "council" and words[at + 1] in FUNDS and scene.context.organisations.council:
        return scene.context.organisations.council.name
    if words[at] in BRITISH and words[at + 1] == "government" and words[at + 2] in FUNDS:
        return UK.name
    governed = words[at] == "government" and words[at + 1] in FUNDS
    return GOVERNMENT.name if governed and not scene.context.organisations.named("government") else None
