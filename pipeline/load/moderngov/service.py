"""What the web service of a ModernGov site answers: meetings, lists of meetings, committees."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.load.extra import needed
from pipeline.load.moderngov.dates import british
from pipeline.load.moderngov.markup import fragment, unescaped
from pipeline.load.moderngov.people import attendee
from pipeline.load.moderngov.record import Item, Record
from pipeline.meeting import Attendee, Paper

XML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|[a-z]+[\s>/])")
NAMESPACE = re.compile(r"\{.*\}")


class Listed(NamedTuple):
    """A meeting as a list names it."""

    id: str
    date: str | None


def tree(data: bytes) -> Any | None:
    """Return the root of an answer; null for what is no XML, as the page that a failing service sends with status 200.

    Raise ValueError where the XML has entities of its own, which no service needs.
    """
    xml = needed("defusedxml.ElementTree")
    if not XML.match(data):
        return None
    try:
        root = xml.fromstring(data)
        # some servers wrap the answer into a string
        if _name(root) == "string" and (root.text or "").lstrip().startswith("<"):
            root = xml.fromstring(root.text.strip())
    except xml.ParseError:
        return None
    except ValueError as error:
        raise ValueError("this XML has entities of its own, which may be a trap; ask the council about it") from error
    return None if _name(root) == "html" else root


def meeting(root: Any) -> Record | None:
    """Return the meeting that the answer to GetMeeting tells; null where it tells none."""
    id_ = value(root, "meetingid")
    if _name(root) not in ("meeting", "getmeeting") or not id_ or value(root, "isdisplayallowed").lower() == "false":
        return None
    items = [item for item in map(_item, each(root, "agendaitem")) if item]
    titles = {unescaped(value(paper, "committeetitle")) for paper in each(root, "linkeddoc")} - {""}
    own = unescaped(value(root, "committeetitle"))
    return Record(
        id=id_,
        committee=own or (titles.pop() if len(titles) == 1 else None),
        date=british(value(root, "meetingdate")),
        time=value(root, "meetingtime") or None,
        place=unescaped(value(root, "meetinglocation")) or None,
        items=tuple(items),
        attendees=_attendees(root),
        is_published=value(root, "minutepublished").lower() == "true",
    )


def meetings(root: Any) -> list[Listed]:
    """Return the meetings of a list; cancelled ones are none."""
    held = (one for one in each(root, "meeting") if "cancel" not in value(one, "meetingstatus").lower())
    found = (Listed(value(one, "meetingid"), british(value(one, "meetingdate"))) for one in held)
    return [one for one in found if one.id]


def committees(root: Any) -> list[str]:
    """Return the ids of the committees."""
    gone = ("committeedeleted",)
    kept = (one for one in each(root, "committee") if all(value(one, name).lower() != "true" for name in gone))
    return [value(one, "committeeid") for one in kept if value(one, "committeeid")]


def value(element: Any, name: str) -> str:
    """Return the text of an element's first child of a name, in any case; an empty one where there is none."""
    for child in element:
        if _name(child) == name:
            return (child.text or "").strip()
    return ""


def each(element: Any, name: str) -> Iterator[Any]:
    """Yield the elements of a name below an element."""
    return (child for child in element.iter() if _name(child) == name)


def _name(element: Any) -> str:
    return NAMESPACE.sub("", element.tag).lower() if isinstance(element.tag, str) else ""


def _item(element: Any) -> Item | None:
    """Return an item of the agenda; null for what the public may not read, or the council does not show."""
    title, id_ = unescaped(value(element, "agendaitemtitle")), value(element, "agendaitemid")
    restricted = value(element, "isrestricted").lower() == "true"
    hidden = value(element, "isdisplayallowed").lower() == "false"
    if restricted or hidden or not id_:
        return None
    number = unescaped(value(element, "fulldisplaynumberformat")) or value(element, "agendaitemnumber")
    return Item(
        id=id_,
        number=number.rstrip(".") or None,
        title=title,
        agenda=fragment(value(element, "agendatext")),
        decision=fragment(value(element, "decisionnonemptyhtmlbody")),
        minutes=fragment(value(element, "minutesnonemptyhtmlbody")),
        papers=tuple(_papers(element)),
    )


def _papers(element: Any) -> Iterator[Paper]:
    for paper in each(element, "linkeddoc"):
        address = value(paper, "url")
        if value(paper, "isrestricted").lower() != "true" and address.startswith(("http://", "https://")):
            yield Paper(unescaped(value(paper, "title")), address)


def _attendees(root: Any) -> tuple[Attendee, ...]:
    found = []
    for one in each(root, "attendee"):
        said = {_name(child): unescaped(child.text) for child in one}
        said |= {name.lower(): unescaped(text) for name, text in one.attrib.items()}
        person = attendee(
            said.get("name") or said.get("fullusername", ""),
            said.get("roledescription"),
            said.get("politicalparty"),
            said.get("ward"),
            said.get("attendance"),
        )
        if person:
            found.append(person)
    return tuple(found)
