"""How far a name reaches to the left of its head noun, and to the right of its first words."""

from functools import cache, lru_cache

from pipeline.read import Reading
from pipeline.resolve.organisations.words import leaning, words

STRICT = frozenset(
    {"council", "school", "college", "nursery", "hospital", "surgery", "home", "hospice", "prison", "company", "club"}
)
LISTED = frozenset({"committee", "panel"})
KEPT_OPENINGS = frozenset({"saints", "souls", "hallows", "lady"})  # "All Saints", "Our Lady"
ACRONYM = (3, 5)  # letters of a name in short
ORDINALS = ("st", "nd", "rd", "th")
DIGITS = frozenset("0123456789")


@lru_cache(maxsize=8192)
def capital(word: str) -> bool:
    """Say whether a word may be part of a name: "Saltmere", "1st"; not "J.", "(", "£"."""
    first = word[0]
    if first.isupper():
        return len(word) > 1 and (word[-1] != "." or len(word) > 2) and DIGITS.isdisjoint(word)
    return first.isdigit() and len(word) > 2 and word.endswith(ORDINALS)


def name_start(reading: Reading, head: int, kind: str, floor: int) -> int:
    """Return the first token of the name whose head noun begins at `head`; `head` itself where it has none.

    `floor` is a token that the name cannot begin before: the sentence's first, or the end of another name.
    """
    at = head
    while at > floor:
        step = _step(reading, at, head, kind, floor)
        if not step:
            break
        at -= step
    return _without_small_words(reading, at, head)


def _step(reading: Reading, at: int, head: int, kind: str, floor: int) -> int:
    """Return how many tokens left of `at` belong to the name: none, a word, or a small word and what it joins."""
    word, low = reading.words[at - 1], reading.lower[at - 1]
    if capital(word) and low not in ("and", "of"):
        return 0 if (low in _ending() and _ends(reading, at - 1)) or ("-" in low and low.endswith(leaning())) else 1
    if at - 2 < floor or not (capital(reading.words[at - 2]) or low == "the"):
        return 0
    before = reading.lower[at - 2]
    if before in words("never"):
        return 0
    return _joined(reading, at, head, kind, floor)


def _joined(reading: Reading, at: int, head: int, kind: str, floor: int) -> int:
    low, before = reading.lower[at - 1], reading.lower[at - 2]
    if low == "of":
        return 2 if before in words("before_of") else 0
    if low == "the":
        if reading.lower[at] in words("after_the"):
            return 2
        of = before == "of" and at - 3 >= floor and reading.lower[at - 3] in words("before_of")
        return 3 if of and capital(reading.words[at - 3]) else 0
    if low in ("'s", "'"):
        return 2 if _owner_is_part(reading, at, head) else 0
    if low in ("and", "&"):
        if _is_short(reading.words[at - 2]) and not reading.words[at].isupper():
            return 0  # "DLAT and Oval Learning Trust" are two
        return 2 if _may_join(reading, at, head, kind, floor) else 0
    if low in ("on", "in"):
        return 2 if reading.lower[at] in words("after_on") else 0
    if low == ",":
        return 2 if kind in LISTED and _lists(reading, at, head) else 0
    return 2 if low in words("connectors") else 0


def _is_short(word: str) -> bool:
    """Say whether a word is a name's letters: "DLAT"."""
    return word.isupper() and ACRONYM[0] <= len(word) <= ACRONYM[1] and word.isalpha()


@cache
def _ending() -> frozenset[str]:
    """Return the capitalised words that a name may end behind, seen from its head."""
    return words("never") | words("openers") | words("company_before")


def _ends(reading: Reading, token: int) -> bool:
    """Say whether such a word is no part of the name: "Developer Castlegate Homes", opening a sentence."""
    low = reading.lower[token]
    if low in words("never") or _opens(reading, token):
        return True
    return low in words("company_before") and reading.sentence(token)[0] == token


def _opens(reading: Reading, token: int) -> bool:
    """Say whether a capitalised word is a small word that opens a sentence or a headline's phrase."""
    if reading.lower[token] not in words("openers"):
        return False
    return token + 1 >= len(reading.lower) or reading.lower[token + 1] not in KEPT_OPENINGS


def _owner_is_part(reading: Reading, at: int, head: int) -> bool:
    """Tell "Queen's Park Hospital" and "St Mary's School" from "Mereshire's Castle School"."""
    owner = reading.lower[at - 2]
    if owner in words("before_s") or (at >= 3 and reading.lower[at - 3] in ("st", "st.", "saint", "saints")):
        return True
    return not any(capital(word) and word.lower() not in words("describing") for word in reading.words[at:head])


def _may_join(reading: Reading, at: int, head: int, kind: str, floor: int) -> bool:
    """Say whether "and" before `at` joins the words of one name."""
    if kind not in STRICT or reading.lower[at] in words("after_and"):  # "McArdle & Co Ltd"
        return True
    of_pursuits = kind == "club" and words("pursuits").issuperset(reading.lower[at:head])
    if of_pursuits and (at < head or reading.lower[at - 2] in words("pursuits")):
        return True  # "Wick Community & Sports Association", "Wick Sports and Community Association"
    return kind != "home" and _joins_places(reading, at, head, floor)


def _joins_places(reading: Reading, at: int, head: int, floor: int) -> bool:
    """Tell "Saltmere and Thornholm Town Council" from "Marwood School and Thornholm Primary School"."""
    first = at - 2
    if reading.lower[first] in words("ended"):
        return False
    while first > floor and capital(reading.words[first - 1]) and not _opens(reading, first - 1):
        first -= 1
    before = reading.lower[first - 1]
    if before in ("both", "between") or reading.lower[first] in words("never"):
        return before == "both" and _has_a_second(reading, head)
    if before == "in" and first - 2 >= 0 and capital(reading.words[first - 2]):
        return False  # "Marwood School in Wick and Thornholm Primary School"
    if (first and reading.lower[first - 1] in ("'s", "&")) or reading.lower[first - 1] in words("never"):
        return reading.lower[first - 1] == "'s"
    return at - 1 - first == 1 or reading.lower[first] in words("compass")


def _has_a_second(reading: Reading, head: int) -> bool:
    """Say whether another name follows: "both Wick and Marwood Hospital and Thornholm Hospital" are two, not three."""
    at = head
    while at + 1 < len(reading.words) and capital(reading.words[at]):
        at += 1
    return reading.lower[at] == "and" and capital(reading.words[at + 1])


def _lists(reading: Reading, at: int, head: int) -> bool:
    """Tell "Children, Young People and Education Committee" from "Mr Shaw, Education Committee"."""
    joined = any(word in ("and", "&") for word in reading.lower[at:head])
    before = reading.words[at - 3] if at >= 3 else ""
    return joined and not (before and (capital(before) or before.lower() in words("never")) and before[0].isupper())


def may_name(reading: Reading, token: int) -> bool:
    """Say whether a word can stand in a name before its head: a capitalised one, or one that joins such."""
    return capital(reading.words[token]) or reading.lower[token] in _small_words()


def _without_small_words(reading: Reading, start: int, head: int) -> int:
    small = _small_words()
    while start < head and reading.lower[start] in small:
        start += 1
    return start


@cache
def _small_words() -> frozenset[str]:
    return words("connectors") | {"and", "&", "of", "the", "in", "on", "'s", "'", ","}


def name_end(reading: Reading, at: int, limit: int, *, listed: bool = False) -> int:
    """Return where a name that goes on at `at` ends: after its last capitalised word."""
    end = at
    while at < limit:
        word, low = reading.words[at], reading.lower[at]
        if capital(word) and low not in words("never"):
            at += 1
            end = at
        elif end == at and at + 1 < limit and _goes_on(reading, at, limit, listed):
            at += 1
        else:
            break
    return end


def _goes_on(reading: Reading, at: int, limit: int, listed: bool) -> bool:
    low, following = reading.lower[at], reading.words[at + 1]
    if low in ("and", "&", "of", "upon") or low in words("connectors"):
        return capital(following)
    if low == "," and listed and capital(following):
        return any(word in ("and", "&") for word in reading.lower[at + 2 : min(limit, at + 6)])
    return low in ("'s", "'") and capital(following) and reading.lower[at - 1] in words("before_s")
