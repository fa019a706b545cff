"""What a date expression says, before the document's date tells which year it means."""

from collections.abc import Sequence
from typing import NamedTuple


class Moment(NamedTuple):
    """A year, a month (or a season, 21 to 24) and a day, each as far as it is said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Spec(NamedTuple):
    """A calendar expression at the tokens start:end: one moment, or all from `first` to `last`.

    `anchor` says how an unknown year is told: "last", "this", "next" from the document's date, "that", "following",
    "previous" from the date spoken of before; "" from the tense.
    """

    start: int
    end: int
    first: Moment
    last: Moment | None = None
    anchor: str = ""
    weekday: int | None = None
    form: str = "day"
    apart: tuple[tuple[int, int], ...] = ()
    """Earlier days that are no range with the last: (token, day) of "6 and 20 November"."""
    leading: bool = False
    """Whether the anchor stands before the month: "last July", not "July last year"."""


class Shift(NamedTuple):
    """So many steps of a unit away from the document's date, or from the date spoken of before (`from_before`)."""

    start: int
    end: int
    unit: str
    steps: int
    from_before: bool = False
    about: bool = False
    weekday: int | None = None


class Horizon(NamedTuple):
    """A time without a date: "within 18 months", "before Easter"."""

    start: int
    end: int


Said = Spec | Shift | Horizon


class Line(NamedTuple):
    """The tokens of a reading, padded, so that looking past either end finds an empty word."""

    lower: Sequence[str]
    words: Sequence[str]

    def starts(self, phrases: Sequence[tuple[str, ...]], at: int) -> int:
        """Return the length of the first phrase that begins at a token, else 0."""
        for phrase in phrases:
            if self.lower[at] == phrase[0] and tuple(self.lower[at : at + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def ends(self, phrases: Sequence[tuple[str, ...]], before: int) -> int:
        """Return the length of the first phrase that ends just before a token, else 0."""
        last = self.lower[before - 1]
        for phrase in phrases:
            if phrase[-1] != last:
                continue
            size = len(phrase)
            if before >= size and tuple(self.lower[before - size : before]) == phrase:
                return size
        return 0

    def capitalised(self, at: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.words[at][:1].isupper()
