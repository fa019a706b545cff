"""Which of a document's inspections gave a grade."""

from collections.abc import Sequence
from typing import Any

from pipeline import edtf
from pipeline.facts.rating.visits import UNGRADED, related
from pipeline.vocabulary import entries


def inspection_of(rating: Any, inspections: Sequence[Any]) -> Any | None:
    """Return the inspection that a document says a grade comes from: same agency, subject and time; else null.

    Of several mentions of one visit the nearest; null where two visits could be meant.
    """
    if rating.date is None:
        return None
    known = [inspection for inspection in inspections if _gave(inspection, rating)]
    exact = [inspection for inspection in known if inspection.date == rating.date]
    if not exact and len({inspection.date for inspection in known}) > 1:
        return None
    return min(exact or known, key=lambda inspection: abs(inspection.start - rating.start), default=None)


def _gave(inspection: Any, rating: Any) -> bool:
    agency = None if rating.agency in _food() else rating.agency  # whose visits are their councils' own
    return (
        inspection.status == "completed"
        and inspection.kind not in UNGRADED
        and inspection.agency == agency
        and related(inspection.subject, rating.subject)
        and _overlap(inspection.date, rating.date)
    )


def _overlap(date: str | None, other: str) -> bool:
    first, last = edtf.bounds(date) if date else (None, None)
    other_first, other_last = edtf.bounds(other)
    if first is None or last is None or other_first is None or other_last is None:
        return date == other
    return first <= other_last and other_first <= last


def _food() -> frozenset[str]:
    return frozenset(entry["name"] for entry in entries("inspectorates").values() if entry["kind"] == "food")
