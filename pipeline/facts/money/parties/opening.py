"""The organisation that opens a sentence, or a clause of it, as its subject."""

from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene
from pipeline.resolve.organisations import Organisation

AUXILIARIES = grammar("auxiliaries")
CONTROL = grammar("control")
COUNCIL_PEOPLE = grammar("council_people")
FINITE = grammar("finite")
OPENERS = grammar("openers")
PASTS = parties("pasts")

CLAUSE_OPENERS = frozenset((",", ";", ":", "that"))

VERBAL = AUXILIARIES | FINITE | CONTROL | PASTS
JOINT = 5  # tokens of "Local authorities and the trust" before its "and"
ASIDE = 14  # tokens of an aside that says where a body is: ", of 14 Mill Road, Torford, Ayleshire,"
ASIDES = frozenset(("of", "based", "from", "in", "trading", "formerly"))


def opening(scene: Scene, before: int, *, but: frozenset[str] = frozenset()) -> Organisation | None:
    """Return the organisation that opens the sentence, or a clause of it, as its subject: a verb stands behind it.

    `but` are kinds of organisation that are not meant.
    """
    words = scene.words
    for naming in reversed([naming for naming in scene.starting.values() if naming.end < before]):
        start = naming.start - (words[naming.start - 1] in ("the", "but", "and") and naming.start > scene.start)
        timed = start in (scene.times.get(scene.start), scene.times.get(scene.start + 1))  # "Last year the council"
        opens = start - scene.start <= 1 or words[start - 1] in CLAUSE_OPENERS or timed
        if naming.organisation and naming.organisation.kind in but:
            continue
        if opens and acts(scene, naming.end):
            return unless_modified(scene, naming.start, naming.organisation)
    return None


def acts(scene: Scene, end: int) -> bool:
    """Tell whether a verb, or an aside before it, stands behind an organisation."""
    word = scene.words[end]
    if word == "," and scene.words[end + 1] in ("which", "who"):
        return True
    if word == "," and scene.words[end + 1] in ASIDES:  # "Ayle Ltd, of Ayle, pleaded guilty and"
        raw, behind = scene.context.reading.words, range(end + 2, min(scene.end - 1, end + ASIDE))
        closing = next((at for at in behind if scene.words[at] == "," and raw[at + 1][:1].islower()), None)
        return closing is not None and scene.words[closing + 1] not in ASIDES and acts(scene, closing + 1)
    finite = word in AUXILIARIES or word in FINITE or word in CONTROL or word in PASTS
    return word != "'s" and (finite or (word.isalpha() and word.endswith(("ed", "s"))))


def unless_modified(scene: Scene, start: int, organisation: Organisation | None) -> Organisation | None:
    """Refuse the organisation in "the leader of the council", but take it in "members of the council"."""
    words, at = scene.words, start
    if at > scene.start and words[at - 1] in ("the", "a", "an", "its"):
        at -= 1
    before = words[at - 1] if at > scene.start else ""
    other = scene.ending.get(at - 1) if before == "and" else None
    if other:  # "worked with Ayle Council and the trust to secure"; what two did together is no one's
        together = other.start - scene.start <= 1
        return None if together else unless_modified(scene, other.start, organisation)
    if before == "and" and _is_joint(scene, at - 1):
        return None
    if before not in ("of", "for", "at", "from", "by", "with", "in", "on", "to", "against"):
        return organisation
    head = words[at - 2] if at - 2 >= scene.start else ""
    if before in ("for", "to", "on", "from", "by", "in", "with") and head in OPENERS:
        return organisation
    return organisation if head in COUNCIL_PEOPLE or head in OPENERS else None


def _is_joint(scene: Scene, end: int) -> bool:
    """Tell whether a noun before "and" opens the sentence, so that two act: "Local authorities and the trust"."""
    words = scene.words[scene.start : end]
    short = 0 < len(words) <= JOINT and VERBAL.isdisjoint(words)
    return short and all(word.isalpha() or word == "'s" for word in words)
