"""Sockets to public addresses only: a name is resolved once, every address checked, and that very address connected."""

import socket
import ssl
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from time import monotonic
from typing import Any

from httpcore2 import (
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
    WriteTimeout,
)

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], list[str]]
CARRIERS = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
"""Where the last 32 bits are an IPv4 address: translated (NAT64), and compatible, which nobody uses honestly."""


class RefusedError(Exception):
    """A name that leads to an address that is not to be fetched."""


class UnknownHostError(Exception):
    """A name that leads nowhere."""


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host, in the order the system prefers."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHostError(host) from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_allowed(address: str, *, loopback: bool) -> bool:
    """Tell whether an address may be connected to: a public one, or, for tests, this computer's own."""
    plain = _plain(ip_address(address.partition("%")[0]))
    if plain.is_loopback:
        return loopback
    return plain.is_global and not plain.is_multicast


def _plain(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 one carries: ::ffff:127.0.0.1 is this computer, by another name."""
    if isinstance(address, IPv4Address):
        return address
    carried = address.ipv4_mapped or address.sixtofour
    if carried is None and not address.is_loopback and any(address in carrier for carrier in CARRIERS):
        carried = IPv4Address(int(address) & 0xFFFFFFFF)
    return carried or address


class Network(NetworkBackend):
    """What httpcore opens connections with; `deadline` ends every wait, in monotonic seconds."""

    def __init__(self, *, loopback: bool, resolve: Resolve) -> None:
        """Start with no name resolved."""
        self._loopback = loopback
        self._resolve = resolve
        self._pinned: dict[tuple[str, int], list[str]] = {}
        self._backend = SyncBackend()
        self.deadline = float("inf")

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> NetworkStream:
        """Connect to one of the checked addresses of a host."""
        failure: Exception = ConnectError(f"no address for {host}")
        for address in self._addresses(host, port):
            try:
                wait = self.left(timeout, ConnectTimeout)
                stream = self._backend.connect_tcp(address, port, wait, local_address, socket_options)
            except (ConnectError, ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self)
        raise failure

    def _addresses(self, host: str, port: int) -> list[str]:
        """Return the addresses of a host, those of the first time it was asked for: a later answer may be a trap."""
        known = self._pinned.get((host, port))
        if known is None:
            known = self._resolve(host, port)
            refused = [address for address in known if not is_allowed(address, loopback=self._loopback)]
            if refused:
                raise RefusedError(refused[0])
            self._pinned[(host, port)] = known
        return known

    def left(self, timeout: float | None, late: type[Exception]) -> float:
        """Return how long to wait at most; raise what was given where no time is left."""
        left = self.deadline - monotonic()
        if left <= 0:
            raise late("the time for this answer is over")
        return min(left, timeout) if timeout is not None else left


class _Stream(NetworkStream):
    """A connection whose every wait ends with the deadline of the request: a server may drip for ever."""

    def __init__(self, stream: NetworkStream, network: Network) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._network.left(timeout, ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._network.left(timeout, WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._network.left(timeout, ConnectTimeout))
        return _Stream(stream, self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
