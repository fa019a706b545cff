"""How a visit goes: it asks for an address, is sent the answer, and yields what came out."""

from collections.abc import Generator
from typing import NamedTuple, TypeVar

from pipeline.document import Document
from pipeline.errors import LoadError


class Want(NamedTuple):
    """An address to be fetched; send its answer back, or None where it gives none."""

    address: str


class Answer(NamedTuple):
    """What was fetched: the body, the address that gave it, the charset that the server says."""

    data: bytes
    address: str
    charset: str | None = None


T = TypeVar("T")
Step = Want | Document | LoadError
Steps = Generator[Step, Answer | None, T]
