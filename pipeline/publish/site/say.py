"""Values as people write them: sums, dates and what a fact says in one line."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
QUALIFIERS = {"about": "about ", "over": "over ", "under": "under ", "up_to": "up to ", "at_least": "at least "}
SCALES = ((10**9, "billion", Decimal("0.0001")), (10**6, "million", Decimal("0.001")))
PART = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?~?")
DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")

Row = Mapping[str, Any]


def money(amount: float | None, currency: str | None) -> str:
    """Return a sum as a newspaper writes it: £6.5 million, £421,611, 70p."""
    if amount is None:
        return ""
    sign = SIGNS.get(currency or "", f"{currency} ")
    if currency == "GBP" and 0 < amount < 1:
        return f"{_plain(Decimal(str(amount)) * 100)}p"
    exact = Decimal(str(amount))
    for size, name, smallest in SCALES:
        if exact >= size and (exact / size).quantize(smallest) == exact / size:
            return f"{sign}{_plain(exact / size)} {name}"
    return f"{sign}{exact:,.0f}" if exact == int(exact) else f"{sign}{exact:,.2f}"


def amount(fact: Row) -> str:
    """Return what a money fact says the sum is: about £6.5 million; £10,000 to £15,000; £20 an hour."""
    said = money(fact["amount"], fact["currency"])
    if fact["amount_max"] is not None:
        said = f"{said} to {money(fact['amount_max'], fact['currency'])}"
    per = fact["per"]
    rate = f" {'an' if per == 'hour' else 'a'} {per}" if per else ""
    return f"{QUALIFIERS.get(fact['qualifier'], '')}{said}{rate}"


def when(edtf: str | None) -> str:
    """Return a date as people write it: 25 July 2022; February to March 2023; the 2023/24 financial year."""
    if not edtf:
        return ""
    first, _, last = edtf.partition("/")
    if not last or first == last:
        return ("about " if edtf.endswith("~") else "") + _date(first)
    if first.endswith("-04-01") and last == f"{int(first[:4]) + 1 if first[:4].isdigit() else ''}-03-31":
        return f"the {first[:4]}/{last[2:4]} financial year"
    if first.endswith("-01-01") and last == f"{first[:4]}-12-31":
        return first[:4]
    return _span(first, last)


def _date(part: str) -> str:
    found = PART.fullmatch(part)
    if found is None:
        return part
    year, month, day = found.groups()
    year = "" if year == "XXXX" else year
    if month in SEASONS:
        return f"{SEASONS[month]} {year}".strip()
    if month is None or not 1 <= int(month) <= 12:
        return year or part
    words = [str(int(day)) if day else "", MONTHS[int(month) - 1], year or "(year not stated)"]
    return " ".join(word for word in words if word)


def _span(first: str, last: str) -> str:
    one, two = PART.fullmatch(first), PART.fullmatch(last)
    if one and two and one[1] == two[1]:
        if one[3] and two[3] and one[2] == two[2]:
            return f"{int(one[3])} to {_date(last)}"
        if one[2] and two[2]:
            start = _date(first).removesuffix(one[1] if one[1] != "XXXX" else "(year not stated)").strip()
            return f"{start} to {_date(last)}"
    return f"{_date(first)} to {_date(last)}"


def duration(iso: str | None) -> str:
    """Return an ISO 8601 duration in words: P4Y is "4 years"."""
    found = DURATION.fullmatch(iso or "")
    if found is None:
        return iso or ""
    units = zip(("year", "month", "week", "day"), found.groups(), strict=True)
    return ", ".join(f"{number} {unit}{'' if number == '1' else 's'}" for unit, number in units if number)


def day(iso: str | None) -> str:
    """Return the day of a time stamp as people write it; the text itself where it is none."""
    try:
        return _date(date.fromisoformat((iso or "")[:10]).isoformat())
    except ValueError:
        return iso or ""


def summary(fact: Row) -> str:
    """Return what a fact says, in one line."""
    return SUMMARIES[fact["type"]](fact)


def _money(fact: Row) -> str:
    parties = ""
    if fact["payer"] and fact["recipient"]:
        parties = f", {fact['payer']} to {fact['recipient']}"
    elif fact["payer"]:
        parties = f", from {fact['payer']}" if fact["kind"] == "funding" else f", {fact['payer']}"
    elif fact["recipient"]:
        parties = f", to {fact['recipient']}"
    kind = "" if fact["kind"] == "other" else f" ({fact['kind']})"
    purpose = f": {fact['purpose']}" if fact["purpose"] else ""
    period = f", {when(fact['period'])}" if fact["period"] else ""
    length = f", over {duration(fact['duration'])}" if fact["duration"] else ""
    return f"{_capital(amount(fact))}{kind}{parties}{period}{length}{purpose}"


def _inspection(fact: Row) -> str:
    by = f" by {fact['agency']}" if fact["agency"] else ""
    of = f" of {fact['subject']}" if fact["subject"] else ""
    planned = "planned " if fact["status"] == "planned" else ""
    return _capital(f"{planned}{fact['kind']}{of}{by}, {when(fact['date'])}".removesuffix(", "))


def _rating(fact: Row) -> str:
    of = fact["subject"] or "subject not stated"
    aspect = f", {fact['aspect']}" if fact["aspect"] else ""
    by = f" by {fact['agency']}" if fact["agency"] else ""
    dated = f", {when(fact['date'])}" if fact["date"] else ""
    previous = " (previous)" if fact["status"] == "previous" else ""
    return f"{of}{aspect}: rated {fact['rating']}{by}{dated}{previous}"


def _official(fact: Row) -> str:
    title = f"{fact['title']} " if fact["title"] else ""
    status = "" if fact["status"] == "current" else f"{fact['status']} "
    where = f", {fact['organisation']}" if fact["organisation"] else ""
    ward = f", {fact['ward']}" if fact["ward"] else ""
    party = f" ({fact['party']})" if fact["party"] else ""
    return f"{title}{fact['name']}, {status}{fact['role']}{where}{ward}{party}"


def _quote(fact: Row) -> str:
    return f"{fact['speaker'] or 'Somebody'} {fact['cue'] or 'said'}: “{_short(fact['text'])}”"


def _decision(fact: Row) -> str:
    dated = f" on {when(fact['date'])}" if fact["date"] else ""
    votes = [f"{fact[name]} {word}" for name, word in VOTES if fact.get(name) is not None]
    counted = f" ({', '.join(votes)})" if votes else ""
    return f"{fact['body'] or 'A meeting'} {fact['outcome']}{dated}{counted}: {_short(fact['text'])}"


def _short(text: str, most: int = 160) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + "…"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(number: Decimal) -> str:
    return f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"


VOTES = (("votes_for", "for"), ("votes_against", "against"), ("abstentions", "abstained"))
SUMMARIES = {
    "money": _money,
    "inspection": _inspection,
    "rating": _rating,
    "official": _official,
    "quote": _quote,
    "decision": _decision,
}
