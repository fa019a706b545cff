"""A newspaper on this computer: front page, feed, news sitemap, robots.txt and ten reports in three page designs."""

from hashlib import sha256

from tests.support.server import Answer, Handler, Route, Server

COUNCILS = ["Brackley", "Coldwater", "Dunmoor", "Eastholt", "Farrow", "Glenby", "Harwick", "Inver", "Kirk", "Oxby"]
NUMBERS = range(10)


def fill(server: Server) -> None:
    """Open the newspaper."""
    server.routes |= {
        "/robots.txt": Answer(f"User-agent: *\nDisallow: /private\nSitemap: {server.address}/news.xml\n".encode()),
        "/": page(front(), "text/html; charset=utf-8"),
        "/feed": page(feed(server.address), "application/rss+xml"),
        "/news.xml": page(sitemap(server.address), "application/xml"),
    }
    for number in NUMBERS:
        server.routes[path(number)] = page(DESIGNS[number % 3](number), "text/html; charset=utf-8")


def page(body: str, type_: str) -> Route:
    """Answer with a page, or, to who has it, that it has not changed."""
    tag = f'"{sha256(body.encode()).hexdigest()[:8]}"'

    def answer(handler: Handler) -> Answer:
        if handler.headers["If-None-Match"] == tag:
            return Answer(b"", 304, {"ETag": tag})
        return Answer(body.encode(), headers={"ETag": tag, "Content-Type": type_})

    return answer


def path(number: int) -> str:
    return f"/news/{number}-budget"


def title(number: int) -> str:
    return f"{COUNCILS[number]} council agrees its roads budget"


def date(number: int) -> str:
    return f"2024-05-{number + 10:02}"


def amount(number: int) -> str:
    return f"£{number + 1}.5m"


def paragraphs(number: int) -> list[str]:
    name = COUNCILS[number]
    return [
        f"{name} Borough Council will spend {amount(number)} on roads next year, its cabinet has agreed.",
        "The money goes to resurfacing, to drains that flood every winter and to the pavements that residents of the"
        " town have complained about at every meeting since the summer, the report before members said.",
        "Members heard that the work begins once the contracts have been signed, and that people who live along the"
        " roads will be told by letter two weeks before anybody starts to dig outside their doors.",
        "Several speakers at the meeting asked for the schools to go first, and for lorries to keep away from them in"
        " the mornings, which officers said they would look at together with the contractors and the police.",
    ]


def linked_data(number: int) -> str:
    words = "".join(f"<p>{text}</p>" for text in paragraphs(number))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title(number)} | The Mercury</title>
<link rel="canonical" href="{path(number)}">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{title(number)}",
"datePublished":"{date(number)}T09:00:00Z","dateModified":"{date(number)}T10:00:00Z",
"author":{{"@type":"Person","name":"Ada Quill"}},"publisher":{{"@type":"Organization","name":"The Mercury"}}}}</script>
</head><body><header><nav><a href="/">Home</a><a href="/sport">Sport</a></nav></header>
<main><article><h1>{title(number)}</h1>{words}</article></main><footer>© The Mercury</footer></body></html>"""


def open_graph(number: int) -> str:
    words = "\n".join(f"<p>{text}</p>" for text in paragraphs(number))
    return f"""<!DOCTYPE html><html><head><title>{title(number)}</title><meta charset="utf-8">
<meta property="og:type" content="article"><meta property="og:title" content="{title(number)}">
<meta property="og:site_name" content="The Mercury"><meta name="author" content="Ada Quill">
<meta property="article:published_time" content="{date(number)}T09:00:00+01:00"></head>
<body><div class="menu"><ul><li><a href="/">Home</a></li></ul></div><div id="content"><h1>{title(number)}</h1>
<div class="story-body">{words}</div></div><div class="related"><a href="/news/99">Read more</a></div></body></html>"""


def plain(number: int) -> str:
    words = "\n".join(f"<p>{text}</p>" for text in paragraphs(number))
    return f"""<html><head><meta charset="utf-8"><title>{title(number)} - The Mercury</title>
<meta name="author" content="Ada Quill">
<meta property="og:site_name" content="The Mercury"></head>
<body><table><tr><td>Home | News</td></tr></table><div class="post"><h2 class="headline">{title(number)}</h2>
<p class="byline">By <a rel="author" href="/ada">Ada Quill</a></p>
<time datetime="{date(number)}T09:00" pubdate>{date(number)}</time>
{words}</div></body></html>"""


DESIGNS = (linked_data, open_graph, plain)


def front() -> str:
    links = "".join(f'<li><a href="{path(number)}">{title(number)}</a></li>' for number in NUMBERS)
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>The Mercury</title>
<link rel="alternate" type="application/rss+xml" title="The Mercury" href="/feed">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"></head>
<body><h1>The Mercury</h1><ul>{links}</ul></body></html>"""


def feed(address: str) -> str:
    items = "".join(
        f"<item><title>{title(number)}</title><link>{address}{path(number)}</link>"
        f"<pubDate>Fri, {number + 10} May 2024 09:00:00 GMT</pubDate></item>"
        for number in NUMBERS
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Mercury</title>{items}</channel></rss>'


def sitemap(address: str) -> str:
    items = "".join(
        f"<url><loc>{address}{path(number)}</loc><news:news><news:publication_date>{date(number)}"
        "</news:publication_date></news:news></url>"
        for number in NUMBERS
    )
    return (
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{items}</urlset>'
    )
