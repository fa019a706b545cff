"""What stands around the mention of a visit: its sentence, the times and the inspectors in it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import NamedTuple

from pipeline.facts.inspection.words import (
    ARTICLES,
    BLOCKERS,
    CLAUSE_STARTS,
    HAPPENING,
    JOINING,
)
from pipeline.read import Role
from pipeline.resolve import Context
from pipeline.resolve.agencies.vocabulary import words as agency_words
from pipeline.resolve.dates import DateMention, VagueTime
from pipeline.terms import Term

LOCAL = "local inspectors"
OPENING = (Role.TITLE, Role.HEADING)
NO_BARS = (("report", "card"), ("as", "part"), ("led", "by"))
"""Words that part two statements, but not so: "inspected under the new report card as part of a series in June"."""
OTHERS = agency_words("not_generic_after")  # "a tax inspector"
PADDING = [""] * 8  # looking past either end finds an empty word
BEYOND = 1 << 30  # a place behind every token
SENTENCES_BACK = 3  # sentences in which "the visit" looks for the one it speaks of


Time = DateMention | VagueTime
"""A time expression; `edtf` is null where it gives no date ("within 18 months")."""


class Inspectors(NamedTuple):
    """Words that name or describe inspectors; `agency` null where it cannot be told which; `local` from a council."""

    start: int
    end: int
    agency: str | None
    local: bool = False


class Scene:
    """One document's times and inspectors, by place."""

    def __init__(self, context: Context) -> None:
        """Gather them once for all rules."""
        self.context = context
        self.reading = context.reading
        self.lower: Sequence[str] = [*context.reading.lower, *PADDING]
        self.words: Sequence[str] = [*context.reading.words, *PADDING]
        sentences = context.reading.sentence_of
        self.sentence: Callable[[int], tuple[int, int]] = [*sentences, *sentences[-1:] * len(PADDING)].__getitem__
        """The tokens of the sentence of a token."""
        self.times: list[Time] = sorted([*context.dates.mentions, *context.dates.vague], key=_start)
        self._time_starts = [*map(_start, self.times), BEYOND]
        self._timed = set(map(self.sentence, self._time_starts[:-1]))
        self.inspectors = _inspectors(context)
        self.kitchens = bool(context.terms.of(LOCAL))
        """Whether a council's own inspectors, who rate kitchens, are spoken of."""
        self._inspector_starts = [*map(_start, self.inspectors), BEYOND]
        self._ending = {inspectors.end: inspectors for inspectors in self.inspectors}
        self.phrases: dict[int, int] = {}
        """Where the noun phrases begin that were looked for, by where they end."""

    def has_time(self, token: int) -> bool:
        """Tell whether the sentence of a token states a time at all."""
        return self.sentence(token) in self._timed

    def timed(self, label: str) -> list[Term]:
        """Return the terms of a label whose sentence states a time."""
        sentence, timed = self.sentence, self._timed
        return [term for term in self.context.terms.of(label) if sentence(term.start) in timed]

    def passage(self, token: int, sentences: int = SENTENCES_BACK) -> int:
        """Return where the sentences begin that "the visit" at a token can look back to, inside its section."""
        start = self.sentence(token)[0]
        for _ in range(sentences):
            if start == 0 or self._opens(start):
                break
            start = self.sentence(start - 1)[0]
        return start

    def _opens(self, token: int) -> bool:
        """Tell whether a section begins at a token: not with a line of grades, "Our setting: 5 - Very Good"."""
        part = self.reading.part(token)
        if part.role is not Role.HEADING:
            return part.role in OPENING
        return not any(word.isdigit() for word in self.lower[part.start + 1 : part.end])

    def times_between(self, start: int, end: int) -> list[Time]:
        """Return the times that begin in the tokens start:end."""
        first = bisect_left(self._time_starts, start)
        return self.times[first : bisect_left(self._time_starts, end)] if self._time_starts[first] < end else []

    def in_time(self, token: int) -> bool:
        """Tell whether a token is part of a time."""
        place = bisect_left(self._time_starts, token + 1) - 1
        return place >= 0 and self.times[place].end > token

    def inspectors_between(self, start: int, end: int) -> list[Inspectors]:
        """Return the inspectors named in the tokens start:end."""
        first = bisect_left(self._inspector_starts, start)
        if self._inspector_starts[first] >= end:
            return []
        last = bisect_left(self._inspector_starts, end)
        return [inspectors for inspectors in self.inspectors[first:last] if inspectors.end <= end]

    def inspectors_before(self, end: int, first: int) -> Inspectors | None:
        """Return the inspectors whose name ends at a token and begins no earlier than another, else None."""
        named = self._ending.get(end)
        return named if named and named.start >= first else None

    def inspectors_near(self, token: int) -> bool:
        """Tell whether inspectors are named in the sentence of a token, or in those that it can look back to."""
        first, last = self.sentence(token)
        return bool(self.inspectors_between(first, last) or self.inspectors_between(self.passage(token), last))

    def terms_between(self, labels: Sequence[str], start: int, end: int) -> list[Term]:
        """Return the terms of several labels that begin in the tokens start:end."""
        return [term for label in labels for term in self.context.terms.between(label, start, end)]

    def clear(self, start: int, end: int) -> bool:
        """Tell whether no other statement begins in the tokens start:end."""
        words = self.lower[start:end]
        if "it" in words and any(self.lower[at - 1 : at + 1] == [",", "it"] for at in range(start, end)):
            return False  # "in its inspection by the watchdog, it was announced today"
        if not BLOCKERS.isdisjoint(words) and any(self._bars(at, word) for at, word in enumerate(words, start)):
            return False
        for at, word in enumerate(words, start):
            if (word in JOINING or word[-2:] == "ed") and self._blocks(at, word):
                return False
        return True

    def _bars(self, at: int, word: str) -> bool:
        since = word == "since" and self.lower[at + 1] == ","  # "have been back since, on 3 May"
        return word in BLOCKERS and not since and (word, self.lower[at + 1]) not in NO_BARS

    def _blocks(self, at: int, word: str) -> bool:
        if word in JOINING:
            return self.lower[at + 1] in CLAUSE_STARTS or self._is_past(at + 1)
        return self._is_past(at)

    def _is_past(self, at: int) -> bool:
        word = self.lower[at]
        if len(word) < 5 or not word.endswith("ed") or word in HAPPENING:
            return False
        return self.lower[at - 1] not in ARTICLES and not self.words[at][:1].isupper()


def _inspectors(context: Context) -> list[Inspectors]:
    """Return the namings of inspectorates, and the bare words for inspectors that no naming covers."""
    found = [Inspectors(n.start, n.end, n.agency) for n in context.agencies.namings]
    taken = {token for naming in found for token in range(naming.start, naming.end)}
    lower = context.reading.lower
    for term in context.terms.of(LOCAL):
        found.append(Inspectors(term.start, term.end, None, local=True))
        taken.update(range(term.start, term.end))
    peers = context.terms.of("peer bodies")
    reviewing = peers and any("peer" in lower[term.start : term.end] for term in context.terms.of("visit noun"))
    for term in peers if reviewing else ():
        if term.start not in taken:
            found.append(Inspectors(term.start, term.end, term.id))
            taken.update(range(term.start, term.end))
    kitchens = bool(context.terms.of(LOCAL))
    found += [
        Inspectors(term.start, term.end, _whose(context, term), local=term.id == "officers")
        for term in context.terms.of("inspectors")
        if term.start not in taken
        and (term.id == "any" or kitchens)
        and (term.start == 0 or lower[term.start - 1] not in OTHERS)
    ]
    real = [inspectors for inspectors in found if inspectors.agency or not _in_name(context, inspectors)]
    return sorted(real, key=_place)


def _whose(context: Context, term: Term) -> str | None:
    """Return whose auditors are meant, where a word for them is said: the auditors named last, or the only ones."""
    if not context.reading.lower[term.start].startswith("auditor"):
        return None
    return context.agencies.of_kind("auditor", term.start)


_start, _place = itemgetter(0), itemgetter(0, 1)


def _in_name(context: Context, inspectors: Inspectors) -> bool:
    """Tell whether the word is the end of another body's name: "the Planning Inspectorate"."""
    words, start = context.reading.words, inspectors.start
    if start == 0 or inspectors.end - start > 1:
        return False
    return words[start][:1].isupper() and words[start - 1][:1].isupper() and not inspectors.local
