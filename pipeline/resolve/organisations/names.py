"""The names of organisations: known ones, and capitalised words around a head noun."""

from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter

from pipeline.read import Reading
from pipeline.resolve.organisations.aliases import bracketed
from pipeline.resolve.organisations.bodies import bodies, written_so
from pipeline.resolve.organisations.register import named as registered
from pipeline.resolve.organisations.spelling import display
from pipeline.resolve.organisations.types import Found
from pipeline.resolve.organisations.walk import capital, may_name, name_end, name_start
from pipeline.resolve.organisations.words import HEAD, KNOWN, START, table, words
from pipeline.terms import Term, Terms

JOINING = {"and", "&"}
NAMELESS = frozenset(("the", "a", "an", ".", ","))
OTHERS = frozenset(("crime", "authority"))  # "Kent Police and Crime Panel", "Kent Police Authority" are no force
LOOSE = frozenset({"council", "school", "hospital", "police", "fire", "home", "college", "prison"})
"""Kinds whose head a reporter may write small: "Marlbury council", "Tideway Court care home"."""


def find_names(reading: Reading, terms: Terms) -> list[Found]:
    """Return the names, in order of place, none inside another."""
    known = list(_known(reading, terms))
    taken = {token for name in known if name.kind != "council" for token in range(name.start, name.end)}
    councils = {name.start for name in known if name.kind == "council"}
    return longest([*known, *_headed(reading, terms, taken, councils), *_started(reading, terms)])


def longest(found: list[Found]) -> list[Found]:
    """Keep of overlapping names the longest, of equally long ones the known one."""
    in_order = sorted(found, key=itemgetter(0))
    if not _overlap(in_order):
        return in_order
    kept: list[Found] = []
    taken: set[int] = set()
    for name in sorted(found, key=lambda name: (name.start - name.end, not name.known, name.start)):
        span = range(name.start, name.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(name)
    return sorted(kept, key=itemgetter(0))


def _overlap(found: list[Found]) -> bool:
    last = 0
    for start, end, *_ in found:
        if start < last:
            return True
        last = end
    return False


def _known(reading: Reading, terms: Terms) -> Iterator[Found]:
    for term in terms.of(KNOWN):
        body = bodies()[term.id]
        named = capital(reading.words[term.end - 1]) or body.kind == "inspectorate"
        if (
            not named
            or reading.lower[term.start - 1] == "local"
            or not _written_so(term.id, reading.clean(term.start, term.end))
        ):
            continue
        if body.kind == "police" and not OTHERS.isdisjoint(reading.lower[term.end : term.end + 2]):
            continue
        if body.kind == "company" and term.end - term.start == 1 and _in_longer_name(reading, term):
            continue
        if body.kind == "council":
            written = display(reading, term.start, term.end)
            yield Found(term.start, term.end, written, "council", term.end - 1, known=True)
        else:
            yield Found(term.start, term.end, body.name, body.kind, term.start, known=True)


def _in_longer_name(reading: Reading, term: Term) -> bool:
    """Tell a firm of one word from a person or a street that is called so: "Mary Mears", "Mears Close"."""
    before, after = reading.words[term.start - 1] if term.start else "", reading.words[term.end : term.end + 1]
    named = before[:1].isupper() and reading.lower[term.start - 1] not in words("company_before")
    return named or (bool(after) and after[0][:1].isupper() and after[0].isalpha())


@lru_cache(maxsize=4096)
def _written_so(key: str, text: str) -> bool:
    return written_so(bodies()[key], text)


def _started(reading: Reading, terms: Terms) -> Iterator[Found]:
    """Find names by their first words: "Department for Play", "Ysgol Bryn Eithin", "HMP Ashfleet"."""
    found = terms.of(START)
    for place, term in enumerate(found):
        if not reading.words[term.start][0].isupper():
            continue
        limit = reading.sentence(term.start)[1]
        if place + 1 < len(found):
            limit = min(limit, max(term.end, found[place + 1].start))  # "Ysgol Bryn Awel and Ysgol Glan Afon"
        end = name_end(reading, term.end, limit, listed=term.id == "department")
        placed = term.id != "council" or not words("welsh_heads").issuperset(reading.lower[term.start : end])
        if end > term.end and placed:  # "Cyngor Cymuned" alone is any community council
            yield Found(term.start, end, display(reading, term.start, end), term.id, term.start)


def _headed(reading: Reading, terms: Terms, taken: set[int], councils: set[int]) -> Iterator[Found]:
    """Find names by their last words: "Stourleigh City Council"."""
    ends: set[int] = set()
    for term in terms.of(HEAD):
        name = _named_by(reading, term, taken, ends)
        if name is not None:
            if councils and name.kind == "council":
                name = _unjoined(reading, name, councils)
            ends.add(name.end)
            yield name


def _unjoined(reading: Reading, name: Found, councils: set[int]) -> Found:
    """Cut off what is joined to a council that has a name by itself: "Wick and | Nottingham City Council"."""
    for start in range(name.start + 2, name.head):
        if start in councils and reading.lower[start - 1] in ("and", "&"):
            return name._replace(start=start, name=display(reading, start, name.end))
    return name


def _named_by(reading: Reading, term: Term, taken: set[int], ends: set[int]) -> Found | None:
    before = term.start - 1
    if before < 0 or reading.lower[before] in NAMELESS:
        return None
    first = reading.sentence_of[term.start][0]
    if before < first or not may_name(reading, before):
        return None
    small = _is_small(reading, term)
    if (small and term.id not in LOOSE) or _is_a_street(reading, term):
        return None
    while before >= first and before not in taken and not (before in ends and reading.lower[before] in ("and", "&")):
        before -= 1
    start = name_start(reading, term.start, term.id, before + 1)
    if reading.words[term.end : term.end + 1] == [":"]:
        start = _line_start(reading, start, term.start)
    if start == term.start or _only_describes(reading, start, term):
        return None
    if reading.lower[start - 1] in words("never") and reading.lower[term.start] in words("goes_on"):
        return None
    if small and (not _may_be_loose(reading, start, term) or _is_one_of_many(reading, start, term)):
        return None
    name = display(reading, start, term.end)
    loose = small and not _is_told_as_a_name(reading, start, term)
    return Found(start, term.end, name, _kind(reading, term), term.start, loose)


def _is_small(reading: Reading, term: Term) -> bool:
    """Say whether a head noun is not capitalised: "Marlbury council", "a Marlbury GP surgery"."""
    head = reading.words[term.start : term.end]
    if capital(head[-1]) or len(head) == 1:
        return not capital(head[-1])
    return not any(capital(word) and not word.isupper() for word in head)


def _only_describes(reading: Reading, start: int, term: Term) -> bool:
    """Tell "Community Academies Trust (CAT)" from "Struggling Council", which is no name."""
    plain = {*reading.lower[start : term.start]} - JOINING
    described = words("describing").issuperset(plain) or (
        term.id in ("fire", "police") and words("uniformed").issuperset(plain)
    )
    return described and (term.id == "council" or (bracketed(reading, term.end) or " ")[0] != reading.words[start][0])


def _is_one_of_many(reading: Reading, start: int, term: Term) -> bool:
    """Tell "A Cornish council has paid", which says where it is, from "a Wick council spokesman"."""
    if start == 0 or reading.lower[start - 1] not in ("a", "an"):
        return False
    return term.id == "prison" or reading.lower[term.end] in words("verbal")


def _line_start(reading: Reading, start: int, head: int) -> int:
    """Return where a name begins that heads a line of a list: "Jane Marr" stands above "Wick Borough Council: "."""
    for token in range(head - 1, start, -1):
        first, last = reading.chars(token - 1, token + 1)
        if "\n" in reading.document.text[first:last]:
            return token
    return start


def _is_told_as_a_name(reading: Reading, start: int, term: Term) -> bool:
    """Tell "at Caversham primary school, who" from "a Valleys primary school", "at Bristol primary school days"."""
    if term.id not in ("school", "home") or term.end - term.start < 2 or start == 0:
        return False
    if term.id == "home" and term.start - start > 1:  # its name is without "care home"
        return False
    following = reading.lower[term.end : term.end + 1]
    return reading.lower[start - 1] in words("told_as_name") and (not following or following[0] in words("name_ends"))


def _is_a_street(reading: Reading, term: Term) -> bool:
    """Tell the school in "Thornby Green Primary School" from the street in "School Lane"."""
    following = reading.lower[term.end : term.end + 2]
    if not following:
        return False
    named = reading.words[term.end][0].isupper()
    if reading.lower[term.end - 1] in words("goes_on"):
        return named or (following[0] == "in" and following[-1] in words("after_on"))
    if not named:
        return term.id == "police" and following[0] in ("and", ",") and _is_commissioner(reading, term)
    return following[0] in words("street_words") or following[0] in words("other_after")


def _is_commissioner(reading: Reading, term: Term) -> bool:
    return (
        "crime" in reading.lower[term.end : term.end + 4] and "commissioner" in reading.lower[term.end : term.end + 6]
    )


def _kind(reading: Reading, term: Term) -> str:
    last = reading.lower[term.start - 1]
    if term.id == "council" and term.end - term.start == 1 and last in words("other_councils"):
        return "agency"
    return term.id


def _may_be_loose(reading: Reading, start: int, term: Term) -> bool:
    """Tell "Marlbury council" from "Struggling council" at the start of a sentence."""
    if start == term.start or reading.words[start][0].isdigit():
        return False
    if term.id == "home" and start and reading.lower[start - 1] in ("a", "an"):  # "a Cold Harbour care home"
        return False
    if term.id == "hospital" and reading.lower[term.end - 1].endswith("s"):  # "Wick and Marwood hospitals"
        return False
    if not words("other_councils").isdisjoint(reading.lower[start : term.start]) or not _heads().isdisjoint(
        reading.lower[start : term.start]
    ):
        return False
    if start > reading.sentence(start)[0] or term.start - start > 1:
        return True
    word = reading.words[start]
    if word.lower() in set(reading.words):
        return False
    return (
        any(registered(f"{word}{tier} Council") for tier in ("", " City", " County")) or reading.words.count(word) > 1
    )


@cache
def _heads() -> frozenset[str]:
    return frozenset(phrase for phrases in table("heads").values() for phrase in phrases if " " not in phrase)
