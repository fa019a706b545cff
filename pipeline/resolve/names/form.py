"""What one word of a name looks like, whatever stands beside it."""

import re
from functools import lru_cache

from pipeline.resolve.names.words import words

# "Adeyemi-Clarke", "O'Neill", "St John-Reeve"; "Mother-of-three" is none
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*(?:-[^\W\d_]+(?:'[^\W\d_]+)*)*$")
NICKNAME = re.compile(r""" ["“‘'(][^"“”‘’'()]+["”’')](?= )""")
CAPITALS = re.compile(r"(?:M[Cc]|MAC|O'|D')?[A-ZÀ-Þ]{2,}(?:['-][A-ZÀ-Þ]{2,})*$")
INITIALS = re.compile(r"[A-ZÀ-Þ](?:\.?-?[A-ZÀ-Þ]){0,2}\.?$")
GLUED = re.compile(r"(?:[A-ZÀ-Þ]\.){1,3}[A-ZÀ-Þ][^\W\d_]+(?:['-][^\W\d_]+)*$")  # "J.Marr"
MONTHS = frozenset(("may", "april", "june", "august"))  # that are names of people too
LETTERS_OF_TITLES = ("DR", "MS")  # that may be initials: "Councillor DR Johnson"
REMEMBERED = 1 << 14  # words whose form is kept; a document has few that are new


@lru_cache(maxsize=REMEMBERED)
def fits_alone(word: str) -> bool | None:
    """Say whether a word can be part of a name by its form; null where the words beside it decide."""
    known, lower = words(), word.lower()
    if not word[0].isupper():
        return True if joined(word) else None if word == "." or lower in known.particles else False
    if lower not in known.soft and (lower in known.not_names or lower in known.titles or lower in known.plural_titles):
        return None if word == "I" or word in LETTERS_OF_TITLES else len(word) == 1
    if not (shaped(word) or is_initials(word) or lower in known.particles or is_glued(word)):
        return False
    if word.isupper() and lower in known.acronyms:
        return False
    return None if lower in MONTHS or lower in known.soft else True


@lru_cache(maxsize=REMEMBERED)
def is_whole(word: str) -> bool:
    """Say whether a word is written as a whole name is."""
    return len(word) > 1 and (shaped(word) or joined(word) or is_glued(word))


def is_initials(word: str) -> bool:
    """Say whether a word is one to three initials: "J", "P.D", "JP."."""
    return INITIALS.match(word) is not None


def is_glued(word: str) -> bool:
    """Say whether a word is a surname with its initials: "J.Marr"."""
    return GLUED.match(word) is not None


def joined(word: str) -> bool:
    """Say whether a word is a surname behind its particle: "al-Hassan"."""
    particle, _, rest = word.partition("-")
    return particle in words().particles and bool(rest) and shaped(rest)


def shaped(word: str) -> bool:
    """Say whether a word is written as names are: a capital at its start and at each part's start."""
    return word[0].isupper() and bool(WORD.match(word)) and all(part[0].isupper() for part in word.split("-"))


def written(text: str) -> str:
    """Return a name as it is stored, without nickname and not in capitals: "Jane O'Neill" for "JANE O'NEILL"."""
    if text.count(" ") > 1:
        text = NICKNAME.sub("", text)
    if not text[-1].isupper() or not CAPITALS.search(text):
        return text
    *given, last = text.split(" ")
    surname = bool(given) and text.isupper() and len(last) > 1  # "JO LEE", and no initials behind "Marr"
    return " ".join([*map(_small, given), _small(last, surname=surname)])


def _small(word: str, *, surname: bool = False) -> str:
    if not CAPITALS.match(word) or (is_initials(word) and not surname):
        return word
    small = re.sub(r"[^\W_]+", lambda letters: letters.group().capitalize(), word)
    return re.sub(r"^Mc([a-z])", lambda letters: "Mc" + letters.group(1).upper(), small)
