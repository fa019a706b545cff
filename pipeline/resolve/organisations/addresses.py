"""The council whose site a page is of, or whose post its head gives: "Contact: jmarr@larkwater.gov.uk"."""

import re
from functools import cache
from urllib.parse import urlsplit

from pipeline import vocabulary
from pipeline.document import Document
from pipeline.hosts import council_of
from pipeline.read import Reading

HEAD = 10  # blocks in which minutes say where to write to


def site_of(document: Document) -> str | None:
    """Return the council on whose site a document stands."""
    url = document.url
    return council_of(urlsplit(url).hostname or "") if url and _hosts().search(url) else None


def council_to_write_to(reading: Reading, named: int | None) -> str | None:
    """Return the one council whose addresses the head of minutes gives, above any council's name.

    `named` is the first token at which any council is named.
    """
    if reading.document.kind != "minutes":
        return None
    above = [part for part in reading.parts[:HEAD] if named is None or part.start <= named]
    found = {council_of(host) for part in above for host in _hosts().findall(reading.clean(part.start, part.end))}
    return found.pop() if len(found) == 1 else None


@cache
def _hosts() -> re.Pattern[str]:
    suffixes = "|".join(re.escape(suffix) for suffix in vocabulary.words("hosts")["suffixes"])
    return re.compile(rf"[a-z0-9.-]+\.(?:{suffixes})\b", re.IGNORECASE)
