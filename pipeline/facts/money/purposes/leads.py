"""What leads from an amount to what it is for, and what breaks off: "which will go towards", "invested in"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.predicate import TELLING, is_told_of
from pipeline.facts.money.parties.role import Roles
from pipeline.facts.money.purposes.phrase import is_wrong
from pipeline.facts.money.scene import Scene

ADVERBS = grammar("adverbs")
AUXILIARIES = grammar("auxiliaries")
DETERMINERS = grammar("determiners")
NO_PURPOSE = grammar("no_purpose_before")
PURPOSE_LEADS = grammar("purpose_leads")
RESUMING = grammar("resuming")
VERBS = AUXILIARIES | grammar("finite")
BREAKS = TELLING | {"for", "over", "and", ","}
"""What `breaks_off` looks at."""
SPANS = frozenset(("year", "years", "month", "months", "week", "weeks", "period"))
SPAN = 8  # tokens of "over the course of this financial year"
MONEY = frozenset(("money", "cash"))


def over_money(words: list[str], at: int) -> int:
    """Step over "of public money", "of taxpayers' cash" and "of which" from the "of" on."""
    if words[at + 1] == "which":
        return at + 2
    return next((place + 1 for place in range(at + 1, at + 4) if words[place] in MONEY), at)


def before_giver(scene: Scene, cue: Cue, at: int, roles: Roles) -> int:
    """Return where a purpose ends at the latest: before the giver in "£5m for clinics from NHS England"."""
    if cue.kind != "funding" or not roles.taken:
        return scene.end
    givers = [start for start, _ in roles.taken if start > at and scene.words[start] in ("from", "by")]
    return min(givers, default=scene.end)


def is_gerund(scene: Scene, at: int, cue: Cue) -> bool:
    """Tell whether the gerund at a token, "mending" in "spent £2m mending roads" says what the money is for."""
    spent = cue.verb is not None and cue.verb.frame.id == "spend"
    return spent and scene.words[at] not in NO_PURPOSE


def invests(cue: Cue) -> bool:
    """Tell whether a verb of spending stands before its amount."""
    return cue.verb is not None and cue.verb.frame.id == "spend" and not cue.behind


def invested(scene: Scene, at: int, cue: Cue) -> bool:
    """Tell whether "in" leads to a purpose: "invest £2m in roads", "spent £2m in mending roads", not "in England"."""
    if cue.noun and scene.words[cue.noun.end - 1] == "investment" and at == cue.right:
        return scene.context.reading.words[at + 1][:1].islower()  # "a £50m investment | in pitches"
    if cue.verb is None or cue.verb.frame.id != "spend":
        return False
    return scene.words[cue.verb.start].startswith("invest") or scene.words[at + 1].endswith("ing")


def _goes_on(scene: Scene, comma: int) -> bool:
    """Tell whether a purpose may follow a comma: it closes an aside such as ", £243,880, will go towards"."""
    return comma + 1 < scene.end and scene.words[comma + 1] in AUXILIARIES


def resumed(scene: Scene, comma: int) -> int | None:
    """Return where what money is for goes on behind a comma: "£2,700, which will go | towards a slide"."""
    words, at = scene.words, comma + 2
    if words[comma] != "," or words[comma + 1] != "which":
        return None
    while at < scene.end and (words[at] in AUXILIARIES or words[at] in ADVERBS):
        at += 1
    return at + 1 if at > comma + 2 and words[at] in RESUMING else None


def breaks_off(scene: Scene, at: int, cue: Cue) -> bool:
    """Tell whether no purpose can stand behind a token: it is told why ("over a fight for her son") or what else."""
    word, following = scene.words[at], scene.words[at + 1]
    if word == "for" and is_wrong(scene.words, at + 1, scene.end):
        return True
    if word == "over":
        return at not in scene.times and SPANS.isdisjoint(scene.words[at + 1 : at + SPAN])
    if word == "and":  # "a payment of £71,000 and an agreement not to talk", "£1m and led to arrests"
        return following in DETERMINERS or _turns_off(scene, at + 1)
    if word in TELLING:
        return is_told_of(scene, cue, at)
    return word == "," and not _goes_on(scene, at)


def _turns_off(scene: Scene, start: int) -> bool:
    """Tell whether a verb that is none of money opens another clause: "£1m and | led to", no "and | will go on"."""
    words, at = scene.words, start
    while at < scene.end and (words[at] in AUXILIARIES or words[at] in ADVERBS):
        at += 1
    spent = at in scene.verb_starts or words[at] in PURPOSE_LEADS or words[at] in RESUMING
    return not spent and (at > start or words[at] in VERBS or words[at].endswith("ed"))
