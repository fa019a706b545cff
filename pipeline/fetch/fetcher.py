"""An address -> its answer: robots.txt, pace, redirects, trying again, and conditions to spare what is unchanged."""

from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from types import TracebackType
from typing import NamedTuple
from urllib.parse import urljoin

from pipeline.errors import FetchError
from pipeline.fetch import robots
from pipeline.fetch.address import checked, host, site
from pipeline.fetch.exchange import LATER, Exchange, Trouble
from pipeline.fetch.network import Resolve, resolve
from pipeline.fetch.pace import Pace
from pipeline.fetch.response import Headers, Response
from pipeline.fetch.retry import AGAIN, pause
from pipeline.fetch.settings import Settings

REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Validators(NamedTuple):
    """What the last answer of an address was marked with, to ask for it only if it has changed."""

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> Headers:
        """Return the headers of a conditional request."""
        named = (("If-None-Match", self.etag), ("If-Modified-Since", self.modified))
        return tuple((name, value) for name, value in named if value)


NO_VALIDATORS = Validators()
Known = Callable[[str], Validators]


def _unknown(address: str) -> Validators:
    return NO_VALIDATORS


def _utc() -> datetime:
    return datetime.now(UTC)


class Fetcher:
    """Asks for addresses one by one; what it holds (connections, robots.txt, names) is good for one run."""

    def __init__(
        self,
        settings: Settings,
        *,
        pace: Pace | None = None,
        clock: Callable[[], datetime] = _utc,
        resolve: Resolve = resolve,
    ) -> None:
        """Ask for nothing yet."""
        self._settings = settings
        self._pace = pace or Pace()
        self._clock = clock
        self._exchange = Exchange(settings, clock=clock, resolve=resolve)
        self._rules: dict[str, robots.Rules] = {}

    def __enter__(self) -> "Fetcher":
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every connection."""
        self._exchange.close()

    def get(self, address: str, known: Known = _unknown, headers: Headers = ()) -> Response:
        """Return the answer with status 200, or 304 where `known` still holds; raise FetchError for any other.

        `headers` go to the first host only: a key is not for the host that this one sends us to.
        """
        start = asked = checked(address)
        until = self._pace.now() + self._settings.patience
        for _ in range(self._settings.redirects + 1):
            rules = self._allowed(asked, start, until)
            own = headers if site(asked) == site(start) else ()
            answer = self._insist(asked, own + known(asked).headers(), rules.delay(), until)
            if isinstance(answer, Trouble):
                raise answer.error(start)
            if answer.status not in REDIRECTS:
                return _accepted(answer)
            asked = _target(answer, start)
        raise FetchError(f"{start}: redirected more than {self._settings.redirects} times", "check the address")

    def rules(self, address: str) -> robots.Rules:
        """Return the rules of the site that an address is on."""
        return self._site_rules(checked(address), self._pace.now() + self._settings.patience)

    def _allowed(self, address: str, start: str, until: float) -> robots.Rules:
        """Return the rules of the site, where they let the address be fetched; errors name the one we began with."""
        rules = self._site_rules(address, until)
        if rules.closed:
            what, advice = rules.closed
            raise FetchError(f"{start}: {what}", advice)
        if not rules.allow(address):
            raise FetchError(
                f"{start}: the site's robots.txt forbids it",
                "ask the site's owner, or save the page yourself and ingest the file",
                lasting=True,
            )
        return rules

    def _site_rules(self, address: str, until: float) -> robots.Rules:
        where = site(address)
        if where not in self._rules:
            self._rules[where] = self._read_rules(where, until)
        return self._rules[where]

    def _read_rules(self, where: str, until: float) -> robots.Rules:
        asked = f"{where}/robots.txt"
        for _ in range(self._settings.redirects + 1):
            answer = self._insist(asked, (), 0.0, until)
            if isinstance(answer, Trouble):
                return robots.closed(answer.what, answer.advice)
            if answer.status not in REDIRECTS:
                return robots.read(answer.status, answer.body)
            asked = _target(answer, asked)
        return robots.read(404, b"")  # RFC 9309: a robots.txt that is not found for redirects is none

    def _insist(self, address: str, headers: Headers, delay: float, until: float) -> Response | Trouble:
        """Ask, and ask again where that may help: a busy or failing server, a connection broken off."""
        where, attempt = host(address), 0
        while True:
            if self._pace.now() + self._pace.left(where, delay) > until:
                return Trouble(f"the site wants {delay:g} s between two requests", "fetch it by itself, later")
            self._pace.wait(where, max(delay, self._settings.delay))
            found = self._exchange.ask(address, headers, until - self._pace.now())
            self._pace.done(where)
            wait = self._wait(attempt, found)
            attempt += 1
            if wait is None or attempt == self._settings.attempts or self._pace.now() + wait > until:
                return found
            self._pace.rest(wait)

    def _wait(self, attempt: int, found: Response | Trouble) -> float | None:
        """Return how long to wait before asking again, null where that helps nothing."""
        if isinstance(found, Trouble):
            return pause(attempt, None, self._clock()) if found.again else None
        return pause(attempt, found.header("retry-after"), self._clock()) if found.status in AGAIN else None


def _target(answer: Response, start: str) -> str:
    place = answer.header("location")
    if not place:
        raise FetchError(f"{start}: redirected to nowhere", "check the address")
    try:
        return checked(urljoin(answer.address, place))
    except FetchError as error:
        raise FetchError(f"{start}: redirected to {error.what}", "check the address") from error
    except ValueError as error:
        raise FetchError(f"{start}: redirected to what is no address", "check the address") from error


def _accepted(answer: Response) -> Response:
    if answer.status in (200, 304):
        return answer
    said = f"{answer.address}: {answer.status} {_phrase(answer.status)}".rstrip()
    if answer.status in (401, 403, 451):
        raise FetchError(f"{said}, so the site refuses this program", "ask its owner, or save the page and ingest it")
    if answer.status in (404, 410):
        raise FetchError(f"{said}, so there is no such page", "check the address", lasting=True)
    if answer.status == 429:
        wait = answer.header("retry-after")
        advice = f"run again in {wait} s" if wait and wait.isdecimal() else LATER
        raise FetchError(f"{said}, so the site wants to be asked less", advice)
    raise FetchError(said, LATER)


def _phrase(status: int) -> str:
    """Return what a status means: not in the server's words, which may be anything."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
