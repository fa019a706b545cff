"""When two mentions are of one decision: what one council decided at one time, in the minutes and in the news."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline import edtf
from pipeline.claims.mention import Mention
from pipeline.claims.places import council, place, same_body, same_council, shared
from pipeline.claims.sameness import Agreement, Sameness
from pipeline.claims.scene import Scene
from pipeline.claims.when import MONTH, Span, gap, length, months
from pipeline.claims.words import listed, plain, stem

FEWEST = 3  # words of the matter that two wordings share
MOST = 50  # words that make an undated report surer: a dated one is surer than any
REPORTED = 45  # days from a decision to a report that does not date it


class Form(NamedTuple):
    """What merging looks at in a decision."""

    text: tuple[str, ...]
    body: str | None
    councils: tuple[str, ...]
    outcome: str
    earliest: str | None
    latest: str | None
    published: str | None
    until: str | None
    minutes: bool
    place: int
    document: str


def form(mention: Mention, scene: Scene) -> Form:
    """Return the form of a decision."""
    said, paper = mention.fields, mention.paper
    earliest, latest = edtf.bounds(said["date"]) if said["date"] else (None, None)
    own = council(said["body"])
    return Form(
        tuple(sorted(_matter(mention.text))),
        said["body"],
        (own,) if own else scene.councils,
        said["outcome"],
        earliest,
        latest,
        paper.earliest,
        paper.latest,
        paper.kind == "minutes",
        mention.start,
        paper.id,
    )


def _matter(text: str) -> frozenset[str]:
    found = frozenset(stem(word) for word in plain(text).split() if word not in listed("small"))
    return found - frozenset(stem(word) for word in listed("routine"))


def keys(form: Form) -> Iterator[str]:
    """A council's decisions of one month are compared; a report that gives no day may be of the month before."""
    found = months(_decided(form)) or months((form.published, form.until), back=1)
    for name in form.councils:
        for month in found:
            yield f"{place(name)}|{month}"


def _decided(form: Form) -> Span:
    return (form.earliest, form.latest)


def agree(one: Form, other: Form) -> Agreement | None:
    """Say why two decisions are one: the same matter, in one council, at one time."""
    if conflict(one, other):
        return None
    first, second = frozenset(one.text), frozenset(other.text)
    words = first & second
    fewest = min(len(first), len(second))
    if len(words) < FEWEST or 2 * len(words) < fewest or not shared(one.councils, other.councils):
        return None
    if one.minutes and other.minutes and (one.earliest != other.earliest or len(words) < 0.8 * fewest):
        return None
    apart = gap(_decided(one), _decided(other))
    if apart is not None:
        return Agreement("one matter, decided by one council on one day", ("body", "date", "text"), MOST + len(words))
    sure = min(len(words), MOST - 1)
    return Agreement("one matter, decided by one council just before the report", ("body", "text"), sure)


def conflict(one: Form, other: Form) -> bool:
    """Tell whether two decisions cannot be one."""
    if one.document == other.document or _other_bodies(one, other):
        return True
    return not _at_one_time(one, other)


def _at_one_time(one: Form, other: Form) -> bool:
    apart = gap(_decided(one), _decided(other))
    if apart is None:
        dated, undated = (one, other) if one.earliest else (other, one)
        when = _decided(dated) if dated.earliest else (dated.published, dated.until)
        found = gap(when, (undated.published, undated.until))
        return found is not None and found <= REPORTED
    precise = all((length(_decided(form)) or 0) <= MONTH for form in (one, other))
    return apart <= (7 if precise else 0)


def _other_bodies(one: Form, other: Form) -> bool:
    """Tell whether two committees decided, or two councils; a council's name also stands for its committees."""
    if not one.body or not other.body or same_body(one.body, other.body):
        councils = council(one.body), council(other.body)
        within = [
            plain(form.body or "").removeprefix(name or "") for form, name in zip((one, other), councils, strict=True)
        ]
        return all(within) and all(councils) and within[0] != within[1]
    own, others = council(one.body), council(other.body)
    if own and others:
        return not same_council(own, others)
    return not own and not others


def label(fields: dict[str, Any]) -> str:
    """Return a decision in words."""
    return ", ".join(str(fields[name]) for name in ("body", "outcome", "date") if fields[name])


SAMENESS = Sameness(
    shape=Form,
    fact="decision",
    form=form,
    keys=keys,
    agree=agree,
    conflict=conflict,
    fields=("text", "body", "outcome", "date", "votes_for", "votes_against", "abstentions"),
    differing=("outcome", "date", "votes_for", "votes_against", "abstentions"),
    label=label,
)
