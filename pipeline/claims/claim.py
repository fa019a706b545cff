"""A claim: what is said of one thing, by whom, and where the reports differ."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from pipeline import edtf
from pipeline.claims.kinds import kinds
from pipeline.claims.mention import Mention, order
from pipeline.claims.sums import normal, rounds
from pipeline.claims.when import gap, length
from pipeline.claims.words import plain

DATES = ("date", "period")
SUMS = ("amount", "amount_max")
CONTRARY = ("refused", "deferred")
LAST = ("status",)  # fields that change with time: the last report has it right


class Merge(NamedTuple):
    """Why a mention is in its claim: the rule that joins it to another, and the fields that agree."""

    fact: str
    other: str
    rule: str
    fields: tuple[str, ...]


class Version(NamedTuple):
    """A value that some mentions give to a field, and whether it contradicts the claim's own."""

    field: str
    value: str
    is_claimed: bool
    differs: bool
    mentions: int
    documents: int
    first: str
    facts: tuple[str, ...]


class Claim(NamedTuple):
    """One thing, as all its mentions have it; `record` is the first minutes that have it."""

    id: str
    kind: str
    label: str
    fields: dict[str, Any]
    first: str
    earliest: str | None
    latest: str | None
    documents: int
    publishers: int
    record: str | None
    facts: tuple[str, ...]
    merges: tuple[Merge, ...]
    versions: tuple[Version, ...]


def claim(kind: str, mentions: Iterable[Mention], merges: Iterable[Merge] = ()) -> Claim:
    """Return the claim that mentions of one thing make."""
    ordered = sorted(mentions, key=order)
    first = ordered[0]
    values = {name: _values(name, ordered) for name in kinds()[kind].fields}
    fields = {name: _best(name, groups) for name, groups in values.items()}
    days = sorted(mention.paper.earliest for mention in ordered if mention.paper.earliest)
    ends = sorted(mention.paper.latest for mention in ordered if mention.paper.latest)
    record = [mention.paper.id for mention in ordered if mention.paper.kind == "minutes"]
    return Claim(
        id=sha256(f"{kind} {first.fact}".encode()).hexdigest()[:12],
        kind=kind,
        label=kinds()[kind].label(fields) or first.text,
        fields=fields,
        first=first.fact,
        earliest=days[0] if days else None,
        latest=ends[-1] if ends else None,
        documents=len({mention.paper.id for mention in ordered}),
        publishers=publishers(ordered),
        record=record[0] if record else None,
        facts=tuple(mention.fact for mention in ordered),
        merges=tuple(sorted(merges)),
        versions=tuple(_versions(kind, fields, values)),
    )


def publishers(ordered: Sequence[Mention]) -> int:
    """Count the publishers that report of their own: a story that several print is that of the first."""
    firsts: dict[str, str | None] = {}
    for mention in ordered:
        firsts.setdefault(mention.paper.story or mention.paper.id, mention.paper.publisher)
    return len({publisher for publisher in firsts.values() if publisher})


def _values(name: str, ordered: Sequence[Mention]) -> dict[str, list[Mention]]:
    """Return the mentions that give each value, by its first wording."""
    found: dict[str, list[Mention]] = {}
    wordings: dict[str, str] = {}
    if name == "text":
        return {max((mention.text for mention in ordered), key=len): list(ordered)}
    for mention in ordered:
        said = mention.fields[name]
        if said is not None:
            value = normal(str(said)) if name in SUMS else str(said)
            found.setdefault(wordings.setdefault(plain(value), value), []).append(mention)
    return found


def _best(name: str, values: Mapping[str, list[Mention]]) -> Any:
    """Return the value that a claim has: the record's, else that of most publishers, the most precise, the first."""
    if not values:
        return None
    if name in LAST:
        return max(values, key=lambda value: order(values[value][-1]))
    ranked = sorted(values, key=lambda value: (_rank(name, value, values), order(values[value][0])))
    return ranked[0]


def _rank(name: str, value: str, values: Mapping[str, list[Mention]]) -> tuple[int, ...]:
    mentions = values[value]
    recorded = any(mention.paper.kind == "minutes" for mention in mentions)
    if name in DATES:  # a month is told by the reports of its year as well
        agreeing = [other for other in values if not _differs(name, value, other)]
        mentions = [mention for other in agreeing for mention in values[other]]
    support = len({mention.paper.story or mention.paper.id for mention in mentions})
    return (-recorded, -support, _looseness(name, value))


def _looseness(name: str, value: str) -> int:
    if name in DATES:
        return length(edtf.bounds(value)) or 10**6
    return -len(value)


def _versions(
    kind: str, fields: Mapping[str, Any], values: Mapping[str, dict[str, list[Mention]]]
) -> Iterable[Version]:
    for name, groups in values.items():
        if len(groups) < 2:
            continue
        for value, mentions in groups.items():
            claimed = fields[name]
            yield Version(
                field=name,
                value=value,
                is_claimed=value == claimed,
                differs=name in kinds()[kind].differing and _differs(name, value, claimed),
                mentions=len(mentions),
                documents=len({mention.paper.id for mention in mentions}),
                first=mentions[0].fact,
                facts=tuple(mention.fact for mention in mentions),
            )


def _differs(name: str, one: str, other: str) -> bool:
    """Tell whether two values contradict each other: a month and its year do not, nor a rounded sum."""
    if one == other:
        return False
    if name in DATES:
        return bool(gap(edtf.bounds(one), edtf.bounds(other)))
    if name in SUMS:
        return not rounds(one, other)
    if name == "outcome":  # "resolved" says no more than that something was
        return one in CONTRARY or other in CONTRARY
    return not (frozenset(plain(one).split()) <= frozenset(plain(other).split())) and not (
        frozenset(plain(other).split()) <= frozenset(plain(one).split())
    )


def by_fact(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Return the claims that each fact is of."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for item in claims:
        for fact in item.facts:
            found[fact].append(item)
    return found
