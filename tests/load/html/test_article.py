"""A web page gives its report and what it says of it; a page that is none says what it is."""

from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load import load
from pipeline.load.html import Page, read_article
from pipeline.read import Role, read

ADDRESS = "https://www.larkwater.example/news/roads-2024?utm_source=feed&page=2#comments"
PARAGRAPHS = (
    "Larkwater Borough Council will spend £2m on its roads, councillors heard on Monday.",
    "The money comes from the Department for Transport, and a fifth of it goes to bridges that have been closed.",
    "Councillor Ann Fell, who leads the council, told the cabinet that the work would begin before the winter.",
    "“We have waited for this for six years,” she said, “and so have those who drive to work over these roads.”",
    "The cabinet agreed the plan by six votes to two, and asked officers to come back with a list of streets in June.",
)
BODY = "".join(f"<p>{words}</p>\n" for words in PARAGRAPHS)
FIGURE = "<figure><img src=a.jpg><figcaption><span>Image caption, </span>The bridge at Fellgate.</figcaption></figure>"


def page(head: str = "", body: str = BODY, address: str | None = ADDRESS, charset: str | None = None) -> Page:
    html = f"""<!doctype html><html lang=en><head><meta charset=utf-8>
    <title>Roads get £2m at last | The Larkwater Chronicle</title>{head}</head>
    <body><nav><a href=/>Home</a> <a href=/news>News</a></nav><main><article><h1>Roads get £2m at last</h1>{body}
    </article></main><aside><h2>Most read</h2><a href=/x>A cow was found on the pier</a></aside>
    <footer>© The Larkwater Chronicle. We have £9m.</footer></body></html>"""
    return read_article(html.encode(), address, charset)


def linked(words: str) -> str:
    return f'<script type="application/ld+json">{words}</script>'


def test_the_text_is_the_headline_and_the_paragraphs() -> None:
    found = page()
    assert found.state == "article"
    assert found.text == "\n\n".join(("Roads get £2m at last", *PARAGRAPHS)) + "\n"
    assert found.reader == "trafilatura"


def test_what_json_ld_says() -> None:
    head = linked(
        """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
        "headline": "Another headline", "datePublished": "2024-05-30T23:30:00Z", "dateModified": "2024-06-02T08:00Z",
        "author": [{"@type": "Person", "name": "Jo Lark, Local Democracy Reporter"},
        {"@type": "Organization", "name": "Ann Agency"}],
        "publisher": {"@type": "Organization", "name": "The Larkwater
        Chronicle"}}]}"""
    )
    found = page(head)
    assert (found.title, found.authors, found.publisher) == (
        "Roads get £2m at last",
        ("Jo Lark",),
        "The Larkwater Chronicle",
    )
    assert (found.published, found.updated) == ("2024-05-31", "2024-06-02")


def test_what_the_head_says() -> None:
    head = """<meta property="og:site_name" content="Larkwater Chronicle"><meta name="author" content="By Jo Lark">
    <meta property="article:published_time" content="2024-01-05 09:00">
    <meta name="parsely-pub-date" content="2023-01-01">"""
    found = page(head)
    assert (found.publisher, found.authors, found.published) == ("Larkwater Chronicle", ("Jo Lark",), "2024-01-05")


@pytest.mark.parametrize(
    ("links", "authors"),
    [
        ("<a rel=author href=/j>Jo Lark</a>", ("Jo Lark",)),
        ("<a rel=author href=/j>Jo Lark</a><a rel=author href=/j>Jo Lark</a>", ("Jo Lark",)),
        ("<a rel=author href=/j>Jo Lark</a><a rel=author href=/a>Ann Fell</a>", ()),
    ],
)
def test_an_author_on_a_page_without_frames(links: str, authors: tuple[str, ...]) -> None:
    assert read_article(f"<html><body><div>{links}{BODY}</div></body></html>".encode(), None).authors == authors


def test_what_nothing_says_is_null() -> None:
    found = page()
    assert (found.authors, found.publisher, found.published, found.updated) == ((), None, None, None)


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("<time datetime=2024-03-01T10:00:00Z>1 March</time>", "2024-03-01"),
        ("<time datetime=2024-03-01>1 March</time><time datetime=2024-04-01>1 April</time>", None),
        (
            "<time itemprop=datePublished datetime=2024-03-01>1 March</time><time datetime=2024-04-01>x</time>",
            "2024-03-01",
        ),
        ("<time datetime=1970-01-01>now</time>", None),
        ("<time datetime=yesterday>now</time>", None),
    ],
)
def test_the_time_on_the_page(body: str, published: str | None) -> None:
    assert page(body=body + BODY).published == published


@pytest.mark.parametrize(
    ("head", "address", "url"),
    [
        ("", ADDRESS, "https://www.larkwater.example/news/roads-2024?page=2"),
        ("<link rel=canonical href=/news/roads-2024>", ADDRESS, "https://www.larkwater.example/news/roads-2024"),
        ('<meta property="og:url" content="https://m.larkwater.example/a">', ADDRESS, "https://m.larkwater.example/a"),
        (
            "<link rel=canonical href=https://elsewhere.example/a>",
            ADDRESS,
            "https://www.larkwater.example/news/roads-2024?page=2",
        ),
        (
            "<link rel=canonical href=https://www.larkwater.example/>",
            ADDRESS,
            "https://www.larkwater.example/news/roads-2024?page=2",
        ),
        ("<link rel=canonical href='javascript:alert(1)'>", None, None),
        ("<link rel=canonical href=https://larkwater.example:443/a>", None, "https://larkwater.example/a"),
        ("", None, None),
    ],
)
def test_the_canonical_address(head: str, address: str | None, url: str | None) -> None:
    assert page(head, address=address).url == url


def test_captions_are_told_apart() -> None:
    found = page(body=BODY + FIGURE + FIGURE)
    assert found.captions == ("The bridge at Fellgate.",)
    reading = read(Document(text=found.text))
    captions = [reading.text(part.start, part.end) for part in reading.parts if part.role is Role.CAPTION]
    assert captions == ["The bridge at Fellgate."]


def test_headings_items_and_rows_are_lines() -> None:
    body = BODY + "<h2>What is next</h2><ul><li>Bridges in June</li><li>Streets in July</li></ul>"
    body += f"<table><tr><td>Bridges</td><td>£400,000</td></tr></table>{BODY.replace('Monday', 'Friday')}"
    assert "\n\nWhat is next\n\n• Bridges in June\n\n• Streets in July\n\nBridges\t£400,000\n\n" in page(body=body).text


def test_a_known_sites_selectors() -> None:
    block = "".join(f'<div data-component="text-block"><p>{words}</p></div>' for words in PARAGRAPHS)
    extra = '<div data-component="byline-block"><span data-testid="byline-contributors">By Jo Lark</span></div>'
    found = page(
        body=extra + block + "<p>Sign up for our letter and never miss a thing.</p>",
        address="https://www.bbc.co.uk/news/x-1",
    )
    assert (found.reader, found.publisher, found.authors) == ("bbc", "BBC News", ("Jo Lark",))
    assert found.text == "\n\n".join(("Roads get £2m at last", *PARAGRAPHS)) + "\n"


def test_a_page_that_trafilatura_makes_nothing_of() -> None:
    short = "".join(f"<p>{words}</p>" for words in PARAGRAPHS[:2])
    assert page(body=short).text == "\n\n".join(("Roads get £2m at last", *PARAGRAPHS[:2])) + "\n"


@pytest.mark.parametrize(
    ("head", "body", "state"),
    [
        (linked('{"@type": "NewsArticle", "isAccessibleForFree": "False"}'), BODY, "paywalled"),
        (linked('{"@type": "NewsArticle", "isAccessibleForFree": true}'), BODY, "article"),
        (
            "",
            f"<p>{PARAGRAPHS[0]}</p><p>Subscribe to continue reading this report, and support our reporters.</p>",
            "paywalled",
        ),
        ("", "<p>Before you continue: we and our partners store things on your device.</p>", "consent"),
        (
            "",
            BODY[:300] + "<p>Access denied, said the sign, and it was the council's. To read the full report, ask.</p>",
            "article",
        ),
        ("<title>Just a moment...</title>", "<p>Verify you are human.</p>", "blocked"),
        ("", "<script>render()</script>", "empty"),
        ("", "<p>£5</p>", "empty"),
        (linked('{"@type": "CollectionPage"}'), BODY, "listing"),
        (
            "",
            BODY + "<p>Accept all cookies, said a man in the market who had been asked about the roads.</p>" + BODY * 3,
            "article",
        ),
    ],
)
def test_pages_that_are_no_report(head: str, body: str, state: str) -> None:
    found = page(head, body)
    assert found.state == state
    assert bool(found.text) == (state == "article")


def test_a_front_page() -> None:
    assert page(address="https://www.larkwater.example/").state == "listing"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (f"<html><body><article>{BODY}</article></body></html>".encode("cp1252"), None),
        (f"<html><head><meta charset=iso-8859-1></head><body>{BODY}</body></html>".encode("cp1252"), None),
        (f"<html><head><meta charset=utf-8></head><body>{BODY}</body></html>".encode("cp1252"), None),
        (f"<html><head><meta charset=utf-8></head><body>{BODY}</body></html>".encode("cp1252"), "windows-1252"),
        (f"<html><head><meta charset=iso-8859-1></head><body>{BODY}</body></html>".encode(), "utf-8"),
        (f"<html><head><meta charset=iso-8859-1></head><body>{BODY}</body></html>".encode("utf-8-sig"), None),
        (f"<html><head><meta charset=utf-8></head><body>{BODY}</body></html>".encode("utf-16"), None),
        (f"<html><head><meta charset=rubbish></head><body>{BODY}</body></html>".encode(), "also-rubbish"),
        (f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>{BODY}'
         "</body></html>".encode(), None),
        (f"{BODY}".encode(), None),
    ],
    ids=str,
)  # fmt: skip
def test_any_charset_gives_the_same_text(data: bytes, charset: str | None) -> None:
    assert read_article(data, None, charset).text == "\n\n".join(PARAGRAPHS) + "\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this page is empty; look at its address in a browser"),
        (b" \n ", "this page is empty; look at its address in a browser"),
        (b"Just words", "there is no HTML in this; save it as .txt if it is the text of a document"),
        (b"<html>\0\0\1", "this is a binary file, not a web page; save the page as HTML"),
        (
            b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
            "this is a feed, a sitemap or a picture in XML, not a web page; give its address instead",
        ),
    ],
)
def test_what_is_no_page_is_said(data: bytes, message: str) -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011 - the message is what is tested
        read_article(data, None)
    assert str(error.value) == message


def test_a_bomb_of_elements_is_read() -> None:
    assert read_article(b"<div>" * 100_000, None).state == "empty"


def test_a_saved_page_is_a_document(tmp_path: Path) -> None:
    html = "<!-- saved from url=(0037)https://larkwater.example/news/1?fbclid=2 -->\n<html><body>" + BODY
    (tmp_path / "a.html").write_text(html)
    (tmp_path / "b.htm").write_text("<html><body>")
    (tmp_path / "c.txt").write_text("<!DOCTYPE html>\n<html><body>" + BODY)
    first, second, third = load([str(tmp_path)])
    assert isinstance(first, Document)
    assert (first.url, first.kind, first.text.split("\n")[0]) == (
        "https://larkwater.example/news/1",
        "article",
        PARAGRAPHS[0],
    )
    assert isinstance(second, LoadError)
    assert str(second) == (
        f"{tmp_path}/b.htm: there is no report on this page; look at it in a browser: its text may come by script only"
    )
    assert isinstance(third, Document)
    assert third.text.startswith(PARAGRAPHS[0])
