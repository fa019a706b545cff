"""The councillors that a council's web service lists, ward by ward -> their seats."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pipeline import vocabulary
from pipeline.load.moderngov.dates import british
from pipeline.load.moderngov.markup import unescaped
from pipeline.load.moderngov.service import each, tree, value
from pipeline.seat import Seat

CALL = "GetCouncillorsByWard"
POSTS = re.compile(r"\s*(?:;|,(?! and )|\n|<br ?/?>)\s*")


def seats(data: bytes) -> tuple[Seat, ...]:
    """Return the seats that an answer to GetCouncillorsByWard lists, one for each term; addresses are left alone.

    Raise ValueError, what is wrong and behind a semicolon what to do, where it lists none.
    """
    root = tree(data)
    if root is None:
        raise ValueError("this is no list of councillors in XML; give the answer of GetCouncillorsByWard")
    found = [seat for ward in each(root, "ward") for seat in _of_ward(ward)]
    if not found:
        raise ValueError("this lists no councillor; give the answer of GetCouncillorsByWard")
    return tuple(dict.fromkeys(found))


def _of_ward(ward: Any) -> Iterator[Seat]:
    place = unescaped(value(ward, "wardtitle"))
    for one in each(ward, "councillor"):
        title, name = named(unescaped(value(one, "fullusername")))
        if not name:
            continue
        own = unescaped(value(one, "representing")) or unescaped(value(one, "districttitle"))
        posts = (unescaped(post) for post in POSTS.split(value(one, "keyposts")))
        for since, until in _terms(one):
            yield Seat(
                name=name,
                title=title,
                party=party(unescaped(value(one, "politicalpartytitle"))),
                ward=place or own or None,
                posts=tuple(post for post in posts if post),
                since=since,
                until=until,
            )


def named(said: str) -> tuple[str | None, str]:
    """Return title and name of somebody: "Councillor Dr Ann Fell OBE" -> Cllr, Ann Fell; of a vacancy an empty name."""
    if said.lower() in vocabulary.words("moderngov")["roles"]["vacant"]:
        return None, ""
    titles, letters = _titles(), frozenset(vocabulary.words("names")["name"]["suffixes"])
    words = _in_order(said, titles, letters).split()
    first: str | None = None
    while len(words) > 1 and words[0].lower() in titles:
        first = first or titles[words[0].lower()]
        words = words[1:]
    while len(words) > 2 and words[-1].lower().strip(",.") in letters:
        words = words[:-1]
    return (first if first != "none" else None), " ".join(words).strip(" ,")


def _in_order(said: str, titles: dict[str, str], letters: frozenset[str]) -> str:
    """Return a name as it is spoken: "Fell, Ann" turned round, "The Mayor, Councillor Ann Fell" without what he is."""
    before, comma, after = said.partition(", ")
    behind = after.lower().replace(",", " ").split()
    if not comma or all(word.strip(".") in letters for word in behind):
        return before
    if behind[0] in titles and " " in before:
        return after
    return f"{after} {before}" if " " not in before else said


def party(said: str) -> str | None:
    """Return a party by the name that facts have for it; a local one by its own."""
    lower = said.lower()
    words = vocabulary.words("parties")
    for group in ("names", "short"):
        for name, forms in words[group].items():
            if lower == name.lower() or lower in forms:
                return str(name)
    return said or None


@cache
def _titles() -> dict[str, str]:
    return {form: title for title, forms in vocabulary.words("names")["titles"].items() for form in forms}


def _terms(one: Any) -> list[tuple[str | None, str | None]]:
    """Return from when until when somebody was a councillor, each time; once without dates where none are given."""
    found = [(british(value(term, "startdate")), british(value(term, "enddate"))) for term in each(one, "termofoffice")]
    return [term for term in found if term != (None, None)] or [(None, None)]
