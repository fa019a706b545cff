"""Where a document names its inspectorates: by name, or by a description that can mean only one."""

from collections.abc import Callable, Sequence

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
    known = inspectorates()
    named = [
        Mention(naming.start, naming.end, (naming.organisation.name,))
        for naming in organisations.namings
        if naming.organisation is not None
        and naming.organisation.kind == "inspectorate"
        and naming.organisation.name in known
    ]
    taken = {token for mention in named for token in range(mention.start, mention.end)}
    meant = Meant(reading, terms, organisations, named)
    explained = [
        mention
        for mention in _explained(terms, AMBIGUOUS, meant.short) + _explained(terms, DESCRIBED, meant.description)
        if taken.isdisjoint(range(mention.start, mention.end))
    ]
    if not named and not explained:
        explained = _explained(terms, TITLE, meant.title) or _generic(terms, meant)
    return _with_joint(reading, sorted([*named, *explained]))


def grouped(terms: Terms, label: str) -> list[tuple[int, int, list[str]]]:
    """Return each phrase of a label with all it can mean: "the education watchdog" -> Ofsted, Estyn, ..."""
    found: list[tuple[int, int, list[str]]] = []
    for _, agency, start, end in terms.of(label):
        if found and found[-1][0] == start:
            found[-1][2].append(agency)
        else:
            found.append((start, end, [agency]))
    return found


def _generic(terms: Terms, meant: Meant) -> list[Mention]:
    """Give plain "inspectors" the inspectorate of the only thing that the document speaks of: a prison."""
    spoken = terms.of(GENERIC)
    agency = meant.alone() if spoken else None
    return [Mention(term.start, term.end, (agency,)) for term in spoken] if agency else []


def _explained(terms: Terms, label: str, choose: Choose) -> list[Mention]:
    return [
        Mention(start, end, (agency,))
        for start, end, candidates in grouped(terms, label)
        if (agency := choose(start, candidates)) is not None
    ]


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
