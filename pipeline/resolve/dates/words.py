"""The words that dates are written with, ready for looking up."""

from collections.abc import Iterable, Iterator, Mapping

from pipeline import vocabulary
from pipeline.terms import Triggers

VOCABULARY = vocabulary.words("dates")
PHRASES: Mapping[str, list[str]] = VOCABULARY["phrases"]
FIRST_YEAR, LAST_YEAR = 1900, 2100


def _inverted(table: str) -> dict[str, int]:
    return {word: int(number) for number, words in VOCABULARY[table].items() for word in words}


MONTHS = _inverted("months")
WEEKDAYS = _inverted("weekdays")
SEASONS = _inverted("seasons")
DAY_WORDS = _inverted("day_words")
NEXT_DAYS = _inverted("next_days")
ORDINALS = _inverted("ordinals")
UNITS: dict[str, str] = {word: unit for unit, words in VOCABULARY["units"].items() for word in words}
NUMBERS: dict[str, float] = {word: float(number) for number, words in VOCABULARY["numbers"].items() for word in words}
FULL_WEEKDAYS = {words[0] for words in VOCABULARY["weekdays"].values()}
YEARS = {str(year): year for year in range(FIRST_YEAR, LAST_YEAR)}
DAYS = {
    form: day
    for day in range(1, 32)
    for form in (str(day), f"{day:02}", *(f"{day}{suffix}" for suffix in PHRASES["day_suffixes"]))
}


def phrases(key: str) -> frozenset[str]:
    """Return a list of the vocabulary as a set."""
    return frozenset(PHRASES[key])


def phrase_tokens(key: str) -> tuple[tuple[str, ...], ...]:
    """Return a list of the vocabulary as tuples of tokens, the longest first."""
    return tuple(sorted((tuple(phrase.split()) for phrase in PHRASES[key]), key=lambda words: (-len(words), words)))


def first_words(phrases: Iterable[Iterable[tuple[str, ...]]]) -> frozenset[str]:
    """Return the words that phrases of several lists begin with: where none stands, none of them need be tried."""
    return frozenset(phrase[0] for forms in phrases for phrase in forms)


def last_words(phrases: Iterable[Iterable[tuple[str, ...]]]) -> frozenset[str]:
    """Return the words that phrases of several lists end with."""
    return frozenset(phrase[-1] for forms in phrases for phrase in forms)


def _year_spans() -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the one-token forms of two years: "2023/24", "2023/2024", "2021/24"."""
    for year in range(FIRST_YEAR, LAST_YEAR):
        for length in (1, 2, 3, 4):
            last = year + length
            yield f"{year}/{last % 100:02}", (year, last)
            yield f"{year}/{last}", (year, last)
        yield f"{year}/{(year + 1) % 10}", (year, year + 1)


YEAR_SPANS = dict(_year_spans())
PREFIXED_SPANS = {f"fy{form}": years for form, years in YEAR_SPANS.items()} | {
    f"fy{year % 100:02}/{(year + 1) % 100:02}": (year, year + 1) for year in range(2000, 2080)
}
SHORT_SPANS = {f"{year % 100:02}/{(year + 1) % 100:02}": (year, year + 1) for year in range(1990, 2050)}
YEAR_SPANS |= PREFIXED_SPANS | SHORT_SPANS
RELATIONS = {word: relation for relation, words in VOCABULARY["relations"].items() for word in words}
QUARTERS = {f"q{number}": number for number in (1, 2, 3, 4)}
QUARTER_NAMES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
PARTS = {f"{part}-{name}": name for part in ("mid", "early", "late") for name in (*MONTHS, *SEASONS, *YEARS)}

TRIGGERS: Triggers = {
    "date": {
        "month": [*MONTHS, *(form for form, name in PARTS.items() if name in MONTHS)],
        "weekday": list(WEEKDAYS),
        "season": [*SEASONS, *(form for form, name in PARTS.items() if name in SEASONS)],
        "year": [*YEARS, *(form for form, name in PARTS.items() if name in YEARS)],
        "years": list(YEAR_SPANS),
        "quarter": [*QUARTERS, "quarter"],
        "day": [*DAY_WORDS],
        "next day": [*NEXT_DAYS],
        "unit": list(UNITS),
        "feast": PHRASES["feasts"],
    }
}
