"""Words of names and phrases, made comparable."""

import re
from functools import cache, lru_cache

from pipeline.vocabulary import words

TOKEN = re.compile(r"[^\W_]+(?:\.\d+)?")
QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "\u00a0": " "})
POSSESSIVE = re.compile(r"'s?\b")
SHORTEST = 4  # letters that an ending leaves: "fees" is "fee", "using" is not "us"
ENDINGS = (("ements", ""), ("ement", ""), ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of `words/claims.toml`."""
    return frozenset(words("claims")[name])


@lru_cache(maxsize=1 << 17)
def plain(text: str) -> str:
    """Return a name or phrase without case, punctuation, possessives and leading article."""
    found = " ".join(TOKEN.findall(POSSESSIVE.sub("", text.translate(QUOTES).casefold())))
    return found.removeprefix("the ")


@lru_cache(maxsize=1 << 17)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words that say what a phrase is about."""
    return frozenset(stem(word) for word in plain(text).split() if word not in listed("small")) - _vague()


@cache
def _vague() -> frozenset[str]:
    return frozenset(stem(word) for word in listed("vague"))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return a word without its ending."""
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST and not word.endswith("ss"):
            return word[: -len(ending)] + instead
    return word


def alike(one: str | None, other: str | None) -> frozenset[str]:
    """Return the words that two phrases share, where these are half of the shorter one; none where they are too few."""
    if not one or not other:
        return frozenset()
    first, second = content(one), content(other)
    shared = first & second
    fewest = min(len(first), len(second))
    enough = 1 if fewest == 1 else 2
    return shared if len(shared) >= enough and 2 * len(shared) >= fewest else frozenset()
