"""XML from strangers: no entity of theirs is expanded, none of their addresses opened."""

import re
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
REFUSED = "this is XML with entities of its own, which may be a trap; it is not read"


def refuse_entities(text: str) -> None:
    """Raise ValueError for XML that declares entities: a few lines of them can stand for gigabytes."""
    if ENTITY.search(text):
        raise ValueError(REFUSED)


def root(data: bytes) -> Element:
    """Return the outermost element; raise ValueError, what is wrong and behind a semicolon what to do."""
    try:
        found: Element = fromstring(data)
    except DefusedXmlException as error:
        raise ValueError(REFUSED) from error
    except (ParseError, ValueError, LookupError) as error:
        raise ValueError(f"this is broken XML ({error}); tell the site's owner") from error
    return found


def name(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2].lower()
