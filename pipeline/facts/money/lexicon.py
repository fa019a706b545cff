"""The verbs and nouns of money: their forms, and what they say of an amount."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline import vocabulary

VOWELS = "aeiou"
ONE_SYLLABLE = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]$")  # "trim", "drop": they double their last letter
NEUTRAL = "neutral"
RISE = "rise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a group of verbs says: the kind of the amount, and whose role each side of the verb is."""

    id: str
    kind: str
    kind_between: str | None = None
    """The kind where a payer gives it to a recipient."""
    kind_for_people: str | None = None
    """The kind where people get it by the hour or the year."""
    kind_of_bodies: str | None = None
    """The kind where the subject is an organisation."""
    kind_of_others: str | None = None
    """The kind where the subject is no public body: "charge"."""
    kind_with_purpose: str | None = None
    """The kind where the amount is for something: "found £2m for nurses", not "had to find £2m"."""
    subject: str | None = None
    object: str | None = None
    to: str | None = None
    from_: str | None = None
    needs: frozenset[str] = frozenset()
    kind_from: frozenset[str] = frozenset()
    """Prepositions whose noun says the kind: "would add £20 to the average bill"."""
    strong: bool = False
    soft: bool = False
    amount_subject: bool = False
    clausal: bool = False
    """Its object may be a clause that says the kind better: "agreed £5m should be spent"."""


@cache
def frames() -> dict[str, Frame]:
    """Return the frames of words/money_verbs.toml by id."""
    return {id_: _frame(id_, entry) for id_, entry in vocabulary.words("money_verbs").items()}


def _frame(id_: str, entry: dict[str, Any]) -> Frame:
    plain = {key: value for key, value in entry.items() if key not in ("verbs", "from", "by", "needs", "kind_from")}
    return Frame(
        id=id_,
        from_=entry.get("from"),
        needs=frozenset(entry.get("needs", ())),
        kind_from=frozenset(entry.get("kind_from", ())),
        **plain,
    )


@cache
def verb_phrases() -> dict[str, list[str]]:
    """Return the phrases of every verb form, under the id "frame form"; form is base, past, part or ing."""
    found: dict[str, list[str]] = {}
    for id_, entry in vocabulary.words("money_verbs").items():
        for verb in entry["verbs"]:
            for form, phrase in _forms(verb):
                found.setdefault(f"{id_} {form}", []).append(phrase)
    return found


@cache
def noun_phrases() -> dict[str, list[str]]:
    """Return the nouns of each kind, singular and plural."""
    return {
        kind: [form for noun in nouns for form in dict.fromkeys((noun, plural(noun)))]
        for kind, nouns in vocabulary.words("money_nouns").items()
    }


def plural(noun: str) -> str:
    """Return the plural of a noun or a phrase that ends in one."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun if noun.endswith("s") and not noun.endswith("ss") else noun + "es"
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def _forms(verb: str) -> list[tuple[str, str]]:
    """Return the forms of "pay+out paid paid"; past and participle alike are "pastpart"."""
    if verb.startswith("="):
        return [("pastpart", verb[1:])]
    head, *irregular = verb.split()
    base, *particles = head.split("+")
    past = irregular[0] if irregular else regular_past(base)
    part = irregular[1] if len(irregular) > 1 else past
    pairs = [("base", base), ("base", third_person(base)), ("ing", gerund(base, past))]
    pairs += [("pastpart", past)] if past == part else [("past", past), ("part", part)]
    return [(form, " ".join((word, *particles))) for form, word in pairs]


def third_person(base: str) -> str:
    """Return "pays", "pledges", "allots", "applies"."""
    if base == "be":
        return "is"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in VOWELS else base + "s"


def regular_past(base: str) -> str:
    """Return "paid"'s regular cousins: "pledged", "applied", "awarded"."""
    if base.endswith("e"):
        return base + "d"
    if ONE_SYLLABLE.match(base):
        return base + base[-1] + "ed"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in VOWELS else base + "ed"


def gerund(base: str, past: str) -> str:
    """Return "paying", "pledging", "splitting"; a doubled consonant is seen in the past or in a short stem."""
    if base.endswith("e") and not base.endswith("ee") and base != "be":
        return base[:-1] + "ing"
    doubled = base + base[-1]
    return (doubled if past.startswith(doubled) or ONE_SYLLABLE.match(base) else base) + "ing"
