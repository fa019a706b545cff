"""When two mentions are of one inspection: the same body inspected by the same inspectorate at the same time."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline import edtf
from pipeline.claims.ground import Ground, ground, is_elsewhere, is_here, keeps
from pipeline.claims.ground import keys as ground_keys
from pipeline.claims.mention import Mention
from pipeline.claims.places import subject
from pipeline.claims.sameness import Agreement, Sameness
from pipeline.claims.scene import Scene
from pipeline.claims.when import MONTH, WEEK, gap, length, years

FULL = (
    "inspection",
    "reinspection",
    "review",
)  # of which a body has one in a season; monitoring visits may follow fast
NEAR = 45  # days between the dates that two reports give of one inspection


class Form(NamedTuple):
    """What merging looks at in an inspection."""

    agency: str | None
    kind: str
    subject: str
    date: str | None
    earliest: str | None
    latest: str | None
    status: str
    ground: Ground


def form(mention: Mention, scene: Scene) -> Form | None:
    """Return the form of an inspection; null where it is not said what was inspected."""
    said = mention.fields
    if not said["subject"] or not said["date"]:
        return None
    earliest, latest = edtf.bounds(said["date"])
    found = ground(mention, scene, said["subject"])
    kind = "inspection" if said["kind"] in FULL else said["kind"]
    return Form(said["agency"], kind, subject(said["subject"]), said["date"], earliest, latest, said["status"], found)


def keys(form: Form) -> Iterator[str]:
    """A body's inspections of one year are compared, and those of one day whatever is known of the body."""
    span = (form.earliest, form.latest)
    spots = [f"{year}" for year in years(span, before=NEAR)]
    days = _without_year(form)
    if days:
        spots.append("/".join(days))
    for spot in spots:
        for name in ground_keys(form.ground, form.subject):
            yield f"{name}|{spot}"
    if (length(span) or WEEK + 1) <= WEEK:
        for year in years(span):
            yield f"{form.subject}|{year}"


def agree(one: Form, other: Form) -> Agreement | None:
    """Say why two inspections are one."""
    if one.subject != other.subject or one.kind != other.kind or not _agencies(one, other):
        return None
    if one.earliest is None or other.earliest is None:
        return _of_unknown_year(one, other)
    found = gap((one.earliest, one.latest), (other.earliest, other.latest))
    longest = max(length((form.earliest, form.latest)) or 0 for form in (one, other))
    if one.status != other.status and (found or longest > MONTH):
        return None
    here = is_here(one.ground, other.ground)
    if found == 0:
        if longest <= MONTH and (here or (longest <= WEEK and keeps(one.ground, other.ground))):
            return Agreement("an inspection of one body at one time", ("agency", "subject", "date"), 5)
        if here and one.kind in FULL:
            return Agreement("an inspection of one body, one date within the other", ("agency", "subject", "date"), 3)
        return None
    if found is not None and _reports_differ(one, other, found) and here:
        return Agreement("reports differ on the inspection's date", ("agency", "subject", "kind"), 1)
    return None


def _of_unknown_year(one: Form, other: Form) -> Agreement | None:
    """A day of an unknown year is that day of any year, where only one is reported."""
    days = [(form.date or "").replace("XXXX", "").strip("-") for form in (one, other)]
    known = [_without_year(form) for form in (one, other)]
    if not all(days) or known[0] != known[1] or one.status != other.status or not is_here(one.ground, other.ground):
        return None
    return Agreement("an inspection of one body on the same days of a year", ("agency", "subject", "date"), 2)


def _without_year(form: Form) -> tuple[str, ...]:
    return tuple(part[4:] for part in (form.date or "").split("/") if len(part) > 4)


def _reports_differ(one: Form, other: Form, days: int) -> bool:
    months = all((length((form.earliest, form.latest)) or 0) <= MONTH for form in (one, other))
    full = one.kind in FULL and one.status == other.status == "completed"
    return months and full and days <= NEAR and one.ground.document != other.ground.document


def _agencies(one: Form, other: Form) -> bool:
    return one.agency == other.agency or (not (one.agency and other.agency) and one.earliest == other.earliest)


def conflict(one: Form, other: Form) -> bool:
    """Tell whether two inspections cannot be one."""
    if one.agency and other.agency and one.agency != other.agency:
        return True
    if one.kind != other.kind or is_elsewhere(one.ground, other.ground):
        return True
    apart = gap((one.earliest, one.latest), (other.earliest, other.latest))
    if one.status != other.status and apart is None:
        return True
    if apart is None:
        return bool(one.date and other.date) and _without_year(one) != _without_year(other)
    return apart > 0 and not _reports_differ(one, other, apart)


def label(fields: dict[str, Any]) -> str:
    """Return an inspection in words."""
    said = (fields["agency"], fields["kind"], "of", fields["subject"], fields["date"])
    return " ".join(str(word) for word in said if word)


SAMENESS = Sameness(
    shape=Form,
    fact="inspection",
    form=form,
    keys=keys,
    agree=agree,
    conflict=conflict,
    fields=("agency", "kind", "subject", "date", "status"),
    differing=("date",),
    label=label,
)
