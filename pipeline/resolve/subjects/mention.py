"""A place in a document that speaks of what is inspected."""

from typing import NamedTuple

from pipeline.resolve.subjects.vocabulary import things_of


class Mention(NamedTuple):
    """The tokens start:end speak of a subject of this kind; null where it cannot be told which."""

    start: int
    end: int
    subject: str | None
    kind: str
    foreign: bool = False
    """It is another place's than the document's."""

    @property
    def things(self) -> frozenset[str]:
        """What inspectorates call it."""
        return things_of(self.kind)
