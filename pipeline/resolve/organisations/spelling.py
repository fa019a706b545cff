"""How a name is shown: "WESTMERE County Council" is "Westmere County Council"."""

import re
from functools import lru_cache

from pipeline.read import Reading
from pipeline.resolve.organisations.words import table, words

VOWELS = frozenset("AEIOUYWÂÊÎÔÛŴŶ")
ACRONYM = 5  # letters
SHOUTED = re.compile(r"[^\W\d_a-z][^\w\s]?[^\W\d_a-z]")  # two capitals together; letters with accents too


def display(reading: Reading, start: int, end: int) -> str:
    """Return a name as it is shown: "WESTMERE County Council" is "Westmere County Council"."""
    text = reading.clean(start, end)
    shown = _displayed(text)
    if shown == text or text.isupper() or start <= reading.sentence(start)[0] + 1:
        return shown
    pairs = zip(text.split(" "), shown.split(" "), strict=False)
    return " ".join(word if _is_acronym(reading, word) else calm for word, calm in pairs)


def _is_acronym(reading: Reading, word: str) -> bool:
    """Tell the letters in "the RODA Foundation" from a place in capitals, "minutes of WICK Town Council"."""
    return word.isupper() and 1 < len(word) <= ACRONYM and word.capitalize() not in reading.words


@lru_cache(maxsize=4096)
def _displayed(text: str) -> str:
    if not SHOUTED.search(text):
        return text.removesuffix(".")
    pieces = [_calm(word, place) for place, word in enumerate(text.split(" "))]
    return " ".join(pieces).removesuffix(".")


@lru_cache(maxsize=8192)
def _calm(word: str, place: int) -> str:
    letters = word.rstrip(".,")
    if not letters.isupper() or len(letters) < 2 or letters.strip("()") in table("words")["shout_kept"]:
        return word
    if VOWELS.isdisjoint(letters) and letters.isalpha() and len(letters) > 2:
        return word  # "BCP Council", but "ASHCOTT ST MARY"
    if place and letters.lower() in words("small_words"):
        return word.lower()
    parts = word.split("-")
    small = table("words")["small_words"]
    calm = (part.lower() if n and part.lower() in small else part.capitalize() for n, part in enumerate(parts))
    return "-".join(calm).replace("'S", "'s")
