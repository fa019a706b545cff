"""The bytes of a web page -> its text, by mark, header, meta element or, last, by their look."""

import codecs
import re

from pipeline.load.decode import decode

MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""", re.I
)
HEAD = 4096  # bytes; browsers look at 1024, which some pages' scripts fill
# what a page calls so is Windows' text, as every browser knows
WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
XML = re.compile(r"\A\s*<\?xml[^>]*\?>")


def page_text(data: bytes, charset: str | None) -> str:
    """Return a page's text; `charset` is what the server says. Raise ValueError for what is no text."""
    for name in (_marked(data), charset, _declared(data)):
        text = _decoded(data, name) if name else None
        if text is not None:
            break
    else:
        text = "\0" if b"\0" in data else decode(data)
    if "\0" in text:
        raise ValueError("this is a binary file, not a web page; save the page as HTML")
    # lxml refuses a declaration of bytes' encoding in a string
    return XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff"), count=1)


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in MARKS.items() if data.startswith(mark)), None)


def _declared(data: bytes) -> str | None:
    found = DECLARED.search(data[:HEAD])
    return (found[1] or found[2]).decode("ascii") if found else None


def _decoded(data: bytes, name: str) -> str | None:
    """Return the text in an encoding; null where there is none of that name, or the bytes are not in it."""
    try:
        known = codecs.lookup(name.strip("\"' ")).name
        return data.decode(WINDOWS.get(known, known))
    except (LookupError, UnicodeError):
        return None
