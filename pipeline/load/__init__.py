"""Where documents come from: one reader a format."""

from pipeline.load.defaults import Defaults
from pipeline.load.files import load, read
from pipeline.load.sources import Source, is_address, is_archive, sources

__all__ = ["Defaults", "Source", "is_address", "is_archive", "load", "read", "sources"]
