"""In which body an office is held."""

from collections import Counter
from functools import cache

from pipeline import vocabulary
from pipeline.facts.official.office import Office
from pipeline.facts.official.page import ARTICLES, JOINT, Page
from pipeline.facts.official.words import bodies, words
from pipeline.resolve.agencies.vocabulary import inspectorates
from pipeline.resolve.organisations import Organisation

OFTEN = 4  # namings of the body that a document is about, at least
SUBJECT = 6  # words of "The independent monitoring board"
CALLED = ("fire", "police", "prison")  # whose officers councils call to their meetings
COUNCIL = "council"
SITTING = ("council", "authority", "trust", "icb", "health-board", "hospital")  # whose minutes name no body besides
PUBLIC = (*SITTING, "police", "fire")


def heads_a_school(page: Page, office: Office) -> bool:
    """Say whether "head" alone is a school's: a school was named before."""
    words_of = page.lower[office.role[0][0] : office.role[-1][1]]
    return words_of == ["head"] and nearest(page, office, bodies("education")) is not None


def nearest(page: Page, office: Office, kinds: tuple[str, ...]) -> Organisation | None:
    """Return the organisation of these kinds that was named last, else the only one."""
    return _spoken_of(page, office.start, kinds) or _only(page, kinds)


def _spoken_of(page: Page, token: int, kinds: tuple[str, ...]) -> Organisation | None:
    """Return the organisation of these kinds named last; not one in passing, in a document that is about another."""
    latest = page.context.organisations.latest(token, *kinds)
    if latest is None:
        return None
    found = [naming.organisation for naming in page.context.organisations.namings]
    if len(found) <= OFTEN or found.count(latest) > 1:
        return latest
    times = Counter(body for body in found if body is not None and body.kind == latest.kind)
    main, most = times.most_common(1)[0]
    return main if most >= OFTEN else latest


def body_of(page: Page, office: Office) -> str | None:
    """Return the body of an office by name: the one that is stated, else the one the document is about."""
    if office.owner is not None:
        of_council = office.group == "commissioner" and office.owner.kind == "council"
        return None if of_council else office.owner.name  # "Mereshire's Police and Crime Commissioner"
    seat = office.group == "public" and (_sits(page, office) or page.lower[office.term.start] in words().elected)
    if seat and not office.owned and not page.minutes:
        return None
    if office.article == "its" and not office.owned:
        subject, public = subject_before(page, office.start)
        opens = office.group == "council" and office.floor == office.start - 1
        if subject is not None or (not page.minutes and (public or opens)):
            return subject.name if subject is not None else None
    if page.lower[office.term.start] == "co-leader" and office.owned != "described":
        return None
    tier = page.lower[office.term.start]
    if page.lower[office.term.end - 1] == "councillor" and tier in words().tiers:
        return of_tier(page, tier)
    return None if office.owned in ("named", "unknown") else default_body(page, office)


def subject_before(page: Page, token: int) -> tuple[Organisation | None, bool | None]:
    """Return what "its" stands for at a token: the body that its sentence, or the one before, is about.

    Beside it stands if that is a public body, null where nothing tells: "The monitoring board" is one and has no name.
    """
    first = page.reading.sentence(token)[0]
    end = token
    if first >= token - 1 and first > 0:
        first, end = page.reading.sentence(first - 1)[0], first
    second = first + (page.lower[first] in ARTICLES)
    named = next((naming for at in (first, second) if (naming := page.named_from.get(at)) and naming[1]), None)
    opening = page.lower[second + (not page.civic) : min(end, first + SUBJECT)]
    if named is None and first < second and not words().committees.isdisjoint(opening):
        return None, True
    if named is None and page.lower[second] in words().private:
        return None, False
    inside = [named] if named else [page.named_from[at] for at in range(first, end) if at in page.named_from]
    found = {body for _, body in inside}
    body = found.pop() if len(found) == 1 else None
    return body, body.kind not in words().private_kinds if body is not None else None


def default_body(page: Page, office: Office) -> str | None:
    """Return the body that an office without its own is held in."""
    kinds = bodies("education" if heads_a_school(page, office) else office.group)
    if office.group == "inspection":
        return council(page, office.start) if office.use == "fielded" and office.fields else _inspectorate(page, office)
    if office.use == "chair":
        return _chaired(page, office)
    if kinds == ("council", "authority"):
        return council(page, office.start)
    seated = page.meeting is not None and page.meeting.name.split()[-1] == "Panel"  # its officers are another body's
    if office.group == "public" and not kinds:
        return None if seated and not _sits(page, office) else host(page) or _public(page, office.start)
    if not kinds:
        return None
    found = nearest(page, office, kinds)
    return found.name if found else None if seated else _host_of(page, office.group)


def _host_of(page: Page, group: str) -> str | None:
    """Return the body whose minutes the document is, for an office of a group; no council has a chief fire officer."""
    name = host(page)
    return None if name is not None and group in CALLED and name.casefold().split()[-1] == COUNCIL else name


def _sits(page: Page, office: Office) -> bool:
    """Say whether an office of a panel's minutes is a seat on it: "Independent Member"."""
    return page.lower[office.term.end - 1] in words().seats


def _public(page: Page, token: int) -> str | None:
    """Return the council of the document, or in a report about no council the public body named last."""
    own = council(page, token)
    found = _spoken_of(page, token, SITTING if page.minutes else PUBLIC)
    if found is None or (own is not None and _told_of_council(page, token, found)):
        return own
    return found.name


def _told_of_council(page: Page, token: int, latest: Organisation) -> bool:
    """Say whether the document's council is what was spoken of before a token, and no trust or force alone."""
    if latest.kind in ("council", "authority") or page.minutes:
        return True
    return page.context.organisations.latest(token, "council") is not None


def _inspectorate(page: Page, office: Office) -> str | None:
    """Return the body that such an office is always held in, else the inspectorate that was named last.

    The office's own words are left out, and so are firms of auditors, who have no inspectors.
    """
    always = _always(office.group).get(" ".join(page.lower[office.term.start : office.term.end]))
    if always is not None:
        return always
    namings = [naming for naming in page.context.agencies.namings if naming.agency not in _firms()]
    before = [naming.agency for naming in namings if naming.end <= office.start and naming.agency]
    if before:
        return before[-1]
    after = [naming.agency for naming in namings if naming.start >= office.end and naming.agency]
    return after[0] if after else page.context.agencies.speaking_of(*page.reading.sentence(office.start))


@cache
def _always(group: str) -> dict[str, str]:
    """Return the offices of a group that only one body has: a planning inspector is the Planning Inspectorate's."""
    found: dict[str, str] = vocabulary.entries("offices")[group].get("always", {})
    return found


@cache
def _firms() -> frozenset[str]:
    return frozenset(name for name, inspectorate in inspectorates().items() if inspectorate.kind == "auditor")


def _chaired(page: Page, office: Office) -> str | None:
    """Return the panel that a "panel chairman" chairs, else the council."""
    role = page.lower[office.role[0][0] : office.role[-1][1]]
    joint = next((word for word in ("panel", "board", "authority") if word in role), None)
    if joint is not None:
        kinds = ("fire", "authority") if joint == "authority" else ("panel",)
        found = page.context.organisations.latest(office.start, *kinds) or _only(page, kinds)
        if found is not None:
            return found.name
        if role[0] == joint and not page.minutes:
            return None  # "Panel chair": of a panel that is not named
    return host(page) or _public(page, office.start)


def host(page: Page) -> str | None:
    """Return the body whose minutes the document is: a joint board by its heading, else by who publishes them."""
    document = page.reading.document
    if page.meeting is not None and page.meeting.name.endswith(JOINT):
        return page.meeting.name  # and not the partnership that it heads
    if document.kind == "minutes" and document.publisher:
        return document.publisher
    return page.meeting.name if page.meeting is not None else None


def _only(page: Page, kinds: tuple[str, ...]) -> Organisation | None:
    """Return the one organisation of these kinds that the document names; no council of a guest's alone."""
    organisations = page.context.organisations
    found = {naming.organisation: None for naming in organisations.namings if naming.organisation}
    fitting = [body for body in found if body.kind in kinds]
    only = fitting[0] if len(fitting) == 1 else None
    return None if only is not None and only.kind == "council" and organisations.council is None else only


def of_tier(page: Page, tier: str) -> str | None:
    """Return the document's council for a "district councillor" only where it is a district council."""
    name = council(page)
    return name if name is not None and tier in name.casefold().split() else None


def _is_own(body: Organisation) -> bool:
    """Say whether a board is one of a council's own committees: "Harle Health and Wellbeing Board"."""
    return body.kind == "panel" and not words().own.isdisjoint(body.name.casefold().split())


def council(page: Page, token: int | None = None) -> str | None:
    """Return the council that the document is about, or the only one that the block of a token names."""
    organisations = page.context.organisations
    if page.meeting is not None and not (organisations.council is not None and _is_own(page.meeting)):
        joint = page.meeting.kind != "panel" or page.meeting.name.endswith(JOINT)
        return host(page) if joint else None  # who sits on a police and crime panel is of a council that is not told
    if organisations.council is not None:
        return organisations.council.name
    own = host(page)
    if own is not None and own.casefold().split()[-1] not in words().committees - words().bodies:
        return own
    if token is None:
        return None
    part = page.reading.part(token)
    here = {naming.organisation: None for naming in organisations.between(part.start, part.end) if naming.organisation}
    councils = [body.name for body in here if body.kind == "council"]
    return councils[0] if len(councils) == 1 else None
