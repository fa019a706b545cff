"""The elements of a report -> its lines: paragraphs, headings, items with a bullet, rows with tabs."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from string import ascii_lowercase

from bs4 import Tag
from bs4.element import PageElement, PreformattedString

BLANKS = re.compile(r"\s+")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset((*HEADINGS, "p", "li", "tr", "blockquote", "div", "section", "ul", "ol", "table", "dt", "dd", "pre"))
NAMES = sorted(BLOCKS)
BULLETS = ("• ", "- ")
ITEM = "• "
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")


def plain(text: str) -> str:
    """Return text on one line, its white space folded; a tab between two cells stays."""
    return "\t".join(BLANKS.sub(" ", cell).strip() for cell in text.split("\t")).strip()


def lines(element: Tag) -> Iterator[str]:
    """Yield the lines of an element: each block's own words, broken at <br>."""
    if element.name == "tr":
        cells = [plain(cell.get_text(" ")) for cell in element.find_all(("td", "th"))]
        yield "\t".join(cell for cell in cells if cell)
        return
    inline: list[str] = []
    for child in element.children:
        if isinstance(child, Tag) and (child.name in BLOCKS or child.find(NAMES)):
            yield from _shown(element, inline)
            inline = []
            yield from lines(child)
        else:
            inline.append(_words(child))
    yield from _shown(element, inline)


def whole(found: Iterable[Tag]) -> list[str]:
    """Return the lines of elements in their order; an element inside another that is read already gives none."""
    done: set[int] = set()
    result: list[str] = []
    for element in found:
        if done.isdisjoint(map(id, chain((element,), element.parents))):
            result.extend(line for line in lines(element) if line)
            done.add(id(element))
    return result


def _words(child: PageElement) -> str:
    if isinstance(child, Tag):
        return "\n" if child.name == "br" else "".join(map(_words, child.children))
    return "" if isinstance(child, PreformattedString) else BLANKS.sub(" ", str(child))


def _shown(element: Tag, inline: list[str]) -> Iterator[str]:
    for line in "".join(inline).split("\n"):
        words = plain(line)
        if words:
            yield _marked(element, words) if element.name == "li" else words


def _marked(item: Tag, words: str) -> str:
    """Return an item with the number that a browser would show before it, or a bullet."""
    above = item.parent
    if words.startswith(BULLETS) or above is None or above.name != "ol":
        return words if words.startswith(BULLETS) else ITEM + words
    first = str(above.get("start") or "1")
    place = above.find_all("li", recursive=False).index(item) + (int(first) if first.isdigit() else 1)
    kind = str(above.get("type") or "1")
    if kind in "aA" and place <= len(ascii_lowercase):
        return f"({ascii_lowercase[place - 1]}) {words}"
    return f"({ROMAN[place - 1]}) {words}" if kind in "iI" and place <= len(ROMAN) else f"{place}. {words}"
