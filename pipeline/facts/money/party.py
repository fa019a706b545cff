"""The party that words name: an organisation, or a body as the document writes it."""

from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.named_body import is_person, reads_as_body
from pipeline.facts.money.scene import Scene, Verb
from pipeline.facts.money.standing_for import place_at
from pipeline.resolve.names import name_from

AUXILIARIES = grammar("auxiliaries")
ASKING = parties("asking")
BODIES = grammar("bodies")
CONJUNCTIONS = grammar("conjunctions")
DETERMINERS = grammar("determiners")
PARTICIPLE_OPENERS = grammar("participle_openers")
PREPOSITIONS = grammar("prepositions")
POTS = parties("pots")
TITLES = grammar("titles")

FIRM_ENDS = grammar("firm_ends")
PLACE_ENDS = grammar("place_ends")
PLACING = frozenset(("in", "near", "at"))
SMALL = frozenset(("of", "and", "&", "'s", "'", "the", "for", "-"))
DESCRIBING = BODIES | grammar("private")
ACRONYMS = grammar("acronyms")
SHORT = 2  # letters that are too few for a body's abbreviation
ASIDE = 9  # tokens of an aside between commas
PHRASE = 8  # words of a body's name at most


def party_at(scene: Scene, start: int) -> tuple[str, int] | None:
    """Return the party named from a token on, and where its name ends: an organisation, or a body by its words."""
    words = scene.words
    at = start
    while at < scene.end and words[at] in DETERMINERS:
        at += 1
    naming = scene.starting.get(start) or scene.starting.get(at)
    if naming:
        follows = words[naming.end] if naming.end < scene.end else ""
        if follows in ("'s", "'"):
            return _body(scene, start, at)
        return (naming.organisation.name, naming.end) if naming.organisation else None
    if at >= scene.end or any(item.start <= at < item.end for item in scene.sums):
        return None
    if any(first <= at < last for first, last in scene.times.items()):  # "in the year to September 2022"
        return None
    described = _described(scene, at)
    if described > at:  # "to housing association Helmsgate Partnerships"
        return _body(scene, start, described)
    place = place_at(scene, at) if at == start else None
    if place:
        return place[0].name, place[1]
    if (
        _abbreviates(words[at], scene.context.reading.words[at])
        and words[start - 1] != "for"
        and _closed(scene, at + 1)
    ):
        return scene.context.reading.words[at], at + 1
    return _body(scene, start, at)


def of_body(scene: Scene, at: int) -> tuple[str, int] | None:
    """Return whose person is named from a token on: "Sarah Dunn | from Ayle Hospice"."""
    person = name_from(scene.context.reading, at) if at < scene.end else None
    if person is None or scene.words[person.end] not in ("from", "of"):
        return None
    return party_at(scene, person.end + 1) or _capitals(scene, person.end + 1)


def _capitals(scene: Scene, start: int) -> tuple[str, int] | None:
    """Read a name of two words in capitals or more."""
    raw, end = scene.context.reading.words, start
    while end < scene.end and raw[end][:1].isupper():
        end += 1
    return (scene.original(start, end), end) if end > start + 1 else None


def _closed(scene: Scene, at: int) -> bool:
    """Tell whether a name can end before a token: "the NHS | £2m", "by DCAL | in", but not "DCAL | officers"."""
    word = scene.words[at] if at < scene.end else "."
    small = word in PREPOSITIONS or word in CONJUNCTIONS or word in AUXILIARIES or at in scene.times
    return small or not (word[:1].isalpha() or word[:1].isdigit())


def _described(scene: Scene, at: int) -> int:
    """Step over what a body is before its name: "contractor | Brightroad", "the charity | Helping Hand"."""
    raw, place = scene.context.reading.words, at
    while place < min(scene.end - 1, at + PHRASE // 2) and raw[place][:1].islower() and raw[place].isalpha():
        place += 1
    described = place > at and scene.words[place - 1] in DESCRIBING and raw[place][:1].isupper()
    return place if described else at


def party_before(scene: Scene, end: int) -> str | None:
    """Return the firm or the place whose name ends at a token: "Tollgate Mill | has been awarded"; no person."""
    raw, words = scene.context.reading.words, scene.words
    if words[end - 1] == ",":
        return _by_aside(scene, end - 1)
    if words[end - 1] == ":" and scene.start == scene.context.reading.part(scene.start).start:
        labels = end - 1 - scene.start <= PHRASE and raw[scene.start][:1].isupper() and words[scene.start] not in TITLES
        labels = labels and words[end] in ASKING
        return scene.original(scene.start, end - 1) if labels else None  # "Sea Scouts: asked for £600"
    if _abbreviates(words[end - 1], raw[end - 1]) and (
        end - 2 < scene.start or not raw[end - 2][:1].isupper()
    ):  # "DCAL awarded"
        return raw[end - 1]
    start = end
    while start > scene.start and end - start < PHRASE and _of_name(scene, start - 1, start < end):
        start -= 1
    while start < end and (words[start] in SMALL or words[start] in DETERMINERS or not raw[start][:1].isupper()):
        start += 1
    if words[start] in PREPOSITIONS or (start > scene.start and words[start - 1] in PREPOSITIONS - PLACING):
        return None  # "In Neath Lane", "of | Ayle Band"
    start = _of_clause(scene, start, end)
    start = max([start, *(last for first, last in scene.times.items() if start <= first < last <= end)])
    alone = end - start < 2 and not (start - 2 > scene.start and words[start - 1] in PLACING)
    inside = scene.starting.get(start)
    if inside and words[inside.end : inside.end + 1] == ["of"]:  # "Ayle Society | of Ringers"
        inside = None
    if scene.headline or start == end or alone or words[start] in TITLES or inside:
        return None
    if start - 2 > scene.start and words[start - 1] in PLACING and raw[start - 2][:1].isupper():
        return party_before(scene, start - 1)  # "Tollgate Corn Mill in Ayle has been awarded"
    place = words[end - 1] in PLACE_ENDS and (end - start > 2 or words[start - 1] == "the" or "'s" in words[start:end])
    firm = place or words[end - 1] in FIRM_ENDS or words[end - 1] in BODIES or reads_as_body(scene, start, end)
    return scene.original(start, end) if firm and not is_person(scene, start, end) else None


def _of_clause(scene: Scene, start: int, end: int) -> int:
    """Leave out what another clause ends in: "to mend the Ayle Pavilion and | Torquay will get"; `end` for a list."""
    words = scene.words
    if "and" not in words[start:end] or start == scene.start or words[start - 1] in ("that", "“", ":", ";"):
        return start
    if words[start - 1] == ",":  # "Ayle Lions, Dene Lions and Marsh Lions gave": who gave what is not said
        return end
    return (
        words.index("and", start) + 1 if words[start - 1] not in ("the", "both") or start - 1 > scene.start else start
    )


def gerund_opening(scene: Scene, end: int, verb: Verb) -> str | None:
    """Return who opens the sentence that a gerund goes on: "The Rotary Club of Ayle helped by donating £1,000"."""
    if verb.form != "ing" or scene.words[end - 1] not in PARTICIPLE_OPENERS:
        return None
    party = party_at(scene, scene.start)
    raw = scene.context.reading.words
    return party[0] if party and party[1] < end and raw[party[1]][:1].islower() else None


def _by_aside(scene: Scene, comma: int) -> str | None:
    """Read "Brightroad Europe, a consultancy, | is paid" and "The home's owner, Helmsgate Care, | was fined"."""
    raw, words = scene.context.reading.words, scene.words
    opened = next((at for at in range(comma - 1, max(scene.start, comma - ASIDE), -1) if words[at] == ","), None)
    if opened is None:
        return None
    if words[opened + 1] not in ("a", "an"):
        return party_before(scene, comma) if raw[opened + 1][:1].isupper() else None
    start = opened
    while start > scene.start and _of_name(scene, start - 1, start < opened):
        start -= 1
    described = not DESCRIBING.isdisjoint(words[opened + 2 : comma]) and start < opened
    return scene.original(start, opened) if described and words[start] not in TITLES else None


def _abbreviates(lower: str, word: str) -> bool:
    """Tell a body's abbreviation from a word and from what "MP" and "CEO" stand for."""
    return len(word) > SHORT and word.isalpha() and word.isupper() and lower not in ACRONYMS


def _of_name(scene: Scene, at: int, inside: bool) -> bool:
    """Tell whether a token belongs to a name: a capitalised word, or inside one "of", "and" and the like."""
    raw, word = scene.context.reading.words[at], scene.words[at]
    if raw[:1].isupper():
        return True
    joins = word in SMALL and at > scene.start and scene.context.reading.words[at - 1][:1].isupper()
    return inside and joins


def _body(scene: Scene, start: int, at: int) -> tuple[str, int] | None:
    """Read "the town band" or "Seatown Regatta": a named or described body, never "a charity" or "Mr Dunn"."""
    raw, words = scene.context.reading.words, scene.words
    if words[at] in TITLES:
        return None
    end = _body_end(scene, at)
    if end == at or words[end - 1] in POTS or words[end - 1] in ("bid", "bids"):  # "drawn from the General Reserve"
        return None
    if end < scene.end and words[end] in ("'s", "'"):  # "towards the Council's legal costs"
        return None
    body = words[end - 1] in BODIES
    definite = start < at and words[start] == "the"
    named = raw[at][:1].isupper() or raw[at][:1].isdigit()
    if end == at + 1 and start == at and named and raw[at].isalpha() and scene.words[start - 1] == "to":
        return scene.original(at, end), end
    bought = scene.words[start - 1] == "for"  # "£2m for Power Plants", "£2m for the Festivals Fund": what, not who
    given = not bought and _all_capitals(raw, at, end) and not is_person(scene, at, end)
    pot = bought and words[end - 1] == "fund"
    if named and (body or given) and not raw[at].isdigit() and not pot:
        return scene.original(at, end), end
    if definite and body and end - at > 1:
        return scene.original(at, end), end
    return None


def _body_end(scene: Scene, at: int) -> int:
    """Return where the words that may name a body end."""
    raw, words = scene.context.reading.words, scene.words
    end = at
    while end < min(scene.end, at + PHRASE):
        if (
            not (raw[end][:1].isalnum() or words[end] in ("'s", "&"))
            or (words[end] in CONJUNCTIONS and not _joins(scene, at, end))
            or words[end] in AUXILIARIES
        ):
            break
        small = words[end] in PREPOSITIONS and raw[end][:1].islower()
        if small and not (words[end] in ("of", "in", "for") and raw[end + 1 : end + 2] and raw[end + 1][:1].isupper()):
            break
        if end in scene.times:
            break
        end += 1
        if words[end - 1] in BODIES and (end == scene.end or not raw[end][:1].isupper()):
            break
    return end


def _joins(scene: Scene, start: int, at: int) -> bool:
    """Tell whether "and" stands inside a name: "the Education and Library Board"."""
    raw, words = scene.context.reading.words, scene.words
    inside = words[at] == "and" and words[start - 1] == "the" and start < at and raw[at - 1][:1].isupper()
    joined = inside and at + 2 < scene.end
    return joined and raw[at + 1][:1].isupper() and words[at + 2] in BODIES and raw[at + 2][:1].isupper()


def _all_capitals(raw: list[str], start: int, end: int) -> bool:
    """Tell whether every word that carries a name's weight is capitalised, and there are two or it is an article's."""
    return end - start > 1 and all(
        word[:1].isupper() or word[:1].isdigit() or len(word) <= 3 for word in raw[start:end]
    )
