"""Feeds and sitemaps: every address once and whole; nothing of a stranger's XML is expanded."""

import re

import pytest

from pipeline.load.listing import Link, feed, sitemap
from pipeline.load.listing.link import when

RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Mercury</title><link>https://m.example/</link>
<item><title>A &amp; B</title><link>https://m.example/a?x=1&amp;y=2</link>
<pubDate>Wed, 01 May 2024 12:00:00 GMT</pubDate></item>
<item><title>B</title><link>/b#comments</link></item>
<item><title>B again</title><link>b</link></item>
<item><title>C</title><guid isPermaLink="true">https://m.example/c</guid></item>
<item><title>None</title></item>
<item><title>Bad</title><link>javascript:alert(1)</link></item>
</channel></rss>"""

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>M</title><id>urn:m</id>
<entry><id>urn:1</id><title>A</title><link rel="self" href="/x.atom"/><link rel="alternate" href="/a"/>
<updated>2024-05-01T12:00:00Z</updated></entry></feed>"""

NEWS = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://m.example/a </loc><image:image><image:loc>https://m.example/a.jpg</image:loc></image:image>
<news:news><news:publication_date>2024-05-01</news:publication_date></news:news></url>
<url><loc>https://m.example/b</loc><lastmod>2024-05-02</lastmod></url></urlset>"""

BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<rss version="2.0"><channel><item><link>https://m.example/&b;</link></item></channel></rss>"""
THIEF = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://m.example/&a;</loc></url></urlset>"""
TRAP = "this is XML with entities of its own, which may be a trap; it is not read"


def test_rss() -> None:
    assert feed(RSS, "https://m.example/feed") == (
        "RSS feed",
        (
            Link("https://m.example/a?x=1&y=2", "2024-05-01T12:00:00Z"),
            Link("https://m.example/b"),
            Link("https://m.example/c"),
        ),
    )


def test_atom() -> None:
    assert feed(ATOM, "https://m.example/feed") == (
        "Atom feed",
        (Link("https://m.example/a", "2024-05-01T12:00:00Z"),),
    )


def test_an_empty_feed_lists_nothing() -> None:
    assert feed(b'<rss version="2.0"><channel><title>M</title></channel></rss>', "https://m.example/") == (
        "RSS feed",
        (),
    )


def test_a_feed_that_is_broken_xml() -> None:
    broken = RSS.replace(b"A &amp; B", b"A & B &nbsp;<br>").replace(b"</channel></rss>", b"")
    assert len(feed(broken, "https://m.example/feed").links) == 3


def test_windows_text_in_a_feed() -> None:
    data = RSS.replace(b"utf-8", b"windows-1252").replace(b"A &amp; B", b"\xa35").replace(b"/b#", b"/caf\xe9#")
    assert "https://m.example/café" in [link.address for link in feed(data, "https://m.example/feed").links]


@pytest.mark.parametrize("charset", ["utf-8", "nonsense", "base64", "rot13", None])
def test_whatever_charset_the_server_names(charset: str | None) -> None:
    assert len(feed(RSS, "https://m.example/feed", charset).links) == 3


def test_sitemaps() -> None:
    assert sitemap(NEWS, "https://m.example/s.xml") == (
        "news sitemap",
        (Link("https://m.example/a", "2024-05-01"), Link("https://m.example/b", "2024-05-02")),
    )
    index = b"<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2024</lastmod></sitemap></sitemapindex>"
    assert sitemap(index, "https://m.example/s.xml") == (
        "index of sitemaps",
        (Link("https://m.example/s1.xml", "2024"),),
    )


@pytest.mark.parametrize("data", [BOMB, THIEF], ids=["bomb", "thief"])
@pytest.mark.parametrize("reader", [feed, sitemap])
def test_entities_are_refused(data: bytes, reader: object) -> None:
    with pytest.raises(ValueError, match=TRAP):
        reader(data, "https://m.example/")  # type: ignore[operator]


@pytest.mark.parametrize("coding", ["utf-16", "utf-8"])
def test_entities_in_another_encoding(coding: str) -> None:
    data = BOMB.decode().replace("1.0", f'1.0" encoding="{coding}', 1).encode(coding)
    with pytest.raises(ValueError, match=TRAP):
        feed(data, "https://m.example/")


@pytest.mark.parametrize(
    ("reader", "data", "message"),
    [
        (feed, b"<html><p>Hello</html>", "this is no feed that can be read; give the address of an RSS or Atom feed"),
        (feed, __file__.encode(), "this is no feed that can be read; give the address of an RSS or Atom feed"),
        (feed, b"", "this is no feed that can be read; give the address of an RSS or Atom feed"),
        (sitemap, b"<html/>", "this is no sitemap but <html>; give the address of a sitemap"),
        (sitemap, b"<urlset><url>", "this is broken XML (no element found: line 1, column 13); tell the site's owner"),
    ],
)
def test_what_is_none(reader: object, data: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        reader(data, "https://m.example/")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("said", "sorted_"),
    [
        ("Wed, 01 May 2024 13:00:00 +0100", "2024-05-01T12:00:00Z"),
        ("2024-05-01T13:00:00+01:00", "2024-05-01T12:00:00Z"),
        ("2024-05-01T12:00:00", "2024-05-01T12:00:00Z"),
        ("2024-05-01", "2024-05-01"),
        ("yesterday", "yesterday"),
        ("", ""),
    ],
)
def test_times(said: str, sorted_: str) -> None:
    assert when(said) == sorted_
