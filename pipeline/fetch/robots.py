"""What a site's robots.txt allows (RFC 9309), and how fast."""

from dataclasses import dataclass

from protego import Protego

NAME = "newsfacts"
SIZE = 500_000  # characters of it that are read, as RFC 9309 asks at least
LATER = "run the same command again later"
NOTHING_FORBIDDEN = Protego.parse("")


@dataclass(frozen=True, slots=True)
class Rules:
    """A site's rules; `closed` says why none of it may be fetched, and what to do."""

    rules: Protego
    closed: tuple[str, str] | None = None

    def allow(self, address: str) -> bool:
        """Tell whether an address may be fetched."""
        return bool(self.rules.can_fetch(address, NAME))

    def delay(self) -> float:
        """Return the seconds that the site wants between two requests."""
        rate = self.rules.request_rate(NAME)
        every = rate.seconds / rate.requests if rate and rate.requests else 0.0
        return max(self.rules.crawl_delay(NAME) or 0.0, every)

    def sitemaps(self) -> tuple[str, ...]:
        """Return the sitemaps that the site names."""
        return tuple(self.rules.sitemaps)


def closed(what: str, advice: str) -> Rules:
    """Return the rules of a site that gives no robots.txt, and may forbid anything."""
    return Rules(NOTHING_FORBIDDEN, (what, advice))


def read(status: int, body: bytes) -> Rules:
    """Return the rules of an answer: none where there is no robots.txt, all closed where the server fails."""
    if status >= 500 or status == 429:
        return closed(f"the site's robots.txt answers {status}, so nothing is fetched there", LATER)
    if status >= 300:
        return Rules(NOTHING_FORBIDDEN)
    return Rules(Protego.parse(body.decode("utf-8-sig", "replace")[:SIZE]))
