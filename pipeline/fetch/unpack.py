"""A body as sent -> as meant: gzip and deflate undone, and never more of it than is allowed."""

import zlib
from collections.abc import Iterable, Iterator

CODINGS = "gzip, deflate"
EITHER = 32 + zlib.MAX_WBITS  # gzip or zlib, told by the first bytes


class TooLargeError(Exception):
    """A body that is larger than allowed, as sent or as unpacked."""


class BrokenError(Exception):
    """A body that is not coded as its header says; the words say how."""


def unpacked(chunks: Iterable[bytes], coding: str, limit: int) -> bytes:
    """Return the whole body; raise where it is too large, coded in an unknown way, or cut short."""
    names = [name.strip() for name in coding.lower().split(",") if name.strip() not in ("", "identity")]
    if not names:
        return _joined(chunks, limit)
    if len(names) > 1 or names[0] not in ("gzip", "x-gzip", "deflate"):
        raise BrokenError(f"its body is coded as {coding}, which was not asked for")
    return _joined(_inflated(_capped(chunks, limit), limit), limit)


def _joined(chunks: Iterable[bytes], limit: int) -> bytes:
    return b"".join(_capped(chunks, limit))


def _capped(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise TooLargeError
        yield chunk


def _inflated(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    machine, begun = zlib.decompressobj(EITHER), False
    for chunk in chunks:
        if machine.eof:
            break  # what follows the end of the packed body is of no meaning
        try:
            yield machine.decompress(chunk, limit + 1)
        except zlib.error as error:
            if begun or machine.unused_data:
                raise BrokenError("its packed body is damaged") from error
            machine = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers send deflate without its head
            yield _bare(machine, chunk, limit)
        begun = True
    if begun and not machine.eof:
        raise BrokenError("its packed body is cut short")


def _bare(machine: "zlib._Decompress", chunk: bytes, limit: int) -> bytes:
    try:
        return machine.decompress(chunk, limit + 1)
    except zlib.error as error:
        raise BrokenError("its packed body is damaged") from error
