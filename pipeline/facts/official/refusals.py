"""Why an office beside a name is no public role: a company's, a club's, one of any kind."""

from pipeline.facts.official.bodies import heads_a_school, nearest, subject_before
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import Page
from pipeline.facts.official.patterns import COUNCILLORS
from pipeline.facts.official.person import Person
from pipeline.facts.official.words import words

BOARDS = ("trust", "icb", "health-board", "authority")
STANDING_IN = ("interim", "acting")
CALLINGS = ("education", "health", "police", "fire", "prison", "inspection")


def refusal(page: Page, office: Office, person: Person, rule: str) -> str | None:
    """Return why an office beside a name is no public role, or none."""
    councillor = person.name.title in COUNCILLORS
    of_it = subject_before(page, office.start)[1] if office.article == "its" and not office.owned else None
    if office.owned == "private" or of_it is False:
        return "a private body"
    calling = office.group in CALLINGS and office.article in ("a", "an") and office.owner is None
    if calling and office.status == "former":
        return "a past calling"  # "Mrs Croft, a retired head teacher"
    if office.group == "prison" and office.owner is None and nearest(page, office, ("prison",)) is None:
        return "a governor of what"
    if office.use == "fielded":
        return _fielded(page, office)
    if office.use == "chair":
        return _chairs_nothing(page, office, person, told=bool(of_it))
    if office.use == "partisan":
        service = office.ward is not None and words().fields.issuperset(office.ward.casefold().split())
        told = office.party or person.party or (office.ward and not service)
        return None if told else "a member of what"
    if office.use == "plain":
        known = page.minutes or page.context.organisations.council is not None
        return None if known or office.owned in ("named", "described") else "an office of any body"
    if office.owned == "unknown" and office.group in ("public", "health", "education") and not councillor:
        return "an unknown body"
    return None


def _chairs_nothing(page: Page, office: Office, person: Person, *, told: bool) -> str | None:
    """Refuse the chair of who knows what: "the chairman, Tom Lee", "former chairwoman of Visit Wick"."""
    if office.owned == "unknown" and person.name.title not in COUNCILLORS:
        return "an unknown body"
    told = (
        told or office.committee or office.owned in ("named", "described") or page.minutes or _of_a_trust(page, office)
    )
    civic = page.civic or office.party is not None
    speaks = civic and office.role[0][0] < office.term.start  # "Finance spokesman", "the SNP's education spokesman"
    known = person.name.title is not None or person.party is not None
    return None if told or speaks or known else "chair of what"


def _of_a_trust(page: Page, office: Office) -> bool:
    """Say whether a report is about a body of the health service or a force, and speaks of it: "chairman Tom Lee"."""
    latest = page.context.organisations.latest(office.start)
    aside = not words().private.isdisjoint(page.lower[office.floor : office.start])  # "the yacht club's new chairman"
    return office.owned == "" and not aside and latest is not None and latest.kind in BOARDS


def _fielded(page: Page, office: Office) -> str | None:
    start, end = office.role[0]
    if page.attending(office.start):
        return None
    if len(office.role) == 1 and end == start + 1 and page.lower[start] in words().bare:
        return _bare(page, office)
    if office.owned in ("named", "described") or heads_a_school(page, office):
        return None
    if office.owned == "unknown":
        possessive = page.lower[office.role[0][0] - 1] in ("'s", "'")
        return None if possessive and office.fields else "an unknown body"
    if office.fields or (office.status in STANDING_IN and page.context.organisations.council is not None):
        return None  # "interim director Simon Marr" of a report about a council
    whole = sum(end - start for start, end in office.role)
    if page.minutes and whole > 1:
        return None
    # "Finance chief" in a report of a council's business; a "project director" may be a company's
    told = any(lower in words().fields for first, last in office.role for lower in page.lower[first:last])
    known = page.civic and told and page.lower[office.term.end - 1] in words().civic
    return None if known or office.group == "government" else "an office of any body"


def _bare(page: Page, office: Office) -> str | None:
    """Refuse "the officer, Tom Lee", not "the department's adviser", a force's "commissioner", Ofsted's "inspector"."""
    if office.owned in ("named", "described") and page.lower[office.term.start] not in words().hired:
        return None
    if office.group == "inspection":
        spoken_of = page.context.agencies.namings and office.owned != "unknown"  # no "Ticket inspector Tom Lee"
        return None if spoken_of else "an inspector of what"
    police = office.owned == "" and page.context.organisations.named("police", "panel", "commissioner")
    if page.lower[office.term.start] in words().elected and police:
        return None
    return "an office of any kind"
