"""What is said of an amount that no noun or verb of money is tied to: "it would take £5m", "a deputy on £58,000"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.noun_after import PHRASE
from pipeline.facts.money.cues.subject import is_given, risen
from pipeline.facts.money.cues.verb_kind import is_person, is_precept
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene

BE = grammar("be")
AUXILIARIES = grammar("auxiliaries")
DETERMINERS = grammar("determiners")
HOMES = grammar("homes")
LINKING = grammar("linking")
MODALS = grammar("modals")
PEOPLE = grammar("posts") | {"people", "jobs", "employees"}
RELATIVES = grammar("relatives")
TAKES = grammar("takes")

POINTING = frozenset(("there", "it", "this", "they", "that", "these", "those"))
UNNAMED = POINTING | {"and"}
INCLUDING = frozenset(("include", "includes", "included", "including"))


def needed(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Read "it would take £5m" and "can be £250 to resurface" as costs, "a deputy on £58,000" as pay."""
    words, before = scene.words, scene.words[left - 1] if left > scene.floors[n] else ""
    if before in ("at", "for"):
        priced = _priced(scene, n, left, right)
        if priced:
            return priced
    if _is_taken(scene, n, left, right) or _saves(scene, left, right):
        return Cue("cost", left, right)
    if before in INCLUDING and words[right] == "in" and "budget" in words[right + 1 : right + PHRASE]:
        return Cue("spending", left, right)  # "to include £1,300 in the budget for chairs"
    if before in ("made", "makes") and words[left - 2] not in AUXILIARIES:  # "The stall made £86.40"
        return Cue("pay" if is_person(scene, left - 1) else "income", left, right)
    if before == "on" and right < scene.end and not words[right][:1].isalpha():
        return Cue("pay", left, right)
    housed = words[right] in ("on", "for") and not HOMES.isdisjoint(words[right + 1 : right + PHRASE])
    if housed and is_precept(scene, n):  # "about £17 a year on the typical house"
        return Cue("income", left, right)
    if words[right] in ("on", "off"):  # "an extra £6 on the average bill"
        kind = risen(scene, right)
        return Cue(kind, left, right) if kind else None
    return Cue("funding", left, right) if is_given(scene, left, right) else None


def _is_taken(scene: Scene, n: int, left: int, right: int) -> bool:
    """Tell whether something takes or would be the amount: "it would take £5m", "A new roof would be £60,000"."""
    words, before = scene.words, scene.words[left - 1]
    it = n == 0 and before not in BE and "it" in words[max(scene.start, left - 4) : left]
    if before in TAKES and (words[right : right + 1] == ["to"] or it):
        return True
    if before == "take" and words[left - 2] in ("will", "would", "could"):  # "putting it right will take £18m"
        return True
    named = words[left - 3] not in (UNNAMED if n else POINTING)
    return before == "be" and words[left - 2] in MODALS and named


def _saves(scene: Scene, left: int, right: int) -> bool:
    """Tell whether the amount keeps a thing going: "£40,000 would save a library", "could be saved for £40,000"."""
    words = scene.words
    at = left - 3 * (words[left - 3 : left] == ["as", "little", "as"])
    if words[at - 2 : at] == ["saved", "for"]:
        return True
    if words[right] not in MODALS:
        return False
    at = right + 1 + 3 * (words[right + 1 : right + 4] == ["be", "enough", "to"])
    return words[at] in ("save", "rescue") and words[at + 1] in DETERMINERS


def _priced(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Read "a sink for £275" and "flats at £265,000" as costs, "25 people, most of them at £8.10 an hour" as pay."""
    words, before = scene.words, scene.words[left - 1]
    if scene.rates[n].per == "hour" and not PEOPLE.isdisjoint(words[scene.start : left]):
        return Cue("pay", left, right)
    bought = _bought(scene, n, left) if before == "for" else None
    if bought:
        return bought
    placed = words[left - 2] in LINKING or words[left - 2] in (",", "kept", "up", "in", "and", "but")
    return Cue("cost", left, right) if n == 0 and _bare(words[right]) and not placed else None


def _bought(scene: Scene, n: int, left: int) -> Cue | None:
    """Find the verb of "bought The Square, a centre of 60 shops, in 2016 for £106m"."""
    verbs = [verb for verb in scene.verbs if scene.floors[n] <= verb.start and verb.end < left]
    verb = verbs[-1] if verbs and verbs[-1].frame.id in ("buy", "sell") and verbs[-1].form != "ing" else None
    if verb is None or not RELATIVES.isdisjoint(scene.words[verb.end : left]):
        return None
    return Cue(verb.frame.kind, left, left, verb=verb)


def _bare(word: str) -> bool:
    """Tell whether nothing goes on behind an amount."""
    return not word[:1].isalnum() or word in ("and", "with", "but")
