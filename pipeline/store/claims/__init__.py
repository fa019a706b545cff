"""Claims in the database: made with each document, made again from nothing, corrected by people."""

from pipeline.store.claims.correct import merge, reject, split
from pipeline.store.claims.update import rebuild, update

__all__ = ["merge", "rebuild", "reject", "split", "update"]
