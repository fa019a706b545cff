"""Addresses and archives -> documents: fetching what is new, following feeds and sitemaps to what they list."""

from pipeline.gather.gatherer import Gatherer
from pipeline.gather.getter import Getter
from pipeline.gather.memory import ArchiveMemory, Memory, Visit
from pipeline.gather.offline import read_archive
from pipeline.gather.wish import Say, Wish

__all__ = ["ArchiveMemory", "Gatherer", "Getter", "Memory", "Say", "Visit", "Wish", "read_archive"]
