"""One capitalised word that is a firm's name: no first name or title ever stands before it, as before a person's."""

from functools import cache

from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.named_body import first_names, is_place
from pipeline.facts.money.parties.standing_for import is_addressed
from pipeline.facts.money.parties.subject_end import in_time
from pipeline.facts.money.scene import QUOTES, Scene
from pipeline.resolve.names import not_names

MANY = frozenset(("were", "have", "are"))
PLACING = frozenset(("in", "near", "at", "around", "outside", "across"))
OPENERS = QUOTES | {":", "(", "•"}
JOINING = frozenset(("the", "of", "and", "&", "'", "'s")) | parties("compass")
SHORTEST = 4  # letters


@cache
def _never() -> frozenset[str]:
    """Return the words that are no firm's name, though they be capitalised."""
    groups = ("posts", "titles", "pronouns", "bodies", "council_people", "givers", "public", "victims", "determiners")
    people = first_names() | parties("holders")
    return people.union(not_names(), parties("nations"), *map(grammar, groups))


def lone_body(scene: Scene, at: int) -> str | None:
    """Return the one-word name at a token, where it is a body's: "| Placewise | were paid", "paid | Placewise | £9"."""
    if not scene.start <= at < scene.end:
        return None
    reading = scene.context.reading
    raw, word = reading.words[at], scene.words[at]
    named = len(raw) >= SHORTEST and raw.isalpha() and raw[:1].isupper() and not raw.rstrip("s").isupper()
    if not named or word in _never() or scene.headline:
        return None
    if in_time(scene, at):  # "as of last August paid"
        return None
    if _is_named_on(reading.words, at) or is_addressed(scene, at) or is_place(scene, word):
        return None
    inside = [place for place in _places(reading.lower, word) if reading.words[place][:1].isupper()]
    opening = [place for place in inside if _opens(scene, place)]
    common = len(inside) < reading.lower.count(word)
    if common or any(place not in opening and _is_introduced(scene, place) for place in inside):
        return None
    many = scene.words[at + 1] in MANY and not word.endswith("s")
    return raw if len(opening) < len(inside) or many else None


def _places(lower: list[str], word: str) -> list[int]:
    """Return where a document has a word."""
    found, at = [], -1
    for _ in range(lower.count(word)):
        at = lower.index(word, at + 1)
        found.append(at)
    return found


def _is_named_on(raw: list[str], at: int) -> bool:
    """Tell whether a word is but part of a name: "Leo | Marsh", "the | Marsh"."""
    before, goes_on = raw[at - 1], any(word[:1].isupper() for word in raw[at + 1 : at + 2])
    named = before[:1].isupper() and before.isalpha()
    return named or goes_on or before in JOINING


def _opens(scene: Scene, at: int) -> bool:
    """Tell whether a word opens its sentence or its quotation, where any word has its capital."""
    start = scene.context.reading.sentence(at)[0]
    return at == start or scene.words[at - 1] in OPENERS


def _is_introduced(scene: Scene, at: int) -> bool:
    """Tell whether a first name, a title or a place's preposition stands before a word, or more of a name behind it."""
    raw, before = scene.context.reading.words, scene.words[at - 1]
    named = raw[at - 1][:1].isupper() and raw[at - 1].isalpha()
    goes_on = any(word[:1].isupper() for word in raw[at + 1 : at + 2])
    return named or before in PLACING or before.endswith(".") or goes_on
