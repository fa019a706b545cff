"""What stands over a line of a list says of its sum: "Fixed penalties from April" above "Graffiti: £80"."""

from pipeline.facts.money.grammar import FINITE_AUXILIARIES
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.sums.stated import SIGNS
from pipeline.read import Part, Role

BARE_COSTS = grammar("bare_costs")
POSTS = grammar("posts")
POTS = grammar("pots")

ITEMS = frozenset((Role.BULLET, Role.ITEM, Role.LINK))
PAID, HOUSED = 10_000, 500_000  # pounds that a post is paid a year
LISTED = ITEMS | {Role.ROW}
OPENS = 2  # tokens of a bullet before the sum that opens its item
LABEL = 14  # tokens of a line before its sum at most
LINES = 40  # lines that a heading may stand above
LONG = 40  # tokens of a lead-in that still tells of one thing
SHORT = 7  # tokens of a label that a column breaks off: "Current account |"
BUDGETS = frozenset(("budget", "budgets"))
"""What stands in a budget's lines is spent: "Police staff: £14.5m" under "Police budget"."""
MADE_OF = frozenset(("value", "cost"))
MEANT = grammar("purpose_markers") | {"to"}


def headed(scene: Scene) -> str | None:
    """Return the kind of what a line's list is of, null where what is above it tells of no one kind."""
    part = scene.part
    if not _is_line(scene, part):
        return None
    if _names_post(scene, part):
        return "pay"
    parts = scene.context.reading.parts
    meant = scene.words[scene.rates[0].end] in MEANT
    place = parts.index(part)
    for above in reversed(parts[max(0, place - LINES) : place]):
        led = scene.words[above.end - 1] == ":"
        start = scene.context.reading.sentence(above.end - 1)[0] if led else above.start  # "… . The balances were:"
        if above.role in ITEMS or not SIGNS.isdisjoint(scene.words[start : above.end]):
            continue
        kinds, length = _kinds(scene, start, above.end), len(before_bracket(scene.words[above.start : above.end]))
        if kinds or length > SHORT or led:
            bare = scene.sums[0].start == part.start and scene.sums[-1].end >= part.end - 1  # a cell of its own
            said = scene.words[above.end - 1] == "." and part.role not in ITEMS and not bare
            told = len(kinds) == 1 and length <= LONG and not said
            return kinds.pop() if told and not (meant and kinds <= MADE_OF) else None  # "The budget includes: £2m for"
    return None


def _is_line(scene: Scene, part: Part) -> bool:
    """Tell a line of a list from a sentence: nothing but a label stands before its sum."""
    start = scene.sums[0].start
    if part.role in LISTED and start - part.start <= OPENS:
        return True
    label = before_bracket(scene.words[part.start : start])
    return scene.start == part.start and len(label) <= LABEL and FINITE_AUXILIARIES.isdisjoint(label)


def _names_post(scene: Scene, part: Part) -> bool:
    """Tell whether a line gives what a post is paid: "Sal Rowe, assistant commissioner £55,000"."""
    last, item = scene.sums[0].start - 1, scene.sums[0]
    while last > part.start and not scene.words[last][:1].isalpha():
        last -= 1
    return item.end == part.end and PAID < item.amount < HOUSED and scene.words[last] in POSTS


def before_bracket(label: list[str]) -> list[str]:
    """Return a label without what stands in brackets: "Salary (April/May)"."""
    return label[: label.index("(")] if "(" in label else label


def _kinds(scene: Scene, start: int, end: int) -> set[str]:
    """Return the kinds that the nouns of a heading name; a pot or a deal says nothing of what is in it."""
    terms = scene.context.terms.between("money noun", start, end)
    plain = (term for term in terms if term.id not in (NEUTRAL, RISE) and scene.words[term.end - 1] not in POTS)
    plain = (term for term in plain if term.id != "cost" or scene.words[term.end - 1] in BARE_COSTS)
    return {"spending" if scene.words[term.end - 1] in BUDGETS else term.id for term in plain}
