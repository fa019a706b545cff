"""Who does what a word says that is no verb of money: "incurred costs", "provided with", "was hit with"."""

from pipeline.facts.money.lexicon import frames
from pipeline.facts.money.parties.subject_name import doer_named
from pipeline.facts.money.scene import Scene, Verb


def deed_at(scene: Scene, at: int, frame: str = "give") -> Verb:
    """Return the word at a token as a verb of a frame; its form is what its ending and the word before tell."""
    word = scene.words[at]
    form = "ing" if word.endswith("ing") else "base" if scene.words[at - 1] == "to" else "pastpart"
    return Verb(at, at + 1, frames()[frame], form)


def doer_at(scene: Scene, at: int, frame: str = "give") -> str | None:
    """Return whose deed the word at a token is; of a passive whom it is done to."""
    return doer_named(scene, deed_at(scene, at, frame))


def back_to(scene: Scene, wanted: frozenset[str], start: int, reach: int) -> int | None:
    """Return the nearest token before another, some tokens off at most, that is one of the words wanted."""
    for at in range(start - 1, max(scene.start, start - reach), -1):
        if scene.words[at] in wanted:
            return at
    return None
