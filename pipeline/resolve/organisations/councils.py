"""Which names mean the same council, which council a document is about, and one that is only described."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from pipeline.match import Terms
from pipeline.read import Reading, Role
from pipeline.resolve.organisations import register
from pipeline.resolve.organisations.names import tier
from pipeline.resolve.organisations.types import Found, Organisation
from pipeline.resolve.organisations.walk import capital, name_end
from pipeline.resolve.organisations.words import DESCRIBED, PLACE, table, tier_of, words

CLOSE = 8  # tokens from one council to another that shares its verb
LEAD = 3  # blocks of text in which a report says where it plays


@lru_cache(maxsize=4096)
def place_of(name: str) -> str:
    """Return a council's name without what makes it a council's: "Marlbury Borough Council" -> "marlbury"."""
    pieces = without_welsh(name).lower().split()
    for size in (4, 3, 2, 1):
        last = " ".join(pieces[-size:])
        if len(pieces) > size and (last in tier_of() or last in table("heads")["council"]):
            return register.key(" ".join(pieces[:-size]))
    if " of " in name and pieces[0] in ("city", "london", "royal", "borough"):
        return register.key(name.split(" of ", 1)[1].removesuffix(" Council"))
    return register.key(name)


@lru_cache(maxsize=1024)
def council_name(text: str | None) -> str | None:
    """Return the council that a publisher's name is, else None: "Stavering Borough Council"."""
    if text is None or " " not in text:
        return None
    lower = text.lower()
    named = register.named(text) is not None or any(lower.startswith(start) for start in table("starts")["council"])
    ends = any(lower.endswith(f" {head}") for head in table("heads")["council"])
    if not (named or ends) or text.split()[-2].lower() in words("other_councils"):
        return None
    return without_welsh(text) if ends else text


def council_title(title: str | None) -> str | None:
    """Return the council that a title begins with, else None: "Wick Parish Council: notes of the March meeting"."""
    before, colon, _ = (title or "").partition(":")
    if not colon or not tier(before):
        return None
    plain = all(word[0].isupper() or word in words("small_words") for word in before.split())
    return council_name(before) if plain else None


def without_welsh(name: str) -> str:
    """Return the English half of a name in two languages: "Cyngor Cymuned Llanfair Community Council"."""
    pieces = name.split(" ")
    while len(pieces) > 2 and pieces[0].lower() in words("welsh_heads"):
        pieces = pieces[1:]
    return " ".join(pieces)


def unify(found: Iterable[Found], published: str | None) -> dict[str, str]:
    """Return the full name of each council as named: "Marlbury council" -> "Marlbury Borough Council"."""
    written: dict[str, dict[str, None]] = {}
    for name in found:
        if name.kind == "council":
            written.setdefault(place_of(name.name), {})[name.name] = None
    return {name: _full(name, place, list(names), published) for place, names in written.items() for name in names}


def _full(name: str, place: str, others: Sequence[str], published: str | None) -> str:
    if tier(name):
        return without_welsh(_first_written(name, others))
    tiered = list(dict.fromkeys(register.key(other) for other in others if tier(other)))
    if len(tiered) == 1:
        return _first_written(next(other for other in others if tier(other)), others)
    entry = register.named(name)
    if entry is not None and not name.islower():
        return _first_written(name, others)
    council = register.only(register.of_place(place, published))
    if council and _called_so(council, name) and register.key(council.name).startswith(place):
        return council.name
    capitalised = name[: -len("council")] + "Council" if name.endswith(" council") else name
    return _first_written(capitalised, others)


def _called_so(council: register.Council, name: str) -> bool:
    """Say whether a council's full name has its tier, for all who write "Nottingham council", not "Bolton Council"."""
    own = tier(council.name)
    return own in ("city", "county") or (own == "district" and name.endswith(" council"))


def _first_written(name: str, others: Sequence[str]) -> str:
    """Return the form in which a name stands first: "and" for "&" is the same name."""
    same = next((other for other in others if register.key(other) == register.key(name)), name)
    return " ".join(word.capitalize() if word in _head_words() else word for word in same.split(" "))


@cache
def _head_words() -> frozenset[str]:
    return frozenset(word for phrase in tier_of() for word in phrase.split() if word != "and")


def main_council(reading: Reading, namings: Sequence[tuple[int, Organisation]]) -> Organisation | None:
    """Return the council that a document is about: the only one, or one that is named far more than any other."""
    distinct = {organisation: None for _, organisation in namings}
    if len(distinct) < 2:
        return next(iter(distinct), None)
    counts = Counter(organisation for _, organisation in namings)
    (first, most), (_, next_most) = counts.most_common(2)
    for blocks in range(1, LEAD + 1):
        lead = lead_end(reading, blocks)
        opening = list(dict.fromkeys(organisation for start, organisation in namings if start < lead))
        opening = opening or _of_places(reading, lead, counts)
        if opening:
            found = opening[0] if len(opening) == 1 else _opening_alone(reading, [n for n in namings if n[0] < lead])
            return found if found is not None and _stands_out(reading, found, counts) else None
    return first if most >= 2 * next_most else None


def _stands_out(reading: Reading, council: Organisation, councils: Iterable[Organisation]) -> bool:
    """Say whether a document names a council's place more than half as often as those of all other councils."""
    first_words = {council: place_of(council.name).split(" ")[0] for council in councils}
    counts = {council: reading.lower.count(word) for council, word in first_words.items()}
    return sum(counts.values()) < 3 * counts[council]


def _opening_alone(reading: Reading, namings: Sequence[tuple[int, Organisation]]) -> Organisation | None:
    """Return the only council that opens a sentence, unless another stands close to it: "Wick and Marwood Councils"."""
    opening = [(start, council) for start, council in namings if start <= reading.sentence(start)[0] + 1]
    if len({council for _, council in opening}) != 1:
        return None
    start, council = opening[0]
    close = any(0 < at - start <= CLOSE and other != council for at, other in namings)
    return None if close else council


def _of_places(reading: Reading, end: int, councils: Iterable[Organisation]) -> list[Organisation]:
    """Return the councils whose place stands in the tokens before `end`: "Plans for 200 homes in Thanet refused"."""
    text = f" {register.key(' '.join(reading.words[:end]))} "
    found = [council for council in councils if f" {place_of(council.name)} " in text]
    return found if len(found) == 1 else []


def lead_end(reading: Reading, blocks: int = LEAD) -> int:
    """Return where the title and the first paragraphs end, so many blocks in all."""
    seen = 0
    for part in reading.parts:
        if part.role in (Role.TEXT, Role.TITLE):
            seen += 1
            if seen == blocks:
                return part.end
    return len(reading.words)


def described_council(reading: Reading, terms: Terms, wanted: str | None) -> str | None:
    """Build the name of a council that is never named: "Nottingham" and "the city council".

    `wanted` is the tier that the description gives: city, county, ...
    """
    published = reading.document.published
    tiers = {tier_of()[text] for text in _described(reading, terms) if text in tier_of()}
    word = wanted or (next(iter(tiers)) if len(tiers) == 1 else None)
    places = _places(reading, terms)
    found = {place: register.of_place(place, published) for place in places}
    if word is None:
        return _untiered(reading, terms, found)
    fitting = [
        (place, council) for place, councils in found.items() for council in councils if register.tier(council) == word
    ]
    if fitting:
        return _standing_out(fitting, places)
    place = _lead_place(reading)
    if place is None or (places and (sum(places.values()) > 1 or reading.words.count(place.split(" ")[0]) < 2)):
        return None
    return f"{place} {table('tiers')[word][0].title()}"


def _untiered(reading: Reading, terms: Terms, found: Mapping[str, Sequence[register.Council]]) -> str | None:
    """Return the council of the one place there is, where the text says no more than "the council"."""
    if not any(reading.lower[term.start - 1] == "the" for term in terms.of(DESCRIBED) if term.id == "council"):
        return None
    if found:
        councils = [council for fitting in found.values() for council in fitting]
        single = len(councils) == 1 and councils[0].kind in register.SINGLE_TIER
        return councils[0].name if single else None
    place = _lead_place(reading)
    again = place is not None and (reading.words.count(place.split(" ")[0]) > 1 or _of_residents(reading, place))
    return f"{place} {table('descriptions')['council'][0].title()}" if again else None


def _of_residents(reading: Reading, place: str) -> bool:
    """Say whether the text opens with those who live in a place: "Ratepayers in Moyglass will pay"."""
    first = place.split(" ")[0].removesuffix("'s")  # "King's Lynn" is three tokens
    at = reading.words.index(first) if first in reading.words else 0  # "CHILDREN'S" is one
    return at > 1 and reading.lower[at - 2] in words("residents")


def _standing_out(fitting: Sequence[tuple[str, register.Council]], places: Counter[str]) -> str | None:
    """Return the only council, or the one whose place is named at least twice as often as the next."""
    counts: Counter[str] = Counter()
    for place, council in fitting:
        counts[council.name] += places[place]
    ranked = counts.most_common(2)
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else None


def _described(reading: Reading, terms: Terms) -> Iterable[str]:
    for term in terms.of(DESCRIBED):
        if term.id == "council":
            yield " ".join(reading.lower[term.start : term.end])


def _places(reading: Reading, terms: Terms) -> Counter[str]:
    """Count the places with a council that a document names."""
    return Counter(term.id for term in terms.of(PLACE) if stands_alone(reading, term.start, term.end))


def stands_alone(reading: Reading, start: int, end: int) -> bool:
    """Tell the place "Fenland" from a part of another name: "Fenland West", "Loxley Reading"."""
    if not capital(reading.words[start]):
        return False
    after = reading.words[end] if end < len(reading.words) else "."
    if capital(after) and after.lower() not in words("openers") and reading.part(start).end > end:
        return False
    before = reading.words[start - 1] if start > reading.sentence(start)[0] else "."
    if before.lower() in words("never"):
        return False
    return not capital(before) or before.lower() in words("openers") or start - 1 == reading.sentence(start)[0]


def _lead_place(reading: Reading) -> str | None:
    """Return the one place that the title and the lead name: "Families in Dunmarsh"."""
    lead = lead_end(reading)
    for part in [part for part in reading.parts if part.end <= lead]:
        found = dict.fromkeys(_placed(reading, part.start, part.end))
        if found:
            return next(iter(found)) if len(found) == 1 else None
    return None


def _placed(reading: Reading, start: int, end: int) -> Iterable[str]:
    for at in range(start, end - 1):
        low = reading.lower[at]
        of = low == "of" and at > start and reading.words[at - 1].islower()
        if low in words("place_before") or of:
            last = name_end(reading, at + 1, min(end, at + 4))
            first = words("never") | words("openers") | words("describing")
            if (
                last > at + 1
                and reading.lower[at + 1] not in first
                and reading.lower[last - 1] not in words("no_places")
            ):
                yield reading.clean(at + 1, last)
