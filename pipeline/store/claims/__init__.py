"""Claims in the database: made with each document, made again from nothing, corrected by people."""

from pipeline.store.claims.correct import merge, reject, split
from pipeline.store.claims.stories import note_story, settle_stories
from pipeline.store.claims.update import rebuild, update

__all__ = ["merge", "note_story", "rebuild", "reject", "settle_stories", "split", "update"]
