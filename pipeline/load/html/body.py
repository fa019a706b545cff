"""A page -> the lines of its report: by its site's selectors, else by trafilatura, else its paragraphs."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from bs4 import BeautifulSoup, Tag

from pipeline import vocabulary
from pipeline.load.extra import needed
from pipeline.load.html.lines import ITEM, lines, plain, whole
from pipeline.load.html.sites import Design, Site

ENOUGH = 60  # words; where trafilatura finds fewer, a page's own paragraphs may be more
PLACES = ("[itemprop=articleBody]", "article", "main", "body")


class Body(NamedTuple):
    """The lines of a report, what found them, and the design of the page where its site is known."""

    lines: list[str]
    reader: str
    design: Design | None = None


def body(soup: BeautifulSoup, text: str, site: Site | None) -> Body:
    """Return the report on a page; without lines where there is none."""
    for design in site.designs if site else ():
        out = {id(element) for element in soup.select(design.remove)} if design.remove else set()
        found = whole(
            element for element in soup.select(design.text) if out.isdisjoint(map(id, (element, *element.parents)))
        )
        if found and site:
            return Body(found, site.id, design)
    main = list(_main_text(text))
    if _count(main) >= ENOUGH:
        return Body(main, "trafilatura")
    paragraphs = _paragraphs(soup)
    return Body(paragraphs, "paragraphs") if _count(paragraphs) > _count(main) else Body(main, "trafilatura")


def captions(soup: BeautifulSoup, design: Design | None) -> tuple[str, ...]:
    """Return the captions of the pictures in the report, each once, without "Image caption"."""
    scope = next(iter(soup.select("article, main")), soup)
    found = soup.select(design.caption) if design else scope.select("figcaption, .wp-caption-text")
    said = (_caption(line) for element in found for line in lines(element))
    return tuple(dict.fromkeys(line for line in said if line))


def _caption(line: str) -> str:
    words = vocabulary.words("pages")["captions"]
    for start in words["starts"]:
        if line.lower().startswith(start):
            line = line[len(start) :].lstrip(" ,:")
    return "" if line.lower().startswith(tuple(words["sources"])) else line


def _count(found: list[str]) -> int:
    return sum(len(line.split()) for line in found)


def _paragraphs(soup: BeautifulSoup) -> list[str]:
    scope = next(element for place in PLACES for element in (*soup.select(place), *([soup] if place == "body" else ())))
    found = [element for element in scope.select("p, h2, h3, li, blockquote") if not _is_furniture(element, scope)]
    # an item that is only a link leads elsewhere
    return whole(element for element in found if element.name != "li" or not _is_link(element))


def _is_furniture(element: Tag, scope: Tag) -> bool:
    names = frozenset(vocabulary.words("pages")["not_text"])
    for above in element.parents:
        if above is scope:
            return False
        if above.name in names:
            return True
    return False


def _is_link(element: Tag) -> bool:
    return plain(element.get_text()) == plain("".join(link.get_text() for link in element.find_all("a")))


def _main_text(text: str) -> Iterator[str]:
    trafilatura = needed("trafilatura")
    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=True, with_metadata=False)
    for element in found.body if found is not None else ():
        yield from (line for line in map(plain, _lines(element)) if line)


def _lines(element: Any) -> Iterator[str]:
    """Yield the lines of an element of trafilatura's tree: p, head, list of item, quote, table of row of cell."""
    if element.tag == "row":
        yield "\t".join(words for cell in element if (words := plain("".join(cell.itertext()))))
    elif element.tag == "item":
        yield ITEM + "".join(element.itertext())
    elif element.tag in ("list", "table", "quote") and len(element):
        yield element.text or ""
        for child in element:
            yield from _lines(child)
            yield child.tail or ""
    else:
        yield from _broken(element).split("\n")


def _broken(element: Any) -> str:
    """Return an element's words, folded, with a line break for each of its own."""
    pieces = [element.text or ""]
    for child in element.iter():
        if child is not element:
            pieces += ["\v" if child.tag == "lb" else (child.text or ""), child.tail or ""]
    return "\n".join(plain(line) for line in "".join(pieces).split("\v"))
