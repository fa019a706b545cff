"""One request and its answer: every way it can go wrong, in words."""

import ssl
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from time import monotonic
from typing import NamedTuple

import httpcore2

from pipeline.errors import FetchError
from pipeline.fetch.network import Network, RefusedError, Resolve, UnknownHostError
from pipeline.fetch.response import Headers, Response
from pipeline.fetch.settings import Settings
from pipeline.fetch.unpack import CODINGS, BrokenError, TooLargeError, unpacked

MEGABYTE = 1_000_000
LATER = "run the same command again later"
ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.5"


class Trouble(NamedTuple):
    """What went wrong; `again` tells that it may go right the next time, `lasting` that it will not."""

    what: str
    advice: str
    again: bool = False
    lasting: bool = False

    def error(self, address: str) -> FetchError:
        """Return the error of an address."""
        return FetchError(f"{address}: {self.what}", self.advice, lasting=self.lasting)


class Exchange:
    """Sends requests, one at a time, over connections that are kept for the next one to the same host."""

    def __init__(self, settings: Settings, *, clock: Callable[[], datetime], resolve: Resolve) -> None:
        """Open nothing yet."""
        self._settings = settings
        self._clock = clock
        self._network = Network(loopback=settings.loopback, resolve=resolve)
        self._pool = httpcore2.ConnectionPool(
            max_connections=10, max_keepalive_connections=10, keepalive_expiry=30, network_backend=self._network
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()

    def ask(self, address: str, headers: Headers, within: float) -> Response | Trouble:
        """Return the answer, whatever its status, or what went wrong on the way."""
        self._network.deadline = monotonic() + min(within, self._settings.exchange)
        try:
            return self._asked(address, headers)
        except (RefusedError, UnknownHostError, TooLargeError, BrokenError) as error:
            return self._unmendable(error)
        except httpcore2.TimeoutException:
            return Trouble("no whole answer came in time", LATER, again=True)
        except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            certificate = _certificate(error)
            if certificate:
                return Trouble(
                    f"its certificate is not trusted ({certificate})", "check the address, or tell its owner"
                )
            return Trouble(_words(error), LATER, again=True)

    def _asked(self, address: str, headers: Headers) -> Response:
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), self._settings.timeout)
        sent = (("User-Agent", self._settings.agent), ("Accept", ACCEPT), ("Accept-Encoding", CODINGS), *headers)
        request = httpcore2.Request(
            "GET", address, headers=[("Host", _netloc(address)), *sent], extensions={"timeout": timeouts}
        )
        answer = self._pool.handle_request(request)
        with closing(answer):
            found = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers)
            coding = ", ".join(value for name, value in found if name.lower() == "content-encoding")
            body = unpacked(answer.iter_stream(), coding, self._settings.size)
            stream = answer.extensions.get("network_stream")
            peer = stream.get_extra_info("server_addr") if stream else None
        reason = answer.extensions.get("reason_phrase", b"").decode("latin-1")
        ip = str(peer[0]) if peer else ""
        return Response(
            address=address,
            status=answer.status,
            reason=reason,
            headers=found,
            body=body,
            fetched=self._clock(),
            ip=ip,
            asked=sent,
        )

    def _unmendable(self, error: Exception) -> Trouble:
        if isinstance(error, RefusedError):
            return Trouble(f"this leads to {error}, which is no public address", "only the public web is fetched")
        if isinstance(error, UnknownHostError):
            return Trouble(f"there is no host {error}, or no network", "check the address and your connection")
        if isinstance(error, TooLargeError):
            size = f"this is larger than {self._settings.size / MEGABYTE:g} MB"
            return Trouble(size, "save what you need of it and ingest the file", lasting=True)
        return Trouble(str(error), LATER)


def _certificate(error: Exception) -> str | None:
    """Return what is wrong with a certificate, null where it is something else."""
    cause = error.__cause__ or error.__context__  # httpcore hides the cause
    return cause.verify_message if isinstance(cause, ssl.SSLCertVerificationError) else None


def _words(error: Exception) -> str:
    """Return what the connection did, without the numbers of the system."""
    if isinstance(error, httpcore2.ConnectError):
        return "it cannot be connected to"
    if isinstance(error, httpcore2.RemoteProtocolError):
        return f"it broke off or answered what is no HTTP ({error})"
    return "it broke off the connection"


def _netloc(address: str) -> str:
    return address.partition("://")[2].partition("/")[0]
