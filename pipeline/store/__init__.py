"""Facts -> SQLite: real tables, whole documents only."""

from pipeline.store.database import Store, open_store
from pipeline.store.runs import Run, finish, start
from pipeline.store.write import Outcome, document_digest, is_current, put

__all__ = ["Outcome", "Run", "Store", "document_digest", "finish", "is_current", "open_store", "put", "start"]
