"""The bytes of a source, in whatever format -> its documents."""

import re
from collections.abc import Iterator

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load import moderngov, pdf, text
from pipeline.load.defaults import Defaults
from pipeline.load.html import read_article

PDF = (".pdf",)
HTML = (".html", ".htm", ".xhtml")
# a page under another name; "<p>" alone may open a text that somebody marked up
PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)
# of XML only the answers of a council's web service have a text
XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b", re.IGNORECASE)
# what browsers write into a page that they save
SAVED = re.compile(rb"<!-- saved from url=\(\d+\)(\S+?) ?-->|Page saved with SingleFile\s+url: (\S+)")
HEAD = 3000  # bytes


def documents(data: bytes, name: str, defaults: Defaults) -> Iterator[Document | LoadError]:
    """Yield the documents in a source's bytes, by what they are; `name` is its path or address.

    Raise ValueError, what is wrong and behind a semicolon what to do, where they give none.
    """
    head = data[:HEAD]
    if name.lower().endswith(PDF) or data.startswith(pdf.MAGIC):
        yield pdf.document(data, name, defaults)
    elif name.lower().endswith(HTML) or PAGE.match(head):
        yield from page(data, name, _saved_from(head), defaults)
    elif XML.match(head):
        yield from moderngov.read(data, None, defaults, source=name)
    else:
        yield text.document(data, name, defaults)


def page(
    data: bytes, name: str, address: str | None, defaults: Defaults, charset: str | None = None
) -> Iterator[Document | LoadError]:
    """Yield what a web page gives: a report is one document, a page of ModernGov one for each item."""
    if (address and moderngov.place(address)) or (not address and moderngov.is_page(data, charset)):
        yield from moderngov.read(data, address, defaults, charset, name)
        return
    yield read_article(data, address, charset).document(name, defaults)


def _saved_from(head: bytes) -> str | None:
    found = SAVED.search(head)
    return (found[1] or found[2]).decode("ascii", "replace") if found else None
