"""The LDRS interface, answer by answer, for partners with a key."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit

from pipeline.document import Document
from pipeline.errors import FetchError, LoadError
from pipeline.gather.getter import Getter
from pipeline.gather.wish import Wish
from pipeline.load import ldrs

KEY = "NEWSFACTS_LDRS_KEY"
BATCH = 100
BEFORE = timedelta(days=7)  # how far back an address without a start goes


def is_ldrs(address: str) -> bool:
    """Tell whether an address is of the interface, or imitates it on this computer, which only tests may fetch from."""
    parts = urlsplit(address)
    return parts.hostname == ldrs.HOST or (parts.hostname == "127.0.0.1" and parts.path == ldrs.PATH)


def read_ldrs(address: str, getter: Getter, wish: Wish) -> Iterator[Document | LoadError]:
    """Yield the stories since a day, seven days ago where none is given; the address may name a `start` of its own."""
    key = os.environ.get(KEY, "")
    if not key:
        yield LoadError(f"{address}: the LDRS interface answers partners only", f"set {KEY} to your key")
        return
    parts = urlsplit(address)
    given = dict(parse_qsl(parts.query))
    start = f"{wish.since}T00:00:00" if wish.since else (wish.now - BEFORE).strftime("%Y-%m-%dT00:00:00")
    asked = {"start": start} | given | {"limit": str(min(BATCH, wish.limit))}
    base = f"{parts.scheme}://{parts.netloc}{ldrs.PATH}"
    offset = taken = embargoed = 0
    while True:
        try:
            got = getter.get(f"{base}?{urlencode(asked | {'offset': str(offset)})}", (("apikey", key),))
            found = ldrs.page(got.response.body)
        except FetchError as error:
            yield FetchError(error.what, f"{error.advice}; see that {KEY} is right")
            return
        except ValueError as error:
            what, _, advice = str(error).rpartition("; ")
            yield LoadError(f"{address}: {what}", advice)
            return
        for item in ldrs.stories(found, wish.now):
            if isinstance(item, ldrs.Embargoed):
                embargoed += 1
                continue
            taken += isinstance(item, Document)
            yield replace(item, record=got.record.id) if isinstance(item, Document) else item
        if not found.items or found.following <= offset or found.following >= found.total or taken >= wish.limit:
            break
        offset = found.following
    wish.say(f"{address}: LDRS interface, {found.total} items, {taken} stories, {embargoed} under embargo")
