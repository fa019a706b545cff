"""The people of a document as its sentences name them: who a phrase names, and by what full name."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.facts.quote.bodies import HEAD
from pipeline.facts.quote.gender import is_first_name, of_name, told_before
from pipeline.facts.quote.marks import Quotation
from pipeline.facts.quote.things import AUTHORED
from pipeline.resolve import Context
from pipeline.resolve.names import PersonName, name_from, name_up_to

WORDS = vocabulary.words("quote")
PREPOSITIONS = frozenset(WORDS["prepositions"])
TRADES = frozenset((*WORDS["somebody"], *WORDS["posts"], *WORDS["trades"]))
CALLED = frozenset((*WORDS["somebody"], *WORDS["trades"], *WORDS["kin"]))
SPEECHES = frozenset(WORDS["speeches"])
PLACE_ENDS = frozenset(WORDS["place_ends"])


class Voice(NamedTuple):
    """Who speaks at a token; `name` is null for somebody without a name."""

    name: str | None
    token: int
    person: bool


class People:
    """The people of one document."""

    def __init__(self, context: Context, quoted: list[Quotation]) -> None:
        """Know the quotations, whose insides name nobody who speaks outside them."""
        self._context = context
        self._reading = context.reading
        self._quoted = quoted
        self._opens = [quotation.open for quotation in quoted]
        self._parties = {term.start: term.end for term in context.terms.of("party")}
        self.spoken: set[str] = set()
        self.gender: dict[str, str] = {}
        self._full: dict[str, list[tuple[int, str]]] = {}
        self._persons: dict[int, PersonName | None] = {}
        """The names that were asked for, by where they begin, without the bodies behind them."""

    def of(self, start: int, end: int, *, bystanders: bool = False) -> list[PersonName]:
        """Return the people of a phrase, without those a preposition or a possessive makes bystanders."""
        found: list[PersonName] = []
        words, lower, behind = self._reading.words, self._reading.lower, start
        for token in [token for token in range(start, end) if words[token] != lower[token]]:
            if token < behind or not words[token][0].isupper():
                continue
            name = name_from(self._reading, token)
            name = self._without_body(name) if name is not None and name.end <= end else None
            if name is None:
                continue
            before = lower[token - 1] if token > start else ""
            if before == "the" and token - 1 > start:
                before = lower[token - 2]  # "in the North East"
            after = lower[name.end] if name.end < end else ""
            owned = token - 2 > start and lower[token - 2] == "who"  # "who chairs Rose Tandy Homes"
            speaks = bystanders or (before not in PREPOSITIONS and after != "'s" and not owned)
            grouped = (after in TRADES or name.end in self._parties) and self._is_group(name, end)
            if speaks and not grouped:
                found.append(name)
            behind = name.end
        return found

    def author(self, start: int, end: int) -> list[PersonName]:
        """Return who says something in writing: "A statement from the council's leader, Ada Orrin, said"."""
        lower = self._reading.lower
        if SPEECHES.isdisjoint(lower[start : start + HEAD]):
            return []
        noun = next(at for at in range(start, start + HEAD) if lower[at] in SPEECHES)
        if noun + 1 >= end or lower[noun + 1] not in AUTHORED:
            return []
        return self.of(noun + 2, end, bystanders=True)[:1]

    def behind_opening(self, people: list[PersonName], start: int) -> list[PersonName]:
        """Leave out whom an opening names if others follow: "In a letter to the MP Ada Orrin, Mr Fenn wrote"."""
        if self._reading.lower[start] not in PREPOSITIONS:
            return people
        comma = next((token for token in range(start, people[-1].first) if self._reading.words[token] == ","), start)
        return [person for person in people if person.first > comma] or people

    def chosen(self, people: list[PersonName], end: int) -> PersonName:
        """Return who of a phrase's people speaks: whose name ends it, unless the first is told of at some length."""
        first, lower = people[0], self._reading.lower
        after = lower[first.end : first.end + 2]
        described = after[:1] == ["who"] or after == [",", "who"]  # "Abdul Malik, who owns Pak Butchers, said"
        last = next((person for person in people if person.end == end and not described), first)
        if of_name(last.name) is None and of_name(first.name) is not None:
            return first  # "Beth Tandy, campaigner from Safe, Happy Travel Wick, wrote"
        return last

    def voice(self, person: PersonName) -> Voice:
        """Return a person who speaks, by the fullest name: "Ms Halden" -> "Rowena Halden"."""
        name = _bare(person.name)
        told = told_before(self._reading, person.start)
        if " " not in name:
            name = self.fullest(name, person.start, told) or name
        if told is not None:
            self.gender[name] = told
        return Voice(name, person.start, True)

    def fullest(self, surname: str, before: int, pronoun: str | None = None) -> str | None:
        """Return the full name of a person who is called by the surname alone, of two the one named last.

        `pronoun`: what the title tells, so that "Mr Sterling" is not Carys Sterling.
        """
        if surname not in self._full:
            ends = [token + 1 for token in places(self._reading.words, surname)]
            found = [(end, name_up_to(self._reading, end)) for end in ends]
            self._full[surname] = [
                (end, _bare(name.name)) for end, name in found if name is not None and " " in _bare(name.name)
            ]
        known = [(end, name) for end, name in self._full[surname] if self.fits(name, pronoun)]
        known = [(end, name) for end, name in known if name in self.spoken] or known  # "Ms Botha", and her daughter
        earlier = [name for end, name in known if end <= before]
        return earlier[-1] if earlier else (known[0][1] if known else None)

    def called(self, start: int, end: int) -> str | None:
        """Return who is called by the first name alone: "said Doreen", "Malik, a father of two,"."""
        words = self._reading.words
        behind = words[start + 1] if start + 1 < end else ","
        if not is_first_name(words[start]) or not (behind in ",(" or behind == "who"):
            return None
        names = (name_from(self._reading, token) for token in places(words, words[start]))
        full = {name.name: None for name in names if name is not None and name.name.startswith(f"{words[start]} ")}
        return next(iter(full)) if len(full) == 1 else words[start]

    def is_couple(self, person: PersonName) -> bool:
        """Say whether one surname is two people's: "Sarah and Gary Andrews"."""
        reading, start = self._reading, person.start
        return start > 1 and reading.lower[start - 1] == "and" and is_first_name(reading.words[start - 2])

    def kin(self, start: int, end: int) -> str | None:
        """Return a first name behind what its bearer is: "his wife Glenys", "pupil Aisha, 10,"."""
        reading = self._reading
        for token in range(start + 1, end - 1):  # "Mr Pugh's wife, Diane, 63, has joined the campaign"
            what = reading.lower[token - 1 - (reading.words[token - 1] == ",")]
            if what in CALLED and is_first_name(reading.words[token]) and reading.words[token + 1] in ",(":
                return reading.words[token]
        while end > start and (reading.words[end - 1] == "," or reading.words[end - 1].isdigit()):
            end -= 1
        if end - start < 2 or not reading.words[end - 1].istitle() or reading.lower[end - 2] not in CALLED:
            return None
        return reading.words[end - 1]

    def quoted(self, token: int) -> bool:
        """Say whether a token stands inside a quotation."""
        place = bisect_right(self._opens, token) - 1
        return place >= 0 and token <= self._quoted[place].close

    def _without_body(self, name: PersonName) -> PersonName | None:
        """Return a name without the body behind it: "Ade Kern FBU Brigade secretary"; null where it is a body's."""
        if name.first not in self._persons:
            self._persons[name.first] = self._person(name)
        return self._persons[name.first]

    def _person(self, name: PersonName) -> PersonName | None:
        if name.first == name.start and name.name.rsplit(" ", 1)[-1] in PLACE_ENDS and of_name(name.name) is None:
            return None  # "Castle Hill", not "Rosie Hill" or "Cllr Hill"
        near = self._context.organisations.between(name.start - 1, name.end + 4)
        over = [body for body in near if body.start < name.end and name.start < body.end]
        if not over:
            return name
        end = over[0].start
        whole = self._reading.clean(name.start, end) if end - name.start > 1 else None
        return name._replace(end=end, name=whole) if whole and of_name(whole) else None

    def _is_group(self, name: PersonName, end: int) -> bool:
        """Say whether the words name what the next person belongs to: "Fair Shares campaigner Rory Dunthorne"."""
        behind = self._parties.get(name.end, name.end + 1)  # "Holme Vale Independent Cllr Charles Orrin"
        return behind < end and name_from(self._reading, behind) is not None

    def fits(self, name: str | None, pronoun: str | None) -> bool:
        """Say whether a pronoun can stand for a name."""
        if pronoun is None or name is None:
            return True
        return (self.gender.get(name) or of_name(name) or pronoun) == pronoun


def places(words: list[str], word: str) -> Iterator[int]:
    """Give where a word stands in a document."""
    token = -1
    for _ in range(words.count(word)):
        token = words.index(word, token + 1)
        yield token


def _bare(name: str) -> str:
    """Return a name without what its bearer is: "Mayor Platt", "Villager Rose Tandy"."""
    while " " in name and name.split(maxsplit=1)[0].lower() in TRADES:
        name = name.split(maxsplit=1)[1]
    return name
