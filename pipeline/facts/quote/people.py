"""The people of a document as its sentences name them: who a phrase is about, who "she" is."""

from typing import NamedTuple

from pipeline import vocabulary
from pipeline.facts.quote.marks import Quotation
from pipeline.read import Role
from pipeline.resolve import Context
from pipeline.resolve.names import PersonName, name_from, name_up_to

WORDS = vocabulary.words("quote")
PREPOSITIONS = frozenset(WORDS["prepositions"])
PLACES = frozenset(WORDS["places"])
SOMEBODY = frozenset(WORDS["somebody"])
TRADES = frozenset((*WORDS["somebody"], *WORDS["posts"], *WORDS["trades"]))
POSTS = frozenset(WORDS["posts"])
ARTICLES = frozenset(("a", "an", "one", "another"))
NOT = {pronoun: frozenset(words) for pronoun, words in WORDS["gender"].items()}
OTHER = {"she": "he", "he": "she"}
PROSE = frozenset((Role.TEXT, Role.ITEM, Role.BULLET))
OPENING = 8  # words of a sentence in which its subject stands
BACK = 12  # sentences that "she" reaches back


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
        self._gender: dict[str, str] = {}
        self._full: dict[str, list[tuple[int, str]]] = {}

    def of(self, start: int, end: int, *, bystanders: bool = False) -> list[PersonName]:
        """Return the people of a phrase, without those a preposition or a possessive makes bystanders."""
        found: list[PersonName] = []
        reading, token = self._reading, start
        while token < end:
            name = name_from(reading, token) if reading.words[token][0].isupper() else None
            if name is None or name.end > end or self._is_body(name):
                token += 1
                continue
            before = reading.lower[token - 1] if token > start else ""
            if before == "the" and token - 1 > start:
                before = reading.lower[token - 2]  # "in the North East"
            after = reading.lower[name.end] if name.end < end else ""
            speaks = bystanders or (before not in PREPOSITIONS and after != "'s")
            if speaks and not self._is_group(name, after, end):
                found.append(name)
            token = name.end
        return found

    def voice(self, person: PersonName) -> Voice:
        """Return a person who speaks, by the fullest name: "Ms Halden" -> "Rowena Halden"."""
        name = person.name
        while " " in name and name.split()[0].lower() in POSTS:
            name = name.split(maxsplit=1)[1]  # "Mayor Platt"
        if " " not in name:
            name = self.fullest(name, person.start) or name
        titles = set(self._reading.lower[max(0, person.start - 3) : person.start])
        for pronoun, words in NOT.items():
            if titles & words:
                self._gender[name] = OTHER[pronoun]
        return Voice(name, person.start, True)

    def fullest(self, surname: str, before: int) -> str | None:
        """Return the full name of a person who is called by the surname alone, of two the one named last."""
        if surname not in self._full:
            ends = [token + 1 for token, word in enumerate(self._reading.words) if word == surname]
            found = [(end, name_up_to(self._reading, end)) for end in ends]
            self._full[surname] = [(end, name.name) for end, name in found if name is not None and " " in name.name]
        known = self._full[surname]
        earlier = [name for end, name in known if end <= before]
        return earlier[-1] if earlier else (known[0][1] if known else None)

    def pronoun(self, start: int, token: int, last: Voice | None) -> Voice:
        """Return who "she" is at a token, in a clause that begins at `start`."""
        pronoun = self._reading.lower[token]
        people = self.of(start, token)
        found = self.voice(people[0]) if people else self.before(token, pronoun, last)
        if found is not None and found.name:
            self._gender[found.name] = pronoun
        return found or Voice(None, token, True)

    def before(self, token: int, pronoun: str | None, last: Voice | None) -> Voice | None:
        """Return the person that the sentences before a token are about, the nearest first, or who spoke last."""
        reading = self._reading
        start = reading.sentence(token)[0]
        for _ in range(BACK):
            if last is not None and last.person and last.token >= start and self._fits(last.name, pronoun):
                return last
            if start == 0:
                break
            end = start
            start = reading.sentence(start - 1)[0]
            if reading.part(start).role in PROSE and not self.quoted(start):
                voice = self._subject(start, end, pronoun)
                if voice is not None:
                    return voice
        return None

    def subject_of(self, start: int, end: int) -> Voice | None:
        """Return the person whom the nearest sentence of the tokens start:end is about: "Ms Holt shrugged. “...”"."""
        reading = self._reading
        while start < end:
            first = max(start, reading.sentence(end - 1)[0])
            opening = self.of(first, min(end, first + OPENING))
            if opening and not self.quoted(first):
                return self.voice(opening[0])
            end = first
        return None

    def quoted(self, token: int) -> bool:
        """Say whether a token stands inside a quotation."""
        return any(quotation.open <= token <= quotation.close for quotation in self._quoted)

    def _is_body(self, name: PersonName) -> bool:
        near = self._context.organisations.between(name.start - 1, name.end + 4)
        return any(body.start < name.end and name.start < body.end for body in near)

    def _is_group(self, name: PersonName, after: str, end: int) -> bool:
        """Say whether the words name what the next person belongs to: "Fair Shares campaigner Rory Dunthorne"."""
        party = self._context.terms.at("party", name.end)  # "Holme Vale Independent Cllr Charles Orrin"
        behind = party.end if party is not None else name.end + 1
        if (after not in TRADES and party is None) or behind >= end:
            return False
        return name_from(self._reading, behind) is not None

    def _subject(self, start: int, end: int, pronoun: str | None) -> Voice | None:
        """Return the person that a sentence is about, first those who are no bystanders in it."""
        lower = self._reading.lower
        people = self.of(start, end)
        if not people:
            people = self.of(start, end, bystanders=True)
            people = [person for person in people if lower[person.first - 1] not in PLACES]
        for person in people:
            voice = self.voice(person)
            if self._fits(voice.name, pronoun):
                return voice
        opening = lower[start : min(end, start + OPENING)]
        if not people and self._reading.words[start].istitle() and opening[1:3] == [",", "who"]:
            return Voice(self._reading.words[start], start, True)  # "Bianca, who did not want to give her surname"
        if not people and not SOMEBODY.isdisjoint(opening) and not ARTICLES.isdisjoint(opening):
            return Voice(None, start, True)
        return None

    def _fits(self, name: str | None, pronoun: str | None) -> bool:
        return pronoun is None or name is None or self._gender.get(name, pronoun) == pronoun
