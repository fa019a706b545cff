"""Where a document names its inspectorates: by name, or by a description that can mean only one."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from pipeline.read import Reading
from pipeline.resolve.agencies.meant import Meant, Mention
from pipeline.resolve.agencies.vocabulary import AMBIGUOUS, DESCRIBED, GENERIC, TITLE, inspectorates, words
from pipeline.resolve.organisations import Organisations
from pipeline.terms import Terms

__all__ = ["Mention", "find_mentions", "grouped"]

Choose = Callable[[int, Sequence[str]], str | None]
JOINED = 4  # tokens between two names of one joint inspection


def find_mentions(reading: Reading, terms: Terms, organisations: Organisations) -> list[Mention]:
    """Return the mentions in order of place: names, then descriptions and abbreviations that the names explain."""
    named = [
        Mention(naming.start, naming.end, (naming.organisation.name,))
        for naming in organisations.namings
        if naming.organisation is not None
        and naming.organisation.name in inspectorates()
        and naming.organisation.kind == "inspectorate"
    ]
    taken = {token for mention in named for token in range(mention.start, mention.end)}
    meant = Meant(reading, terms, organisations, named)
    explained = [
        mention
        for mention in (*_explained(terms, AMBIGUOUS, meant.short), *_explained(terms, DESCRIBED, meant.description))
        if taken.isdisjoint(range(mention.start, mention.end))
    ]
    if not named and not explained:
        explained = list(_explained(terms, TITLE, meant.title)) or list(_generic(terms, meant))
    return _with_joint(reading, sorted([*named, *explained]))


def grouped(terms: Terms, label: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Return each phrase of a label with all it can mean: "the education watchdog" -> Ofsted, Estyn, ..."""
    for (start, end), group in groupby(terms.of(label), key=lambda term: (term.start, term.end)):
        yield start, end, tuple(term.id for term in group)


def _generic(terms: Terms, meant: Meant) -> Iterator[Mention]:
    """Give plain "inspectors" the inspectorate of the only thing that the document speaks of: a prison."""
    agency = meant.alone() if terms.of(GENERIC) else None
    if agency is not None:
        yield from (Mention(term.start, term.end, (agency,)) for term in terms.of(GENERIC))


def _explained(terms: Terms, label: str, choose: Choose) -> Iterator[Mention]:
    for start, end, candidates in grouped(terms, label):
        agency = choose(start, candidates)
        if agency is not None:
            yield Mention(start, end, (agency,))


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
