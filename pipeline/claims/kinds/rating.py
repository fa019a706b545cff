"""When two mentions are of one rating: one grade for one aspect of one body, given at one time."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline import edtf
from pipeline.claims.ground import Ground, ground, is_elsewhere, is_here, keeps
from pipeline.claims.ground import keys as ground_keys
from pipeline.claims.mention import Mention
from pipeline.claims.places import subject
from pipeline.claims.sameness import Agreement, Sameness
from pipeline.claims.scene import Scene
from pipeline.claims.when import MONTH, WEEK, YEAR, Span, gap, length, years

REPORTED = 100  # days from an inspection to the report that other reports date its grades by
STANDS = 4 * YEAR  # how long a grade is spoken of without its date


class Form(NamedTuple):
    """What merging looks at in a rating."""

    agency: str | None
    subject: str
    aspect: str | None
    rating: str
    earliest: str | None
    latest: str | None
    status: str
    published: str | None
    until: str | None
    ground: Ground


def form(mention: Mention, scene: Scene) -> Form | None:
    """Return the form of a rating; null where it is not said what was rated."""
    said, paper = mention.fields, mention.paper
    if not said["subject"]:
        return None
    earliest, latest = edtf.bounds(said["date"]) if said["date"] else (None, None)
    published = (paper.earliest, paper.latest) if earliest is None else (None, None)
    found = ground(mention, scene, said["subject"])
    name = subject(said["subject"])
    return Form(
        said["agency"], name, said["aspect"], said["rating"], earliest, latest, said["status"], *published, found
    )


def keys(form: Form) -> Iterator[str]:
    """The ratings of one aspect of a body are compared that can be of one year, or are undated in one document."""
    span = _given(form)
    if form.earliest:
        found = [f"{year}" for year in years(span, before=REPORTED)]
    else:
        found = [f"{year}" for year in years((form.published, form.until), before=STANDS)]
        found.append(form.ground.document)
    for name in ground_keys(form.ground, f"{form.subject}|{form.aspect}"):
        for spot in found:
            yield f"{name}|{spot}"
        if name.endswith(form.ground.document) or form.ground.unique:
            yield f"{name}|{form.ground.document}"
    if (length(span) or WEEK + 1) <= WEEK:
        for year in years(span):
            yield f"{form.subject}|{form.aspect}|{year}"


def agree(one: Form, other: Form) -> Agreement | None:
    """Say why two ratings are one."""
    if (one.subject, one.aspect) != (other.subject, other.aspect):
        return None
    if one.agency and other.agency and one.agency != other.agency:
        return None
    if one.rating != other.rating:
        return _differently_graded(one, other)
    if one.earliest and other.earliest:
        return _dated(one, other)
    return _undated(one, other) if is_here(one.ground, other.ground) else None


def _dated(one: Form, other: Form) -> Agreement | None:
    apart = gap(_given(one), _given(other)) or 0
    longest = max(length(_given(form)) or 0 for form in (one, other))
    here = is_here(one.ground, other.ground)
    if apart == 0 and longest <= MONTH and (here or (longest <= WEEK and keeps(one.ground, other.ground))):
        return Agreement("one grade, given at one time", ("agency", "subject", "aspect", "rating", "date"), 9)
    if apart == 0 and here:
        return Agreement("one grade, one date within the other", ("agency", "subject", "aspect", "rating", "date"), 7)
    if here and apart <= REPORTED and longest <= MONTH and one.ground.document != other.ground.document:
        return Agreement("one grade, dated by visit and by report", ("agency", "subject", "aspect", "rating"), 4)
    return None


def _undated(one: Form, other: Form) -> Agreement | None:
    """An undated grade is the last one given before its document, where that is the same grade."""
    fields = ("agency", "subject", "aspect", "rating")
    same_document = one.ground.document == other.ground.document
    if one.earliest is None and other.earliest is None:
        if one.status == other.status and (same_document or _published_apart(one, other) <= YEAR // 2):
            return Agreement("one grade, spoken of at one time", fields, 6 if same_document else 2)
        return None
    undated, dated = (one, other) if one.earliest is None else (other, one)
    if same_document:
        return (
            Agreement("one grade, dated elsewhere in the document", fields, 8) if one.status == other.status else None
        )
    if undated.published is None or dated.earliest is None or (undated.until or "") < dated.earliest:
        return None
    since = gap((undated.published, undated.until), _given(dated)) or 0
    if dated.status != undated.status and undated.status == "current":
        return None
    return (
        Agreement("one grade, the last before the report", fields, 3 if since < YEAR else 1)
        if since <= STANDS
        else None
    )


def _published_apart(one: Form, other: Form) -> int:
    found = gap((one.published, one.until), (other.published, other.until))
    return YEAR if found is None else found


def _given(form: Form) -> Span:
    return (form.earliest, form.latest)


def _differently_graded(one: Form, other: Form) -> Agreement | None:
    """Two documents that give different grades for one month's inspection contradict each other."""
    if not _contradict(one, other):
        return None
    return Agreement("reports differ on the grade", ("agency", "subject", "aspect", "date"), 1)


def _contradict(one: Form, other: Form) -> bool:
    if one.ground.document == other.ground.document or not one.status == other.status == "current":
        return False
    short = all((length(_given(form)) or YEAR) <= MONTH for form in (one, other))
    return (
        short
        and gap(_given(one), _given(other)) == 0
        and one.agency == other.agency
        and is_here(one.ground, other.ground)
    )


def conflict(one: Form, other: Form) -> bool:
    """Tell whether two ratings cannot be one."""
    if one.aspect != other.aspect or (one.agency and other.agency and one.agency != other.agency):
        return True
    if is_elsewhere(one.ground, other.ground):
        return True
    if one.rating != other.rating:
        return not _contradict(one, other)
    apart = gap(_given(one), _given(other))
    if apart is None:
        return one.ground.document == other.ground.document and one.status != other.status
    if one.ground.document == other.ground.document:
        return apart > 0
    return apart > REPORTED


def label(fields: dict[str, Any]) -> str:
    """Return a rating in words."""
    said = (fields["agency"], fields["subject"], fields["aspect"], fields["rating"], fields["date"])
    return ", ".join(str(word) for word in said if word)


SAMENESS = Sameness(
    shape=Form,
    fact="rating",
    form=form,
    keys=keys,
    agree=agree,
    conflict=conflict,
    fields=("agency", "scale", "rating", "subject", "aspect", "date", "status"),
    differing=("rating", "date"),
    label=label,
)
