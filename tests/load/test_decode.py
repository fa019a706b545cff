"""Bytes are read as UTF-8, then as what British computers wrote; what is no text is refused."""

import random

import pytest

from pipeline.load.decode import decode

REPORT = "The council’s “improvement plan” – due in May – will cost £5,000 a year, it said. Café owners agreed.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(encoding: str) -> None:
    assert decode(REPORT.encode(encoding)) == REPORT


@pytest.mark.parametrize("text", ["It costs £5 a day", "Fees: £1,200 a year", "A £20m plan"])
def test_a_pound_sign_in_windows_text_stays_one(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_newlines_become_plain_and_nothing_else_changes() -> None:
    assert decode("\u00a0 a\r\nb\rc\n\n d\u2028e \r\n".encode()) == "\u00a0 a\nb\nc\n\n d\u2028e \n"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"words \x00 words", "a\0b".encode("utf-16")])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="binary file, not text; save"):
        decode(data)


def test_noise_is_refused() -> None:
    noise = random.Random(1)  # noqa: S311 - any bytes will do
    with pytest.raises(ValueError, match="no encoding that can be told; save it as UTF-8"):
        decode(bytes(noise.randrange(1, 256) for _ in range(4000)))


def test_half_a_character_of_utf16_is_refused() -> None:
    with pytest.raises(ValueError, match="UTF-16"):
        decode(b"\xff\xfea")


def test_damaged_utf8_is_not_read_as_windows_text() -> None:
    with pytest.raises(ValueError, match="broken character in line 2; mend it"):
        decode("£5 – £6\n£7 ".encode() + b"\xc2 " + "£8".encode())
