"""Bad servers and bad addresses: each is one line that says what happened and what to do."""

import gzip
import shutil
import socket
import ssl
import struct
import subprocess
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import FetchError
from pipeline.fetch.network import UnknownHostError
from tests.support.fetching import fetching
from tests.support.server import Answer, Handler, Route, Server

LATER = "run the same command again later"
SAVE = "save what you need of it and ingest the file"
MISSING = "404 Not Found, so there is no such page; check the address"
REFUSED = "403 Forbidden, so the site refuses this program; ask its owner, or save the page and ingest it"
NO_HTTP = "it broke off or answered what is no HTTP"


def failure(address: str, **given: Any) -> str:
    with fetching(attempts=2, **given) as fetcher, pytest.raises(FetchError) as caught:
        fetcher.get(address)
    return str(caught.value)


def silent(handler: Handler) -> None:
    time.sleep(1)


def stuck(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun")
    time.sleep(1)


def dripping(start: bytes) -> Callable[[Handler], None]:
    def drip(handler: Handler) -> None:
        handler.wfile.write(start)
        for _ in range(20):
            time.sleep(0.05)
            handler.wfile.write(b"x")

    return drip


def reset(handler: Handler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def endless(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(1000):
        handler.wfile.write(b"x" * 10_000)


def headless(handler: Handler) -> None:
    for _ in range(1000):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 10_000)


def written(data: bytes) -> Callable[[Handler], None]:
    def write(handler: Handler) -> None:
        handler.wfile.write(data)

    return write


def packed(body: bytes, coding: str = "gzip") -> Answer:
    return Answer(body, headers={"Content-Encoding": coding})


BROKEN: dict[str, tuple[Route, str]] = {
    "403": (Answer(b"", 403), REFUSED),
    "404": (Answer(b"", 404), MISSING),
    "410": (Answer(b"", 410), "410 Gone, so there is no such page; check the address"),
    "no answer": (silent, f"no whole answer came in time; {LATER}"),
    "body stops": (stuck, f"no whole answer came in time; {LATER}"),
    "body drips": (dripping(b"HTTP/1.1 200 OK\r\n\r\n"), f"no whole answer came in time; {LATER}"),
    "headers drip": (dripping(b"HTTP/1.1 200 OK\r\nX-A: "), f"no whole answer came in time; {LATER}"),
    "reset": (reset, f"it broke off the connection; {LATER}"),
    "closed": (written(b""), f"{NO_HTTP} (Server disconnected without sending a response.); {LATER}"),
    "no HTTP": (
        written(b"SSH-2.0-OpenSSH\r\n\r\n"),
        f"{NO_HTTP} (illegal status line: bytearray(b'SSH-2.0-OpenSSH')); {LATER}",
    ),
    "endless": (endless, f"this is larger than 0.1 MB; {SAVE}"),
    "endless headers": (headless, f"{NO_HTTP} (Receive buffer too long); {LATER}"),
    "bomb": (packed(gzip.compress(b"0" * 10_000_000)), f"this is larger than 0.1 MB; {SAVE}"),
    "not gzip": (packed(b"hello hello"), f"its packed body is damaged; {LATER}"),
    "half a gzip": (packed(gzip.compress(b"hello" * 100)[:20]), f"its packed body is cut short; {LATER}"),
    "strange coding": (packed(b"hello", "br"), f"its body is coded as br, which was not asked for; {LATER}"),
    "too long a length": (
        written(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"),
        f"{NO_HTTP} (peer closed connection without sending complete message body"
        f" (received 5 bytes, expected 100)); {LATER}",
    ),
    "loop": (Answer(b"", 302, {"Location": "/a"}), "redirected more than 5 times; check the address"),
    "odd words": (written(b"HTTP/1.1 404 \x9b31mSurprise\r\nContent-Length: 0\r\n\r\n"), MISSING),
    "odd status": (written(b"HTTP/1.1 299 \x9b31m\r\nContent-Length: 0\r\n\r\n"), f"299; {LATER}"),
    "odd wait": (
        Answer(b"", 429, {"Retry-After": "\x9b31m"}),
        f"429 Too Many Requests, so the site wants to be asked less; {LATER}",
    ),
    "to an odd place": (
        Answer(b"", 302, {"Location": "odd:\x9b31m"}),
        "redirected to odd:\ufffd31m: odd: is not fetched; check the address",
    ),
    "to nowhere": (Answer(b"", 302), "redirected to nowhere; check the address"),
    "to a file": (
        Answer(b"", 302, {"Location": "file:///etc/passwd"}),
        "redirected to file:///etc/passwd: file: is not fetched; check the address",
    ),
    "to a private address": (
        Answer(b"", 302, {"Location": "http://10.0.0.1/secret"}),
        "this leads to 10.0.0.1, which is no public address; only the public web is fetched",
    ),
    "to the link-local": (
        Answer(b"", 302, {"Location": "http://169.254.169.254/latest/meta-data"}),
        "this leads to 169.254.169.254, which is no public address; only the public web is fetched",
    ),
}


SLOW = {
    "no answer": {"timeout": 0.2},
    "body stops": {"timeout": 0.2},
    "body drips": {"exchange": 0.2},
    "headers drip": {"exchange": 0.2},
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken(server: Server, case: str) -> None:
    server.routes["/a"], message = BROKEN[case]
    assert failure(f"{server.address}/a", **SLOW.get(case, {})) == f"{server.address}/a: {message}"


def test_too_short_a_length_gives_what_was_promised_and_the_next_page_is_whole(server: Server) -> None:
    server.routes["/a"] = Answer(b"short and more", headers={"Content-Length": "5"})
    server.routes["/b"] = Answer(b"next")
    with fetching() as fetcher:
        assert fetcher.get(f"{server.address}/a").body == b"short"
        assert fetcher.get(f"{server.address}/b").body == b"next"


@pytest.mark.parametrize("name", ["gzip", "deflate"])
def test_packed(server: Server, name: str) -> None:
    body = b"hello" * 1000
    coded = {"gzip": [gzip.compress(body)], "deflate": [zlib.compress(body), zlib.compress(body)[2:-4]]}[name]
    with fetching() as fetcher:
        for sent in coded:
            server.routes["/a"] = packed(sent, name)
            assert fetcher.get(f"{server.address}/a").body == body


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert failure(f"http://127.0.0.1:{port}/a") == f"http://127.0.0.1:{port}/a: it cannot be connected to; {LATER}"


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("file:///etc/passwd", "file:///etc/passwd: file: is not fetched"),
        ("gopher://h.example/1", "gopher://h.example/1: gopher: is not fetched"),
        ("ftp://h.example/1", "ftp://h.example/1: ftp: is not fetched"),
        ("https:///a", "https:///a: no host is named"),
        ("https://h.example:99999/", "https://h.example:99999/: this is no address"),
        ("https://me:secret@h.example/a", "https://…@h.example: a name or password stands in it"),
    ],
)
def test_no_address_of_the_web(address: str, message: str) -> None:
    assert failure(address).partition("; ")[0] == message


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - to be refused
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "2002:7f00:1::",
    ],
)
def test_a_name_that_leads_to_no_public_address(address: str) -> None:
    answer = failure("http://paper.example/a", loopback=False, resolve=lambda host, port: ["93.184.216.34", address])
    assert answer == (
        f"http://paper.example/a: this leads to {address}, which is no public address; only the public web is fetched"
    )


def test_this_computer_is_refused_unless_a_test_asks(server: Server) -> None:
    server.routes["/a"] = Answer(b"hello")
    assert "127.0.0.1, which is no public address" in failure(f"{server.address}/a", loopback=False)
    assert server.asked == []


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1"])
def test_odd_ways_to_write_this_computer(server: Server, host: str) -> None:
    address = server.address.replace("127.0.0.1", host)
    assert ": this leads to 127.0.0.1, which" in failure(f"{address}/a", loopback=False)


def test_a_second_resolution_that_differs_is_not_followed(server: Server) -> None:
    """Names are resolved once: what a name is later made to mean is not asked for."""
    answers = [["127.0.0.1"], ["10.0.0.1"]]
    server.routes["/a"] = Answer(b"hello", headers={"Connection": "close"})
    port = server.server_address[1]
    with fetching(resolve=lambda host, port: answers.pop(0)) as fetcher:
        for _ in range(2):
            assert fetcher.get(f"http://paper.example:{port}/a").body == b"hello"
    assert answers == [["10.0.0.1"]]
    assert len({asked.connection for asked in server.asked}) == 2


def test_no_such_host() -> None:
    def nowhere(host: str, port: int) -> list[str]:
        raise UnknownHostError(host)

    assert failure("http://paper.example/a", resolve=nowhere) == (
        "http://paper.example/a: there is no host paper.example, or no network; check the address and your connection"
    )


@pytest.mark.skipif(shutil.which("openssl") is None, reason="a certificate is made with openssl")
def test_a_certificate_of_its_own_making(server: Server, tmp_path: Path) -> None:
    """Nothing is sent to who cannot show whom they are."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    make = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1"
    subprocess.run([*make.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    address = server.address.replace("http:", "https:")
    assert failure(f"{address}/a") == (
        f"{address}/a: its certificate is not trusted (self-signed certificate); check the address, or tell its owner"
    )
    assert server.asked == []
