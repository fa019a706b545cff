"""Facts -> SQLite: real tables, whole documents only."""

from pipeline.store.database import Store, is_whole, open_store
from pipeline.store.runs import Run, finish, start
from pipeline.store.write import Outcome, document_digest, is_current, put

__all__ = [
    "Outcome",
    "Run",
    "Store",
    "document_digest",
    "finish",
    "is_current",
    "is_whole",
    "open_store",
    "put",
    "start",
]
