"""Bytes -> text: UTF-8, else the old encodings of British computers; what is no text is refused."""

import re

from charset_normalizer import from_bytes

# Of all encodings charset-normalizer knows, only these write "£" where British text has it: left free, it reads a
# Windows "£5" as "Ł5" (cp1250) or "｣5" (cp932).
OLD = ["cp1252", "mac_roman"]
UTF16 = (b"\xff\xfe", b"\xfe\xff")
DAMAGED = "\N{REPLACEMENT CHARACTER}"
NEWLINE = re.compile(r"\r\n?")


def decode(data: bytes) -> str:
    """Return the text of a file, its newlines as "\\n" and nothing else changed; raise ValueError for what is no text.

    The message says what is wrong and, behind a semicolon, what to do.
    """
    text = _utf16(data) if data.startswith(UTF16) else _text(data)
    if "\0" in text:
        raise ValueError("this is a binary file, not text; save the document as plain text (UTF-8)")
    return NEWLINE.sub("\n", text)


def _utf16(data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise ValueError("this begins as UTF-16 and does not go on so; save it as UTF-8") from error


def _text(data: bytes) -> str:
    if b"\0" in data:
        raise ValueError("this is a binary file, not text; save the document as plain text (UTF-8)")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error.start)
    best = from_bytes(data, cp_isolation=OLD).best()
    if best is None:
        raise ValueError("this is in no encoding that can be told; save it as UTF-8")
    return str(best)


def _refuse_damaged_utf8(data: bytes, place: int) -> None:
    """Raise for UTF-8 with a fault in it: read as Windows text, its "£" would turn into "Â£"."""
    text = data.decode("utf-8", "replace")
    good = sum(character > "\x7f" and character != DAMAGED for character in text)
    if good > text.count(DAMAGED):
        line = data.count(b"\n", 0, place) + 1
        raise ValueError(f"this is UTF-8 with a broken character in line {line}; mend it there and save it as UTF-8")
