"""What stands between a name and its verb: where the body is, or an aside between dashes."""

from pipeline.facts.money.grammar import DASHES, parties
from pipeline.facts.money.scene import Scene

COMPANIES = parties("companies")
LOCATING = parties("locating")

ADDRESS = 14  # tokens of ", of Unit 4, Mill Lane Trading Estate, Torford,"
ASIDE = 20  # tokens of an aside between dashes
INSIDE = frozenset((",", "and", "the", "&"))


def over_address(scene: Scene, end: int) -> int | None:
    """Return where a name ends whose address ends at a token: "Ayle Foods Ltd | of Mill Road, Torford".

    Without a comma before it an address follows a company alone: "the Rotary Club of Ayle" is all name.
    """
    raw, words, at = scene.context.reading.words, scene.words, end
    last = max(scene.start + 1, end - ADDRESS)
    while at > last and (raw[at - 1][:1].isupper() or raw[at - 1][:1].isdigit() or words[at - 1] in INSIDE):
        at -= 1
    if at <= last or at == end or words[at - 1] not in LOCATING:
        return None
    at -= 1 + (words[at - 2] == "based")
    closed = words[end - 1] == ","
    if words[at - 1] == ",":
        return at - 1 if closed else None
    return at if words[at - 1] in COMPANIES else None


def over_dashes(scene: Scene, end: int) -> int | None:
    """Return where a name ends that an aside follows: "Ayle Council | – which Labour runs – has spent"."""
    opens = range(end - 2, max(scene.start, end - ASIDE), -1)
    return next((at for at in opens if scene.words[at] in DASHES), None)
