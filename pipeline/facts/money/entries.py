"""A line of a list of sums: "Ayle Electrical (street lamp) £139.99" among payments, "Chess Club £75" among grants."""

from typing import NamedTuple

from pipeline.facts.money.cues.headed import before_bracket
from pipeline.facts.money.grammar import DASHES, FINITE_AUXILIARIES, parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.purposes.phrase import phrase_from
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.table import COLUMNS
from pipeline.facts.money.words import by_word, table
from pipeline.read import Part, Reading

DETERMINERS = grammar("determiners")
PREPOSITIONS = grammar("prepositions")
TITLES = grammar("titles")
BOUGHT = parties("bought")
NEVER_PAYEES = parties("never_payees")
NAME_WORDS = frozenset(("&", "of", "and", "the", "'s", "'", ".", "for"))
TOTALS = frozenset(("total", "totals", "subtotal", "sub-total"))
WAGES = grammar("wages")
HEADINGS = by_word("lists", "headings")

LINE = 18  # tokens of a line at most
LABEL_ENDS = frozenset((",", "-", "–", "—", "(", ":", "for"))
LINE_ENDS = frozenset((".", ";", ",", ")", "*", "plus", "+", "vat", "inc", "incl", "(", "net", "gross"))
OPENERS = frozenset(("(", "-", "–", "—", ",", ":"))
FOLLOWING = frozenset(("following", "below", "these", "listed", "follows"))
LED = "funded"  # a list that only a lead-in, which ends in a colon, tells of
SMALL = 3  # letters of the small words in a name
ROWS = 200  # lines that a heading may stand above
LEAD_IN = 14  # tokens of a lead-in between the heading and the list at most


class Entry(NamedTuple):
    """What the heading of a list says of the sum in one of its lines."""

    kind: str
    recipient: str | None
    purpose: str | None


def entry_of(scene: Scene) -> Entry | None:
    """Return what a line of a list, a whole block, says of its sum, null where it is none."""
    reading, item = scene.context.reading, scene.sums[0]
    part = scene.part
    if item.start == part.start or item.start - part.start > LINE:
        return None
    told = scene.words[scene.sums[-1].end : part.end]
    behind = _purpose_behind(scene, part)
    noted = told[:1] == ["("] and told[-1] == ")"  # "£5 (no change)"
    if not (behind or noted or LINE_ENDS.issuperset(told)):
        return None
    name = list_above(reading, part)
    start = _label_start(scene, part.start, item.start)
    label = scene.words[start : item.start]
    if name is None and behind and "towards" in told and start < item.start:
        return _granted(scene, start, behind)
    if name is None or start == item.start or not FINITE_AUXILIARIES.isdisjoint(before_bracket(label)):
        return None
    entry = _entry(scene, table("lists", "of", name), start, item.start)
    return entry._replace(purpose=entry.purpose or behind) if entry and entry.recipient else entry


def _granted(scene: Scene, start: int, purpose: str) -> Entry | None:
    """Read what needs no heading: "Ayle Parish Council, £1,750, towards car park lighting"."""
    last = scene.sums[0].start - (scene.words[scene.sums[0].start - 1] == ",")
    if not _names_body(scene, start, last):
        return None
    own = scene.words[last - 1] in NEVER_PAYEES  # "Area Board Initiative, £1,550, towards"
    return Entry("funding", None if own else scene.original(start, last), purpose)


def _purpose_behind(scene: Scene, part: Part) -> str | None:
    """Return what a sum is for, said behind it: "Ayle Council – £6,700 (for the Christmas lights)"."""
    words, start, end = scene.words, scene.sums[-1].end, part.end
    while end > start and words[end - 1] in LINE_ENDS:
        end -= 1
    while start < end and words[start] in OPENERS:
        start += 1
    goes_on = not (FINITE_AUXILIARIES - {"'s"}).isdisjoint(words[start:end]) or ")" in words[start:end]
    to_do = words[start] == "to" and words[start + 1] not in DETERMINERS and start + 1 not in scene.starting
    if goes_on or not (to_do or words[start] in ("for", "towards")) or any(at < start for at in scene.verb_starts):
        return None
    return phrase_from(scene, start + 1, end)


def _entry(scene: Scene, of: dict[str, str], start: int, stop: int) -> Entry | None:
    """Read a line by what its list is of; a balance among the payments is a value, a wage is pay."""
    words = scene.words
    held = [term for term in scene.nouns if term.id == "value" and start <= term.start <= start + 1]
    if held and BOUGHT.isdisjoint(words[start : held[0].end]):  # "Insurance £434", "Petty cash £30" are paid
        return Entry("value", None, None)
    if of["kind"] == "income" and any(term.id == "funding" and term.end <= stop for term in scene.nouns):
        return Entry("funding", None, None)  # "Street cleaning grant £2,075" is received
    if len(scene.sums) > 1 or of["label"] == "none":
        return None if of["label"] == "recipient" else Entry(of["kind"], None, None)
    last = stop
    while last > start and not words[last - 1][:1].isalnum():
        last -= 1
    if words[start] in TOTALS:
        return Entry(of["kind"], None, None)
    if words[start] in PREPOSITIONS:  # "In Neath Lane, £718,000 for repairs"
        return None
    if last == start or (of["label"] == "recipient" and not scene.context.reading.words[start][:1].isupper()):
        return None
    if of["label"] == "purpose":
        return Entry(of["kind"], None, scene.original(start, last))
    if of["label"] == "body" and not _names_body(scene, start, last):
        return Entry(of["kind"], None, scene.original(start, last))
    kind = "pay" if any(word in WAGES for word in words[start:stop]) else of["kind"]
    return _to_payee(scene, kind, start, last)


def _names_body(scene: Scene, start: int, last: int) -> bool:
    """Tell whether a label names a body: each word that carries weight has its capital, and there are two."""
    words = [word for word in scene.context.reading.words[start:last] if len(word) > SMALL or word[:1].isupper()]
    named = [word for word in words if word[:1].isalpha()]
    return start in scene.starting or (len(named) > 1 and all(word[:1].isupper() for word in named))


def _to_payee(scene: Scene, kind: str, start: int, last: int) -> Entry:
    """Read "Ayle Electrical (street lamp)": who is paid, and what for; columns part them as well."""
    towards = next((at for at in range(start + 1, last - 1) if _leads_on(scene, at)), None)
    if towards:  # "Ayle Club – towards new heaters | £500"
        return Entry(kind, scene.original(start, towards), phrase_from(scene, towards + 2, last))
    columns = [at for at in range(start + 1, last) if _is_column(scene, at)]
    if columns:
        ends = [*columns[1:2], last]
        told = scene.original(columns[0], ends[0]) if scene.words[columns[0]][:1].isalpha() and kind != "pay" else None
        return Entry(kind, None if kind == "pay" else scene.original(start, columns[0]), told)
    payee = _payee_end(scene, start, last)
    bought = kind != "pay" and payee == last and scene.words[last - 1] in NEVER_PAYEES  # "Petty Cash £30"
    if payee == start or bought:  # "Bank charges £12.56", "Insurance £434"
        return Entry(kind, None, scene.original(start, last))
    if payee < last and scene.context.reading.words[payee][:1].islower():  # "Ayle Garage mower petrol £17.22"
        name = None if kind == "pay" else scene.original(start, payee)
        return Entry(kind, name, None if kind == "pay" else scene.original(payee, last))
    marks = DASHES | {"("} if kind == "funding" else LABEL_ENDS  # a body's name may hold a comma: "Urdd, Cwm Eithin"
    end = next((at for at in range(start + 1, last) if scene.words[at] in marks), last)
    purpose = scene.original(end + 1, last) if end + 1 < last and kind != "pay" else None
    return Entry(kind, None if kind == "pay" else scene.original(start, end), purpose)


def _leads_on(scene: Scene, at: int) -> bool:
    """Tell whether a dash or a comma leads to what a grant is for."""
    return scene.words[at] in OPENERS and scene.words[at + 1] in ("towards", "for")


def _payee_end(scene: Scene, start: int, last: int) -> int:
    """Return where the name that a label begins with ends, its start where that is none: "Hall rental", "Insurance"."""
    raw, end = scene.context.reading.words, start
    while end < last and (raw[end][:1].isupper() or scene.words[end] in NAME_WORDS):
        end += 1
    alone = end == start + 1 and not (raw[start].isupper() and len(raw[start]) > 1) and start not in scene.starting
    goes_on = end < last and raw[end][:1].islower() and not _is_column(scene, end)
    if alone and (goes_on or scene.words[start] in BOUGHT) and scene.words[start] not in TITLES:
        return start
    return end


def _is_column(scene: Scene, at: int) -> bool:
    """Tell whether a column begins at a token: two blanks or a tab stand before it."""
    reading = scene.context.reading
    start, end = reading.chars(at - 1, at)[0], reading.chars(at, at + 1)[0]
    return COLUMNS.search(reading.document.text[start:end]) is not None


def _label_start(scene: Scene, start: int, stop: int) -> int:
    """Step over the number of an item and the title of a person."""
    while start < stop and (scene.words[start] in TITLES or not scene.words[start][0].isalpha()):
        start += 1
    return start


def list_above(reading: Reading, part: Part) -> str | None:
    """Return what the list is of: the lines above, up to the first without a sum, lead to its heading."""
    place = reading.parts.index(part)
    leads = 0
    for above in reversed(reading.parts[max(0, place - ROWS) : place]):
        words = reading.lower[above.start : above.end]
        kinds = [HEADINGS[word] for word in words if word in HEADINGS]
        if words[-1] == ":" and LED in kinds:  # "Projects being funded include:"
            lead = reading.lower[reading.sentence(above.end - 1)[0] : above.end]
            return LED if any(HEADINGS.get(word) == LED for word in lead) else None
        found = next((kind for kind in kinds if kind != LED), None) if kinds else None
        if found and _is_heading(words, leads):
            return found
        if "£" not in words:
            leads += 1
            led = ":" in words[-2:]  # "These were agreed by the Panel:-"
            if leads > 1 + led or (len(words) > LEAD_IN and not led):
                return None
    return None


def _is_heading(words: list[str], leads: int) -> bool:
    """Tell a heading from a line of the list, "Printing costs £90", and from the talk before it."""
    if words[-1] == "." and len(words) > LEAD_IN and FOLLOWING.isdisjoint(words):
        return False
    return "£" not in words or words[-1] == ":" or (leads > 0 and not words[-1][:1].isdigit())
