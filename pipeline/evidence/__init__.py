"""The evidence of a fact: its id, its words, the words around them and its sentence."""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from operator import attrgetter
from typing import NamedTuple

from pipeline.evidence.selector import Selector
from pipeline.fact import Fact
from pipeline.read import Reading

READABLE = 1000  # characters of a sentence either side of a fact; a table without stops may be one of megabytes
CUT = "…"


def complete(facts: Iterable[Fact], reading: Reading) -> list[Fact]:
    """Fill in what every fact has, in order of place.

    Facts over the same words keep the order they are given in, and are told apart by their kind's `distinguishing`
    fields; the same words in another place by which occurrence they are. Of two facts that nothing tells apart the
    first is kept.
    """
    page = _Page(reading, Selector(reading.document.text), {})
    seen: defaultdict[tuple[str, str], int] = defaultdict(int)
    done: dict[str, Fact] = {}
    last: tuple[str, int, int] | None = None
    for fact in sorted(facts, key=attrgetter("start", "end", "type")):
        place = fact.type, fact.start, fact.end
        text = reading.document.text[fact.start : fact.end]
        words = fact.type, " ".join(text.split())
        if place != last:
            seen[words] += 1
            last = place
        _complete(fact, page, text, f"{words[0]}\n{words[1]}\n{seen[words]}")
        done.setdefault(fact.id, fact)
    return list(done.values())


class _Page(NamedTuple):
    """A document whose facts are completed, with the passages made so far, as they are read."""

    reading: Reading
    selector: Selector
    passages: dict[tuple[int, int], str]


def _complete(fact: Fact, page: _Page, text: str, occurrence: str) -> None:
    document = page.reading.document.id
    key = f"{document}\n{occurrence}\n{_apart(fact)}"
    id_ = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    around = page.selector.around(fact.start, fact.end)
    fact.fill_in(id_, document, text, around, _sentence(page, fact.start, fact.end))


def _apart(fact: Fact) -> str:
    return "\n".join([str(getattr(fact, name)) for name in fact.distinguishing])


def _sentence(page: _Page, start: int, end: int) -> str:
    """Return the sentence around a fact; of one that nobody would read to its end, what stands about the fact."""
    place = page.reading.passage(start, end)
    words = page.passages.get(place)
    if words is None:
        text = page.reading.document.text
        first, last = page.reading.chars(*place)
        if last - first > READABLE:
            return _cut_short(text, (first, last), start, end)
        words = page.passages[place] = " ".join(text[first:last].split())
    return words


def _cut_short(text: str, sentence: tuple[int, int], start: int, end: int) -> str:
    first, last = sentence
    before, after = max(first, start - READABLE), min(last, end + READABLE)
    if before > first:
        before = max(before, text.find(" ", before, start))
    if after < last:
        after = max(end, text.rfind(" ", end, after))
    words = " ".join(text[before:after].split())
    return f"{CUT if before > first else ''}{words}{CUT if after < last else ''}"
