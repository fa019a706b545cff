"""Which council a document is about."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.read import Reading, Role
from pipeline.resolve.organisations import register
from pipeline.resolve.organisations.councils import place_of
from pipeline.resolve.organisations.types import Naming, Organisation
from pipeline.resolve.organisations.walk import capital
from pipeline.resolve.organisations.words import tier, words

CLOSE = 8  # tokens from one council to another that shares its verb
NAMED = 5  # tokens of "Councillor Jo Moss of"
HEADED = 30  # tokens in which minutes may name their council behind a dash
ASIDES = frozenset(("-", "–", "—", "("))
BEFORE = ASIDES | {"of"}
SMALL = frozenset(("town", "parish", "community"))
LEAD = 3  # blocks of text in which a report says where it plays


def find_guests(reading: Reading, namings: Sequence[Naming]) -> dict[int, Organisation | None]:
    """Return, by their place, the bodies that minutes name only to tell where somebody is from."""
    return {
        naming.start: naming.organisation
        for naming in namings
        if reading.lower[naming.start - 1] in BEFORE and _of_a_guest(reading, naming.start)
    }


def _of_a_guest(reading: Reading, start: int) -> bool:
    """Tell "Mr B Moss - Wick Town Council", "Councillor Moss of Wick Town Council" from the council of the minutes."""
    if start <= HEADED:
        return False
    before = reading.lower[start - 1]
    titled = before == "of" and not words("persons").isdisjoint(reading.lower[start - NAMED : start - 2])
    return before in ASIDES or (titled and capital(reading.words[start - 2]))


def is_aside(namings: Sequence[tuple[int, Organisation]]) -> bool:
    """Say whether minutes name one council once, and not at their head: "asked for by Kent County Council"."""
    return len(namings) == 1 and namings[0][0] > HEADED


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
    single = len(found) == 1 and tier(found[0].name) not in SMALL  # a town is a place of a district's
    return found if single else []


def lead_end(reading: Reading, blocks: int = LEAD) -> int:
    """Return where the title and the first paragraphs end, so many blocks in all."""
    seen = 0
    for part in reading.parts:
        if part.role in (Role.TEXT, Role.TITLE):
            seen += 1
            if seen == blocks:
                return part.end
    return len(reading.words)
