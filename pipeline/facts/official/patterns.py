"""What names an official: the words for offices, titles and parties, and the forms they stand in beside a name."""

from collections.abc import Iterator
from functools import cache

from pipeline import vocabulary
from pipeline.match import Rule
from pipeline.terms import Triggers

USES = ("alone", "partisan", "fielded", "chair", "plain", "letters", "ranks")
COUNCILLORS: tuple[str, ...] = tuple(vocabulary.words("offices")["councillors"])
CLLR = COUNCILLORS[0]
COUNCILLOR: dict[str, str] = vocabulary.words("offices")["councillor"]
"""The role that each title is, where nothing more is told."""
KNIGHTS: tuple[str, ...] = tuple(vocabulary.words("offices")["knights"])
HELD = 2
"""The rank of an office that is told in so many words."""


@cache
def title_of(role: str) -> str | None:
    """Return the title that a role gives by itself: a "Harbour ward councillor" is Cllr."""
    titles = vocabulary.words("names")["titles"]
    last = role.casefold().rsplit(" ", 1)[-1]
    return next((title for title in COUNCILLORS if last in titles[title]), None)


@cache
def _offices() -> dict[str, list[str]]:
    """Return the phrases of every office, by "group use"."""
    found: dict[str, list[str]] = {}
    prefixes = [prefix for group in vocabulary.words("offices")["prefixes"].values() for prefix in group]
    suffixes = [suffix for group in vocabulary.words("offices")["suffixes"].values() for suffix in group]
    for group, entry in vocabulary.entries("offices").items():
        for use in USES:
            phrases = entry.get(use, [])
            short = [phrase for phrase in phrases if " " not in phrase and use not in ("letters", "ranks")]
            joined = [prefix + phrase for prefix in prefixes for phrase in phrases]
            joined += [phrase + suffix for suffix in suffixes for phrase in short]
            if phrases:
                found[f"{group} {use}"] = sorted({_written(phrase) for phrase in (*phrases, *joined)})
    return found


def _titles(table: str) -> dict[str, list[str]]:
    titles: dict[str, list[str]] = vocabulary.words("names")[table]
    return {title: [_written(form) for form in titles[title]] for title in COUNCILLORS if title in titles}


def _columns(titles: dict[str, list[str]]) -> dict[str, list[str]]:
    """Add the singular that heads a column of names."""
    return titles | {CLLR: [*titles[CLLR], *vocabulary.words("offices")["attendance"]["columns"]]}


def _written(phrase: str) -> str:
    """Return a phrase with the capitals that keep "Cllr." one token."""
    return phrase.title() if "." in phrase else phrase


def _parties() -> Iterator[tuple[str, dict[str, list[str]]]]:
    found = vocabulary.words("parties")
    yield "party", {party: [_written(form) for form in forms] for party, forms in found["names"].items()}
    yield "party in short", {party: [_written(form) for form in forms] for party, forms in found["short"].items()}
    yield "local party", {"local": found["local"]["ends"]}


TRIGGERS: Triggers = {
    "office": _offices(),
    "offices": vocabulary.words("offices")["plural"],
    "office as a verb": vocabulary.words("offices")["verbs"],
    "councillor's title": _titles("titles"),
    "councillors' title": _columns(_titles("plural_titles")),
    "apologies": {"apologies": vocabulary.words("offices")["attendance"]["apologies"]},
    "deputy": {"deputy": ["deputy", "depute"]},
    "successor": vocabulary.words("offices")["successors"],
    "chair in short": vocabulary.words("offices")["chair_letters"],
    "elected": {"elected": vocabulary.words("offices")["attendance"]["elected"]},
    "attendance": {"members": vocabulary.words("offices")["attendance"]["members"]},
    **dict(_parties()),
}

BEFORE = Rule("office before the name", "office")
BEFORE_COMMA = Rule("office, then the name behind a comma", "office")
BEFORE_BRACKET = Rule("office with the name in brackets", "office")
BEFORE_IS = Rule("office is the name", "office")
ROW = Rule("office, colon, name", "office")
BEHIND = Rule("name, then the office behind a comma", "office")
BEHIND_DASH = Rule("name, then the office behind a dash", "office")
IN_BRACKETS = Rule("name with the office in brackets", "office", also=("chair in short",))
NEXT_TO = Rule("name and office in a line of a list", "office")
WHO_IS = Rule("name, who is or was in office", "office")
SAID_OF = Rule("name and the office said of it", "office")
AS = Rule("name, appointed or elected as", "office")
LETTERS = Rule("name and the letters of a parliament", "office")
OWN_SENTENCE = Rule("office in the sentence after the name's", "office")
CHAINED = Rule("a second office in the same phrase", "office")
PLURAL = Rule("offices in the plural and a list of names", "offices")
VERB = Rule("name, who chairs or leads", "office as a verb")
DEPUTY = Rule("whose deputy", "deputy")
SUCCESSOR = Rule("whose successor or predecessor", "successor")
TITLED = Rule("councillor's title and name", "councillor's title")
LISTED = Rule("councillors' title and a list of names", "councillors' title")
APOLOGISED = Rule("councillor who sent apologies", "apologies")
VOTES = Rule("winner in a list of votes", "party in short")
PARTIED = Rule("name with party and ward in brackets", "party in short")
PARTIED_IN_FULL = Rule("name with the party in full and the ward in brackets", "party")
PRESENT = Rule("members present in a parish's minutes", "attendance")

RULES = (
    BEFORE, BEFORE_COMMA, BEFORE_BRACKET, BEFORE_IS, ROW, BEHIND, BEHIND_DASH, IN_BRACKETS, NEXT_TO, WHO_IS, SAID_OF,
    AS, LETTERS, OWN_SENTENCE, CHAINED, VERB, DEPUTY, SUCCESSOR, PLURAL, TITLED, LISTED, APOLOGISED,
    PRESENT, VOTES, PARTIED, PARTIED_IN_FULL,
)  # fmt: skip
