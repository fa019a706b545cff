"""A council's ModernGov site, answer by answer: what a visit wants is fetched, or taken from what is kept."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from pipeline.archive import Archived, read_at
from pipeline.document import Document
from pipeline.errors import FetchError, LoadError
from pipeline.gather.getter import FAILURES, LATER, Getter
from pipeline.gather.memory import Memory, Visit
from pipeline.gather.wish import Wish
from pipeline.load import moderngov
from pipeline.load.moderngov import Answer, Want

KIND = "answer of ModernGov"
READ = ("meeting", "attendance", "committee", "item", "issue", "decision", "decisions", "site")
LISTS = ("committee", "decisions", "site")
SERVICE = "mgwebservice.asmx"
FEW = 4  # answers that a document may rest on: the web service's, the page, the attendance, the printed minutes
FRESH = timedelta(hours=6)
SHARE = 5  # minutes of a meeting five weeks ago are asked for again after a week: old ones change seldom
LONGEST = timedelta(days=60)
HEAD = 20_000
MET = re.compile(rb"<meetingdate>\s*(\d\d)/(\d\d)/(\d{4})|name=\"DC\.date\"[^>]*content=\"(\d{4})-(\d\d)-(\d\d)")
ID = re.compile(r"\bID=(\d+)$")


Give = Callable[[str], Archived | None]


def is_council(address: str) -> bool:
    """Tell whether an address is of ModernGov, by its form."""
    place = moderngov.place(address)
    return place is not None and place.kind in READ


def kind_of(address: str) -> str:
    """Return what an address of ModernGov is of, in words."""
    place = moderngov.place(address)
    return f"ModernGov {place.kind if place else 'site'}"


class Asking:
    """Answers what a visit wants, from the web or from what is kept, and notes what went wrong."""

    def __init__(self, getter: Getter, memory: Memory, now: datetime) -> None:
        """Ask for nothing yet."""
        self._getter = getter
        self._memory = memory
        self._now = now
        self._row = {True: 0, False: 0}
        self._errors: list[FetchError] = []

    def __call__(self, address: str) -> Archived | None:
        """Return the answer of an address, null where there is none."""
        visit = self._visit(address)
        if visit:
            kept = self._kept(address)
            if kept or visit.problem:
                return kept
        service = SERVICE in address.lower()
        if self._row[service] >= FAILURES:
            return None
        try:
            got = self._getter.get(address)
        except FetchError as error:
            self._failed(error, service)
            if error.lasting:
                self._settle(address, error.what, None)
            return None
        self._row[service] = 0
        self._settle(address, None, got.record.id)
        return got

    def told(self) -> list[FetchError]:
        """Return what went wrong since this was asked last."""
        errors, self._errors = self._errors, []
        return errors

    def is_lost(self) -> bool:
        """Tell whether the site fails again and again."""
        return self._row[False] >= FAILURES

    def _failed(self, error: FetchError, service: bool) -> None:
        """Note an error; of the web service only where the pages fail too, which say the same."""
        self._row[service] += not (error.lasting and not service)
        if not (service or error.lasting):
            self._errors.append(error)

    def _settle(self, address: str, problem: str | None, record: str | None) -> None:
        """Note that an address has been asked for; lists are asked for each time."""
        if not _is_list(address):
            stamp = self._now.strftime("%Y-%m-%dT%H:%M:%SZ")
            self._memory.settle(address, Visit(KIND, stamp, problem, record, True))

    def _visit(self, address: str) -> Visit | None:
        """Return the last visit to an address, where what it gave is as good as new: sites do not say what changes."""
        visit = self._memory.visit(address)
        if visit is None or visit.kind != KIND:
            return None
        kept = self._kept(address)
        lasts = _lasts(kept.response.body, self._now) if kept else FRESH
        return visit if self._now - datetime.fromisoformat(visit.stamp) < lasts else None

    def _kept(self, address: str) -> Archived | None:
        before = self._memory.last(address)
        return read_at(before) if before else None


def _is_list(address: str) -> bool:
    place = moderngov.place(address)
    return place is None or place.kind in LISTS


def _lasts(body: bytes, now: datetime) -> timedelta:
    """Return how long an answer is as good as new: the minutes of an old meeting for weeks."""
    found = MET.search(body[:HEAD])
    if found is None:
        return FRESH
    parts = (found[3], found[2], found[1]) if found[3] else (found[4], found[5], found[6])
    try:
        met = date(*(int(part) for part in parts))
    except ValueError:
        return FRESH
    age = now - datetime(met.year, met.month, met.day, tzinfo=UTC)
    return min(max(FRESH, age / SHARE), LONGEST)


def read_council(address: str, asking: Asking, wish: Wish) -> Iterator[Document | LoadError]:
    """Yield the documents of an address of ModernGov, and what went wrong."""
    given = 0
    problems = []
    for item in visited(address, asking, wish):
        if isinstance(item, Document):
            given += 1
            yield item
        else:
            problems.append(item)
        if asking.is_lost():
            host = urlsplit(address).netloc
            problems.append(LoadError(f"{address}: {host} failed {FAILURES} times in a row", LATER))
            break
    failed = asking.told()
    yield from failed
    yield from problems if given or not failed else ()


def visited(address: str, give: Give, wish: Wish) -> Iterator[Document | LoadError]:
    """Yield what a visit yields, its wants answered by `give`; documents point to the answer they rest on."""
    steps = moderngov.visit(address, until=wish.now.date().isoformat(), since=wish.since, defaults=wish.defaults)
    recent: deque[Archived] = deque(maxlen=FEW)
    answer = None
    while True:
        try:
            step = steps.send(answer)
        except StopIteration:
            return
        answer = None
        if isinstance(step, Want):
            got = give(step.address)
            if got:
                recent.append(got)
                answer = Answer(got.response.body, got.response.address, got.response.charset())
        else:
            yield _resting(step, recent) if isinstance(step, Document) else step


def _resting(document: Document, recent: deque[Archived]) -> Document:
    """Return a document with the answer that it was read from: its meeting's first, else its own, else the newest."""
    id_ = ID.search(document.url or "")
    item = re.compile(rb"\b(?:AI)?%s\b" % id_[1].encode()) if id_ else None
    meetings = [got for got in recent if item and _is_meeting(got) and item.search(got.response.body)]
    own = [got for got in recent if got.response.address == document.url]
    found = next(iter((*meetings, *own, *reversed(recent))), None)
    return replace(document, record=found.record.id) if found else document


def _is_meeting(got: Archived) -> bool:
    place = moderngov.place(got.response.address)
    return place is not None and place.kind == "meeting"
