"""The HTML that ModernGov keeps texts in -> lines; hidden words and sizes of files are none of them."""

from html import unescape

from bs4 import BeautifulSoup, Tag

from pipeline.load.extra import needed
from pipeline.load.html.charset import page_text
from pipeline.load.html.lines import lines, plain
from pipeline.load.moderngov.steps import Answer

HIDDEN = ".mgHide, .mgFileSize, .mgHelpLine, script, style"


def soup(html: str) -> BeautifulSoup:
    """Return the elements of a page or a fragment, without what no reader sees."""
    needed("lxml")
    found = BeautifulSoup(html, "lxml")
    for element in found.select(HIDDEN):
        element.decompose()
    return found


def opened(answer: Answer | None) -> BeautifulSoup | None:
    """Return the elements of an answer that is a page; null where there is none."""
    try:
        return soup(page_text(answer.data, answer.charset)) if answer else None
    except ValueError:  # no text
        return None


def fragment(html: str | None) -> tuple[str, ...]:
    """Return the lines of a fragment of HTML; an escaped one, as some councils' web service sends it, too."""
    if not html:
        return ()
    if "<" not in html and "&lt;" in html:
        html = unescape(html)
    return tuple(line for line in lines(soup(html)) if line)


def words(element: Tag) -> str:
    """Return an element's words on one line."""
    return plain(element.get_text(" "))


def unescaped(text: str | None) -> str:
    """Return a title without the entities that the web service escapes twice: "Children&amp;#39;s"."""
    return plain(unescape(unescape(text or "")))
