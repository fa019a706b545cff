"""The evidence of a fact: its id, its words, the words around them and its sentence."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import groupby

from pipeline.fact import Fact
from pipeline.read import Reading

CONTEXT = 32  # characters of prefix and suffix to start from, as W3C's examples have them


def complete(facts: Iterable[Fact], reading: Reading) -> list[Fact]:
    """Fill in what every fact has, in order of place.

    Facts over the same words are told apart by their kind's `distinguishing` fields; the same words in another place
    by which occurrence they are. Of two facts that nothing tells apart the first is kept.
    """
    ordered = sorted(facts, key=lambda fact: (fact.start, fact.end, fact.type, _apart(fact)))
    seen: Counter[tuple[str, str]] = Counter()
    done: dict[str, Fact] = {}
    for (type_, start, end), group in groupby(ordered, key=lambda fact: (fact.type, fact.start, fact.end)):
        text = reading.document.text[start:end]
        words = " ".join(text.split())
        seen[type_, words] += 1
        for fact in group:
            whole = _complete(fact, reading, text, f"{type_}\n{words}\n{seen[type_, words]}")
            done.setdefault(whole.id, whole)
    return list(done.values())


def _complete(fact: Fact, reading: Reading, text: str, occurrence: str) -> Fact:
    prefix, suffix = _around(reading.document.text, fact.start, fact.end)
    key = f"{reading.document.id}\n{occurrence}\n{_apart(fact)}"
    return replace(
        fact,
        id=sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        document_id=reading.document.id,
        text=text,
        prefix=prefix,
        suffix=suffix,
        sentence=" ".join(reading.passage(fact.start, fact.end).split()),
    )


def _apart(fact: Fact) -> str:
    return "\n".join(str(getattr(fact, name)) for name in fact.distinguishing)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return as much before and after as makes the words stand once in the text."""
    size = CONTEXT
    while True:
        first, last = max(0, start - size), min(len(text), end + size)
        passage = text[first:last]
        unique = text.find(passage) == first and text.find(passage, first + 1) < 0
        if unique or (first == 0 and last == len(text)):
            return text[first:start], text[end:last]
        size *= 2
