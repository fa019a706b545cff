"""What was fetched, kept as WARC: the evidence behind every document, and the means to read it again offline."""

from pipeline.archive.read import Archived, captures, read_at
from pipeline.archive.record import Record
from pipeline.archive.write import Archive, open_archive

__all__ = ["Archive", "Archived", "Record", "captures", "open_archive", "read_at"]
