"""Whom the sentences before a quotation are about: who "she" is, and whose words go on."""

from pipeline import vocabulary
from pipeline.facts.quote.bodies import body, proper
from pipeline.facts.quote.gender import FIRST_NAMES, is_first_name, of_name
from pipeline.facts.quote.patterns import VERB
from pipeline.facts.quote.people import People, Voice
from pipeline.facts.quote.phrases import subject_stop
from pipeline.facts.quote.posts import Posts
from pipeline.read import Role
from pipeline.resolve import Context
from pipeline.resolve.names import name_from
from pipeline.resolve.names.form import fits_alone

WORDS = vocabulary.words("quote")
PLACES = frozenset(WORDS["places"])
SOMEBODY = frozenset(WORDS["somebody"])
POSTS = frozenset(WORDS["posts"])
SPOKESPEOPLE = frozenset(WORDS["spokespeople"])
SPEAKING = frozenset(("a", "an", "the", "its"))
CALLED = frozenset((*WORDS["somebody"], *WORDS["trades"], *WORDS["kin"]))
ARTICLES = frozenset(("a", "an", "one", "another"))
SILENT = frozenset(WORDS["silent"])
PRONOUNS = frozenset(("he", "she"))
SUBJECT = {"his": "he", "her": "she"}
LEADING = frozenset(WORDS["leading"])
SPEECHES = frozenset(WORDS["speeches"])
HEADS = frozenset((Role.HEADING, Role.TITLE, Role.ITEM))
PROSE = frozenset((Role.TEXT, Role.ITEM, Role.BULLET))
OPENING = 8  # words of a sentence in which its subject stands
OBJECT = {"she": "her", "he": "him"}
TOLD_ON = 3  # words in which a sentence goes on with the person before: "But he", "Then, she"
POST = 4  # words in which a sentence's subject is a post: "The police and crime commissioner"
FATE = 9  # words between a name and what became of its bearer: "Tom Reed, 19, of Ely Fen, was killed"
BACK = 12  # sentences that "she" reaches back


class Subjects:
    """The subjects of a document's sentences."""

    def __init__(self, context: Context, people: People, posts: Posts) -> None:
        """Know the people, and who holds a post."""
        self._context = context
        self._reading = context.reading
        self._people = people
        self._posts = posts

    def pronoun(self, start: int, token: int, last: Voice | None) -> Voice:
        """Return who "she" is at a token, in a clause that begins at `start`."""
        pronoun = SUBJECT.get(self._reading.lower[token], self._reading.lower[token])
        first = self._reading.sentence(token)[0]  # "Ada Orrin was drowned out | when she told the crowd"
        ranges = ((start, token), (min(first, start), start))
        voices = (self._people.voice(person) for begin, end in ranges for person in self._people.of(begin, end))
        fitting = next((voice for voice in voices if self._people.fits(voice.name, pronoun)), None)
        found = fitting or self.before(token, pronoun, last)
        if found is not None and found.name:
            self._people.gender[found.name] = pronoun
        return found or Voice(None, token, True)

    def within(self, token: int, last: Voice | None) -> Voice | None:
        """Return whom the words before a token in its sentence name, else the sentences before."""
        people = self._people.of(self._reading.sentence(token)[0], token)
        return self._people.voice(people[0]) if people else self.before(token, None, last)

    def before(self, token: int, pronoun: str | None, last: Voice | None) -> Voice | None:
        """Return the person that the sentences before a token are about, the nearest first, or who spoke last."""
        reading = self._reading
        start = reading.sentence(token)[0]
        end = 0
        for _ in range(BACK):
            if last is not None and last.person and last.token >= start and self._people.fits(last.name, pronoun):
                return last
            if end and reading.part(start).role in PROSE and not self._people.quoted(start):
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
            if not self._people.quoted(first):
                voice = self._opening(first, end, last)
                if voice is not None:
                    return voice, self._said(first, end) if end == stop else None
            end = first
        return None

    def _surname(self, start: int, pronoun: str | None) -> Voice | None:
        """Return the person whose surname alone opens a sentence: "Orrin said the till was empty."."""
        words = self._reading.words
        if start + 1 >= len(words) or not words[start + 1].islower() or fits_alone(words[start]) is False:
            return None
        name = self._people.fullest(words[start], start, pronoun)
        return Voice(name, start, True) if name is not None else None

    def _opening(self, start: int, end: int, last: Voice | None) -> Voice | None:
        opening = self._people.of(start, min(end, start + OPENING))
        if opening:
            return self._people.voice(opening[0])
        surname = self._surname(start, None)
        if surname is not None:
            return surname
        if self._reading.lower[start] in PRONOUNS:
            return self.pronoun(start, start, last)
        return self._post(start, end, None)

    def _said(self, start: int, end: int) -> str | None:
        """Return the verb of a sentence that reports what somebody said: "Cllr Holt said the till was empty."."""
        for term in self._context.terms.between(VERB, start, end):
            if self._reading.lower[term.start] in LEADING:
                return self._reading.clean(term.start, term.end)
        return None

    def headed(self, token: int) -> Voice | None:
        """Return who speaks by the heading above: "QUESTION BY MR. I. PARRY TO COUNCILLOR ADA ORRIN"."""
        reading = self._reading
        start = reading.part(token).start
        above = reading.part(start - 1) if start > 0 else None
        if above is None or above.role not in HEADS:
            return None
        opening = reading.lower[above.start : min(above.end, above.start + OPENING)]
        by = next((place for place, word in enumerate(opening) if word in ("by", "from")), None)
        if by is None or SPEECHES.isdisjoint(opening[:by]):
            return None
        name = name_from(reading, above.start + by + 1)
        return self._people.voice(name) if name is not None and name.end <= above.end else None

    def _subject(self, start: int, end: int, pronoun: str | None) -> Voice | None:
        """Return the person that a sentence is about: whom its opening tells, else whom it names."""
        lower = self._reading.lower
        surname = self._surname(start, pronoun)
        if surname is not None:
            return surname
        if pronoun is not None and pronoun in lower[start : start + TOLD_ON]:
            return None  # "He shared a cell with a man who heard voices."
        post = self._post(start, end, pronoun) if OBJECT.get(pronoun or "") not in lower[start:end] else None
        if post is not None:
            return post
        if self._is_spokesman(start):
            return Voice(self._represented(start, end), start, True)
        first = self._first_name(start, min(end, start + OPENING))
        if first is not None:  # "Pamela goes on Sundays", "As mother-of-two Pamela goes", "Bianca, who did not say"
            called = self._people.called(first, first + 1)
            return Voice(called, first, True) if self._people.fits(called, pronoun) else None
        return self._named(start, end, pronoun)

    def _named(self, start: int, end: int, pronoun: str | None) -> Voice | None:
        """Return the person whom a sentence names, first those who are no bystanders in it."""
        lower = self._reading.lower
        people = [person for person in self._people.of(start, end) if not self._people.quoted(person.start)]
        if not people:
            people = self._people.of(start, end, bystanders=True)
            people = [
                person
                for person in people
                if (person.first < person.start or of_name(person.name))
                and (lower[person.first - 1] not in PLACES or lower[person.end : person.end + 1] == ["'s"])
            ]
        people = [person for person in people if SILENT.isdisjoint(lower[person.end : min(end, person.end + FATE)])]
        fitting = [person for person in people if self._people.fits(self._people.voice(person).name, pronoun)]
        if len(fitting) > 1 and lower[fitting[0].end] == "and" and fitting[1].first == fitting[0].end + 1:
            return Voice(None, start, True)  # "Ada Orrin and Rose Tandy met. “...,” she said"
        if fitting:
            return self._people.voice(fitting[0])
        opening = lower[start : min(end, start + OPENING)]
        if not people and self._reading.words[start].istitle() and opening[1:3] == [",", "who"]:
            return Voice(self._reading.words[start], start, True)  # "Bianca, who did not want to give her surname"
        if not people and not SOMEBODY.isdisjoint(opening) and not ARTICLES.isdisjoint(opening):
            return Voice(None, start, True)
        return None

    def spoken_for(self, token: int, last: Voice | None) -> str | None:
        """Return the body whose spokesman was named last: "A spokesman for Ofsted said no. The spokesman added".

        `last`: who spoke since it would be another's words.
        """
        start = self._reading.sentence(token)[0]
        for _ in range(BACK):
            if start == 0 or (last is not None and last.token >= start):
                break
            end, start = start, self._reading.sentence(start - 1)[0]
            if not self._people.quoted(start) and self._is_spokesman(start):
                return self._represented(start, end)
        return None

    def own(self, start: int, token: int) -> str | None:
        """Return the body that a sentence is about, if "it" goes on about it: "Wick Homes has had what it calls"."""
        stop = subject_stop(self._reading, start, token)
        if stop == token or self._reading.lower[token - 1] != "what" or self._people.quoted(start):
            return None
        return body(self._context, start, stop) or proper(self._reading, start, stop)

    def _represented(self, start: int, end: int) -> str | None:
        """Return the body that a sentence's spokesman speaks for: "A SOLE spokesman said"."""
        stop = min(end, start + OPENING)
        noun = next((at for at in range(start, stop) if self._reading.lower[at] in SPOKESPEOPLE), start)
        return body(self._context, start, stop) or proper(self._reading, start, noun)

    def _is_spokesman(self, start: int) -> bool:
        """Say whether a sentence opens with one who speaks for others, and has no name: "A spokesman said"."""
        opening = self._reading.lower[start : start + POST]
        return opening[0] in SPEAKING and not SPOKESPEOPLE.isdisjoint(opening)

    def _first_name(self, start: int, end: int) -> int | None:
        """Return where a sentence names its subject by the first name alone, at its head or behind what she is."""
        words, lower = self._reading.words, self._reading.lower
        for token in range(start, end - 1):
            if lower[token] not in FIRST_NAMES:
                continue
            behind = words[token + 1 : token + 3]
            goes_on = behind[0] == "'s" or behind == [",", "who"] or behind[0].islower()
            what = lower[token - 1]
            if what == "," and token - 1 > start and behind[0] == ",":  # "Mr Harris's mother, Sue, wept"
                goes_on, what = True, lower[token - 2]
            if is_first_name(words[token]) and goes_on and (token == start or what in CALLED or "-of-" in what):
                return token
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
        if not posts or self._people.of(start, stop, bystanders=True):
            return None
        name = None
        for last in range(stop, posts[-1], -1):
            name = name or (self._posts.of(start, last) if lower[start] == "the" else None)
        if name is None and lower[start] == "the":
            name = self._posts.only_one(start)
            name = name if self._posts.may_be(name, lower[posts[-1]]) else None
        return Voice(name if name and self._people.fits(name, pronoun) else None, start, True)
