"""Mentions -> people: which names are one person, and each person's facts at their fullest mention."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from pipeline.facts.official import patterns

REMEMBERED = 1 << 12  # roles whose words are kept: most are "councillor"
LIST = 40  # tokens between two names of one list
RANKS = frozenset(("deputy", "vice", "assistant", "depute", "vice-chair", "vice-chairman", "former"))
CHAIRS = dict.fromkeys(("chairman", "chairwoman", "chairperson"), "chair") | dict.fromkeys(
    ("vice-chairman", "vice-chairwoman", "vice-chairperson"), "vice-chair"
)
SHORT = {"pcc": "police crime commissioner", "pfcc": "police fire crime commissioner", "ceo": "chief executive"}
BEFORE_SURNAMES = frozenset(("", "ní", "nic", "uí", "ó", "de", "van", "von"))  # what a surname alone has before it
SMALL = frozenset(("the", "of", "for", "and", "a", "an", "in", "to", "at", "&", "'s"))


class Mention(NamedTuple):
    """A person named with a role at the tokens start:end, and what is said beside it."""

    rule: str
    start: int
    end: int
    name: str
    title: str | None
    role: str
    rank: int
    """-1 where only a ward is told, 0 for a councillor without more, 1 for who was in the chair, 2 for an office."""
    organisation: str | None
    party: str | None
    ward: str | None
    status: str
    heading: bool = False


PLACE = itemgetter(Mention._fields.index("start"), Mention._fields.index("end"))


def merge(mentions: Sequence[Mention]) -> list[Mention]:
    """Return one mention for each person and role, the fullest, with what the other mentions add."""
    result: list[Mention] = []
    for full, own in _people(mentions):
        result += _completed(full, own) if len(own) > 1 or own[0].rank < 0 else own
    return sorted(result, key=PLACE)


def _completed(full: str, own: Sequence[Mention]) -> Iterator[Mention]:
    """Give the mention of each role of a person, with what the others tell."""
    title, away = None, False
    parties: set[str] = set()
    wards: tuple[set[str], set[str]] = set(), set()  # told of the councillor, and of another office
    for mention in own:
        title, away = title or mention.title, away or mention.rule == patterns.APOLOGISED.name
        if mention.party:
            parties.add(mention.party)
        if mention.ward:
            wards[mention.rank > 0].add(mention.ward)
    party, ward = _one(parties), _one(wards[0]) or _one(wards[0] | wards[1])
    for mention in _roles(own):
        yield mention._replace(
            rule=patterns.APOLOGISED.name if away else mention.rule,
            name=full,
            title=mention.title or title,
            party=mention.party or party,
            ward=mention.ward or (ward if mention.organisation is not None or not mention.rank else None),
        )


def _one(values: Collection[str]) -> str | None:
    """Return the value, where there is exactly one."""
    return next(iter(values)) if len(values) == 1 else None


def _people(mentions: Sequence[Mention]) -> Iterator[tuple[str, list[Mention]]]:
    """Group the mentions by person, each with the fullest name; a surname that two people share belongs to neither."""
    people: dict[str, list[Mention]] = {}
    names: dict[str, list[str]] = {}  # by surname
    alone: list[tuple[str, Mention]] = []
    varied: set[str] = set()  # people with a name in more than one form
    for mention in mentions:
        name = mention.name
        if name in people:
            people[name].append(mention)
            continue
        given, _, surname = name.rpartition(" ")
        surname = surname.casefold()
        if given.casefold() in BEFORE_SURNAMES:
            alone.append((surname, mention))
            continue
        fitting = [known for known in names.get(surname, ()) if _same(known, name)]
        if len(fitting) == 1 and not _beside(people[fitting[0]], mention):
            people[fitting[0]].append(mention)
            varied.add(fitting[0])
        else:  # of "Cllr R Williams, Cllr A Hippsley, Cllr R A Williams" each is one
            people[name] = [mention]
            names.setdefault(surname, []).append(name)
    for surname, mention in alone:
        alike = names.setdefault(surname, [])
        if not alike:
            people[mention.name] = [mention]
            alike.append(mention.name)
        elif len(alike) == 1:
            people[alike[0]].append(mention)
            varied.add(alike[0])
    for name, own in people.items():
        yield _fullest(own, name) if name in varied else name, own


def _beside(known: Sequence[Mention], mention: Mention) -> bool:
    """Say whether two councillors of different initials stand in one list, where nobody is named twice."""
    given = [word for name in (known[0].name, mention.name) for word in name.replace(".", " ").split()[:-1]]
    return all(len(word) == 1 for word in given) and any(
        not other.rank and not mention.rank and 0 <= mention.start - other.end < LIST for other in known
    )


def _same(one: str, other: str) -> bool:
    """Say whether two names with one surname are one person's: "P Marrable" is "Peter Marrable"."""
    if one.casefold() == other.casefold():
        return True
    first, second = (name.casefold().replace(".", " ").split()[:-1] for name in (one, other))
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(first, second, strict=False))


def _fullest(own: Sequence[Mention], name: str) -> str:
    return max((mention.name for mention in own), key=lambda found: (len(found.replace(".", "")), found == name))


def _roles(own: Sequence[Mention]) -> list[Mention]:
    """Return the mention of each role, the fullest; "councillor" only where no other role is known."""
    rank = max([0, *[mention.rank for mention in own]])
    kept: list[Mention] = []
    for mention in own:
        if mention.rank < rank:
            continue
        for place, other in enumerate(kept):
            if _same_role(mention, other):
                better = _fullness(mention) > _fullness(other)
                kept[place] = _with(mention, other) if better else _with(other, mention)
                break
        else:
            kept.append(mention)
    return kept


def _with(mention: Mention, other: Mention) -> Mention:
    if mention.organisation or not other.organisation or mention.role.casefold() != other.role.casefold():
        return mention
    return mention._replace(organisation=other.organisation)


def _same_role(one: Mention, other: Mention) -> bool:
    if not one.rank and not other.rank:
        return True
    told = None not in (one.organisation, other.organisation)
    if told and one.organisation != other.organisation and one.status != other.status:
        return False  # "Wick's former chief executive, who is now chief executive of Marwood"
    first, second = _tokens(one.role), _tokens(other.role)
    if first & RANKS != second & RANKS:
        return False
    return first <= second or second <= first


@lru_cache(maxsize=REMEMBERED)
def _tokens(role: str) -> frozenset[str]:
    return frozenset(
        CHAIRS.get(word, word)
        for short in role.casefold().replace("’", "'").replace(",", " ").split()
        for word in SHORT.get(short, short).split()
        if word not in SMALL
    )


def _fullness(mention: Mention) -> tuple[bool, bool, int, int, int]:
    untold = (mention.party, mention.ward, mention.organisation).count(None)
    words = len(mention.role.split())
    return not mention.heading, " " in mention.name, len(_tokens(mention.role)), -untold, words
