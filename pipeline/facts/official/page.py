"""One document with what the forms of an official look up in it."""

from bisect import bisect_left
from functools import cache, cached_property
from typing import Any

from pipeline.facts.official.partylists import TITLES, party_lists
from pipeline.facts.official.words import words
from pipeline.resolve import Context
from pipeline.resolve.names.run import new_line
from pipeline.resolve.organisations import Organisation, register
from pipeline.resolve.organisations.words import DESCRIBED
from pipeline.terms import Term

ARTICLES = frozenset(("the", "a", "an"))
OFFICERS = frozenset(("officers", "attendance"))
HEAD = 3  # words that head a list: "Council officers present"
LIST = 10  # lines below that head, at most
LINE = 14  # tokens of a line of that list
MEETING = frozenset(("authority", "fire", "health-board", "icb", "panel", "trust", "agency"))
GOVERNORS = frozenset(("governing", "governors"))  # whose minutes are a school's
POLICE = "Police"  # whose panels meet in many councils' rooms
JOINT = ("Joint Board", "Joint Committee")
SHORTENED = ("school", "college", "hospital", "trust", "university", "nursery")
OPENING, FIRST_WORDS = 5, 60  # blocks, and words, in which minutes say whose they are
INITIALS = 4  # letters of "AWr", at most
POSSESSIVES = frozenset(("their", "its", "our", "his", "her", "your", "my"))


class Page:
    """A document's reading and namings, and the rules in force."""

    def __init__(self, context: Context, rules: frozenset[str]) -> None:
        """Lay out what every form looks up."""
        self.context, self.rules = context, rules
        self.reading, self.terms = context.reading, context.terms
        self.words = [*self.reading.words, ""]
        """The tokens' words, with an end mark."""
        self.lower = [*self.reading.lower, ""]
        """The tokens' words in small letters, with an end mark."""
        namings = [(found.start, found.end, _inspectorate(found.agency)) for found in context.agencies.namings]
        namings += context.organisations.namings
        self.parties = [term for term in self.terms.of("party") if self.words[term.start][0].isupper()]
        """The parties named in full; "reform" alone is none."""
        self.parties_from = {term.start: (term.end, term.id) for term in reversed(self.parties)}
        """Where a party's name begins: its end, and which it is."""
        namings = [naming for naming in namings if naming[0] not in self.parties_from]  # "Sinn Féin council leader"
        self.named_from = {start: (end, body) for start, end, body in namings}
        """Where an organisation's naming begins: its end, and which it is."""
        self.named_to = {end: (start, body) for start, end, body in namings}
        """Where an organisation's naming ends: its start, and which it is."""
        self.parties_to = {term.end: term for term in self.parties}
        """Where a party's name ends."""
        short = [term for term in self.terms.of("party in short") if self.words[term.start][0].isupper()]
        self._parties_at = {(term.start, term.end): term.id for term in reversed([*short, *self.parties])}
        """The parties named in full or in short, by where their names begin and end."""
        self.people: dict[int, Any] = {}
        """The people read so far, by where their titles or names begin; below 0 those of lists of names."""
        self.in_names: set[int] = set()
        """The tokens of councillors' names: "Mayor" in "Cllr Mrs K F Mayor", "MP" in "Cllr MP Hart" are no office."""
        self.listed: dict[int, Any] = {}
        """The people of lists of councillors, by where their names end."""

    @cached_property
    def minutes(self) -> bool:
        """Whether the document is the minutes of a meeting: it says so, or lists who was there."""
        if self.reading.document.kind is not None:
            return self.reading.document.kind == "minutes"
        return any(self._heads_a_list(term) for term in self.terms.of("attendance"))

    @cached_property
    def civic(self) -> bool:
        """Whether the document is about a council's business: it names or describes one, or speaks of councillors."""
        if self.context.organisations.council is not None or any(self.terms.of(label) for label in TITLES):
            return True
        return any(term.id == "council" for term in self.terms.of(DESCRIBED))

    def short_for(self, token: int) -> tuple[int, Organisation] | None:
        """Return what a name's first words stand for from a token on, and their end: "at Dene" of "Dene School"."""
        end = token
        while end < self.reading.part(token).end and self.capital(end):
            end += 1
        opening = self.reading.clean(token, end).casefold() + " "
        found = [
            body for body in self.context.organisations.named(*SHORTENED) if body.name.casefold().startswith(opening)
        ]
        return (end, found[0]) if len(found) == 1 else None

    def known_place(self, token: int) -> bool:
        """Say whether a word that opens a sentence is a place, and no "Furious": it has its capital elsewhere too."""
        if self.reading.sentence(token)[0] != token:
            return True
        word, words = self.words[token], self.words
        places = (at for at in range(len(words)) if words[at] == word and at != token)
        return word.casefold() not in words and any(self.reading.sentence(at)[0] != at for at in places)

    def _heads_a_list(self, term: Term) -> bool:
        """Say whether "Present" or "In attendance" heads a list: it opens a line, and a colon or nothing follows."""
        part = self.reading.part(term.start)
        return self.opens_line(term.start) and (term.end >= part.end or self.words[term.end][0] in ":-–")

    def attending(self, token: int) -> bool:
        """Say whether a line of minutes lists officers who were there: "Officers in attendance: Jo Marr, Lawyer"."""
        if not self.minutes:
            return False
        part = self.reading.part(token)
        if not OFFICERS.isdisjoint(self.lower[part.start : part.start + HEAD]):
            return True
        if self.words[token - 1] not in (",", "-", "–"):
            return False
        place = bisect_left(self.reading.parts, (part.start,))
        for above in reversed(self.reading.parts[max(0, place - LIST) : place]):
            if above.end - above.start > LINE:
                return False
            if above.end - above.start <= HEAD and not OFFICERS.isdisjoint(self.lower[above.start : above.end]):
                return True
        return False

    @cached_property
    def meeting(self) -> Organisation | None:
        """The body whose minutes the document is, where it is no council: a fire authority, a panel, a joint board."""
        if not self.minutes:
            return None
        parts = self.reading.parts
        opening = min(parts[min(OPENING, len(parts)) - 1].end, FIRST_WORDS) if parts else 0
        named = (found.organisation for found in self.context.organisations.between(0, opening))
        bodies = [body for body in named if body is not None and body.kind != "committee"]
        joint = next((body for body in bodies if body.name.endswith(JOINT)), None)  # below its partnership's name
        police = next((body for body in bodies if body.kind == "panel" and POLICE in body.name.split()), None)
        school = () if GOVERNORS.isdisjoint(self.lower[:opening]) else ("school",)
        return joint or police or next((body for body in bodies[:1] if body.kind in (*MEETING, *school)), None)

    def short_party(self, start: int, end: int) -> str | None:
        """Return the party that the tokens start:end are, in full or in short: "Lab", "Conservative"."""
        known = self._parties_at.get((start, end))
        if known is not None or end not in self._local_parties_to:
            return known
        return self.reading.clean(start, end) if end - start > 1 and self.capital(start) else None

    @cached_property
    def _local_parties_to(self) -> frozenset[int]:
        """Where the last words of local parties' names end: "Association", "Residents"."""
        return frozenset([term.end for term in self.terms.of("local party")])

    def opens_line(self, token: int) -> bool:
        """Say whether a token begins a sentence or a line of the document."""
        return self.reading.sentence(token)[0] == token or new_line(self.reading, token)

    def capital(self, token: int) -> bool:
        """Say whether a word begins with a capital letter."""
        return self.words[token][:1].isupper()

    def of_council(self, start: int, end: int) -> bool:
        """Say whether a place gives the document's council its name: "Rothwick" of "Rothwick Council"."""
        found = self.context.organisations.council
        return found is not None and found.name.casefold().startswith(self.reading.clean(start, end).casefold() + " ")

    def council_of(self, start: int, end: int, tier: str | None = None) -> Organisation | None:
        """Return the council that a place stands for: one the document names, else the only one of the register."""
        if not self.capital(start):
            return None
        if tier is not None:
            name = f"{self.reading.clean(start, end)} {tier} ".casefold()
            named = self.context.organisations.named("council")
            return next((body for body in named if body.name.casefold().startswith(name)), None)
        found = self.context.organisations.standing_for(start, end)
        if found is not None:
            return found
        known = register.only(register.of_place(self.reading.clean(start, end), self.reading.document.published))
        return Organisation(known.name, "council") if known is not None else None

    def tiered_council(self, start: int, end: int, tier: str) -> Organisation | None:
        """Return the council of a place and its tier, named or of the register: "Cumbria County"."""
        body = self.council_of(start, end, tier=tier) or self.council_of(start, end)
        return body if body is not None and tier in body.name.casefold().split() else None

    def listed_under(self, token: int) -> str | None:
        """Return the council whose line of a list a token stands in: "Wick Borough Council: Councillor Jane Marr"."""
        for start, end, name in self._council_lines:
            if start <= token < end:
                return name
        return None

    @cached_property
    def _council_lines(self) -> list[tuple[int, int, str]]:
        """What stands behind each council that opens a line and a colon follows, up to the next colon's line."""
        found: list[tuple[int, int, str]] = []
        for naming in self.context.organisations.namings:
            start, end, body = naming
            if body is None or body.kind != "council" or self.lower[end] != ":" or not self.opens_line(start):
                continue
            last = self.reading.part(start).end
            colon = next((at for at in range(end + 1, last) if self.lower[at] == ":"), last)
            while colon < last and not self.opens_line(colon):
                colon -= 1
            found.append((end, colon, body.name))
        return found

    def party_of(self, token: int) -> str | None:
        """Return the party whose heading stands above the block of a token."""
        if not self.parties or not self._party_lists:
            return None
        block = self.reading.part(token).start
        return next((party for start, end, party in self._party_lists if start <= block < end), None)

    @cached_property
    def _party_lists(self) -> list[tuple[int, int, str]]:
        return party_lists(self.reading, self.terms)

    def ward(self, start: int, end: int) -> str | None:
        """Return the ward that the tokens start:end name, without "ward", or none."""
        while end > start and self.lower[end - 1] in words().ward_words:
            end -= 1
        if start >= end or not self.capital(start) or (end - start == 1 and _is_no_ward(self.words[start])):
            return None
        if not (self.capital(end - 1) or self.words[end - 1].isdigit() or self.lower[end - 1] == "'s"):
            return None
        return " ".join(self.reading.text(start, end).split())


def _is_no_ward(word: str) -> bool:
    """Tell a ward of one word from initials and from an office's own word: "A Wragg (AWr)", "Area Councillor"."""
    return (len(word) <= INITIALS and word[1:] != word[1:].lower()) or word.lower() in words().not_wards_alone


@cache
def _inspectorate(agency: str | None) -> Organisation | None:
    return Organisation(agency, "inspectorate") if agency else None
