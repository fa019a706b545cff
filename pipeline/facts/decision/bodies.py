"""Which body decided: the meeting's own, the one named, or the one in force."""

from functools import cache
from itertools import pairwise

from pipeline import vocabulary
from pipeline.facts.decision.patterns import BODY, WORDS
from pipeline.read import Part, Reading, Role
from pipeline.resolve import Context
from pipeline.resolve.meeting import HEAD, MEETING
from pipeline.resolve.organisations.antecedents import fits_tier

HEAD_BLOCKS = 14  # a meeting's name stands in the first blocks of its minutes
SHORT = 4  # words of a line that is only a body's name
NAME_WORDS = 12
MODIFIERS = 4  # lower-case words of a body's name: "overview and scrutiny committee"
MEMBERS = frozenset(("members", "councillors", "bosses", "chiefs", "leaders", "they", "it"))
PLANNERS = frozenset(("planners",))
COUNCILS = frozenset(("council", "authority", "councils", "corporation"))
TIERS = frozenset(vocabulary.table("organisations", "tiers"))
OWNERS = COUNCILS | TIERS | {"local"}
RUN = tuple(WORDS["run"])
LINKS = frozenset(("of", "and", "&", "for", "the", "-", "–", ","))
GENERAL = frozenset(("council", "full council", "county council", "town council", "parish council", "city council"))
ATTENDANCE = frozenset(("present", "attendance", "apologies", "attending"))
ROOMS = frozenset(("room", "rooms", "hall", "house", "chamber", "chambers", "suite", "offices", "member", "members"))
DONE = frozenset(("was", "were"))
ATTENDING = 3  # words of a line in which "Present:" stands
BESIDE = 3  # words between a body and its meeting: "the annual meeting of the", "panel in Orrin met"
SITS = frozenset(("met", "meeting", "sat", "meets", "heard", "told", "voted", "debated", "considering"))


@cache
def grammar() -> frozenset[str]:
    """Return the words that no lower-case name of a body holds."""
    return frozenset(vocabulary.words("decision")["grammar"])


def phrase_start(reading: Reading, noun: int, limit: int) -> int:
    """Return where the name begins that ends in a body's noun: "children's scrutiny committee", "Audit Board"."""
    start = noun
    if reading.words[noun][0].isupper():
        while start > limit and noun - start < NAME_WORDS and _of_name(reading, start - 1):
            start -= 1
        while start < noun and reading.lower[start] in LINKS:
            start += 1
        return start
    general = reading.lower[noun] in MEMBERS or reading.lower[noun] in PLANNERS
    while start > limit and noun - start < MODIFIERS and _modifies(reading, start - 1):
        if general and reading.lower[start - 1] not in WORDS["levels"]:
            break
        start -= 1
    while limit < start < noun and reading.words[start][0].isupper():
        of = reading.lower[start - 1] == "of" and start - 2 >= limit  # "Vale of Orrin Council's planning committee"
        if not _capital(reading, start - 1 - of):
            break
        start -= 1 + of  # "Mid Wessen District Council's environment committee"
    while start < noun and reading.lower[start] in ("'s", "and", "'"):
        start += 1
    return start


def _of_name(reading: Reading, token: int) -> bool:
    word = reading.words[token]
    return (word[0].isupper() and reading.lower[token] not in grammar()) or word in ("of", "and", "&", "for", "'s", "-")


def _capital(reading: Reading, token: int) -> bool:
    return reading.words[token][0].isupper() and reading.lower[token] not in grammar()


def is_post(reading: Reading, noun: int) -> bool:
    """Say whether the noun of a body is of somebody's post: "the chief executive", "the cabinet member for roads"."""
    lower = reading.lower
    return (lower[noun] == "executive" and lower[noun - 1] == "chief") or lower[noun + 1 : noun + 2] == ["member"]


def is_other(reading: Reading, token: int) -> bool:
    """Say whether somebody is named who is not the body: "Sport England", "government"."""
    return reading.words[token][0].isupper() or reading.lower[token] in WORDS["others"]


def _modifies(reading: Reading, token: int) -> bool:
    lower = reading.lower[token]
    return lower in ("'s", "and") or (lower.replace("-", "").isalpha() and lower not in grammar())


def meeting(context: Context) -> str | None:
    """Return the body whose minutes these are, as their head names it: a committee before its council."""
    reading = context.reading
    found: list[tuple[bool, str]] = []
    for part in reading.parts[:HEAD_BLOCKS]:
        lower = reading.lower[part.start : part.end]
        if part.role is Role.ITEM or _lists_members(lower):
            break
        if part.role in (Role.BOILERPLATE, Role.LINK):
            continue
        told = not MEETING.isdisjoint(lower) and not _tells_of_before(lower)
        short = part.end - part.start <= SHORT or part.role in (Role.HEADING, Role.TITLE, Role.ROW)
        name = _named_in(context, part) if told or short else None
        if name is not None and (told or not context.terms.between(HEAD, part.start, part.end)):
            found.append((name.lower().split()[-1] in COUNCILS, name))
    named = next((name for is_council, name in found if not is_council), None)
    return named or _council_meeting(context, [name for _, name in found])


def _tells_of_before(lower: list[str]) -> bool:
    """Say whether a line tells what happened, as "the meeting was moved", and not only who was there."""
    if DONE.isdisjoint(lower):
        return False
    return any(word in DONE and following not in ATTENDANCE for word, following in pairwise([*lower, ""]))


def _lists_members(lower: list[str]) -> bool:
    """Say whether a line opens the list of who was there: "Present: ...", but not "Attendance at the conference"."""
    opening = lower[:ATTENDING]
    return not ATTENDANCE.isdisjoint(opening) and lower[1:2] not in (["at"], ["of"])


def _council_meeting(context: Context, names: list[str]) -> str | None:
    """Return the full name of the council whose own meeting it is: of "Council" and "Wessen Council" the longer."""
    full = [name for name in names if name.lower() not in GENERAL]
    council = context.organisations.council
    publisher = context.reading.document.publisher
    if full:
        return full[0]
    return council.name if council is not None else publisher or (names[0] if names else None)


def _named_in(context: Context, part: Part) -> str | None:
    """Return the body that a block of the head names, a committee before its council."""
    reading = context.reading
    nouns = [
        noun
        for noun in context.terms.between(BODY, part.start, part.end)
        if reading.lower[noun.start] not in MEMBERS
        and not is_post(reading, noun.start)
        and reading.words[noun.start][0].isupper()
        and ROOMS.isdisjoint(reading.lower[noun.end : noun.end + 1])
    ]
    if not nouns:
        return None
    first = next((noun for noun in nouns if reading.lower[noun.start] not in COUNCILS), nouns[-1])
    end = first.end
    if reading.lower[end : end + 1] == ["of"] and not WORDS["sitting"].isdisjoint(reading.lower[end + 1 : end + 2]):
        end += 2  # "Board of Directors"
    return _written(reading, phrase_start(reading, first.start, part.start), end)


def named(context: Context, start: int, end: int) -> str | None:
    """Return the full name of the body that a phrase of a report gives: "Dunmarsh County Council cabinet"."""
    reading = context.reading
    noun = reading.lower[end - 1]
    if noun in ("body", "governors", "trustees") and reading.lower[end] == "of" and _capital(reading, end + 1):
        return _written(reading, start, _name_end(reading, end + 1))
    council = _council(context, start, end)
    of = next((token for token in range(start, end) if reading.lower[token] in ("of", "at")), start)
    if of > start and reading.lower[of - 1] in WORDS["bodies"] and reading.lower[of - 1] not in MEMBERS:
        return f"{council} {_written(reading, start, of)}" if council else _written(reading, start, of)
    if noun in PLANNERS:
        return f"{council} planning committee" if council else "planning committee"
    if noun in COUNCILS:
        return council or (_written(reading, start, end) if end - start > 1 else None)
    if noun in MEMBERS:
        inner = reading.lower[end - 2] if end - start > 1 else ""
        if inner in ("cabinet", "committee", "panel", "board", "executive"):
            return named(context, start, end - 1)
        return council
    whole = _organisation(context, start, end)
    if whole is not None and whole[1] == end:
        return whole[0]
    own = phrase_start(reading, end - 1, max(start, whole[1] if whole else start))
    behind = _behind_owner(reading, own, end, council)
    tier = reading.lower[own] if own < behind and reading.lower[own] in TIERS else None
    if tier and (council is None or not fits_tier(council, tier)):
        return _written(reading, own, end)  # "the county council's cabinet" in a report of a district's
    words = _written(reading, _behind_epithets(reading, behind, end), end)
    if reading.words[end - 1][0].isupper() and any(word in COUNCILS for word in words.lower().split()):
        return words
    apart = noun in ("commission", "governors") or words.lower() in WORDS["apart"]
    return f"{council} {words}" if council and not apart else words


def _behind_owner(reading: Reading, start: int, end: int, council: str | None) -> int:
    """Step over whose body it is: "the county council's | cabinet", "Wick Council | 's | Cabinet", "Wick's | board"."""
    behind = next((at + 1 for at in range(end - 2, start - 1, -1) if reading.lower[at] == "'s"), start)
    owner = reading.lower[start : behind - 1]
    return behind if OWNERS.issuperset(owner) or (council and set(owner) <= set(council.lower().split())) else start


def _behind_epithets(reading: Reading, start: int, end: int) -> int:
    """Step over what is said of a body and is no part of its name: "powerful executive board", "Labour-run cabinet"."""
    while start < end - 1 and (reading.lower[start] in WORDS["epithets"] or reading.lower[start].endswith(RUN)):
        start += 1
    return start


def in_session(context: Context, before: int, noun: str | None = None) -> str | None:
    """Return the committee that a report says met, last before a token: whose members, or who "the committee" is."""
    reading = context.reading
    for term in reversed(context.terms.between(BODY, 0, before)):
        word = reading.lower[term.end - 1]
        wanted = word not in MEMBERS and word not in COUNCILS if noun is None or noun in MEMBERS else word == noun
        start = phrase_start(reading, term.start, reading.sentence(term.start)[0]) if wanted else term.start
        if start < term.start and not SITS.isdisjoint(reading.lower[max(0, start - BESIDE) : term.end + BESIDE]):
            return named(context, start, term.end)
    return None


def _name_end(reading: Reading, token: int) -> int:
    """Return where a name ends: "the governing body of St Mary's School"."""
    while _capital(reading, token) or (reading.lower[token] in ("'s", "'", "of") and _capital(reading, token + 1)):
        token += 1
    return token


def _council(context: Context, start: int, end: int) -> str | None:
    found = _organisation(context, start, end)
    if found is not None:
        return found[0]
    latest = context.organisations.latest(start, "council") or context.organisations.council
    return latest.name if latest else None


def _organisation(context: Context, start: int, end: int) -> tuple[str, int] | None:
    inside = context.organisations.at(start)
    for naming in (*([inside] if inside else ()), *context.organisations.between(max(0, start - 1), end)):
        if naming.organisation is not None:
            return naming.organisation.name, naming.end
    return None


def _written(reading: Reading, start: int, end: int) -> str:
    words = reading.clean(start, end)
    return (
        words.title().replace("'S", "'s").replace(" Of ", " of ").replace(" And ", " and ")
        if words.isupper()
        else words
    )


def is_partial(reading: Reading, start: int, end: int) -> bool:
    """Say whether the phrase names only some members, or many councils: "Labour councillors", no "Labour cabinet"."""
    several = reading.lower[end - 1] in MEMBERS or reading.lower[end - 1] == "councils"
    return several and not WORDS["parts"].isdisjoint(reading.lower[start:end])
