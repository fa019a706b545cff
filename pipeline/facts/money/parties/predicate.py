"""Whether an amount is the subject of a clause that says something else: "The £9,000 gift | is a chance for us"."""

from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.grammar import FINITE_AUXILIARIES
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene

ADVERBS = grammar("adverbs")
BE = grammar("be")
DETERMINERS = grammar("determiners") | {"another"}
LEADING = frozenset(("for", "to", "towards", "toward", "on", "into", "from", "by"))
TELLING = FINITE_AUXILIARIES - {"'s"}


def is_told_of(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether the verb at a token behind an amount, no verb of money, says what became of it or what it is.

    What is "for" somebody there is not the amount: "The £9,000 gift has built a pitch for the school". But "was for the
    school", "is intended for the school" and "will help" are said of the amount.
    """
    words = scene.words
    if cue.verb or words[at] not in TELLING:
        return False
    while at < scene.end and (words[at] in TELLING or words[at] in ADVERBS):
        at += 1
    if words[at] in DETERMINERS:
        return True
    lent = at in scene.verb_starts and words[at - 1] in BE
    helps = any(verb.start == at and (verb.frame.amount_subject or lent) for verb in scene.verbs)
    led = words[at] == "available" or not LEADING.isdisjoint(words[at : at + 2])
    return words[at][:1].isalpha() and not (helps or led)
