"""What is set once for all fetching: who asks, how fast, how much at most."""

import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from pipeline.errors import FetchError

CONTACT = "NEWSFACTS_CONTACT"
LEAST_DELAY = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Times in seconds, sizes in bytes."""

    contact: str
    """A mail or web address at which a site's owner reaches whoever runs this."""
    delay: float = 1.5
    """Between two requests to a host; its Crawl-delay, where longer."""
    timeout: float = 30.0
    """For a connection, and for each silence of the server."""
    exchange: float = 120.0
    """For one whole answer, however steadily it drips."""
    patience: float = 300.0
    """For one address with everything: redirects, waiting as the server asks, trying again."""
    size: int = 30_000_000
    """Of one answer, as sent and as unpacked."""
    redirects: int = 5
    attempts: int = 3
    loopback: bool = False
    """Let this computer's own addresses be fetched: for tests."""

    @property
    def agent(self) -> str:
        """Return the User-Agent: what this is, and whom to tell when it is a nuisance."""
        contact = self.contact if self.contact.startswith(("http://", "https://")) else f"mailto:{self.contact}"
        return f"newsfacts/1 (+{contact})"


NUMBERS = tuple(field.name for field in fields(Settings) if field.name not in ("contact", "loopback"))


def settings(file: Path, *, loopback: bool = False) -> Settings:
    """Return the settings of a TOML file's [fetch], which need not exist where the environment names the contact."""
    given = _read(file)
    contact = os.environ.get(CONTACT) or given.pop("contact", "")
    given.pop("contact", None)
    _check(file, given, loopback)
    if not isinstance(contact, str) or not ("@" in contact or contact.startswith(("http://", "https://"))):
        raise FetchError(
            "no contact address is set, and sites are told who asks",
            f'write into {file}: [fetch] and below it contact = "you@your-paper.example"; or set {CONTACT}',
        )
    if not contact.isascii() or not contact.isprintable() or any(character in "() " for character in contact):
        raise FetchError(f"contact {contact!r} is no mail or web address", "write it plainly, without blanks")
    return Settings(contact=contact, loopback=loopback, **given)


def _read(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            found = tomllib.load(opened).get("fetch", {})
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise FetchError(f"{file}: {error.strerror}", "give yourself the right to read it") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FetchError(f"{file}: {error}", "mend the TOML there") from error
    if not isinstance(found, dict):
        raise FetchError(f"{file}: fetch is no table", "write [fetch] in a line of its own")
    return found


def _check(file: Path, given: dict[str, Any], loopback: bool) -> None:
    for name, value in given.items():
        if name not in NUMBERS:
            known = ", ".join(("contact", *NUMBERS))
            raise FetchError(f"{file}: unknown key {name!r} in [fetch]", f"known: {known}")
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise FetchError(f"{file}: {name} is no number", f"write it as {name} = 30")
        if name == "delay" and value < LEAST_DELAY and not loopback:
            raise FetchError(f"{file}: a delay of {value} s hurries servers", f"leave them {LEAST_DELAY} s or more")
