"""Named sources, visited on a schedule: what is new or changed is taken in, and what falls silent is told."""

from pipeline.watch.rounds import Report, watch
from pipeline.watch.sources import Watched, watched

__all__ = ["Report", "Watched", "watch", "watched"]
