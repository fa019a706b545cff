"""Whether capitalised words are a body's name or a person's, by their form and by what stands elsewhere."""

from functools import cache, lru_cache

from pipeline import vocabulary
from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import Scene
from pipeline.resolve.names import not_names
from pipeline.resolve.organisations import register

BODY_WORDS = grammar("bodies") | grammar("firm_ends") | parties("body_words")
BEFORE_PLACES = frozenset(("in", "of", "to", "for", "from", "at"))
JOINING = frozenset(("of", "for", "&", "in", "the", "'s"))
SURNAMES = grammar("place_ends")
PERSON_WORDS = parties("person_words")
POSTS = grammar("posts")
ABBREVIATED = 3  # letters that no person's initials have
LARGE = 20_000  # pounds; a grant that is more goes to no one person


@cache
def first_names() -> frozenset[str]:
    """Return the first names of people."""
    return frozenset(name for names in vocabulary.words("first_names").values() for name in names.split())


def is_person(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a name is a person's: an official's, one with a post behind a comma, or one with a first name."""
    words = scene.words
    if words[end] == "," and not POSTS.isdisjoint(words[end + 1 : end + 3]):
        return True
    surname = end - start == 2 and words[end - 1] in SURNAMES and words[start] in first_names()  # "Leo Hall"
    body = words[end - 1] in BODY_WORDS or "of" in words[start:end]  # "the Rotary Club of Dean"
    return surname or is_official(scene, end) or not (body or first_names().isdisjoint(words[start:end]))


def is_official(scene: Scene, end: int) -> bool:
    """Tell whether the word before a token is of an official's name."""
    start, last = scene.context.reading.chars(end - 1, end)
    return any(fact.start <= start and last <= fact.end for fact in scene.context.found.get("official", ()))


def reads_as_body(scene: Scene, start: int, end: int) -> bool:
    """Tell a body's name from two words that may be a person's: "Ayle Society of Ringers", "Winchester Lions"."""
    words = scene.words[start:end]
    if end - start < 2 or not POSTS.isdisjoint(words) or not PERSON_WORDS.isdisjoint(words[:-1]):
        return False
    if any(len(word) >= ABBREVIATED and word.isupper() for word in scene.context.reading.words[start:end]):
        return True  # "BRT Kensal"
    common = any(word in not_names() or word in BODY_WORDS for word in words[1:] if word != "and")
    if "and" in words and not common:  # "Ayle and Torford will get £2m each"
        return False
    return common or not JOINING.isdisjoint(words[1:]) or words[0] in not_names() or is_place(scene, words[0])


def is_place(scene: Scene, word: str) -> bool:
    """Tell whether a word is a place that a council has its name from."""
    return _is_place(word, scene.context.reading.document.published)


@lru_cache(maxsize=8192)
def _is_place(word: str, published: str | None) -> bool:
    return bool(register.of_place(word, published))


def lone_place(scene: Scene, n: int, end: int) -> str | None:
    """Return the place before a token that a large grant goes to: "Torquay | will get £21.9m"."""
    raw, at = scene.context.reading.words, end - 1
    if at < scene.start or not raw[at][:1].isupper() or scene.headline or scene.sums[n].amount < LARGE:
        return None
    joined = at > scene.start and (raw[at - 1][:1].isupper() or raw[at - 1] in BEFORE_PLACES)
    joined = joined or (raw[at - 1] == "and" and raw[at - 2][:1].isupper())  # "Torquay and Ayle will get £2m each"
    if joined or is_official(scene, end) or scene.words[at] in not_names():
        return None
    return raw[at] if is_place(scene, scene.words[at]) else None
