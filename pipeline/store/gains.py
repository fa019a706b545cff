"""When each watched source last gave something new."""

from datetime import datetime

from pipeline.store.database import Store
from pipeline.store.ids import content_id


def gained(store: Store, name: str, now: datetime, *, news: bool) -> datetime:
    """Return when a source last gave something new, the first visit counted as such; note it where that is now."""
    found = store.db.execute("select gained from watched where name = ?", (name,)).fetchone()
    if found and not news:
        return datetime.fromisoformat(found[0])
    row = {"id": content_id("watched", name), "name": name, "gained": now.isoformat(timespec="seconds")}
    with store.transaction() as db:
        db.table("watched").upsert(row, pk="id")
    return now
