"""A link that opens the publisher's page at the very words: a text fragment."""

from urllib.parse import quote

from pipeline.fact import Fact

WORDS = 4  # either side, so that the words of a headline are not marked instead of those of the report
EXACT = 300  # characters; longer words are told by their first and last ones
NO_TEXT = (".pdf", ".doc", ".docx", ".xlsx")  # a browser finds no fragment in these


def text_fragment(url: str | None, text: str, fact: Fact) -> str | None:
    """Return the document's address with the fact's words and those beside them in its block, null without address."""
    if url is None:
        return None
    if url.lower().partition("?")[0].endswith(NO_TEXT):
        return url
    start, end = _whole_words(text, fact.start, fact.end)
    before = text[max(text.rfind("\n", 0, start) + 1, start - 100) : start].split()[-WORDS:]
    line_end = text.find("\n", end)
    after = text[end : min(line_end if line_end >= 0 else len(text), end + 100)].split()[:WORDS]
    directive = _exact(text[start:end])
    if before:
        directive = f"{_encode(before)}-,{directive}"
    if after:
        directive = f"{directive},-{_encode(after)}"
    return f"{url.partition('#')[0]}#:~:text={directive}"


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen to white space: a fragment matches only from the edge of a word to that of another."""
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _exact(words: str) -> str:
    """Return the words themselves; of long ones, or ones that run over paragraphs, the first and the last few."""
    lines = [line.split() for line in words.splitlines() if line.strip()]
    if len(words) <= EXACT and len(lines) == 1:
        return _encode(lines[0])
    return f"{_encode(lines[0][:WORDS])},{_encode(lines[-1][-WORDS:])}"


def _encode(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")
