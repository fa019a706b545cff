"""What is dated -> an SVG on the server: grades and inspections along the years, sums as bars by year."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

WIDTH, ROW, LEFT = 720, 22, 8
BARS = 120
SEASONS = {"21": "03", "22": "06", "23": "09", "24": "12"}


class Mark(NamedTuple):
    """A point of a timeline: where it stands, what it says, where it leads."""

    x: float
    y: float
    kind: str
    label: str
    title: str
    id: str


class Bar(NamedTuple):
    """A year's sum."""

    x: float
    width: float
    height: float
    year: str
    title: str


class Line(NamedTuple):
    """The drawing: its height, the years along it, its marks."""

    height: float
    years: list[tuple[float, str]]
    marks: list[Mark]


def line(dated: Sequence[dict[str, Any]]) -> Line | None:
    """Return a timeline of rows with `day` (ISO), `type`, `label`, `title` and `id`; null for fewer than two days."""
    points = sorted((row for row in dated if row["day"]), key=lambda row: (row["day"], row["id"]))
    if len({row["day"] for row in points}) < 2:
        return None
    first = date(int(points[0]["day"][:4]), 1, 1).toordinal()
    last = date(int(points[-1]["day"][:4]) + 1, 1, 1).toordinal()

    def place(day: str) -> float:
        return round(LEFT + (WIDTH - 2 * LEFT) * (date.fromisoformat(day).toordinal() - first) / (last - first), 1)

    ends: list[float] = []
    marks = []
    for row in points:
        x = place(row["day"])
        size = 14 + 6.2 * len(row["label"])
        start = x if x + size <= WIDTH else max(0.0, x - size)
        level = next((level for level, end in enumerate(ends) if end + 4 < start), len(ends))
        ends[level : level + 1] = [start + size]
        marks.append(Mark(x, ROW * level + ROW, row["type"], row["label"], row["title"], row["id"]))
    span = range(int(points[0]["day"][:4]), int(points[-1]["day"][:4]) + 1)
    step = max(1, len(span) // 12)
    years = [(place(f"{year}-01-01"), str(year)) for year in span if (year - span[0]) % step == 0]
    return Line(ROW * len(ends) + 2 * ROW, years, marks)


def first_day(edtf: str) -> str | None:
    """Return the first day of a date as ISO; null where the year is unknown."""
    year, month, day = (*edtf.partition("/")[0].rstrip("~").split("-"), "01", "01")[:3]
    if not year.isdigit():
        return None
    return f"{year}-{SEASONS.get(month, month)}-{day}"


def bars(sums: Sequence[dict[str, Any]]) -> list[Bar]:
    """Return a bar for each row with `year`, `amount` and `title`, the largest as high as the drawing."""
    most = max((row["amount"] for row in sums), default=0)
    if not most:
        return []
    width = min(80.0, (WIDTH - 2 * LEFT) / len(sums))
    return [
        Bar(LEFT + place * width, width - 6, max(1.0, BARS * row["amount"] / most), row["year"], row["title"])
        for place, row in enumerate(sums)
    ]
