"""Which meetings and decisions a committee or a site has: asked of the web service, else of its pages."""

from pipeline.load.moderngov import pages, service
from pipeline.load.moderngov.address import Place
from pipeline.load.moderngov.dates import slashed
from pipeline.load.moderngov.markup import opened
from pipeline.load.moderngov.service import Listed
from pipeline.load.moderngov.steps import Steps, Want

PAGES = 200  # of a list of meetings; a site that always has "earlier" ones must end


def of_committee(here: Place, span: tuple[str, str]) -> Steps[list[Listed] | None]:
    """Return the meetings of a committee between two days; null where neither web service nor pages tell."""
    first, last = map(slashed, span)
    address = here.call("GetMeetings", lCommitteeId=here.id, sFromDate=first, sToDate=last)
    listed = yield from _list(address)
    return listed if listed is not None else (yield from _listed(here, span))


def of_site(here: Place, span: tuple[str, str]) -> Steps[list[Listed] | None]:
    """Return the meetings of all committees between two days; null where neither web service nor pages tell."""
    first, last = map(slashed, span)
    # "0" for all committees gives nothing, and days in another form give five thousand meetings
    listed = yield from _list(
        here.call(
            "GetAllMeetingsByDate", lCommitteeId="-1", sFromDate=first, sToDate=last, bIsAscendingDateOrder="true"
        )
    )
    if listed is not None:
        return listed
    html = opened((yield Want(here.page("mgListCommittees"))))
    if html is None:
        return None
    found: list[Listed] = []
    for id_ in pages.committees(html, here.page("mgListCommittees")):
        found += (yield from _listed(here.of("committee", id_), span)) or []
    return found


def _list(address: str) -> Steps[list[Listed] | None]:
    answer = yield Want(address)
    try:
        root = service.tree(answer.data) if answer else None
    except ValueError:
        return None
    return None if root is None else service.meetings(root)


def _listed(here: Place, span: tuple[str, str]) -> Steps[list[Listed] | None]:
    """Return the meetings that a committee's pages list, back to the first day wanted."""
    found: list[Listed] | None = None
    address: str | None = here.page("ieListMeetings", CId=here.id, Year="0")
    for _ in range(PAGES):
        html = opened((yield Want(address))) if address else None
        if html is None or address is None:
            break
        new = [one for one in pages.listed(html, address) if one not in (found or [])]
        found = (found or []) + new
        if not new or any(one.date and one.date < span[0] for one in new):
            break
        address = pages.earlier(html, address)
    return found


def decisions_between(here: Place, span: tuple[str, str]) -> str:
    """Return the address of the list of decisions published between two days."""
    first, last = map(slashed, span)
    days = {"DR": f"{first}-{last}", "ACT": "Find", "RP": "0", "K": "0", "V": "0", "DM": "0", "HD": "0", "DS": "2"}
    return here.page("mgDelegatedDecisions", XXR="0", **days, Next="true")
