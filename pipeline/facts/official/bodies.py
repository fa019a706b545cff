"""In which body an office is held, and whether it is a public one."""

from pipeline.facts.official.office import Office
from pipeline.facts.official.page import Page
from pipeline.facts.official.person import Person
from pipeline.facts.official.patterns import COUNCILLORS
from pipeline.facts.official.words import bodies, words

PUBLIC = ("council", "authority", "trust", "icb", "health-board", "hospital", "police", "fire")


def refusal(page: Page, office: Office, person: Person, rule: str) -> str | None:
    """Return why an office beside a name is no public role, or none."""
    councillor = person.name.title in COUNCILLORS
    if office.owned == "private":
        return "a private body"
    if office.use == "fielded":
        return _fielded(page, office)
    if office.use == "chair":
        return None if office.committee or office.owned in ("named", "described") or councillor or page.minutes else "chair of what"
    if office.use == "plain":
        return None if page.minutes or office.owned in ("named", "described") else "an office of any body"
    if office.owned == "unknown" and office.group in ("public", "health", "education") and not councillor:
        return "an unknown body"
    return None


def _fielded(page: Page, office: Office) -> str | None:
    if office.owned in ("named", "described"):
        return None
    if office.owned == "unknown":
        return "an unknown body"
    if office.fields:
        return None
    whole = sum(end - start for start, end in office.role)
    return None if page.minutes and whole > 1 else "an office of any body"


def body_of(page: Page, office: Office) -> str | None:
    """Return the body of an office by name: the one that is stated, else the one the document is about."""
    if office.owner is not None:
        return office.owner.name
    if office.owned in ("named", "unknown", "place"):
        return None if office.owned == "named" else default_body(page, office)
    return default_body(page, office)


def default_body(page: Page, office: Office) -> str | None:
    """Return the body that an office without its own is held in."""
    organisations = page.context.organisations
    kinds = bodies(office.group)
    if office.group == "inspection":
        return page.context.agencies.speaking_of(*page.reading.sentence(office.start))
    if kinds == ("council", "authority") or office.use == "chair":
        return council(page)
    if office.group == "public":
        if organisations.council is not None:
            return organisations.council.name
        found = organisations.latest(office.start, *PUBLIC)
        return found.name if found else None
    if not kinds:
        return None
    found = organisations.latest(office.start, *kinds)
    return found.name if found else None


def council(page: Page) -> str | None:
    """Return the council that the document is about."""
    found = page.context.organisations.council
    return found.name if found is not None else None
