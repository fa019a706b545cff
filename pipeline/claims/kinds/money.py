"""When two mentions are of one sum: the amount, and enough of who, to whom, what for and when."""

from typing import Any

from pipeline import edtf
from pipeline.claims import parties
from pipeline.claims.places import council, shared
from pipeline.claims.sameness import Agreement, Sameness
from pipeline.claims.sum_form import LASTING, SEASON, Form, form, keys
from pipeline.claims.sums import digits, ratio, rounds
from pipeline.claims.when import gap
from pipeline.claims.words import alike, content

OUTLAY = ("funding", "spending", "cost", "value", "other")
EXACT = 4  # digits by which a sum is known from others of one council
TELLING = 3  # digits by which it is known from others in reports of one matter
MATTER = 4  # words that two reports of one matter share
NEWS = range(46)  # days in which a matter is reported
ROUTINE = 10_000  # what two minutes of one council state below this is paid every month
HEADLINE = 120  # characters, within which a sum is told that the text comes back to
NOTHING: frozenset[str] = frozenset()


def agree(one: Form, other: Form) -> Agreement | None:
    """Say why two sums are one."""
    if conflict(one, other) or one.per != other.per or one.most != other.most or _routine(one, other):
        return None
    if one.kind != other.kind and not (one.kind in OUTLAY and other.kind in OUTLAY):
        return None
    if one.amount == other.amount:
        return _inside(one, other) if one.document == other.document else _across(one, other)
    if one.document == other.document:
        return None
    if rounds(one.amount, other.amount):
        return _across(one, other)
    return _reports_differ(one, other)


def _inside(one: Form, other: Form) -> Agreement | None:
    """A sum said again in one document, unless it is for two things."""
    if one.purpose and other.purpose:
        words = alike(one.purpose, other.purpose)
        return Agreement("said again in one document, for one purpose", ("amount", "purpose"), 6) if words else None
    agreed = _agreed(one, other)
    if agreed or digits(one.amount) > 1 or min(one.place, other.place) < HEADLINE:
        return Agreement("said again in one document", ("amount", *agreed), 5)
    return None


def _across(one: Form, other: Form) -> Agreement | None:
    if not _timely(one, other):
        return None
    if one.sentence and one.sentence == other.sentence and one.amount == other.amount:
        return Agreement("one sentence in two documents", ("amount", "sentence"), 9)
    agreed = _agreed(one, other)
    if not agreed and not shared(one.councils, other.councils):
        return None
    same = ("amount", *agreed)
    purposes = alike(one.purpose, other.purpose)
    if purposes == NOTHING and _two_purposes(one, other, agreed):
        return None
    if len(agreed) == 2:
        return Agreement("one amount from one payer to one recipient", same, 8)
    if agreed and purposes:
        return Agreement("one amount and party, for one purpose", (*same, "purpose"), 7)
    if one.amount == other.amount and digits(one.amount) >= EXACT:
        return Agreement("one amount to the pound in one council", same, 6)
    if purposes:
        return Agreement("one amount for one purpose in one council", (*same, "purpose"), 4)
    return _by_company(one, other, same)


def _two_purposes(one: Form, other: Form, agreed: tuple[str, ...]) -> bool:
    """Tell whether two sums are for two things: a contract is worded in many ways, a grant to a council is not."""
    if not content(one.purpose or "") or not content(other.purpose or ""):
        return False
    company = "recipient" in agreed and not council(one.recipient)
    return digits(one.amount) < (2 if company else EXACT) and not _beside(one, other)


def _beside(one: Form, other: Form) -> bool:
    """Tell whether two sums stand beside another that both reports have."""
    return any(amount in other.beside and digits(amount) > 1 for amount in one.beside)


def _by_company(one: Form, other: Form, same: tuple[str, ...]) -> Agreement | None:
    """A telling amount of one recipient that is no council, or beside another sum that both documents state."""
    if digits(one.amount) < 2 or digits(other.amount) < 2 or not shared(one.councils, other.councils):
        return None
    if "recipient" in same and not council(one.recipient):
        return Agreement("one amount to one recipient in one council", same, 5)
    if _beside(one, other):
        return Agreement("one amount beside another that both report", (*same, "beside"), 3)
    matter = frozenset(one.matter) & frozenset(other.matter)
    telling = one.amount == other.amount and one.kind == other.kind and digits(one.amount) >= TELLING
    if telling and len(matter) >= MATTER and gap((one.published, one.until), (other.published, other.until)) in NEWS:
        return Agreement("one amount in reports of one matter", (*same, "matter"), 2)
    return None


def _agreed(one: Form, other: Form) -> tuple[str, ...]:
    return tuple(
        name
        for name, first, second in (
            ("payer", one.payer, other.payer),
            ("recipient", one.recipient, other.recipient),
        )
        if parties.agree(first, second)
    )


def _timely(one: Form, other: Form) -> bool:
    """Tell whether two reports of an amount can be of one payment: a round one comes back each year."""
    if one.period and other.period:
        return True
    apart = gap((one.published, one.until), (other.published, other.until))
    return apart is None or apart <= (LASTING if digits(one.amount) >= EXACT else SEASON)


def _routine(one: Form, other: Form) -> bool:
    """Tell whether two minutes state what is paid every month."""
    both = one.minutes and other.minutes and one.document != other.document
    return both and (float(one.amount) < ROUTINE or one.kind == "pay")


def _reports_differ(one: Form, other: Form) -> Agreement | None:
    """Two documents give two amounts for one purpose of one party."""
    agreed = _agreed(one, other)
    if not _one_purpose(one, other, agreed) or (one.minutes and other.minutes) or not _comparable(one, other):
        return None
    apart = gap((one.published, one.until), (other.published, other.until))
    if apart is None or apart > (LASTING if one.kind == other.kind == "cost" else SEASON // 2):
        return None
    return Agreement("reports differ on the amount", ("purpose", *agreed), 1)


def _one_purpose(one: Form, other: Form, agreed: tuple[str, ...]) -> bool:
    """Tell whether two purposes agree: in a word where one company gets it, else in two."""
    if "recipient" in agreed and not council(one.recipient):
        return bool(content(one.purpose or "") & content(other.purpose or ""))
    here = bool(agreed) or shared(one.councils, other.councils)
    words = alike(one.purpose, other.purpose)
    all_words = content(one.purpose or "") | content(other.purpose or "")
    return here and len(words) > 1 and 2 * len(words) >= len(all_words)


def _comparable(one: Form, other: Form) -> bool:
    allowed = 2.0 if one.kind == other.kind == "cost" else 1.25
    return one.period == other.period and ratio(one.amount, other.amount) <= allowed


def conflict(one: Form, other: Form) -> bool:
    """Tell whether two sums cannot be one."""
    if one.currency != other.currency or parties.differ(one.payer, other.payer):
        return True
    if parties.differ(one.recipient, other.recipient):
        return True
    if one.period and other.period and gap(edtf.bounds(one.period), edtf.bounds(other.period)):
        return True
    if one.document == other.document:
        return one.amount != other.amount or one.most != other.most or _listed(one, other)
    return False


def _listed(one: Form, other: Form) -> bool:
    """Tell whether one sentence names an amount twice, which are two sums."""
    return one.sentence == other.sentence != "" and one.place != other.place


def label(fields: dict[str, Any]) -> str:
    """Return a sum in words."""
    amount = f"{fields['currency']} {float(fields['amount']):,.2f}".removesuffix(".00")
    links = (("from", "payer"), ("to", "recipient"), ("for", "purpose"))
    return " ".join([amount, *(f"{link} {fields[name]}" for link, name in links if fields[name])])


SAMENESS = Sameness(
    shape=Form,
    fact="money",
    form=form,
    keys=keys,
    agree=agree,
    conflict=conflict,
    fields=(
        "amount",
        "amount_max",
        "currency",
        "qualifier",
        "per",
        "duration",
        "period",
        "kind",
        "payer",
        "recipient",
        "purpose",
    ),
    differing=("amount", "payer", "recipient", "duration"),
    label=label,
)
