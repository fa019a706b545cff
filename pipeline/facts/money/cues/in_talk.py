"""What the talk around makes of a noun: in a tender a bid is a price, in a story of pay a payout is pay."""

from pipeline.facts.money.cues.charged import HOUSEHOLD
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.topic import PAYOUTS, tells_of_pay
from pipeline.facts.money.cues.verb_kind import is_precept
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene
from pipeline.terms import Term

ALLOCATIONS = grammar("allocations")
HOUSED = grammar("public") | {"her", "his", "their", "your", "average", "typical", "band"}
LODGES = grammar("lodges")
PRIVATE = grammar("private")
TENDERING = grammar("tendering")

HARM = grammar("harm")
FINANCED = grammar("givers") | grammar("settling")
HANDED = grammar("givers") | {"settlement"}
OWN = frozenset(("your", "life"))
PEOPLE = frozenset(("you", "they", "he", "she", "who", "people", "residents"))
HAVE = frozenset(("have", "has", "had"))
BIDS = frozenset(("bid", "bids", "offer"))
FEES = frozenset(("fee", "fees"))
NOBODYS = 1_000_000  # pounds; more is nobody's bonus
LARGE = 10_000  # pounds; more is no fee that one of the public pays
NEAR = 12  # tokens behind a bill that say whose it is


def in_talk(scene: Scene, n: int, cue: Cue, noun: Term) -> Cue:
    """Return what the noun on sum n says of its kind; a fee that is large, or a home's, is paid by the public body."""
    left, last = cue.left, scene.words[noun.end - 1]
    if last in BIDS and not TENDERING.isdisjoint(scene.words[scene.start : scene.end]):
        return cue._replace(kind="cost")  # "won the contract with a bid of £11m"
    if cue.kind in ("penalty", "spending") and last in PAYOUTS and tells_of_pay(scene.context):
        return cue._replace(kind="pay")
    if cue.kind == "penalty" and last in ("settlement", "settlements") and _is_of_government(scene):
        return cue._replace(kind="funding")
    if cue.kind == "pay" and last == "bonus" and scene.sums[n].amount > NOBODYS:
        return cue._replace(kind="funding")  # "Bonus £3m on the eve of the budget"
    if cue.kind == "spending" and last in ALLOCATIONS and not HANDED.isdisjoint(scene.words[scene.start : left]):
        return cue._replace(kind="funding")  # "Since the Government's announcement its allocation is £422m"
    if cue.kind == "cost" and _is_tax_bill(scene, n, noun, cue):
        return cue._replace(kind="income")
    if cue.kind == "saving" and last == "savings" and _is_put_by(scene, noun):
        return cue._replace(kind="value")
    if cue.kind != "income" or last not in FEES or noun.end - noun.start > 1:
        return cue
    if cue.verb and cue.verb.frame.id in ("till", "raise", "get"):
        return cue
    named = scene.words[noun.end : cue.left]
    home = any(word in PRIVATE for word in named) or (scene.rates[n].per == "week" and not LODGES.isdisjoint(named))
    return cue._replace(kind="cost") if home or scene.sums[n].amount >= LARGE else cue


def _is_of_government(scene: Scene) -> bool:
    """Tell whether a settlement is what a council gets: "a deal with Holyrood for a settlement of £430m"."""
    words = scene.words[scene.start : scene.end]
    return HARM.isdisjoint(words) and not FINANCED.isdisjoint(words)


def _is_put_by(scene: Scene, noun: Term) -> bool:
    """Tell whether savings are what a person has: "If you have savings over £23,250", "your savings are below £500"."""
    before = scene.words[noun.start - 1]
    return before in OWN or (before in HAVE and scene.words[noun.start - 2] in PEOPLE)


def _is_tax_bill(scene: Scene, n: int, noun: Term, cue: Cue) -> bool:
    """Tell whether a household's bill is its council tax, where that is the talk: "Her bill will climb to £2,380"."""
    if scene.words[noun.start : noun.end] not in (["bill"], ["bills"]) or not is_precept(scene, n, HOUSEHOLD):
        return False
    return not HOUSED.isdisjoint(scene.words[scene.start : cue.right + NEAR])
