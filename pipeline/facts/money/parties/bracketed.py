"""Whose an amount in brackets is: "Grants went to Ayle Town Band (£500), Dene Scouts (£250) and Aspire (£70)"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.named_body import is_person, reads_as_body
from pipeline.facts.money.parties.role import Roles, filled
from pipeline.facts.money.scene import Scene

BODIES = grammar("bodies") | grammar("firm_ends")
BENEFICIARIES = parties("beneficiaries")
BENEFITING = parties("benefiting")
LINKS = frozenset(("are", "were", "include", "included", "including"))
MET = parties("met")

BEHIND = frozenset((")", ","))
JOINTS = frozenset((",", ";", ":", "and", "to", "for", "from", "by", "the")) | BENEFITING | LINKS
LISTS = frozenset((",", ";", "and", "the"))
SMALL = frozenset(("of", "&", "'s", "'", "the", "-", "in"))


def beside_bracket(scene: Scene, n: int, cue: Cue, roles: Roles) -> Roles:
    """Fill in who gets or gives sum n, whose brackets stand behind a name on a list of those that money goes to."""
    words, end = scene.words, scene.sums[n].start - 1
    if words[cue.right] not in BEHIND:
        return roles
    naming = scene.ending.get(end)
    start = naming.start if naming else _name_start(scene, end)
    if start == end or words[start - 1] not in JOINTS:
        return roles
    at = _lead(scene, start)
    lead = words[at]
    side = _side(scene, at, cue)
    if side is None or is_person(scene, start, end):
        return roles
    if naming:
        return filled(roles, side, naming.organisation.name if naming.organisation else None)
    sure = lead == "to" or words[end - 1] in BODIES or reads_as_body(scene, start, end)
    return filled(roles, side, scene.original(start, end) if sure else None)


def _name_start(scene: Scene, end: int) -> int:
    """Return where the capitalised words before a bracket begin."""
    raw, start = scene.context.reading.words, end
    while start > scene.floors[0] and (raw[start - 1][:1].isupper() or _joins(scene, start - 1, end)):
        start -= 1
    return start


def _joins(scene: Scene, at: int, end: int) -> bool:
    """Tell whether a small word stands inside a name: "Friends | of | Ayle Park"."""
    raw = scene.context.reading.words
    return at + 1 < end and scene.words[at] in SMALL and raw[at - 1][:1].isupper()


def _side(scene: Scene, at: int, cue: Cue) -> str | None:
    """Return whose role the word at a token leads to: "grants went | to", "was funded | by", "money came | from"."""
    word = scene.words[at]
    if scene.words[at - 1] in BENEFICIARIES:  # "The beneficiaries were Ayle Band (£500)"
        return "recipient"
    if word == "by":
        return "payer" if scene.words[at - 1] in MET else None
    if word in BENEFITING:  # "The money will benefit Ayle Band (£500)"
        return "recipient"
    if cue.kind != "funding":
        return None
    return {"from": "payer", "to": "recipient", "for": "recipient"}.get(word)


def _lead(scene: Scene, start: int) -> int:
    """Return where the word stands that leads to the list that a name is on: "to", "for", "from"."""
    raw, at = scene.context.reading.words, start - 1
    while at > scene.start and not raw[at - 1][:1].isspace():
        word = scene.words[at]
        inside = any(item.start - 1 <= at <= item.end for item in scene.sums) or raw[at][:1].isupper()
        if not (inside or word in LISTS or word in SMALL):
            return at
        at -= 1
    return scene.start
