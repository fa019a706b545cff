"""Manners: robots.txt, one connection a host, pace, conditions, redirects, trying again."""

import pytest

from pipeline.errors import FetchError
from pipeline.fetch import Fetcher, Validators
from tests.support.fetching import Waits, fetching
from tests.support.server import Answer, Handler, Server

PAGE = Answer(b"<p>Hello.", headers={"Content-Type": "text/html"})


def failure(fetcher: Fetcher, address: str) -> str:
    with pytest.raises(FetchError) as caught:
        fetcher.get(address)
    return str(caught.value).replace(address.partition("//")[2].partition("/")[0], "HOST")


def test_a_page(server: Server) -> None:
    server.routes["/a?b=1"] = PAGE
    with fetching() as fetcher:
        found = fetcher.get(f"{server.address}/a?b=1#part")
    assert (found.address, found.status, found.body) == (f"{server.address}/a?b=1", 200, b"<p>Hello.")
    assert found.header("content-type") == "text/html"
    assert found.ip == "127.0.0.1"
    assert [asked.path for asked in server.asked] == ["/robots.txt", "/a?b=1"]
    assert {asked.headers["user-agent"] for asked in server.asked} == {"newsfacts/1 (+mailto:tester@paper.example)"}


def test_robots_txt_is_asked_once_and_obeyed(server: Server) -> None:
    server.routes |= {"/robots.txt": Answer(b"User-agent: *\nDisallow: /private\n"), "/a": PAGE, "/private/b": PAGE}
    with fetching() as fetcher:
        assert fetcher.get(f"{server.address}/a").body == b"<p>Hello."
        assert failure(fetcher, f"{server.address}/private/b") == (
            "http://HOST/private/b: the site's robots.txt forbids it;"
            " ask the site's owner, or save the page yourself and ingest the file"
        )
    assert [asked.path for asked in server.asked] == ["/robots.txt", "/a"]


def test_rules_for_us_by_name(server: Server) -> None:
    server.routes["/robots.txt"] = Answer(b"User-agent: *\nAllow: /\n\nUser-agent: newsfacts\nDisallow: /\n")
    with fetching() as fetcher:
        assert "robots.txt forbids it" in failure(fetcher, f"{server.address}/a")


def test_a_robots_txt_that_fails_closes_the_site(server: Server) -> None:
    server.routes |= {"/robots.txt": Answer(b"", 503), "/a": PAGE}
    with fetching() as fetcher:
        for _ in range(2):
            assert failure(fetcher, f"{server.address}/a") == (
                "http://HOST/a: the site's robots.txt answers 503, so nothing is fetched there;"
                " run the same command again later"
            )
    assert [asked.path for asked in server.asked] == ["/robots.txt"] * 3


def test_robots_txt_elsewhere(server: Server) -> None:
    server.routes |= {
        "/robots.txt": Answer(b"", 301, {"Location": "/r.txt"}),
        "/r.txt": Answer(b"User-agent: *\nDisallow: /a"),
    }
    with fetching() as fetcher:
        assert "robots.txt forbids it" in failure(fetcher, f"{server.address}/a")


@pytest.mark.parametrize(
    ("robots", "wait"),
    [
        ("", 1.0),
        ("User-agent: *\nCrawl-delay: 7", 7.0),
        ("User-agent: *\nCrawl-delay: 0.1", 1.0),
        ("User-agent: *\nRequest-rate: 1/20", 20.0),
    ],
)
def test_pace(server: Server, robots: str, wait: float) -> None:
    server.routes |= {"/robots.txt": Answer(robots.encode()), "/a": PAGE}
    waits = Waits()
    with fetching(waits) as fetcher:
        fetcher.get(f"{server.address}/a")
        fetcher.get(f"{server.address}/a")
    assert waits.waited == [wait, wait]


def test_a_site_that_wants_a_day_between_requests(server: Server) -> None:
    server.routes |= {"/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 86400"), "/a": PAGE}
    waits = Waits()
    with fetching(waits) as fetcher:
        assert failure(fetcher, f"{server.address}/a") == (
            "http://HOST/a: the site wants 86400 s between two requests; fetch it by itself, later"
        )
    assert waits.waited == []


def test_one_connection(server: Server) -> None:
    server.routes["/a"] = PAGE
    with fetching() as fetcher:
        for _ in range(3):
            fetcher.get(f"{server.address}/a")
    assert len({asked.connection for asked in server.asked}) == 1


def test_a_conditional_request(server: Server) -> None:
    def answer(handler: Handler) -> Answer:
        if handler.headers["If-None-Match"] == '"1"' and handler.headers["If-Modified-Since"] == "yesterday":
            return Answer(b"", 304)
        return PAGE

    server.routes["/a"] = answer
    with fetching() as fetcher:
        assert fetcher.get(f"{server.address}/a", lambda address: Validators('"1"', "yesterday")).status == 304
        assert fetcher.get(f"{server.address}/a").status == 200


def test_validators_are_those_of_the_redirect_s_end(server: Server) -> None:
    server.routes |= {"/a": Answer(b"", 302, {"Location": "b"}), "/b": PAGE}
    known = {f"{server.address}/b": Validators('"b"')}
    with fetching() as fetcher:
        found = fetcher.get(f"{server.address}/a", lambda address: known.get(address, Validators()))
    assert found.address == f"{server.address}/b"
    assert [asked.headers.get("if-none-match") for asked in server.asked] == [None, None, '"b"']


def test_a_key_stays_with_its_host(server: Server) -> None:
    other = server.address.replace("127.0.0.1", "localhost")
    server.routes |= {"/a": Answer(b"", 302, {"Location": f"{other}/b"}), "/b": PAGE}
    with fetching() as fetcher:
        fetcher.get(f"{server.address}/a", headers=(("apikey", "secret"),))
    assert [asked.path for asked in server.asked if "apikey" in asked.headers] == ["/a"]


@pytest.mark.parametrize(
    ("first", "waited"),
    [
        (Answer(b"", 500), [1.0, 2.0]),
        (Answer(b"", 429, {"Retry-After": "9"}), [1.0, 9.0]),
        (Answer(b"", 503, {"Retry-After": "Wed, 01 May 2024 12:00:30 GMT"}), [1.0, 30.0]),
        (Answer(b"", 503, {"Retry-After": "soon"}), [1.0, 2.0]),
    ],
)
def test_asked_again(server: Server, first: Answer, waited: list[float]) -> None:
    left = [first, PAGE]
    server.routes["/a"] = lambda handler: left.pop(0)
    waits = Waits()
    with fetching(waits) as fetcher:
        assert fetcher.get(f"{server.address}/a").body == b"<p>Hello."
    assert waits.waited == waited


def test_not_asked_for_ever(server: Server) -> None:
    server.routes["/a"] = Answer(b"", 500)
    waits = Waits()
    with fetching(waits) as fetcher:
        assert failure(fetcher, f"{server.address}/a") == (
            "http://HOST/a: 500 Internal Server Error; run the same command again later"
        )
    assert server.paths == ["/a"] * 3
    assert waits.waited == [1.0, 2.0, 8.0]


def test_a_server_that_wants_an_hour_is_left_alone(server: Server) -> None:
    server.routes["/a"] = Answer(b"", 429, {"Retry-After": "3600"})
    with fetching() as fetcher:
        assert failure(fetcher, f"{server.address}/a") == (
            "http://HOST/a: 429 Too Many Requests, so the site wants to be asked less; run again in 3600 s"
        )
    assert server.paths == ["/a"]
