"""The bytes of a PDF -> its text: paragraphs, without what every page repeats."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pipeline import vocabulary
from pipeline.document import Document
from pipeline.load.defaults import Defaults
from pipeline.load.extra import needed

MAGIC = b"%PDF-"
EDGE = 3  # lines at the head and the foot of a page among which running titles and page numbers stand
LEAST = 20  # letters that a page with a text has; a scanner's stamp has fewer
FULL = 0.72  # of the widest lines' length; a shorter line was ended on purpose
NUMBER = re.compile(r"(?i)(?:page )?[-–—]? ?\d{1,4} ?[-–—]?(?: (?:of|/) ?\d{1,4})?$")
DIGITS = re.compile(r"\d+")
WORD = re.compile(r"[A-Za-z]+")
HYPHENATED = re.compile(r"([A-Za-z]+)[-\u2010\u00ad]$")
OPENS = re.compile(r"(?:[•·▪●◦*–-]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,3})[.)]|\d{1,3}(?:\.\d{1,3})*\.?|[A-Z]{2,})(?:\s|$)")
GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
NUMBERED = re.compile(r"^(\(?[\w.]{1,6}[.)]?|[•·▪●◦*–-]) {2,}(?=\S)")
ENDS = (".", ":", ";", "!", "?")

# what pypdf finds odd is no matter for the user, who gets a text or an error
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def document(data: bytes, name: str, defaults: Defaults) -> Document:
    """Return the document that a PDF is; raise ValueError, what is wrong and behind a semicolon what to do."""
    said = {"publisher": defaults.publisher, "published": defaults.published, "kind": defaults.kind}
    return Document(text=text(data), source=name, **said)  # type: ignore[arg-type]  # kind is checked in Defaults


def text(data: bytes) -> str:
    """Return the text of a PDF; raise ValueError for one that is broken, locked, or has no text."""
    pages = [_lines(page) for page in _pages(data)]
    letters = sum(character.isalpha() for page in pages for line in page for character in line)
    if letters < LEAST:
        raise ValueError("this PDF holds pictures of pages, no text; have it recognised (ocrmypdf) and give that file")
    return "\n\n".join(_paragraphs(_without_running(pages))) + "\n"


def _pages(data: bytes) -> list[str]:
    pypdf = needed("pypdf")
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("this PDF is locked by a password; ask its publisher for an open one")
        return [_shown(page) for page in reader.pages]
    except ValueError:
        raise
    except pypdf.errors.DependencyError as error:
        raise ValueError("this PDF is encrypted; print it to a new PDF and give that file") from error
    except Exception as error:  # a broken file breaks pypdf in many ways: KeyError, TypeError, RecursionError
        raise ValueError("this PDF is broken; fetch it again, or open and save it anew") from error


def _shown(page: Any) -> str:
    return str(page.extract_text(extraction_mode="layout", layout_mode_space_vertically=True))


def _lines(page: str) -> list[str]:
    """Return a page's lines, blank ones between paragraphs once; gaps between columns become tabs."""
    found: list[str] = []
    for line in page.replace("\t", " ").split("\n"):
        words = NUMBERED.sub(r"\1 ", line.strip(), count=1)
        words = GAP.sub("\t", words)
        if words or (found and found[-1]):
            found.append(" ".join(words.split(" ")) if "  " not in words else re.sub(r" {2,}", " ", words))
    while found and not found[-1]:
        found.pop()
    return found


def _without_running(pages: list[list[str]]) -> list[list[str]]:
    """Return pages without what stands at the head or the foot of most of them, and without their numbers."""
    seen = Counter(sign for page in pages for sign in {DIGITS.sub("#", line) for line in _edges(page)})
    often = {sign for sign, times in seen.items() if times > 1 and times * 2 > len(pages)}

    def runs(line: str) -> bool:
        return bool(NUMBER.match(line)) or DIGITS.sub("#", line) in often

    cut = []
    for page in pages:
        edges = set(_places(page))
        cut.append([line for place, line in enumerate(page) if place not in edges or not runs(line)])
    return cut


def _places(page: list[str]) -> list[int]:
    filled = [place for place, line in enumerate(page) if line]
    return [*filled[:EDGE], *filled[-EDGE:]]


def _edges(page: list[str]) -> list[str]:
    return [page[place] for place in _places(page)]


def _paragraphs(pages: list[list[str]]) -> list[str]:
    widths = sorted(len(line) for page in pages for line in page if line and "\t" not in line)
    full = widths[len(widths) * 9 // 10] * FULL if widths else 0
    words = Counter(word.lower() for page in pages for line in page for word in WORD.findall(line))
    found: list[str] = []
    last = ""  # the line above, as it stood; empty where a paragraph ended
    for line, opens_page in _all(pages):
        if not line:
            last = "" if not opens_page else last
            continue
        if found and last and _goes_on(last, line, full):
            found[-1] = _joined(found[-1], line, words)
        else:
            found.append(line)
        last = line
    return found


def _all(pages: list[list[str]]) -> Iterator[tuple[str, bool]]:
    """Yield each line; a blank one for the end of a page, which ends no paragraph."""
    for page in pages:
        filled = [place for place, line in enumerate(page) if line]
        if filled:
            yield from ((line, False) for line in page[filled[0] : filled[-1] + 1])
            yield "", True


def _goes_on(last: str, line: str, full: float) -> bool:
    if "\t" in last or "\t" in line or OPENS.match(line):
        return False
    if HYPHENATED.search(last) and line[0].islower():
        return True
    return len(last) >= full and (line[0].islower() or not last.endswith(ENDS) or len(last) > full * 1.2)


def _joined(above: str, line: str, words: Counter[str]) -> str:
    found = HYPHENATED.search(above)
    if found is None or not line[0].islower():
        return f"{above} {line}"
    following = WORD.match(line)
    whole = (found[1] + (following.group() if following else "")).lower()
    if above.endswith("\u00ad") or words[whole] or not _is_compound(found[1].lower(), words):
        return above[:-1] + line
    return above + line


def _is_compound(first: str, words: Counter[str]) -> bool:
    """Tell whether a hyphen at a line's end stands in the word: "long-term", not "com-mittee"."""
    # the broken piece itself is counted once
    return first in vocabulary.words("pages")["compounds"] or words[first] > 1
