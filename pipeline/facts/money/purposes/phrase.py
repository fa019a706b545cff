"""A phrase that says what money is for: where it begins and ends, in the document's own words."""

from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.scene import QUOTES, Scene

AUXILIARIES = grammar("auxiliaries")
COMPASS = parties("compass")
CONTROL = grammar("control")
PRONOUNS = grammar("pronouns")
LEAD = grammar("lead")
POINTERS = grammar("pointers")
RELATIVES = grammar("relatives")
PURPOSE_LEADS = grammar("purpose_leads")
PURPOSE_STOPS = grammar("purpose_stops")
NEVER_LISTED = grammar("pronouns") | grammar("relatives") | {"said", "says"}
TARIFF_UNITS = grammar("tariff_units")
TRAILING = grammar("trailing")
WRONG_DOING = parties("wrong_doing")
WRONGS = parties("wrongs")
WRONG = 3  # tokens of "an environmental offence"
VAGUE_PURPOSES = grammar("vague_purposes")
ENDS = frozenset((".", ";", ":", "–", "—", "?", "!", "…"))
LONGEST_SUBJECT = 9  # tokens
LIST = 16  # tokens that a list may go on for behind a comma
TARIFF = 1000  # pounds; more is no tariff
LISTED = 5  # tokens of a member of a list: "buckets, tarpaulins and emergency plumbers"
MONEY = grammar("plain_money")  # "a bid for £6m for extra government cash" is for nothing that is told
MEETING_LEADS = frozenset(("at", "in"))
MEETINGS = grammar("meetings")
MEETING = 5  # tokens of "at its last monthly meeting"
PARTICLES = frozenset(("out", "up"))
MAY_END = ENDS | PURPOSE_STOPS | MEETING_LEADS | {",", "(", ")", "with", "and", "or", "plus"}
"""What `_ends` looks at."""
CLOSING = frozenset(("”", "’", '"'))


def phrase_from(scene: Scene, start: int, last: int) -> str | None:
    """Return a phrase from a token to where it ends, without its article; null where it points elsewhere."""
    return words_from(scene, *without_article(scene, start, last))


def words_from(scene: Scene, start: int, last: int) -> str | None:
    """Return a phrase from a token to where it ends, with all its words."""
    words, at = scene.words, _phrase_end(scene, start, last)
    if at == start + 1 and at + 1 < last and _is_told(words, start):  # "projects | that help young people"
        at = _phrase_end(scene, at + 1, last)
    while at > start and (words[at - 1] in TRAILING or words[at - 1] == ","):
        at -= 1
    if scene.sums[-1].start >= start:
        inside = next((item.start for item in scene.sums if start <= item.start < at), at)
        if inside < at and words[inside - 1] != "for":  # "to make a total grant of £87,450"
            return None
        at = inside - (inside < at)  # "to start a bid | for £25m"
    if scene.times.get(start, start) >= at or is_wrong(words, start, at):
        return None
    alone = (at == start + 1 and words[start] in VAGUE_PURPOSES) or words[at - 1] in MONEY
    if at > start and words[at - 1] in TARIFF_UNITS and scene.sums[0].amount < TARIFF:  # "£2.50 for up to two hours"
        return None
    if at <= start or alone or words[start] in ENDS or _is_region(words, start, at) or _points(scene, start, at):
        return None
    return words_of(scene, start, at)


def _is_region(words: list[str], start: int, end: int) -> bool:
    """Tell where money goes, and not what for: "the North West", "the South West for roads"."""
    at = start
    while at < end and words[at] in COMPASS:
        at += 1
    return at > start and (at == end or words[at] in ("for", "of"))


def is_wrong(words: list[str], start: int, end: int) -> bool:
    """Tell whether what was done wrong is told, and no purpose: "£375,000 for pumping sewage into a river"."""
    return words[start] in WRONG_DOING or not WRONGS.isdisjoint(words[start : min(end, start + WRONG)])


def _is_told(words: list[str], start: int) -> bool:
    """Tell whether a relative clause says what a vague plural is: "schemes that cut crime", no "schemes that were"."""
    vague = words[start] in VAGUE_PURPOSES and words[start].endswith("s")
    return vague and words[start + 1] in RELATIVES and words[start + 2] not in AUXILIARIES


def _phrase_end(scene: Scene, start: int, last: int) -> int:
    """Return where a phrase ends, over quotation marks in pairs; a headline's ends before its quotation."""
    at, inside = start, 0
    while at < last:
        word = scene.words[at]
        if word in QUOTES and (word != '"' or not inside):
            if scene.headline and start < at:  # "£2m on consultants ‘an insult’"
                return at
            inside += 1
        elif word in CLOSING:
            if not inside:
                return at
            inside -= 1
        particle = at == start + 1 and word in PARTICLES  # "to try out a bus"
        may_end = word in MAY_END or at in scene.times
        if may_end and not inside and at > start and not particle and _ends(scene, at):
            return at
        at += 1
    return at


def _points(scene: Scene, start: int, at: int) -> bool:
    """Tell whether a phrase only points elsewhere: "to help achieve this"; not "on books that boys read"."""
    if at >= scene.end or scene.words[at] not in POINTERS or at - start > 3 or at in scene.times:
        return False
    following = scene.words[at + 1] if at + 1 < scene.end else "."
    return not following[:1].isalpha()


def _ends(scene: Scene, at: int) -> bool:
    words = scene.words
    word = words[at]
    if at in scene.times:
        return words[at - 1] not in ("the", "a", "an")  # "the May 2018 by-election"
    if word == ",":
        return not _is_list(scene, at)
    if word in ENDS or word in ("(", ")"):
        return not (
            word == "("
            and at + 2 < scene.end
            and words[at + 2] == ")"
            and scene.context.reading.words[at + 1].isupper()
        ) and not (word == ")" and scene.context.reading.words[at - 1].isupper())
    if word in PURPOSE_STOPS:
        such = word == "as" and words[at - 1] == "such"  # "initiatives such as drainage"
        return not such and not (word in ("out", "up", "down", "over") and words[at - 1].endswith("ing"))
    if word == "with" and _opens_sum(scene, at):  # "on consultants with the remaining £3m from"
        return True
    if word in MEETING_LEADS and not MEETINGS.isdisjoint(words[at + 1 : at + MEETING]):  # "a hub at their May meeting"
        return True
    if word == "in" and words[at + 1 : at + 3] == ["the", "same"]:  # "lawyers in the same period"
        return True
    if word in ("and", "or", "plus"):
        return at + 1 < scene.end and (
            any(at < item.start <= at + 6 and _opens(scene, at + 1, item.start) for item in scene.sums)
            or words[at + 1] in AUXILIARIES
            or words[at + 1] in PRONOUNS
            or _is_clause(scene, at + 1)
            or (words[at + 1] in CONTROL and words[at + 1].endswith("s"))  # "for rewiring and expects a rent increase"
        )
    return False


def _is_clause(scene: Scene, at: int) -> bool:
    """Tell whether a name behind "and" is the subject of a clause: "to mend its lights and Torford will get"."""
    end, raw = at, scene.context.reading.words
    while end < scene.end - 1 and end - at < LISTED and raw[end][:1].isupper():
        end += 1
    return end > at and scene.words[end] in AUXILIARIES and scene.words[end] != "to"


def _is_list(scene: Scene, comma: int) -> bool:
    """Tell whether a comma stands in a list: short members without a verb, the last behind "and"."""
    words, since = scene.words, 0
    for at in range(comma + 1, min(scene.end, comma + LIST)):
        word = words[at]
        if word == "and":
            return since > 0 and words[at + 1] not in AUXILIARIES and not _opens_sum(scene, at)
        since = 0 if word == "," else since + 1
        stops = word in ENDS or word in PURPOSE_STOPS or word in AUXILIARIES or word in NEVER_LISTED
        if stops or since > LISTED or word in ("(", "£") or at in scene.times or at in scene.verb_starts:
            return False
    return False


def _opens_sum(scene: Scene, at: int) -> bool:
    return any(at < item.start <= at + 6 for item in scene.sums)


def _opens(scene: Scene, start: int, end: int) -> bool:
    """Tell whether only the lead of the next amount stands between: "and a further £2m"."""
    return all(word in LEAD or word in ("of", "put") for word in scene.words[start:end])


def without_article(scene: Scene, start: int, last: int) -> tuple[int, int]:
    """Drop the article, and the "help pay for" that only points on."""
    words = scene.words
    while start < last and (words[start] in PURPOSE_LEADS or words[start] in ("a", "an", "the")):
        if words[start] in ("pay", "used", "spent") and words[start + 1] not in PURPOSE_LEADS:  # "to pay its staff"
            break
        if words[start] == "fund" and words[start - 1] in ("a", "an", "the"):  # "for a fund for new businesses"
            break
        start += 1
    return start, last


def words_of(scene: Scene, start: int, end: int) -> str | None:
    """Return the words as the document writes them, quotation marks in pairs."""
    return scene.original(start, end) if start < end else None
