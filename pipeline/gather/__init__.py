"""Addresses and archives -> documents: fetching what is new, following feeds and sitemaps to what they list."""

from pipeline.gather.gatherer import Gatherer
from pipeline.gather.memory import ArchiveMemory, Memory, Visit
from pipeline.gather.offline import read_archive

__all__ = ["ArchiveMemory", "Gatherer", "Memory", "Visit", "read_archive"]
