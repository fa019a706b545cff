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
VOWELS = frozenset("AEIOUY")
REMEMBERED = 1 << 14  # words whose form is kept; a document has few that are new


@lru_cache(maxsize=REMEMBERED)
def fits_alone(word: str) -> bool | None:
    """Say whether a word can be part of a name by its form; null where the words beside it decide."""
    known, lower = words(), word.lower()
    if not word[0].isupper():
        return None if word == "." or lower in known.particles else "-" in word and joined(word)
    if lower not in known.soft and (lower in known.not_names or lower in known.titles or lower in known.plural_titles):
        return None if word == "I" or are_letters(word) else len(word) == 1
    if not (shaped(word) or is_initials(word) or lower in known.particles or is_glued(word)):
        return False
    if lower in known.acronyms and word.isupper():
        return None if are_letters(word) else False
    return None if lower in MONTHS or lower in known.soft else True


@lru_cache(maxsize=REMEMBERED)
def is_whole(word: str) -> bool:
    """Say whether a word is written as a whole name is."""
    return len(word) > 1 and (shaped(word) or joined(word) or is_glued(word))


@lru_cache(maxsize=REMEMBERED)
def closes(word: str) -> bool:
    """Say whether a word can be a name's last: a whole name, no letters behind one ("OBE"), no particle ("van")."""
    known = words()
    return is_whole(word) and word not in known.particles and word.lower() not in known.suffixes


def is_initials(word: str) -> bool:
    """Say whether a word is one to three initials: "J", "P.D", "JP."."""
    return INITIALS.match(word) is not None


def are_letters(word: str) -> bool:
    """Say whether a word that is a title or an acronym may be two initials: "Councillor DR Johnson", "Cllr MP Hart"."""
    return len(word) == 2 and word.isupper() and word.isalpha()


def is_glued(word: str) -> bool:
    """Say whether a word is a surname with its initials: "J.Marr"."""
    return GLUED.match(word) is not None


def joined(word: str) -> bool:
    """Say whether a word is a surname behind its particle: "al-Hassan"."""
    particle, _, rest = word.partition("-")
    return particle in words().particles and bool(rest) and shaped(rest)


@lru_cache(maxsize=REMEMBERED)
def shaped(word: str) -> bool:
    """Say whether a word is written as names are: a capital at its start and at each part's start."""
    if not word[0].isupper() or not WORD.match(word):
        return False
    return "-" not in word or all(part[0].isupper() for part in word.split("-"))


def written(text: str) -> str:
    """Return a name as it is stored, without nickname and not in capitals: "Jane O'Neill" for "JANE O'NEILL"."""
    if text.count(" ") > 1:
        text = NICKNAME.sub("", text)
    if not text[-1].isupper() or not CAPITALS.search(text):
        return text
    *given, last = text.split(" ")
    shouted = bool(given) and text.isupper()
    surname = shouted and len(last) > 1  # "JO LEE", and no initials behind "Marr"
    return " ".join([*(_small(word, whole=shouted and _is_given(word)) for word in given), _small(last, whole=surname)])


def _is_given(word: str) -> bool:
    """Say whether few capitals are a first name, and no initials: "JO", "TOM", but "JP", "A.J."."""
    if len(word) < 3 or "." in word:
        return word.lower() in words().short
    return not VOWELS.isdisjoint(word)


def _small(word: str, *, whole: bool = False) -> str:
    if not CAPITALS.match(word) or (is_initials(word) and not whole):
        return word
    small = re.sub(r"[^\W_]+", lambda letters: letters.group().capitalize(), word)
    return re.sub(r"^Mc([a-z])", lambda letters: "Mc" + letters.group(1).upper(), small)
