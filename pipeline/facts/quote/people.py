"""The people of a document as its sentences name them: who a phrase is about, who "she" is."""

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from pipeline import vocabulary
from pipeline.facts.quote.gender import is_first_name, of_name, told_before
from pipeline.facts.quote.marks import Quotation
from pipeline.facts.quote.patterns import VERB
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
SILENT = frozenset(WORDS["silent"])
PLACE_ENDS = frozenset(WORDS["place_ends"])
PRONOUNS = frozenset(("he", "she"))
SUBJECT = {"his": "he", "her": "she"}
LEADING = frozenset(WORDS["leading"])
PROSE = frozenset((Role.TEXT, Role.ITEM, Role.BULLET))
OPENING = 8  # words of a sentence in which its subject stands
OBJECT = {"she": "her", "he": "him"}
TOLD_ON = 3  # words in which a sentence goes on with the person before: "But he", "Then, she"
POST = 4  # words in which a sentence's subject is a post: "The police and crime commissioner"
FATE = 9  # words between a name and what became of its bearer: "Tom Reed, 19, of Ely Fen, was killed"
BACK = 12  # sentences that "she" reaches back


class Voice(NamedTuple):
    """Who speaks at a token; `name` is null for somebody without a name."""

    name: str | None
    token: int
    person: bool


class People:
    """The people of one document."""

    def __init__(self, context: Context, quoted: list[Quotation], holder: Callable[[int, int], str | None]) -> None:
        """Know the quotations, whose insides name nobody who speaks outside them, and who holds a post."""
        self._holder = holder
        self._context = context
        self._reading = context.reading
        self._quoted = quoted
        self._opens = [quotation.open for quotation in quoted]
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
            owned = token - 2 > start and reading.lower[token - 2] == "who"  # "who chairs Rose Tandy Homes"
            speaks = bystanders or (before not in PREPOSITIONS and after != "'s" and not owned)
            if speaks and not self._is_group(name, after, end):
                found.append(name)
            token = name.end
        return found

    def voice(self, person: PersonName) -> Voice:
        """Return a person who speaks, by the fullest name: "Ms Halden" -> "Rowena Halden"."""
        name = person.name
        while " " in name and name.split()[0].lower() in POSTS:
            name = name.split(maxsplit=1)[1]  # "Mayor Platt"
        told = told_before(self._reading, person.start)
        if " " not in name:
            name = self.fullest(name, person.start, told) or name
        if told is not None:
            self._gender[name] = told
        return Voice(name, person.start, True)

    def fullest(self, surname: str, before: int, pronoun: str | None = None) -> str | None:
        """Return the full name of a person who is called by the surname alone, of two the one named last.

        `pronoun`: what the title tells, so that "Mr Sterling" is not Carys Sterling.
        """
        if surname not in self._full:
            ends = [token + 1 for token, word in enumerate(self._reading.words) if word == surname]
            found = [(end, name_up_to(self._reading, end)) for end in ends]
            self._full[surname] = [(end, name.name) for end, name in found if name is not None and " " in name.name]
        known = [(end, name) for end, name in self._full[surname] if self._fits(name, pronoun)]
        earlier = [name for end, name in known if end <= before]
        return earlier[-1] if earlier else (known[0][1] if known else None)

    def called(self, start: int, end: int) -> str | None:
        """Return who is called by the first name alone: "said Doreen", "Malik, a father of two,"."""
        words = self._reading.words
        behind = words[start + 1] if start + 1 < end else ","
        if not is_first_name(words[start]) or not (behind in ",(" or behind == "who"):
            return None
        names = (name_from(self._reading, token) for token, word in enumerate(words) if word == words[start])
        full = {name.name: None for name in names if name is not None and name.name.startswith(f"{words[start]} ")}
        return next(iter(full)) if len(full) == 1 else words[start]

    def pronoun(self, start: int, token: int, last: Voice | None) -> Voice:
        """Return who "she" is at a token, in a clause that begins at `start`."""
        pronoun = SUBJECT.get(self._reading.lower[token], self._reading.lower[token])
        voices = (self.voice(person) for person in self.of(start, token))
        fitting = next((voice for voice in voices if self._fits(voice.name, pronoun)), None)
        found = fitting or self.before(token, pronoun, last)
        if found is not None and found.name:
            self._gender[found.name] = pronoun
        return found or Voice(None, token, True)

    def before(self, token: int, pronoun: str | None, last: Voice | None) -> Voice | None:
        """Return the person that the sentences before a token are about, the nearest first, or who spoke last."""
        reading = self._reading
        start = reading.sentence(token)[0]
        end = 0
        for _ in range(BACK):
            if last is not None and last.person and last.token >= start and self._fits(last.name, pronoun):
                return last
            if end and reading.part(start).role in PROSE and not self.quoted(start):
                voice = self._subject(start, end, pronoun)
                if voice is not None:
                    return voice
            if start == 0:
                break
            end, start = start, reading.sentence(start - 1)[0]
        return None

    def subject_of(self, start: int, end: int, last: Voice | None) -> tuple[Voice, str | None] | None:
        """Return the person whom the nearest sentence of the tokens start:end is about: "Ms Holt shrugged. “...”".

        Beside the person stands the verb, where the sentence just before says that the person spoke.
        """
        reading, stop = self._reading, end
        while start < end:
            first = max(start, reading.sentence(end - 1)[0])
            if not self.quoted(first):
                voice = self._opening(first, end, last)
                if voice is not None:
                    return voice, self._said(first, end) if end == stop else None
            end = first
        return None

    def _opening(self, start: int, end: int, last: Voice | None) -> Voice | None:
        opening = self.of(start, min(end, start + OPENING))
        if opening:
            return self.voice(opening[0])
        if self._reading.lower[start] in PRONOUNS:
            return self.pronoun(start, start, last)
        return self._post(start, end, None)

    def _said(self, start: int, end: int) -> str | None:
        """Return the verb of a sentence that reports what somebody said: "Cllr Holt said the till was empty."."""
        for term in self._context.terms.between(VERB, start, end):
            if self._reading.lower[term.start] in LEADING:
                return self._reading.clean(term.start, term.end)
        return None

    def quoted(self, token: int) -> bool:
        """Say whether a token stands inside a quotation."""
        place = bisect_right(self._opens, token) - 1
        return place >= 0 and token <= self._quoted[place].close

    def _is_body(self, name: PersonName) -> bool:
        if name.title is None and name.name.rsplit(" ", 1)[-1] in PLACE_ENDS and of_name(name.name) is None:
            return True  # "Castle Hill", not "Rosie Hill" or "Cllr Hill"
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
        if pronoun is not None and pronoun in lower[start : start + TOLD_ON]:
            return None  # "He shared a cell with a man who heard voices."
        post = self._post(start, end, pronoun) if OBJECT.get(pronoun or "") not in lower[start:end] else None
        if post is not None:
            return post
        behind = self._reading.words[start + 1 : start + 3]
        goes_on = behind[:1] == ["'s"] or behind == [",", "who"] or (behind and behind[0].islower())
        if goes_on and is_first_name(self._reading.words[start]):
            called = self.called(start, start + 1)  # "Pamela goes on Sundays", "Bianca, who did not give her surname"
            return Voice(called, start, True) if self._fits(called, pronoun) else None
        people = [person for person in self.of(start, end) if not self.quoted(person.start)]
        if not people:
            people = self.of(start, end, bystanders=True)
            people = [
                person
                for person in people
                if (person.title or of_name(person.name))
                and (lower[person.first - 1] not in PLACES or lower[person.end : person.end + 1] == ["'s"])
            ]
        people = [person for person in people if SILENT.isdisjoint(lower[person.end : min(end, person.end + FATE)])]
        fitting = [person for person in people if self._fits(self.voice(person).name, pronoun)]
        if len(fitting) > 1 and lower[fitting[0].end] == "and" and fitting[1].first == fitting[0].end + 1:
            return Voice(None, start, True)  # "Ada Orrin and Rose Tandy met. “...,” she said"
        if fitting:
            return self.voice(fitting[0])
        opening = lower[start : min(end, start + OPENING)]
        if not people and self._reading.words[start].istitle() and opening[1:3] == [",", "who"]:
            return Voice(self._reading.words[start], start, True)  # "Bianca, who did not want to give her surname"
        if not people and not SOMEBODY.isdisjoint(opening) and not ARTICLES.isdisjoint(opening):
            return Voice(None, start, True)
        return None

    def _post(self, start: int, end: int, pronoun: str | None) -> Voice | None:
        """Return who holds the post that a sentence opens with: "The Commissioner replied", "An inspector came"."""
        lower = self._reading.lower
        stop = min(end, start + OPENING)
        if lower[start] != "the" and lower[start] not in ARTICLES:
            return None
        verb = next(iter(self._context.terms.between(VERB, start, stop)), None)
        stop = verb.start if verb is not None else stop
        posts = [token for token in range(start + 1, min(stop, start + POST)) if lower[token] in POSTS]
        if not posts or self.of(start, stop, bystanders=True):
            return None
        name = None
        for last in range(stop, posts[-1], -1):
            name = name or (self._holder(start, last) if lower[start] == "the" else None)
        return Voice(name if name and self._fits(name, pronoun) else None, start, True)

    def _fits(self, name: str | None, pronoun: str | None) -> bool:
        """Say whether a pronoun can stand for a name."""
        if pronoun is None or name is None:
            return True
        return (self._gender.get(name) or of_name(name) or pronoun) == pronoun
