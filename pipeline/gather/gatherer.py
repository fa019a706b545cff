"""An address -> its documents, and those of what it lists; what has not changed is not fetched."""

from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from pipeline.archive import Archived
from pipeline.document import Document
from pipeline.errors import FetchError, LoadError
from pipeline.gather.content import COUNCIL, Content, content
from pipeline.gather.council import Asking, is_council, kind_of, read_council
from pipeline.gather.getter import FAILURES, LATER, Getter
from pipeline.gather.ldrs import is_ldrs, read_ldrs
from pipeline.gather.memory import Memory, Visit
from pipeline.gather.wish import Wish
from pipeline.load.listing import Link

DEPTH = 3  # a front page, its index of sitemaps, a sitemap, an article

Found = Document | LoadError


class Gatherer:
    """Visits addresses; a visit is settled once the caller has taken every document that it gave."""

    def __init__(self, getter: Getter, memory: Memory, wish: Wish) -> None:
        """Visit nothing yet."""
        self._getter = getter
        self._memory = memory
        self._wish = wish
        self._seen: set[str] = set()
        self._failures: Counter[str] = Counter()
        self._councils: dict[str, Asking] = {}

    def read(self, address: str) -> Iterator[Found]:
        """Yield the documents of an address, and what is wrong, in order."""
        if is_ldrs(address):
            yield from read_ldrs(address, self._getter, self._wish)
        else:
            yield from self._visit(Link(address), 0)

    def _visit(self, link: Link, depth: int) -> Generator[Found, None, bool]:
        """Yield what a link gives; return whether there is nothing left to do about it."""
        if link.address in self._seen:
            return True
        self._seen.add(link.address)
        if is_council(link.address):
            return (yield from self._visit_council(link, depth))
        host = urlsplit(link.address).netloc
        try:
            got = self._getter.get_unread(link.address)
        except FetchError as error:
            self._failures[host] += not error.lasting
            if error.lasting:
                self._settle(link, Visit("not to be had", link.stamp, error.what))
            if depth == 0 and self._wish.since:  # some councils' pages refuse programs, and their web service does not
                return (yield from self._visit_council(link, depth))
            yield error
            return error.lasting
        self._failures[host] = 0
        if got is None:
            return True
        found = content(got.response, self._wish.defaults, self._wish.now)
        if found.kind == COUNCIL:
            return (yield from self._visit_council(link, depth))
        done = yield from self._take(link, got, found, depth)
        if done:
            problems = [str(item) for item in found.found if isinstance(item, LoadError)]
            problem = problems[0] if problems else None
            self._settle(link, Visit(found.kind, link.stamp, problem, got.record.id, found.listing))
        return done

    def _visit_council(self, link: Link, depth: int) -> Generator[Found, None, bool]:
        """Yield what a council's site gives; each answer of it is settled by itself."""
        if depth == 0:
            self._wish.say(f"{link.address}: {kind_of(link.address)}")
        done = True
        for item in read_council(link.address, self._asking(link.address), self._wish):
            done = done and isinstance(item, Document)
            if depth == 0 or not _is_early(item):
                yield item
        if done:
            self._settle(link, Visit(kind_of(link.address), link.stamp))
        return done

    def _asking(self, address: str) -> Asking:
        """Return what asks a council's site, and knows whether it answers."""
        host = urlsplit(address).netloc
        return self._councils.setdefault(host, Asking(self._getter, self._memory, self._wish.now))

    def _take(self, link: Link, got: Archived, found: Content, depth: int) -> Generator[Found, None, bool]:
        if found.listing:
            return (yield from self._follow(link, found, depth))
        if depth == 0:
            self._wish.say(f"{link.address}: {found.kind}")
        for item in found.found:
            yield replace(item, record=got.record.id) if isinstance(item, Document) else item
        return True

    def _follow(self, link: Link, found: Content, depth: int) -> Generator[Found, None, bool]:
        """Yield what the links of a listing give, those that are new or changed."""
        new = [item for item in found.links if not self._is_settled(item)]
        self._wish.say(f"{link.address}: {found.kind}, {len(found.links)} listed, {len(new)} new or changed")
        if not found.links:
            yield LoadError(
                f"{link.address}: this {found.kind} lists nothing", "look at it in a browser: it may have moved"
            )
            return False
        if depth == DEPTH:
            yield LoadError(f"{link.address}: this listing stands in too many others", "give its own address")
            return True
        done = len(new) <= self._wish.limit
        if not done:  # the newest first: a sitemap may begin with the oldest
            new.sort(key=lambda item: item.stamp, reverse=True)
        for place, item in enumerate(new[: self._wish.limit]):
            host = urlsplit(item.address).netloc
            if self._failures[host] >= FAILURES:
                left = len(new) - place
                yield LoadError(f"{link.address}: {host} failed {FAILURES} times in a row, {left} links left", LATER)
                return False
            done = (yield from self._visit(item, depth + 1)) and done
        if len(new) > self._wish.limit:
            self._wish.say(
                f"{link.address}: {len(new) - self._wish.limit} links left for the next run, or --limit {len(new)}"
            )
        return done

    def _is_settled(self, link: Link) -> bool:
        """Tell whether a link leads to what is done with, and has not changed since; of a listing without time, no."""
        before = self._memory.visit(link.address)
        if before is None or link.stamp > before.stamp:
            return False
        return bool(link.stamp) or not before.listing

    def _settle(self, link: Link, visit: Visit) -> None:
        """Note a visit, with the latest time that any listing gave: a feed and a sitemap may list the same page."""
        before = self._memory.visit(link.address)
        self._memory.settle(link.address, visit._replace(stamp=max(visit.stamp, before.stamp if before else "")))


def _is_early(item: Found) -> bool:
    """Tell whether an error only says that a meeting has no minutes yet: a feed lists those to come."""
    return isinstance(item, LoadError) and not isinstance(item, FetchError)
