"""Resolves the phrase that attributes a quotation to the person, body or document that speaks."""

from pipeline import vocabulary
from pipeline.facts.quote.bodies import body, described, earlier, party, proper
from pipeline.facts.quote.clauses import last_clause
from pipeline.facts.quote.marks import Quotation, block_before
from pipeline.facts.quote.patterns import VERB
from pipeline.facts.quote.people import People, Voice
from pipeline.facts.quote.phrases import (
    ANY,
    JOINED,
    UNNAMED,
    head_noun,
    main_clause,
    names_nobody,
    subject_stop,
    turns_to,
    without_clause,
)
from pipeline.facts.quote.posts import Posts
from pipeline.facts.quote.subjects import OPENING, Subjects
from pipeline.facts.quote.things import DOCUMENTS, UTTERANCES, leads, thing
from pipeline.resolve import Context
from pipeline.resolve.names import PersonName, is_title

WORDS = vocabulary.words("quote")
PRONOUNS = frozenset(("he", "she"))
OWNERS = frozenset(("his", "her"))
THINGS = frozenset(("it", "they", "which", "their"))
ADVERBS = frozenset(WORDS["adverbs"])
SPOKESPEOPLE = frozenset(WORDS["spokespeople"])
POSTS = frozenset(WORDS["posts"])
AGE = "year-old"  # "the 54-year-old said"
RETOLD = 6  # sentences that go on with "it"
TOGETHER = frozenset(WORDS["together"])
ANY_BODY = frozenset(WORDS["any_body"])


class Speakers:
    """Who speaks in one document; the last speaker is in force until another is named."""

    def __init__(self, context: Context, quoted: list[Quotation]) -> None:
        """Know the quotations."""
        self._context = context
        self._reading = context.reading
        self._people = People(context, quoted)
        self._posts = Posts(context)
        self._subjects = Subjects(context, self._people, self._posts)
        self._party_ends = {term.end for term in context.terms.of("party")}
        self._last: Voice | None = None
        self._body: str | None = None
        """The body that spoke last."""

    def of(self, start: int, end: int, *, aside: bool = False) -> Voice | None:
        """Return who the phrase start:end names; null where it names nothing that can speak.

        `aside`: somebody else goes on speaking.
        """
        voice = self._of(start, end)
        if aside:
            self._last = None
            return voice
        if voice is not None and voice.person and voice.name:
            self._people.spoken.add(voice.name)
        if voice is not None and not voice.person and voice.name and voice.name.rsplit(" ", 1)[-1] not in DOCUMENTS:
            self._body = voice.name
        self._last = voice or self._last
        return voice

    def in_force(self, token: int, after: int) -> tuple[Voice | None, str | None]:
        """Return whose words go on at a token, and the verb that says so; the quotation before it ends at `after`.

        Speech goes on from the paragraph before; else it is of the person whom the sentences before are about.
        """
        begin = max(after, self._reading.part(token).start)
        found = self._subjects.subject_of(begin, token, self._last) if begin < token else None
        if found is not None:
            self._last = found[0]
            return found
        asked = self._subjects.headed(token)
        if asked is not None:
            self._last = asked
            return asked, None
        if self._last is None or after <= block_before(self._reading, token):
            self._last = self._subjects.before(token, None, self._last) or self._last
        return self._last, None

    def _of(self, start: int, end: int) -> Voice | None:
        lower = self._reading.lower
        if lower[end - 1] == "who" and end - 2 >= start:
            found = self._antecedent(start, end - 1)
            any_one = not ANY.isdisjoint(lower[max(start, end - 4) : end - 1])  # "criticism from an MP who called it"
            if found is not None or any_one or self._reading.words[end - 2 - (lower[end - 2] == ",")].islower():
                return found or Voice(None, start, True)  # "backed by some independents who said"
        people = self._people.author(start, end) or self._phrased(start, end)
        if self._joint(people, start, end):
            return Voice(None, start, True)
        while end > start and (lower[end - 1] in ADVERBS or lower[end - 1] in JOINED):
            end -= 1
        named = start < end and (end in self._party_ends or end - 1 in self._party_ends)
        group = party(self._context, start, end, alone=not people) if named else None
        if group is not None or lower[start : start + (start < end)] == ["by"]:  # "rated ‘good’ by Ofsted, said it was"
            return Voice(group, start, group is None)
        if start >= end or (not people and turns_to(self._reading, start, end)):
            return self._last  # "..., adding: “...”"
        if lower[end - 1] in PRONOUNS or (end - start == 1 and lower[start] in OWNERS):  # "by her own account"
            return self._subjects.pronoun(start, end - 1, self._last)
        subject = start + (lower[start] in JOINED)
        if not people and lower[subject] in PRONOUNS:  # "And he was damning of the grant, telling the chamber"
            return self._subjects.pronoun(subject, subject, self._last)
        if people:
            return self._people.voice(self._people.chosen(people, end))
        return self._described(start, end)

    def _phrased(self, start: int, end: int) -> list[PersonName]:
        """Return the people of a phrase; none of "A report ordering it to pay Elgin Energy the costs"."""
        people = self._people.of(start, end)
        if people and people[-1].end == end - 1 and self._reading.lower[end - 1] in SPOKESPEOPLE:
            return []  # "A Wessen Buses spokesman"
        if people and people[-1].end < end and leads(self._reading, start):
            return []
        return self._people.behind_opening(people, start) if people[1:] else people

    def _antecedent(self, start: int, end: int) -> Voice | None:
        """Return the person whom "who" follows: "was presented by Wendy Larkin, who told members"."""
        while self._reading.lower[end - 1] in (",", "however"):
            end -= 1
        people = [person for person in self._people.of(start, end, bystanders=True) if person.end == end]
        if people:
            return self._people.voice(people[-1])
        last = self._reading.words[end - 1]
        name = self._people.fullest(last, end) if last[0].isupper() else None
        return Voice(name, end - 1, True) if name is not None else None

    def _joint(self, people: list[PersonName], start: int, end: int) -> bool:
        """Say whether two speak together: "Ms Munir, the chief nurse, and Mr Wetherall said"."""
        lower = self._reading.lower
        if "and" in lower[start:end] and not TOGETHER.isdisjoint(lower[start:end]):
            return True  # "Cllrs Orrin and Tandy"
        if people[1:] and ("both" in lower[start:end] or lower[people[1].first - 1] == "and"):
            return True
        return bool(people) and self._people.is_couple(people[0])

    def _voiced(self, found: str, start: int) -> Voice:
        """Return whose words a document or body gives: "The inspectorate agreed. Its report said"."""
        article = self._reading.lower[start]
        if found in UTTERANCES and article not in ("a", "an") and self._last is not None:
            return self._last  # "In a statement, Wick Homes said: “...” The statement added: “...”"
        owner = self._thing_before(start) if article == "its" and found in DOCUMENTS else None
        owned = owner is not None and owner.name and not owner.person
        return Voice(f"{owner.name} {found}" if owner is not None and owned else found, start, False)

    def _described(self, start: int, end: int) -> Voice | None:
        """Return who a phrase without a person's full name stands for."""
        reading = self._reading
        start = main_clause(reading, start, end)
        end = without_clause(reading, start, end)
        last = reading.words[end - 1]
        bare = not reading.words[end - 2][0].isupper() or reading.lower[end - 2] in POSTS
        alone = end - 1 == start or bare or is_title(reading, end - 2)
        name = self._people.fullest(last, start) if alone and last[0].isupper() else None
        name = name or self._posts.holder(start, end) or self._people.kin(start, end) or self._people.called(start, end)
        if name is not None or last == AGE:
            return Voice(name, start, True) if name is not None else self._subjects.within(start, self._last)
        lower = reading.lower[start:end]
        if not SPOKESPEOPLE.isdisjoint(lower):
            return Voice(self._spoken_for(start, end), start, False)
        head = head_noun(reading, start, end)
        if names_nobody(reading, start, end, head):
            return Voice(None, start, True)
        found = thing(self._context, start, end) or proper(reading, start, end) or earlier(reading, start, end)
        if found is not None:
            return self._voiced(found, start)
        if lower[0] == "the" and (found := described(self._context, start, end)):
            return Voice(found, start, False)
        if lower[0] == "the" and head in ANY_BODY and self._body is not None:
            return Voice(self._body, start, False)
        if lower[-1] in THINGS:
            return self._thing_before(start)
        comrades = self._posts.of_party(start, end)
        if comrades or self._posts.is_member(end):
            return Voice(self._member(start, end, comrades), start, True)
        if lower[0] == "the" and head.islower() and head not in UNNAMED:  # "the Subject Member" is somebody else
            told = self._subjects.before(start, None, self._last)
            return told if told is not None and self._posts.may_be(told.name, head) else Voice(None, start, True)
        return Voice(None, start, True)

    def _member(self, start: int, end: int, comrades: list[str]) -> str | None:
        """Return the member that a phrase tells by ward or party; of a party's several whom the text is about."""
        if len(comrades) < 2:
            return comrades[0] if comrades else self._posts.member(start, end)
        told = self._subjects.before(start, None, self._last)
        return told.name if told is not None and told.name in comrades else None

    def _spoken_for(self, start: int, end: int) -> str | None:
        """Return the body that a spokesman speaks for: "A council spokesman"; "the spokesman" for that named before."""
        lower = self._reading.lower[start:end]
        named = body(self._context, start, end) or proper(self._reading, start, end)
        again = lower[:-1] == ["the"]
        return (
            named or described(self._context, start, end) or (self._subjects.spoken_for(start, None) if again else None)
        )

    def _thing_before(self, token: int) -> Voice | None:
        """Return what "it" stands for: what the sentence before began with, or the thing that spoke last."""
        start = self._reading.sentence(token)[0]
        own = self._subjects.own(start, token)
        if own is not None:
            return Voice(own, token, False)
        for _ in range(RETOLD):
            if not start or self._people.quoted(start - 1):
                break
            before = self._reading.sentence(start - 1)[0]
            spoken = self._said_last(*self._reading.sentence(before))
            if spoken is not None:
                return spoken
            stop = subject_stop(self._reading, before, min(start, before + OPENING))
            verb = next(iter(self._context.terms.between(VERB, before + 1, stop)), None)
            found = thing(self._context, before, verb.start if verb is not None else stop)
            if found in UTTERANCES:
                found = proper(self._reading, before, subject_stop(self._reading, before, start)) or found
            if found is not None:
                return Voice(found, token, False)
            if "it" not in self._reading.lower[before : before + 2]:
                break  # "The report has 14 pages. It praises the staff. But it warns: “...”"
            start = before
        if self._last is not None and not self._last.person:
            return self._last
        they = self._reading.lower[token] == "they"  # "A spokesman for the council said no. ... “...,” they said"
        return Voice(self._subjects.spoken_for(token, self._last) if they else None, token, False)

    def _said_last(self, start: int, end: int) -> Voice | None:
        """Return the body that a sentence ends with: "Some repairs were made, the ombudsman added."."""
        for verb in reversed(self._context.terms.between(VERB, start, end)):
            phrase = last_clause(self._reading, start, verb.start, end)
            found = self._described(*phrase) if phrase is not None and phrase[0] < phrase[1] else None
            return found if found is not None and not found.person and found.name else None
        return None
