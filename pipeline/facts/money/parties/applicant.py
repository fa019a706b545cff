"""Who asks in an item of minutes: "Carnival Committee: asked for £3,000. ... £1,500 agreed."."""

from collections.abc import Iterator

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import FINITE_AUXILIARIES, parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.named_body import first_names
from pipeline.facts.money.scene import Scene
from pipeline.read import Part, Reading

APPLICANTS = parties("applicants")
ASKING = parties("asking")
DETERMINERS = grammar("determiners")
GRANTING = parties("granting")
GRANTS = parties("granting") | {"award", "grant", "donate", "donation"}
NO_APPLICANTS = parties("no_applicants")
REFUSED = parties("refused")
REQUESTS = grammar("requests")
SMALL = frozenset(("of", "and", "&", "the", "for", "in", "'s", "'"))
TITLES = grammar("titles")

COLONS = frozenset((":", "–", "-", "—"))
LABEL = 8  # words of who asks at most
ANSWERED = 8  # tokens of "for floodlights) was declined"
ABOVE = 4  # blocks above an award that say whose it is
HEADED = 1  # blocks between a heading and an award: "Cllr Marsh left the room."
ASKED = "ask"
GIVEN = frozenset(("give", "approve"))


def applicant(scene: Scene, cue: Cue) -> str | None:
    """Return who asked in the item that the sum is granted in, null where it is no grant or nobody did."""
    if not _is_grant(scene, cue) or is_refused(scene, cue):
        return None
    reading = scene.context.reading
    part = scene.part
    span = _labelled(reading, part, scene.sums[0].start) or _asking(scene, part) or _above(scene, part)
    return " ".join(reading.text(*span).split()).removesuffix(".") if span else None


def is_refused(scene: Scene, cue: Cue) -> bool:
    """Tell whether a request for a sum was turned down: "Request from Ayle FC (£2,000 for floodlights) declined"."""
    return not REFUSED.isdisjoint(scene.words[cue.right : min(scene.end, cue.right + ANSWERED)])


def _is_grant(scene: Scene, cue: Cue) -> bool:
    """Tell whether a sum is granted or asked for."""
    verb = cue.verb
    given = verb is not None and verb.frame.id in GIVEN and (cue.passive or verb.form == "base")
    asked = verb is not None and verb.frame.id == ASKED and cue.behind  # "£900 requested to cover screen hire"
    granted = given or asked or (verb is not None and scene.words[verb.start] in GRANTING)
    nouns = [cue.noun] if cue.noun else scene.nouns if verb is None else []  # "Annual grant normally £1,000"
    named = [scene.words[noun.end - 1] for noun in nouns]
    return granted or any(noun.startswith("grant") or noun in REQUESTS for noun in named)


def _labelled(reading: Reading, part: Part, stop: int) -> tuple[int, int] | None:
    """Return the label of an item: "Carnival Committee: asked for", "b) Youth Service. An application for"."""
    words, start = reading.lower, _over_mark(reading, part)
    end = next((at for at in range(start, min(stop, start + LABEL)) if words[at] in COLONS or words[at] == "."), None)
    name = words.index("(", start, end) if end and "(" in words[start:end] else end  # "Red Cross (Overseas)."
    if end is None or name is None or end + 1 > stop or not _is_name(reading, start, name):
        return None
    marked = start > part.start or name - start > 1  # "(c) Rockits."
    told = words[end + 1 : part.end]
    asked = marked and not (ASKING | GRANTS).isdisjoint(told) if words[end] == "." else told[0] in ASKING
    return (start, name) if asked else None


def _asking(scene: Scene, part: Part) -> tuple[int, int] | None:
    """Return who a request is from, said before the sum in its block: "An application from Homestart for a grant"."""
    reading = scene.context.reading
    words = reading.lower
    for at in range(scene.sums[0].start - 2, part.start, -1):
        if words[at] not in ("from", "by", "of") or REQUESTS.isdisjoint(words[max(part.start, at - 2) : at]):
            continue
        start = at + 1 + (words[at + 1] in DETERMINERS)
        end = start
        while end < part.end and (reading.words[end][:1].isupper() or (end > start and _joins(reading, end))):
            end += 1
        return (start, end) if _is_name(reading, start, end) else None
    return None


def _above(scene: Scene, part: Part) -> tuple[int, int] | None:
    """Return who is named over an award: "Applicant: Ayle Arts Group", or a heading that is a body's name."""
    reading = scene.context.reading
    for place, block in enumerate(_blocks_before(reading, part)):
        words, start = reading.lower, _over_mark(reading, block)
        end = block.end - (words[block.end - 1] == ".")
        if words[start] in APPLICANTS and ":" in words[start : start + 3]:
            return words.index(":", start) + 1, end
        marked = start > block.start
        if marked and place <= HEADED and end - start <= LABEL and _is_name(reading, start, end):
            return (start, end) if not (ASKING | REQUESTS).isdisjoint(words[part.start : scene.end]) else None
        if marked:
            return None
    return None


def _blocks_before(reading: Reading, part: Part) -> Iterator[Part]:
    place = reading.parts.index(part)
    blocks = (block for block in reversed(reading.parts[:place]) if not reading.words[block.start].isspace())
    return (block for block, _ in zip(blocks, range(ABOVE), strict=False))


def _over_mark(reading: Reading, part: Part) -> int:
    """Step over "a)" and "3." that open an item."""
    at = part.start
    while at < part.end - 1 and (len(reading.words[at]) == 1 or not reading.words[at][:1].isalpha()):
        at += 1
    return at


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Tell whether words may be a body's name: capitals, no verb, no person's title and no heading of a list."""
    words = reading.lower[start:end]
    if not words or words[0] in TITLES or words[0] in first_names() or not NO_APPLICANTS.isdisjoint(words):
        return False
    plain = FINITE_AUXILIARIES.isdisjoint(words)
    return plain and all(reading.words[at][:1].isupper() or _joins(reading, at) for at in range(start, end))


def _joins(reading: Reading, at: int) -> bool:
    """Tell whether a small word stands inside a name: "Museum | of | the Herring"."""
    behind = reading.words[at + 1 : at + 3]
    return reading.lower[at] in SMALL and any(word[:1].isupper() for word in behind)
