"""What is written can be read; what is cut or damaged costs nothing else."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from pipeline.archive import Archived, Record, captures, open_archive, read_at
from pipeline.errors import LoadError, StoreError
from pipeline.fetch import Response

NAMES = ["a.warc", "a.warc.gz"]


def response(name: str, body: bytes = b"<p>Hello.") -> Response:
    return Response(
        address=f"https://paper.example/{name}",
        status=200,
        reason="OK",
        headers=(("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("ETag", '"1"')),
        body=body,
        fetched=datetime(2024, 5, 1, 12, tzinfo=UTC),
        ip="93.184.216.34",
        asked=(("User-Agent", "newsfacts/1"),),
    )


def write(path: Path, *names: str) -> list[Record]:
    with open_archive(path) as archive:
        return [archive.add(response(name)) for name in names]


def read(path: Path) -> list[str]:
    return [
        item.record.address[-1] if isinstance(item, Archived) else str(item).replace(f"{path}: ", "")
        for item in captures(path)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_read_as_written(tmp_path: Path, name: str) -> None:
    (record,) = write(tmp_path / name, "a")
    (found,) = captures(tmp_path / name)
    assert isinstance(found, Archived)
    assert found.record == record
    assert found == read_at(record)
    assert (found.response.address, found.response.status, found.response.body) == (
        "https://paper.example/a",
        200,
        b"<p>Hello.",
    )
    assert found.response.header("content-type") == "text/html; charset=utf-8"
    assert found.response.header("content-encoding") is None
    assert (record.type, record.etag, record.fetched) == ("text/html", '"1"', "2024-05-01T12:00:00Z")


def test_other_programs_can_read_it(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", "a")
    with (tmp_path / "a.warc.gz").open("rb") as file:
        found = [(item.rec_type, item.digest_checker.passed) for item in ArchiveIterator(file, check_digests=True)]
    assert [kind for kind, _ in found] == ["warcinfo", "response", "request"]
    assert False not in [passed for _, passed in found]


@pytest.mark.parametrize("name", NAMES)
def test_written_on(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, "a")
    write(tmp_path / name, "b", "c")
    assert read(tmp_path / name) == ["a", "b", "c"]


def test_a_key_is_never_written(tmp_path: Path) -> None:
    asked = (("User-Agent", "newsfacts/1"), ("apikey", "secret"))
    with open_archive(tmp_path / "a.warc") as archive:
        archive.add(replace(response("a"), asked=asked))
    written = (tmp_path / "a.warc").read_bytes()
    assert b"newsfacts/1" in written
    assert b"secret" not in written


def test_the_same_again_is_a_visit_only(tmp_path: Path) -> None:
    (first,) = write(tmp_path / "a.warc.gz", "a")
    later = replace(response("a"), fetched=datetime(2024, 5, 2, 12, tzinfo=UTC))
    with open_archive(tmp_path / "a.warc.gz") as archive:
        assert archive.add(later, first) == first
        changed = archive.add(replace(later, body=b"<p>Goodbye."), first)
    assert [item.record for item in captures(tmp_path / "a.warc.gz") if isinstance(item, Archived)] == [first, changed]


@pytest.mark.parametrize("name", NAMES)
def test_cut_anywhere(tmp_path: Path, name: str) -> None:
    records = write(tmp_path / name, "a", "b")
    whole, path = (tmp_path / name).read_bytes(), tmp_path / f"cut-{name}"
    ends = [0, *(frame for frame in _ends(tmp_path / name))]
    for cut in [records[1].offset + 1, len(whole) // 2, len(whole) - 1]:  # type: ignore[operator]
        path.write_bytes(whole[:cut])
        last = max(end for end in ends if end <= cut)
        expected = [r.address[-1] for r in records if r.offset < last]  # type: ignore[operator]
        error = f"this is cut or damaged at byte {last}; what stands before is read; fetch the rest anew"
        assert read(path) == [*expected, error]
        write(path, "z")
        assert read(path) == [*expected, "z"]


def _ends(path: Path) -> list[int]:
    with path.open("rb") as file:
        iterator = ArchiveIterator(file)
        ends = [iterator.get_record_offset() + iterator.get_record_length() for _ in iterator]
    return ends if path.name.endswith(".gz") else [end + 4 for end in ends]


def test_a_bit_turned_in_a_plain_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    write(path, "a", "b")
    data = path.read_bytes()
    path.write_bytes(data.replace(b"<p>Hello.", b"<p>Hullo.", 1))
    message, second = read(path)
    assert message.startswith("https://paper.example/a at byte ")
    assert message.endswith(" is damaged; it is passed over; fetch it anew")
    assert second == "b"


@pytest.mark.parametrize("data", [b"hello", b"\x1f\x8bhello", gzip.compress(b"hello"), b"WARC/1.1\r\n\r\n"])
def test_no_archive(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(data)
    assert read(path) == [
        "this is no WARC archive, or damaged at byte 0; what stands before is read; fetch the rest anew"
    ]
    with pytest.raises(StoreError, match="this is no WARC archive"), open_archive(path):
        pass
    assert path.read_bytes() == data


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_archive_is_not_cut(tmp_path: Path, name: str) -> None:
    first, _ = write(tmp_path / name, "a", "b")
    data = bytearray((tmp_path / name).read_bytes())
    assert first.offset
    data[first.offset : first.offset + 40] = b"x" * 40
    (tmp_path / name).write_bytes(data)
    with pytest.raises(StoreError, match=f"this is damaged at byte {first.offset}; name another file to add to"):
        write(tmp_path / name, "c")
    assert (tmp_path / name).read_bytes() == data


def test_another_file_by_the_same_name(tmp_path: Path) -> None:
    write(tmp_path / "a.warc.gz", "a", "b")
    with open_archive(tmp_path / "a.warc.gz", whole=77) as archive:
        archive.add(response("c"))
    assert read(tmp_path / "a.warc.gz") == ["a", "b", "c"]


def test_headers_in_any_letters(tmp_path: Path) -> None:
    odd = replace(response("a"), headers=(("X-Name", "Caf\u00e9 \u00a3"), ("Content-Type", "text/html")), reason="Déjà")
    with open_archive(tmp_path / "a.warc.gz") as archive:
        archive.add(odd)
    assert read(tmp_path / "a.warc.gz") == ["a"]


def test_a_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.archive.frame.LIMIT", 100_000)
    path = tmp_path / "a.warc.gz"
    with open_archive(path) as archive:
        archive.add(response("a", b"0" * 10_000_000))
        archive.add(response("b"))
    message, second = read(path)
    assert message.endswith("is too large; it is passed over; all else is read")
    assert second == "b"


def test_two_runs_at_once(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.warc") as archive:
        archive.add(response("a"))
        with (
            pytest.raises(StoreError, match="another run of newsfacts is writing it"),
            open_archive(tmp_path / "a.warc"),
        ):
            pass
    assert read(tmp_path / "a.warc") == ["a"]


def test_no_such_file(tmp_path: Path) -> None:
    (error,) = captures(tmp_path / "a.warc")
    assert isinstance(error, LoadError)
    assert str(error).endswith("a.warc: No such file or directory; check the path and your right to read it")
