"""What an amount is for, said behind it: each word that may lead to a purpose is asked in turn."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.role import Roles
from pipeline.facts.money.purposes.leads import (
    BREAKS,
    before_giver,
    breaks_off,
    invested,
    invests,
    is_gerund,
    over_money,
    resumed,
)
from pipeline.facts.money.purposes.marked import after_marker
from pipeline.facts.money.purposes.phrase import ENDS, phrase_from
from pipeline.facts.money.scene import Scene

CLAUSE_ENDS = grammar("clause_ends")
ENDING = grammar("prepositions") | {"and", "but"}
PRONOUNS = frozenset(("it", "this", "that", "them", "these", "those"))
POTS = (parties("handed_out") | parties("holdings")) - grammar("reserves")
"""What it is for is no purpose of what is taken from it; what a reserve is kept for is."""
POINTED = frozenset(("on", "towards", "into"))
MARKERS = frozenset(("on", "for", "towards", "toward", "into"))
SCAN = 22  # tokens right of the amount within which its purpose begins
LONGEST = 24
ABLE = 7  # tokens of "so that the town band can"


def behind(scene: Scene, n: int, cue: Cue, roles: Roles, *, to_do: bool) -> str | None:
    """Find "on repairs", "for damp and mould", "towards a new roof", "to buy land" behind the amount."""
    words = scene.words
    marked = words[cue.right] in ("for", "towards") or (words[cue.right] == "in" and invested(scene, cue.right, cue))
    if cue.behind and cue.verb and marked:  # "£40,000 for a minibus was approved"
        found = after_marker(scene, cue.right, words[cue.right], cue, cue.verb.start)
        if found:
            return found
    spent = cue.noun is not None and scene.sums[n].end < cue.noun.start and invests(cue)
    first = scene.rates[n].end if spent else cue.right  # "invested £7m | in shopping centres"
    at = max(cue.right, cue.verb.end) if cue.behind and cue.verb else first
    at = over_money(words, at) if words[at] == "of" else at
    if words[at][-3:] == "ing" and at not in scene.starting and is_gerund(scene, at, cue):
        return phrase_from(scene, at, min(scene.end, at + LONGEST))
    last = scene.ceilings[n]
    return _marked(scene, (at, last if last < at + SCAN else at + SCAN), cue, roles, to_do=to_do)


def _marked(scene: Scene, span: tuple[int, int], cue: Cue, roles: Roles, *, to_do: bool) -> str | None:
    """Return what the first word in a span that leads to a purpose leads to, null where the clause ends before."""
    words, taken = scene.words, dict(roles.taken)
    at, last = span
    while at < last:
        word = words[at]
        if at in taken or at in scene.times or at in scene.starting or word == ",":
            jump = _over(scene, at, taken)
            if jump > at:
                at = jump
                continue
        if word in ENDS or (word in CLAUSE_ENDS and not cue.behind) or (word in BREAKS and breaks_off(scene, at, cue)):
            return None
        if word == "so":
            return _so_that(scene, at) if to_do else None
        if word in MARKERS or (word == "in" and invested(scene, at, cue)) or (word == "to" and to_do):
            if words[at + 1] in PRONOUNS and _points(words, at):
                return None
            if words[at - 1] not in POTS or not _is_of_pot(words, span[0], at):
                found = after_marker(scene, at, word, cue, before_giver(scene, cue, at, roles))
                if found:
                    return found
        at += 1
    return None


def _so_that(scene: Scene, at: int) -> str | None:
    """Return what somebody can do because of the money: "£500 | so that it can mend its roof"."""
    reach = range(at + 1, min(scene.end, at + ABLE))
    able = next((place for place in reach if scene.words[place] in ("can", "could")), None)
    if able is None or scene.words[able + 1] == "be":
        return None
    found = phrase_from(scene, able + 1, min(scene.end, able + LONGEST))
    return found if found and " " in found else None


def _points(words: list[str], at: int) -> bool:
    """Tell whether a word leads to a pronoun alone: "to spend £1.1m | on this and", but not "into this year's fund"."""
    return words[at] in POINTED and (words[at + 2] in ENDING or not words[at + 2][:1].isalpha())


def _is_of_pot(words: list[str], begin: int, at: int) -> bool:
    """Tell whether a "for" says what a pot is for that money is taken from: "from the budget | for a pool"."""
    return words[at] == "for" and "from" in words[begin:at]


def _over(scene: Scene, at: int, taken: dict[int, int]) -> int:
    """Step over a party, a time, a name ("the Department for Education") or ", which will go"; 0 where none is."""
    if at in taken:
        return taken[at]
    if at in scene.times:
        return scene.times[at]
    return scene.starting[at].end if at in scene.starting else resumed(scene, at) or 0
