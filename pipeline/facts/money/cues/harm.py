"""Whether what is given makes good a harm: "paid £500 to motorists whose cars were damaged"."""

from pipeline.facts.money.cues.between import WEAK, words_between
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene, Verb

CLAIMANTS = grammar("claimants")
HARM = grammar("harm")
OMBUDSMEN = "money ombudsman"
PUBLIC = grammar("public")
REMEDIES = grammar("remedies")
VICTIMS = grammar("victims")
WRONGED = grammar("wronged")

WINNING = frozenset(("won", "wins", "win", "secured", "secures"))
LEADS = frozenset(("for", "towards", "to", "on", "in", "into"))
AT = frozenset(("in", "at"))
REPAYING = frozenset(("in", "as"))
NEAR = 4  # tokens between who claimed and what he got
WITHIN = 6  # tokens between "ordered" and "to pay"


def for_harm(scene: Scene, n: int, verb: Verb, left: int) -> bool:
    """Tell whether what is given makes good a harm: it stands in the sentence, or an ombudsman in the document."""
    words = scene.words
    harmed = not HARM.isdisjoint(words[scene.start : scene.end])
    before = words[max(scene.start, verb.start - WITHIN) : verb.start]
    if verb.frame.id == "pay":
        out = "out" in words[verb.start : verb.end]
        to_person = words_between(scene, verb, left)[:1] in (["mr"], ["mrs"], ["ms"], ["miss"])
        ordered = "ordered" in before or ("told" in before and to_person)
        return (
            harmed
            or ordered
            or _of_notice(scene, n, verb)
            or (out and goes_to(scene, verb, PUBLIC))
            or _remedied(scene, verb, left)
        )
    if words[verb.start : verb.end] == ["hand", "over"] and "ordered" in before[-3:]:
        return True
    behind = scene.rates[n].end
    if not REPAYING.isdisjoint(words[behind : behind + 2]) and not REMEDIES.isdisjoint(words[behind + 1 : behind + 3]):
        return True  # "awarded £5,000 each in damages"
    given = words[verb.end : scene.sums[n].start][:2]
    if verb.form in ("part", "pastpart") and not WRONGED.isdisjoint(words[scene.start : scene.end]):
        return True  # "has been awarded £370,000 after her school unfairly dismissed her"
    victim = any(word in VICTIMS for word in given) or goes_to(scene, verb, VICTIMS)
    return victim and (harmed or bool(scene.context.terms.of(OMBUDSMEN)))


def _of_notice(scene: Scene, n: int, verb: Verb) -> bool:
    """Tell whether a penalty told of before is to be paid: "Who gets a penalty notice has 14 days to pay £80"."""
    told = any(noun.id == "penalty" and noun.end <= verb.start for noun in scene.nouns)
    return told and verb.form == "base" and scene.words[scene.rates[n].end] not in LEADS


def claimed(scene: Scene, verb: Verb) -> bool:
    """Tell whether who gets it had claimed for a harm: "Each claimant received £347" where compensation is the talk."""
    near = scene.words[max(scene.start, verb.start - NEAR) : verb.start]
    if not WRONGED.isdisjoint(near):  # "Unfairly sacked teacher wins £40,000"
        return True
    if scene.words[verb.start] in WINNING and _in_tribunal(scene.words[verb.end : scene.end]):
        return True
    return not CLAIMANTS.isdisjoint(near) and bool(scene.context.terms.of(OMBUDSMEN))


def _in_tribunal(behind: list[str]) -> bool:
    """Tell whether something is won at law: "has won £80,000 in an employment tribunal", not "a tribunal heard"."""
    at = behind.index("tribunal") if "tribunal" in behind else 0
    return not AT.isdisjoint(behind[max(0, at - 4) : at])


def _remedied(scene: Scene, verb: Verb, left: int) -> bool:
    """Tell whether an ombudsman has spoken and nobody but a person is paid: "agreed to pay £250"."""
    named = words_between(scene, verb, left)[:1]
    to_person = not named or named[0] in VICTIMS
    spoken = any(term.end - term.start == 1 for term in scene.context.terms.of(OMBUDSMEN)[:1])
    return spoken and to_person and verb.form == "base"


def goes_to(scene: Scene, verb: Verb, people: frozenset[str]) -> bool:
    """Tell whether the amount goes to some of these people: "paid out £9,312 to 27 motorists"."""
    words, end = scene.words, min(scene.end, verb.end + WEAK)
    if "to" not in words[verb.end : end]:
        return False
    return any(
        words[at] == "to" and at + 1 not in scene.verb_starts and not people.isdisjoint(words[at + 1 : at + 4])
        for at in range(verb.end, end)
    )
