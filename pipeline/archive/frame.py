"""A WARC file -> the bytes of its records, packed or plain; where one is not whole, that is noticed."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

LIMIT = 40_000_000  # bytes of one record, unpacked: an answer, and its headers
HEAD = 100_000
CHUNK = 1 << 16
BEGIN = b"WARC/"
PACKED = b"\x1f\x8b"
LENGTH = b"content-length:"
END = b"\r\n\r\n"


class BrokenArchive(Exception):  # noqa: N818 - what is raised is the news that an archive is broken
    """Bytes that are no whole record; `place` is where they begin, `cut` tells that they are the start of one."""

    def __init__(self, place: int, *, cut: bool = False) -> None:
        """Say where."""
        super().__init__(f"no whole record at byte {place}")
        self.place = place
        self.cut = cut


class Frame(NamedTuple):
    """The bytes of a record, null where they are more than is read; its place and length in the file."""

    place: int
    length: int
    data: bytes | None


def frames(file: BinaryIO, start: int) -> Iterator[Frame]:
    """Yield every whole record from a place on; raise BrokenArchive at what is none."""
    file.seek(start)
    head = file.read(len(PACKED))
    place = start
    while head:
        file.seek(place)
        frame = _packed(file, place) if PACKED.startswith(head) else _plain(file, place)
        yield frame
        place += frame.length
        file.seek(place)
        head = file.read(len(PACKED))


def _packed(file: BinaryIO, place: int) -> Frame:
    machine = zlib.decompressobj(16 + zlib.MAX_WBITS)
    pieces: list[bytes] = []
    read = size = 0
    while not machine.eof:
        chunk = machine.unconsumed_tail or file.read(CHUNK)
        if not chunk:
            raise BrokenArchive(place, cut=True)
        read += 0 if machine.unconsumed_tail else len(chunk)
        try:
            piece = machine.decompress(chunk, CHUNK * 16)
        except zlib.error as error:
            raise BrokenArchive(place) from error
        size += len(piece)
        if size <= LIMIT or not pieces:
            pieces.append(piece)
    if not b"".join(pieces[:1]).startswith(BEGIN):
        raise BrokenArchive(place)
    return Frame(place, read - len(machine.unused_data), b"".join(pieces) if size <= LIMIT else None)


def _plain(file: BinaryIO, place: int) -> Frame:
    head = file.read(HEAD)
    end = head.find(END)
    begun = head.startswith(BEGIN[: len(head)])
    if not begun or end < 0:
        raise BrokenArchive(place, cut=begun and len(head) < HEAD)
    named = [line for line in head[:end].split(b"\r\n") if line.lower().startswith(LENGTH)]
    if len(named) != 1 or not named[0][len(LENGTH) :].strip().isdigit():
        raise BrokenArchive(place)
    size = end + len(END) + int(named[0][len(LENGTH) :])
    file.seek(place + size)
    behind = file.read(len(END))
    if behind != END:
        raise BrokenArchive(place, cut=END.startswith(behind))
    if size > LIMIT:
        return Frame(place, size + len(END), None)
    file.seek(place)
    return Frame(place, size + len(END), file.read(size + len(END)))
