"""What says the kind of an amount."""

from typing import NamedTuple

from pipeline.facts.money.scene import Verb
from pipeline.terms import Term


class Cue(NamedTuple):
    """What says the kind: its verb, its noun, and the tokens left:right of the amount's noun phrase."""

    kind: str | None
    left: int
    right: int
    verb: Verb | None = None
    noun: Term | None = None
    passive: bool = False
    behind: bool = False
    """The verb stands behind the amount, which is its subject."""
    thing: tuple[int, int] | None = None
    """The tokens of a noun that names what the money is for: "a £1.3m extension"."""
    linked: bool = False
    """The noun is the subject, and a linking verb stands between: "the deficit will reach"."""
    level: bool = False
    """It is what the thing that a pronoun stands for comes to: "reduce this by £2m to £5m"."""
    own: bool = True
    """False where the kind is not said at this amount but carried over from the one before."""
