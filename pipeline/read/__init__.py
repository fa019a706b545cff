"""Text -> reading: tokens, sentences and blocks, with the way back to the document's own characters."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from spacy.attrs import IDX, LENGTH
from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.read.blocks import blocks
from pipeline.read.clean import Offsets, clean
from pipeline.read.lines import Role
from pipeline.read.metadata import complete
from pipeline.read.sentences import sentence_starts
from pipeline.read.tokenizer import blank_pipeline

__all__ = ["Part", "Reading", "Role", "read"]


Thing = TypeVar("Thing")


class Part(NamedTuple):
    """A block, as tokens: doc[start:end]."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as tokens. Token ranges are half-open; `words` and `lower` are the tokens as plain strings."""

    document: Document
    doc: Doc
    clean_text: str
    """What the tokenizer saw; `doc.text` would be made anew at every call."""
    words: list[str]
    lower: list[str]
    parts: tuple[Part, ...]
    sentence_starts: list[int]
    """The first token of each sentence; a block's first token always starts one."""
    sentence_ends: list[int]
    """The token behind each sentence: where the next begins, or its block ends."""
    offsets: Offsets
    """Where the characters of `doc.text` stand in the document's text."""
    index: list[int]
    """Where each token starts in `doc.text`."""
    part_of: list[Part]
    sentence_of: list[tuple[int, int]]
    """The block and the sentence of each token; asked for so often that to look for them would take longer."""
    names_from: dict[int, Any] = field(default_factory=dict)
    """The people's names that were read so far, by where they begin; `resolve.names` keeps them."""

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of the document's text that the tokens start:end cover."""
        return self.offsets.own(self.index[start]), self._own_end(end)

    def text(self, start: int, end: int) -> str:
        """Return the tokens start:end as the document writes them."""
        first, last = self.chars(start, end)
        return self.document.text[first:last]

    def clean(self, start: int, end: int) -> str:
        """Return the tokens start:end as the tokenizer saw them: single blanks, plain apostrophes."""
        last = end - 1
        return self.clean_text[self.index[start] : self.index[last] + len(self.words[last])]

    def part(self, token: int) -> Part:
        """Return the block that a token stands in."""
        known = self.part_of
        return known[token] if token < len(known) else known[-1]

    def sentence(self, token: int) -> tuple[int, int]:
        """Return the tokens of the sentence that a token stands in."""
        known = self.sentence_of
        return known[token] if token < len(known) else known[-1]

    def passage(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens of the sentence, or the sentences, around the document's characters start:end."""
        return self.sentence(self._token_at(start))[0], self.sentence(self._token_at(end - 1))[1]

    def _token_at(self, place: int) -> int:
        """Return the token that a character of the document's text stands in, or behind."""
        return bisect_right(self.index, self.offsets.clean(place)) - 1

    def _own_end(self, token: int) -> int:
        """Return where the token before one ends in the document's text."""
        last = token - 1
        return self.offsets.own(self.index[last] + len(self.words[last]) - 1) + 1


def _for_each(starts: Sequence[int], things: Sequence[Thing], length: int) -> list[Thing]:
    """Return for each token the thing that begins last before it; a line break belongs to the block before."""
    found: list[Thing] = []
    for thing, (start, following) in zip(things, pairwise([*starts, length]), strict=True):
        found += [thing] * (following - start)
    return found


def read(document: Document) -> Reading:
    """Tokenize a document, find its blocks and sentences, and note what its page says of itself."""
    found = blocks(document.text)
    document = complete(document, found)
    text, offsets, places = clean(document.text, found)
    doc = blank_pipeline().tokenizer(text)
    index, lengths = doc.to_array([IDX, LENGTH]).T.tolist()
    # a slice of the text costs a tenth of making a Token for its text
    words = [text[start : start + length] for start, length in zip(index, lengths, strict=True)]
    parts: list[Part] = []
    starts: list[int] = []
    ends: list[int] = []
    end = 0
    for block, (first, last) in zip(found, places, strict=True):
        start, end = bisect_left(index, first, end), bisect_left(index, last, end)
        if start == end:
            continue
        parts.append(Part(start, end, block.role))
        own = [bisect_left(index, place, start, end) for place in sentence_starts(text, first, last)]
        starts += own
        ends += own[1:]
        ends.append(end)
    return Reading(
        document=document,
        doc=doc,
        clean_text=text,
        words=words,
        lower=list(map(str.lower, words)),
        parts=tuple(parts),
        sentence_starts=starts,
        sentence_ends=ends,
        offsets=offsets,
        index=index,
        part_of=_for_each([part.start for part in parts], parts, len(words)),
        sentence_of=_for_each(starts, list(zip(starts, ends, strict=True)), len(words)),
    )
