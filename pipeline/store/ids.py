"""Ids made from content, so that they are the same in every database."""

import json
from hashlib import sha256


def content_id(*parts: str | None) -> str:
    """Return 12 hex digits that stand for these words."""
    return digest(parts)[:12]


def digest(value: object) -> str:
    """Return SHA-256, in hex, of anything that JSON can write."""
    return sha256(json.dumps(value, ensure_ascii=True, sort_keys=True).encode("ascii")).hexdigest()
