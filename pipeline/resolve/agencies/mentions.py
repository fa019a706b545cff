"""Where a document names its inspectorates: by name, or by a description that can mean only one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from pipeline.match import Terms
from pipeline.read import Reading
from pipeline.resolve.agencies.vocabulary import AMBIGUOUS, DESCRIBED, inspectorates, words
from pipeline.resolve.organisations import Naming

JOINED = 4  # tokens between two names of one joint inspection


class Mention(NamedTuple):
    """The tokens start:end name these inspectorates: more than one, where they inspected together."""

    start: int
    end: int
    agencies: tuple[str, ...]


def find_mentions(reading: Reading, terms: Terms, namings: Sequence[Naming]) -> list[Mention]:
    """Return the mentions in order of place: names, then descriptions and abbreviations that the names explain."""
    named = [
        Mention(naming.start, naming.end, (naming.organisation.name,))
        for naming in namings
        if naming.organisation is not None
        and naming.organisation.name in inspectorates()
        and naming.organisation.kind == "inspectorate"
    ]
    taken = {token for mention in named for token in range(mention.start, mention.end)}
    explained = [
        mention
        for mention in (*_explained(terms, AMBIGUOUS, named), *_explained(terms, DESCRIBED, named))
        if taken.isdisjoint(range(mention.start, mention.end))
    ]
    return _with_joint(reading, sorted([*named, *explained]))


def described(terms: Terms) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Return each description with all it can mean: "the education watchdog" -> Ofsted, Estyn, ..."""
    for (start, end), group in groupby(terms.of(DESCRIBED), key=lambda term: (term.start, term.end)):
        yield start, end, tuple(term.id for term in group)


def _explained(terms: Terms, label: str, named: Sequence[Mention]) -> Iterable[Mention]:
    names = {agency: None for mention in named for agency in mention.agencies}
    for (start, end), group in groupby(terms.of(label), key=lambda term: (term.start, term.end)):
        candidates = [term.id for term in group]
        fitting = [agency for agency in candidates if agency in names] or (candidates if len(candidates) == 1 else [])
        if len(fitting) == 1:
            yield Mention(start, end, (fitting[0],))
        elif fitting:
            before = [
                mention.agencies[0] for mention in named if mention.start < start and mention.agencies[0] in fitting
            ]
            if before:
                yield Mention(start, end, (before[-1],))


def _with_joint(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Join "Ofsted and the Care Quality Commission" to one mention of both."""
    result: list[Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if last is not None and _together(reading, last, mention):
            agencies = tuple(dict.fromkeys((*last.agencies, *mention.agencies)))
            closed = reading.lower[last.end] == "(" and reading.lower[mention.end : mention.end + 1] == [")"]
            result[-1] = Mention(last.start, mention.end + closed, agencies)
        else:
            result.append(mention)
    return result


def _together(reading: Reading, first: Mention, second: Mention) -> bool:
    between = reading.lower[first.end : second.start]
    if between == ["("]:
        return second.agencies[0] in first.agencies
    if not between or len(between) > JOINED or first.agencies == second.agencies:
        return first.agencies == second.agencies and not between
    return all(word in words("joiners") for word in between) and between != [","]
