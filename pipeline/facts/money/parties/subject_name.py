"""The name before a verb, where it is no organisation that the document knows: "Tollgate Mill | has been awarded"."""

from pipeline.facts.money.grammar import DASHES, parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.aside import over_address, over_dashes
from pipeline.facts.money.parties.lone_name import lone_body
from pipeline.facts.money.parties.named_body import PERSON_WORDS, is_person, reads_as_body
from pipeline.facts.money.parties.party import DESCRIBING, abbreviates, party_at
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.parties.subject_end import relative_before, subject_end
from pipeline.facts.money.scene import Scene, Verb
from pipeline.facts.money.words import table

ASKING = parties("asking")
AUXILIARIES = grammar("auxiliaries")
BODIES = grammar("bodies")
CALLED = grammar("introduced") | parties("firm_nouns")
COUNCIL_NOUNS = grammar("council_nouns")
DETERMINERS = grammar("determiners")
FIRM_ENDS = grammar("firm_ends")
GOVERNING = parties("governing")
NAME_OPENERS = parties("name_openers")
PARTICIPLE_OPENERS = grammar("participle_openers")
PLACE_ENDS = grammar("place_ends")
POSTS = grammar("posts")
PREPOSITIONS = grammar("prepositions")
QUANTIFIERS = parties("quantifiers").union(table("numbers"))
RELATIVES = grammar("relatives")
TITLES = grammar("titles")

LONGER = frozenset(("company", "club", "charity"))
"""Kinds of organisation whose names are often longer than what is known of them: "Ayle Cricket Club LPS"."""
CALLED_IN = frozenset(("bloom", "need"))
"""What a name has behind "in": "Ayle in Bloom"."""
SAYING = frozenset(("said", "says", "that"))
PLACING = frozenset(("in", "near", "at"))
SMALL = frozenset(("of", "and", "&", "'s", "'", "the", "for", "-"))
ASIDE = 14  # tokens of an aside between commas
ABBREVIATED = 5  # letters that the abbreviation has at most that opens a report; more are a word in capitals
PHRASE = 8  # words of a body's name at most


def party_before(scene: Scene, end: int, *, governed: bool = False, placed: bool = False) -> str | None:
    """Return the firm or the place whose name ends at a token: "Tollgate Mill | has been awarded"; no person.

    `governed` is true where a preposition may stand before it: "sold to Tollgate Mill, which | will pay"; `placed`
    where it is told in which place it is, as of a person it is not: "The Old Forge | in Ayle has won".
    """
    raw, words = scene.context.reading.words, scene.words
    if words[end - 1] in RELATIVES and end - 2 > scene.start:  # "The ALG, which | gives £27m"
        before = end - 1 - (words[end - 2] == ",")
        return party_before(scene, before, governed=True) or lone_body(scene, before - 1)
    if words[end - 1] == "it" and words[end - 2] in SAYING:  # "The Youth Custody Service said it | had found"
        return name_opening(scene, end - 1)
    located = over_dashes(scene, end) if words[end - 1] in DASHES else over_address(scene, end)
    if located:
        return party_before(scene, located, placed=words[located + 1] in PLACING or words[located + 1] == "based")
    if words[end - 1] == ",":
        return _by_aside(scene, end - 1)
    if words[end - 1] == ":":
        return _label(scene, end - 1)
    alone = end - 2 < scene.start or not raw[end - 2][:1].isupper() or words[end - 2] in DETERMINERS
    if alone and abbreviates(words[end - 1], raw[end - 1]):  # "DCAL awarded", but not "COUNCILLORS have"
        shouted = end - 1 == scene.part.start and len(raw[end - 1]) > ABBREVIATED
        return None if shouted else raw[end - 1]
    start = None if scene.headline else _start(scene, end, governed=governed)
    if start is None:
        return None
    if start - 2 >= scene.start and words[start - 1] in PLACING:  # "Tollgate Corn Mill in Ayle has been awarded"
        end = start - 1 - (words[start - 2] == "based")
        return party_before(scene, end, governed=governed, placed=True) if raw[end - 1][:1].isupper() else None
    if words[start] in GOVERNING and words[end - 1] in COUNCIL_NOUNS:  # "The Conservative council"
        return None
    named = end - start > 1 and (_is_body(scene, start, end) or (placed and _is_house(scene, start, end)))
    return scene.original(start, end) if named else None


def _label(scene: Scene, colon: int) -> str | None:
    """Return who opens a block as one that asks: "Sea Scouts: asked for £600"."""
    opens = scene.start == scene.context.reading.part(scene.start).start and colon - scene.start <= PHRASE
    named = scene.context.reading.words[scene.start][:1].isupper() and scene.words[scene.start] not in TITLES
    return scene.original(scene.start, colon) if opens and named and scene.words[colon + 1] in ASKING else None


def _start(scene: Scene, end: int, *, governed: bool) -> int | None:
    """Return where the name that ends at a token begins, null where none does or it is no subject."""
    raw, words, start = scene.context.reading.words, scene.words, _over_noun(scene, end)
    while start > scene.start and end - start < PHRASE and _of_name(scene, start - 1, start < end):
        start -= 1
    while start < end and (words[start] in SMALL or words[start] in DETERMINERS or not raw[start][:1].isupper()):
        start += 1
    if words[start] in PREPOSITIONS:
        return None
    if not governed and start > scene.start and words[start - 1] in PREPOSITIONS - PLACING:
        return None  # "In Neath Lane", "of | Ayle Band"
    if start > scene.start and words[start - 1] in ("a", "an"):  # "A COMMUNITY charity", "An Ayle firm"
        return None
    determined = start - 1 > scene.start and words[start - 1] in DETERMINERS
    if determined and words[start - 2] in PREPOSITIONS and "which" not in words[end : end + 2]:
        return None  # "groups across the | East of England", but "head of the | Ayle Academy of Dance, which will get"
    if determined and words[start - 2] == "and" and start - 2 in scene.ending:
        return None
    start = _of_clause(scene, start, end)
    start = max([start, *(last for last in scene.times.values() if start < last <= end)])
    start += words[start] in NAME_OPENERS
    if words[start] in QUANTIFIERS:  # "Each Ayle school", "Eight PCCs"
        return None
    return start if start < end and words[start] not in TITLES else None


def _over_noun(scene: Scene, end: int) -> int:
    """Step back over the noun that a name has behind it: "Ayle United | football team"."""
    raw, at = scene.context.reading.words, end
    while at > scene.start and end - at < 2 and raw[at - 1].isalpha() and raw[at - 1][:1].islower():
        at -= 1
    led = at > scene.start and raw[at - 1][:1].isupper() and scene.words[at] not in SMALL
    only_called = scene.words[end - 1] in CALLED and (at - 2 < scene.start or not raw[at - 2][:1].isupper())
    return at if led and scene.words[end - 1] in BODIES and not only_called else end  # no name: "Ayle fuel firm"


def _is_body(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a name is a firm's, a place's or a body's, and no longer one that the document knows."""
    words, inside = scene.words, scene.starting.get(start)
    longer = inside is not None and inside.organisation is not None and inside.organisation.kind in LONGER
    if inside and words[inside.end : inside.end + 1] != ["of"] and not longer:  # "Ayle Society | of Ringers"
        return False
    place = words[end - 1] in PLACE_ENDS and (end - start > 2 or words[start - 1] == "the" or "'s" in words[start:end])
    firm = place or words[end - 1] in FIRM_ENDS or words[end - 1] in BODIES or reads_as_body(scene, start, end)
    return firm and not is_person(scene, start, end)


def _is_house(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a name is no person's, by its form, where it is told in which place it is: "The Old Forge | in"."""
    words = scene.words
    formed = words[start - 1] == "the" or "'s" in words[start:end] or words[end] == "based"
    formed = formed or words[end - 1].rstrip("s") in PLACE_ENDS
    if start in scene.starting or not POSTS.isdisjoint(words[start:end]):
        return False
    long = end - start > 2 and PERSON_WORDS.isdisjoint(words[start:end]) and not is_person(scene, start, end)
    return formed or long


def _by_aside(scene: Scene, comma: int) -> str | None:
    """Read "Brightroad Europe, a consultancy, | is paid" and "The home's owner, Helmsgate Care, | was fined"."""
    raw, words = scene.context.reading.words, scene.words
    relative = relative_before(scene, comma)
    if relative:
        return party_before(scene, relative) or lone_body(scene, relative - 1)
    opened = next((at for at in range(comma - 1, max(scene.start, comma - ASIDE), -1) if words[at] == ","), None)
    if opened is None:
        return None
    if words[opened + 1] == "one":  # "The Weavers' Mill, one of the town's oldest, | gets"
        return party_before(scene, opened)
    if words[opened + 1] not in ("a", "an"):
        return party_before(scene, comma) if raw[opened + 1][:1].isupper() else None
    start = opened
    while start > scene.start and _of_name(scene, start - 1, start < opened):
        start -= 1
    if words[start - 1] in PLACING and start < opened:  # "The Ayle Centre in Dene, a gallery, | received"
        return party_before(scene, opened)
    described = not DESCRIBING.isdisjoint(words[opened + 2 : comma]) and start < opened
    return scene.original(start, opened) if described and words[start] not in TITLES else None


def _of_clause(scene: Scene, start: int, end: int) -> int:
    """Leave out what another clause ends in: "to mend the Ayle Pavilion and | Torquay will get"; `end` for a list."""
    words = scene.words
    if "and" not in words[start:end] or start == scene.start or words[start - 1] in ("that", "“", ":", ";"):
        return start
    if words[start - 1] == ",":  # "Ayle Lions, Dene Lions and Marsh Lions gave": who gave what is not said
        return end
    opens = start - 1 == scene.start and words[start - 1] in ("the", "both")
    return start if opens else words.index("and", start) + 1


def doer_named(scene: Scene, verb: Verb) -> str | None:
    """Return whose deed a verb is, by its name: an organisation that the document knows, or a firm by its words."""
    found = subject_of(scene, verb)
    return found.name if found else party_before(scene, subject_end(scene, verb.start))


def gerund_opening(scene: Scene, end: int, verb: Verb) -> str | None:
    """Return who opens the sentence that a gerund goes on: "Ayle Lions helped by donating", "after being awarded"."""
    if (
        not (verb.form == "ing" or scene.words[verb.start - 1] == "being")
        or scene.words[end - 1] not in PARTICIPLE_OPENERS
    ):
        return None
    party = party_at(scene, scene.start)
    raw = scene.context.reading.words
    return party[0] if party and party[1] < end and raw[party[1]][:1].islower() else None


def name_opening(scene: Scene, before: int) -> str | None:
    """Return the name that opens a sentence as its subject, for an "its" in it: "Museums Ayle failed in its bid"."""
    raw, start = scene.context.reading.words, scene.start + (scene.words[scene.start] == "the")
    end = start
    while end < before and _of_name(scene, end, end > start):
        end += 1
    verbal = scene.words[end] in AUXILIARIES or scene.words[end].endswith(("s", "d"))
    acts = end < before and (scene.words[end] == "," or (raw[end][:1].islower() and verbal))
    named = acts and end - start > 1 and not scene.starting
    return scene.original(start, end) if named and not is_person(scene, start, end) else None


def _of_name(scene: Scene, at: int, inside: bool) -> bool:
    """Tell whether a token belongs to a name: a capitalised word, or inside one "of", "and" and the like."""
    raw, word = scene.context.reading.words[at], scene.words[at]
    if raw[:1].isupper():
        return True
    small = word in SMALL or (word == "in" and scene.words[at + 1] in CALLED_IN)
    return inside and small and at > scene.start and scene.context.reading.words[at - 1][:1].isupper()
