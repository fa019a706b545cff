"""Who does what a verb like "visited" says: inspectors, or somebody else."""

from pipeline.facts.inspection.scene import Inspectors, Scene
from pipeline.facts.inspection.words import AUXILIARIES, PRONOUNS
from pipeline.match import Term

BE = ("was", "were", "been", "being", "be")
REACH = 9  # tokens between the inspectors and their verb


def is_passive(scene: Scene, term: Term) -> bool:
    """Tell whether the verb says what was done to its subject: "had last been inspected"."""
    if not scene.lower[term.start].endswith("ed"):
        return False
    return any(scene.lower[at] in BE for at in range(max(0, term.start - 3), term.start))


def agent_of(scene: Scene, term: Term) -> Inspectors | None:
    """Return the inspectors behind a passive verb: "by the CQC"."""
    named = scene.inspectors_between(term.end, term.end + 8)
    return named[0] if named and scene.lower[term.end] == "by" else None


def has_agent(scene: Scene, term: Term) -> bool:
    """Tell whether a passive verb names who did it."""
    return scene.lower[term.end] == "by"


def subject_of(scene: Scene, term: Term) -> Inspectors | None:
    """Return the inspectors that are a verb's subject, by name or by pronoun, else None."""
    first = scene.sentence(term.start)[0]
    nearest = max(first, term.start - REACH)
    at = term.start
    pronoun = False
    while at > nearest:
        named = [i for i in scene.inspectors_between(max(first, at - 12), at) if i.end == at]
        if named:
            return named[-1]
        if scene.lower[at - 1] not in AUXILIARIES and scene.lower[at - 1] not in PRONOUNS:
            break
        at -= 1
        pronoun = pronoun or scene.lower[at] in PRONOUNS
    if not pronoun:
        return None
    before = scene.inspectors_between(scene.sentence(max(first - 1, 0))[0], at + 1)
    return before[-1] if before else None
