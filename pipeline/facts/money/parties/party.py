"""The party that words name: an organisation, or a body as the document writes it."""

from pipeline.facts.money.grammar import parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.named_body import is_person, is_place
from pipeline.facts.money.parties.standing_for import place_at
from pipeline.facts.money.parties.subject_end import in_time
from pipeline.facts.money.scene import Scene
from pipeline.resolve.names import name_from
from pipeline.resolve.organisations import Naming

AUXILIARIES = grammar("auxiliaries")
BODIES = grammar("bodies")
CONJUNCTIONS = grammar("conjunctions")
DETERMINERS = grammar("determiners")
PREPOSITIONS = grammar("prepositions")
FRESH = parties("fresh")
GENERIC = parties("generic")
HANDED_OUT = parties("handed_out")
HOLDERS = parties("holders")
HOLDINGS = parties("holdings")
NATIONS = parties("nations")
POSTS = grammar("posts")
REGIONS = parties("regions")
POTS = HOLDINGS | HANDED_OUT
TITLES = grammar("titles")

DESCRIBING = BODIES | grammar("private")
WORDS = grammar("acronyms") | GENERIC | grammar("vague_purposes")
SHORT = 2  # letters that are too few for a body's abbreviation
PHRASE = 8  # words of a body's name at most


def party_at(scene: Scene, start: int) -> tuple[str, int] | None:
    """Return the party named from a token on, and where its name ends: an organisation, or a body by its words."""
    words = scene.words
    at = start
    while at < scene.end and (words[at] in DETERMINERS or (at > start and words[at] in FRESH)):
        at += 1
    naming = scene.starting.get(start) or scene.starting.get(at)
    if naming and naming.organisation is None:  # "to the charity | Victims First"
        naming = scene.starting.get(naming.end, naming)
    if naming:
        return _organisation(scene, start, at, naming)
    sums = scene.sums if scene.sums and at < scene.sums[-1].end else ()
    if at >= scene.end or any(item.start <= at < item.end for item in sums):
        return None
    if scene.times and in_time(scene, at):  # "in the year to September 2022"
        return None
    described = _described(scene, at)
    if described > at:  # "to housing association Helmsgate Partnerships"
        return _body(scene, start, described)
    place = place_at(scene, at) if at == start else None
    if place:
        return place[0].name, place[1]
    if abbreviates(words[at], scene.context.reading.words[at]) and words[start - 1] != "for" and closes(scene, at + 1):
        return scene.context.reading.words[at], at + 1
    return _body(scene, start, at)


def _organisation(scene: Scene, start: int, at: int, naming: Naming) -> tuple[str, int] | None:
    """Return an organisation as a party; what money is "for" is no fund, and "the council's youth club" no council."""
    if naming.end < scene.end and scene.words[naming.end] in ("'s", "'"):
        return _body(scene, start, at)
    if naming.end < scene.end and scene.words[naming.end] in POSTS:  # "to Ayle Fire Service | firefighters"
        return None
    body = naming.organisation
    pot = body is not None and body.kind == "fund" and scene.words[start - 1] == "for"
    if body is None or pot:
        return None
    if _is_longer(scene, naming, at):
        return _body(scene, start, at)
    end = _over_places(scene, naming.end)
    return (scene.original(at, end), end) if end > naming.end else (body.name, naming.end)


def _is_longer(scene: Scene, naming: Naming, at: int) -> bool:
    """Tell whether a name goes on: "the Rotary Club | of Ayle", "the NHS Trust | Development Authority"."""
    if naming.organisation and naming.organisation.kind == "club" and scene.words[naming.end] == "of":
        return _is_led_on(scene, naming.end)
    joined = scene.words[naming.end] == "&"  # "the Premier League | & Schools Fund"
    if naming.end >= scene.end or not (joined or scene.context.reading.words[naming.end][:1].isupper()):
        return False
    end = _body_end(scene, at)
    return end > naming.end and (joined or scene.words[end - 1] in BODIES - HANDED_OUT)


def _over_places(scene: Scene, at: int) -> int:
    """Step over the places that a body's name ends in: "the Wildlife Trust | for Ayleshire and Deneshire"."""
    words = scene.words
    end = at
    while words[end] in (("for",) if end == at else (",", "and")) and _is_county(scene, words[end + 1]):
        end += 2
    return end


def _is_county(scene: Scene, word: str) -> bool:
    return word.endswith("shire") or is_place(scene, word)


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


def closes(scene: Scene, at: int) -> bool:
    """Tell whether a name can end before a token: "the NHS | £2m", "by DCAL | in", but not "DCAL | officers"."""
    word = scene.words[at] if at < scene.end else "."
    small = word in PREPOSITIONS or word in CONJUNCTIONS or word in AUXILIARIES or at in scene.times
    return small or not (word[:1].isalpha() or word[:1].isdigit())


def _described(scene: Scene, at: int) -> int:
    """Step over what a body is before its name: "contractor | Brightroad", "the charity | Helping Hand"."""
    raw, place, last = scene.context.reading.words, at, min(scene.end - 1, at + PHRASE // 2)
    while place < last and raw[place][:1].islower() and raw[place].isalpha():
        place += 1
    described = place > at and scene.words[place - 1] in DESCRIBING and raw[place][:1].isupper()
    return place if described else at


def abbreviates(lower: str, word: str) -> bool:
    """Tell a body's abbreviation from a word, though it be shouted, and from what "MP" and "CEO" stand for."""
    return word.isupper() and len(word) > SHORT and word.isalpha() and lower not in WORDS


def _body(scene: Scene, start: int, at: int) -> tuple[str, int] | None:
    """Read "the town band" or "Seatown Regatta": a named or described body, never "a charity" or "Mr Dunn"."""
    raw, words = scene.context.reading.words, scene.words
    if words[at] in HOLDERS or words[at] in NATIONS:
        return None
    end = _body_end(scene, at)
    if words[at] in TITLES and words[end - 1] not in BODIES:  # "from Sir Rab Niven", but "from the Sir Rab Niven Trust"
        return None
    if (
        end == at or words[end - 1] in GENERIC or words[end - 1] in HOLDINGS or words[end - 1] in ("bid", "bids")
    ):  # "drawn from the General Reserve"
        return None
    if end < scene.end and words[end] in ("'s", "'"):  # "towards the Council's legal costs"
        return None
    if _is_pot(scene, end) or REGIONS.issuperset(words[at:end]):
        return None
    body = words[end - 1] in BODIES
    definite = start < at and words[start] == "the"
    named = raw[at][:1].isupper() or raw[at][:1].isdigit()
    if end == at + 1 and start == at and named and raw[at].isalpha() and scene.words[start - 1] == "to":
        return scene.original(at, end), end
    bought = scene.words[start - 1] == "for"  # "£2m for Power Plants", "£2m for the Festivals Fund": what, not who
    given = not (bought or scene.headline) and _all_capitals(raw, at, end) and not is_person(scene, at, end)
    pot = bought and words[end - 1] == "fund"
    if named and (body or given) and not raw[at].isdigit() and not pot:
        end = _over_places(scene, end)
        return scene.original(at, end), end
    fund = not named and words[end - 1] in HANDED_OUT  # "the community benefits fund": whose it is, is not said
    if definite and body and not pot and not fund and end - at > 1 and closes(scene, end):
        return scene.original(at, end), end
    return None


def _is_pot(scene: Scene, at: int) -> bool:
    """Tell whether a name goes on to a programme's: "to the Summer Fairs | and Festivals programme"."""
    raw = scene.context.reading.words
    if at + 2 >= scene.end or scene.words[at] != "and":
        return False
    end = at + 1
    while end < scene.end and raw[end][:1].isupper():
        end += 1
    return end > at + 1 and (scene.words[end] in POTS or scene.words[end - 1] in POTS)


def _body_end(scene: Scene, at: int) -> int:
    """Return where the words that may name a body end."""
    raw, words = scene.context.reading.words, scene.words
    end, last = at, min(scene.end, at + PHRASE)
    while end < last:
        if words[end] == "'s" and words[end + 1] in BODIES and raw[end + 1][:1].isupper():  # "the Women's Institute"
            end += 1
            continue
        if (
            not (raw[end][:1].isalnum() or words[end] in ("'s", "&"))
            or (words[end] in CONJUNCTIONS and not _joins(scene, at, end))
            or words[end] in AUXILIARIES
        ):
            break
        small = words[end] in PREPOSITIONS and raw[end][:1].islower()
        if small and not (words[end] in ("of", "in", "for") and _is_led_on(scene, end)):
            break
        if end in scene.times:
            break
        end += 1
        if words[end - 1] in BODIES and _closes(scene, at, end):
            break
    return end


def _closes(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a body's noun before a token ends its name: not "the Bank | of England", "Ayle Trust | & Sons"."""
    raw, word = scene.context.reading.words, scene.words[end]
    led = word == "of" or (end == start + 1 and word == "for")
    if led and raw[start][:1].isupper() and _is_led_on(scene, end):
        return False
    return end == scene.end or not (raw[end][:1].isupper() or word == "&")


def _is_led_on(scene: Scene, at: int) -> bool:
    """Tell whether a small word leads to more of a name: "the Bank | of England", "the Rotary Club | of the Marsh"."""
    raw = scene.context.reading.words
    named = at + 1 + (scene.words[at : at + 2] == ["of", "the"])
    return named < scene.end and raw[named][:1].isupper()


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
