"""Resolves the phrase that attributes a quotation to the person, body or document that speaks."""

from typing import NamedTuple

from pipeline import vocabulary
from pipeline.facts.quote.marks import Quotation
from pipeline.read import Reading, Role
from pipeline.resolve import Context
from pipeline.resolve.names import PersonName, name_from, name_up_to

WORDS = vocabulary.words("quote")
PREPOSITIONS = frozenset(WORDS["prepositions"])
PRONOUNS = frozenset(("he", "she"))
THINGS = frozenset(("it", "they", "which"))
ADVERBS = frozenset(WORDS["adverbs"])
DOCUMENTS = frozenset(WORDS["documents"])
INSPECTION_DOCUMENTS = frozenset(WORDS["inspection_documents"])
INSPECTORS = frozenset(WORDS["inspectors"])
SPOKESPEOPLE = frozenset(WORDS["spokespeople"])
UNNAMED = frozenset(WORDS["unnamed"])
STOPS = frozenset(WORDS["stops"])
NOT = {pronoun: frozenset(words) for pronoun, words in WORDS["gender"].items()}
PROSE = frozenset((Role.TEXT, Role.ITEM, Role.BULLET))
BACK = 12  # sentences that "she" reaches back


class Voice(NamedTuple):
    """Who speaks at a token; `name` is null for somebody without a name."""

    name: str | None
    token: int
    person: bool


class Speakers:
    """The people and bodies that speak in one document."""

    def __init__(self, context: Context, quoted: list[Quotation]) -> None:
        """Know the quotations, whose insides name nobody who speaks outside them."""
        self._context = context
        self._reading: Reading = context.reading
        self._quoted = quoted
        self._roles = [(r["role"], r["name"]) for r in (fact.record() for fact in context.found.get("official", ()))]
        self._last: Voice | None = None
        self._gender: dict[str, str] = {}
        self._full: dict[str, list[tuple[int, str]]] = {}

    def of(self, start: int, end: int, cue: str) -> Voice | None:
        """Return who the phrase start:end names; null where it names nothing that can speak."""
        voice = self._of(start, end, cue)
        if voice is not None:
            self._last = voice
        return voice

    def in_force(self, token: int) -> Voice | None:
        """Return who spoke last before a token, or who the sentences before it are about."""
        if self._last is not None:
            return self._last
        return self._person_before(token, None)

    def _of(self, start: int, end: int, cue: str) -> Voice | None:
        lower = self._reading.lower
        while end > start and (lower[end - 1] in ADVERBS or lower[end - 1] == ","):
            end -= 1
        if start >= end:
            return None
        if lower[end - 1] in PRONOUNS:
            return self._pronoun(start, end - 1, lower[end - 1], cue)
        people = self._people(start, end)
        if len(people) > 1 and self._joint(people):
            return Voice(None, start, True)
        if people:
            return self._named(people[0])
        return self._described(start, end)

    def _people(self, start: int, end: int) -> list[PersonName]:
        """Return the people of a phrase, without those a preposition or a possessive makes bystanders."""
        found: list[PersonName] = []
        token = start
        while token < end:
            name = name_from(self._reading, token) if self._reading.words[token][0].isupper() else None
            if name is None or name.end > end or self._is_body(name):
                token += 1
                continue
            before = self._reading.lower[token - 1] if token > start else ""
            after = self._reading.lower[name.end] if name.end < end else ""
            if before not in PREPOSITIONS and after != "'s":
                found.append(name)
            token = name.end
        return found

    def _is_body(self, name: PersonName) -> bool:
        return any(name.start < body.end for body in self._context.organisations.between(name.start, name.end + 4))

    def _joint(self, people: list[PersonName]) -> bool:
        return self._reading.lower[people[1].start - 1] == "and" or self._reading.lower[_first(people[1]) - 1] == "and"

    def _named(self, person: PersonName) -> Voice:
        name = person.name
        if " " not in name:
            name = self._fullest(name, person.start) or name
        self._note_gender(person, name)
        return Voice(name, person.start, True)

    def _note_gender(self, person: PersonName, name: str) -> None:
        titles = self._reading.lower[max(0, person.start - 3) : person.start]
        for pronoun, words in NOT.items():
            if any(title in words for title in titles):
                self._gender[name] = "he" if pronoun == "she" else "she"

    def _fullest(self, surname: str, before: int) -> str | None:
        """Return the full name of a person who is called by the surname alone, of two the one named last."""
        if surname not in self._full:
            words = self._reading.words
            names = []
            for token, word in enumerate(words):
                if word == surname:
                    found = name_up_to(self._reading, token + 1)
                    if found is not None and " " in found.name:
                        names.append((token, found.name))
            self._full[surname] = names
        known = self._full[surname]
        earlier = [name for token, name in known if token < before]
        return earlier[-1] if earlier else (known[0][1] if known else None)

    def _pronoun(self, start: int, token: int, pronoun: str, cue: str) -> Voice | None:
        people = self._people(start, token)
        if people:
            return self._named(people[0])
        last = self._last
        if cue in WORDS["going_on"] and last is not None and last.person and self._fits(last.name, pronoun):
            return last
        found = self._person_before(token, pronoun)
        if found is not None and found.name:
            self._gender[found.name] = pronoun
        return found or Voice(None, token, True)

    def _fits(self, name: str | None, pronoun: str | None) -> bool:
        return pronoun is None or name is None or self._gender.get(name, pronoun) == pronoun

    def _person_before(self, token: int, pronoun: str | None) -> Voice | None:
        """Return the person that the sentences before a token are about, the nearest first, or who spoke last."""
        reading = self._reading
        start = reading.sentence(token)[0]
        for _ in range(BACK):
            last = self._last
            if last is not None and last.person and last.token >= start and self._fits(last.name, pronoun):
                return last
            if start == 0:
                break
            end = start
            start = reading.sentence(start - 1)[0]
            if reading.part(start).role not in PROSE or self._inside(start):
                continue
            for person in self._people(start, end):
                voice = self._named(person)
                if self._fits(voice.name, pronoun):
                    return voice
        return None

    def _inside(self, token: int) -> bool:
        return any(quotation.open <= token <= quotation.close for quotation in self._quoted)

    def _described(self, start: int, end: int) -> Voice | None:
        """Return the body or the document that a phrase without a person's name stands for."""
        reading, context = self._reading, self._context
        lower = reading.lower[start:end]
        surname = reading.words[end - 1]
        if surname[0].isupper():
            full = self._fullest(surname, start)
            if full is not None:
                return Voice(full, start, True)
        spoken = next((word for word in lower if word in SPOKESPEOPLE), None)
        if spoken:
            body = self._body(start, end)
            return Voice(f"{body} {spoken}" if body else None, start, False)
        role = self._holder(start, end)
        if role is not None:
            return Voice(role, start, True)
        document = self._document(start, end)
        if document is not None:
            return Voice(document, start, False)
        body = self._body(start, end)
        if body is not None:
            return Voice(body, start, False)
        if any(word in INSPECTORS for word in lower):
            agency = context.agencies.speaking_of(start, end)
            return Voice(agency, start, False)
        if lower[-1] in THINGS and self._last is not None and not self._last.person:
            return self._last
        if lower[0] == "the" and not any(word in UNNAMED for word in lower):
            return self._person_before(start, None)
        return Voice(None, start, True)

    def _body(self, start: int, end: int) -> str | None:
        for agency in self._context.agencies.between(start, end):
            if agency.agency:
                return agency.agency
        for naming in self._context.organisations.between(start, end):
            if naming.organisation:
                return naming.organisation.name
        return None

    def _holder(self, start: int, end: int) -> str | None:
        """Return the one official whose role the phrase gives: "the cabinet member for housing"."""
        phrase = self._reading.clean(start, end).lower().removeprefix("the ")
        names = {name for role, name in self._roles if role and role.lower() == phrase}
        return names.pop() if len(names) == 1 else None

    def _document(self, start: int, end: int) -> str | None:
        """Return the document's name: "Ofsted report", "council documents"."""
        reading = self._reading
        for token in range(start, end):
            noun = reading.lower[token]
            compound = token + 1 < end and reading.lower[token + 1] in DOCUMENTS  # "the audit report"
            if (
                noun in DOCUMENTS
                and not compound
                and not (set(reading.lower[max(start, token - 2) : token]) & PREPOSITIONS)
            ):
                return self._titled(start, token, noun)
        return None

    def _titled(self, start: int, token: int, noun: str) -> str:
        agencies = [agency.agency for agency in self._context.agencies.between(start, token) if agency.agency]
        if not agencies and noun in INSPECTION_DOCUMENTS:
            first = _modified(self._reading, token)
            agency = self._context.agencies.speaking_of(start, token + 1) if first == token else None
            agencies = [agency] if agency else []
        if agencies:
            return f"{agencies[0]} {noun}"
        body = self._body(start, token)
        if body is not None:
            return f"{body} {noun}"
        return self._fuller(token, noun)

    def _fuller(self, token: int, noun: str) -> str:
        """Return the noun with the words before it, from where it last had some."""
        reading = self._reading
        for place in range(token, -1, -1):
            if reading.lower[place] == noun:
                first = _modified(reading, place)
                if first < place:
                    return reading.clean(first, place + 1)
        return noun


def _first(person: PersonName) -> int:
    return getattr(person, "first", person.start)


def _modified(reading: Reading, token: int) -> int:
    """Return where the words begin that modify a noun: "council delegated decision documents"."""
    first = token
    while first > 0 and token - first < 4:
        word = reading.lower[first - 1]
        if word in STOPS or not word.replace("-", "").isalpha() or word in ADVERBS:
            break
        first -= 1
    return first
