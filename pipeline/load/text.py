"""The bytes of a text file -> its document: front matter, then the text."""

from pipeline.document import Document
from pipeline.load import front_matter
from pipeline.load.decode import decode
from pipeline.load.defaults import Defaults


def document(data: bytes, name: str, defaults: Defaults) -> Document:
    """Return the document; raise ValueError, what is wrong and behind a semicolon what to do, where there is none."""
    metadata, text = front_matter.split(decode(data))
    if not text.strip():
        raise ValueError("this is empty; give it the text of a document")
    if not any(character.isalpha() for character in text):
        raise ValueError("there is not a word in this; give it the text of a document")
    for key in ("published", "publisher", "kind"):
        metadata.setdefault(key, getattr(defaults, key))
    return Document(text=text, source=name, **metadata)
