"""Whose deed a verb is: the organisation that is its subject."""

from pipeline.facts.money.grammar import DASHES, parties
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.parties.aside import over_address, over_dashes
from pipeline.facts.money.parties.it import earlier, meant_by_it
from pipeline.facts.money.parties.opening import opening, unless_modified
from pipeline.facts.money.parties.speakers import speakers
from pipeline.facts.money.parties.standing_for import introduced_by, of_place
from pipeline.facts.money.parties.subject_end import relative_before, subject_end
from pipeline.facts.money.scene import QUOTES, Scene, Verb
from pipeline.resolve.organisations import Naming, Organisation

BE = grammar("be")
CAUSATIVE = grammar("causative")
COUNCIL_NOUNS = grammar("council_nouns")
INTRODUCED = COUNCIL_NOUNS | grammar("introduced")
LED_BY = grammar("council_people") | {"ministers", "commissioners", "trustees", "governors", "officers"}
COUNCIL_PEOPLE = grammar("council_people")
COMPASS = parties("compass")
DEEDS = parties("deeds")
FIRM_ENDS = grammar("firm_ends") | {"services"}
FIRM_NOUNS = parties("firm_nouns")
NOT_THE_COUNCIL = grammar("not_the_council")
PARTICIPLE_OPENERS = grammar("participle_openers")
RELATIVES = grammar("relatives")
RIVALS = parties("rivals")

COMMON_NOUNS = INTRODUCED | FIRM_NOUNS
CONJUNCTIONS = frozenset(("and", "but", "then", "or"))
STANDING_FOR = RELATIVES | COUNCIL_PEOPLE | PARTICIPLE_OPENERS | CONJUNCTIONS | {"it", "they", "we", "as"}
"""Small words before a verb that stand for whoever does what it says; "well as" ends in one."""
FIRM_KINDS = frozenset(("company", "agency"))
GERUND_LEADS = frozenset(("with", "in", "to"))
BRACKET = 9  # tokens of "(the “Trust”)" at most
INTRODUCTION = 4  # tokens of "A cash-strapped London borough"
FOR_EACH = 7  # tokens of "for each benefiting local authority" before "to receive"
OPENING = 80  # tokens of a document that introduce what it is about
ASIDE = 18  # tokens of an aside between commas


def subject_of(scene: Scene, verb: Verb) -> Organisation | None:
    """Return the organisation that does what the verb says (or, of a passive, has it done to it), else null."""
    read = verb.start, verb.form
    if read not in scene.subjects:
        scene.subjects[read] = _read(scene, verb)
    return scene.subjects[read]


def _read(scene: Scene, verb: Verb) -> Organisation | None:
    end = subject_end(scene, verb.start)
    if end in scene.ending:
        naming = scene.ending[end]
        led = verb.form == "ing" and not GERUND_LEADS.isdisjoint(scene.words[naming.start - 2 : naming.start])
        if led or (scene.words[end] == "to" and _is_deed_of(scene, naming)):
            return naming.organisation  # "with the Home Office providing £2m", "resulted in the council incurring"
    found = _ending_at(scene, end)
    if found or scene.words[end] != "to" or verb.frame.subject != "recipient":
        return found
    if "for" in scene.words[max(scene.start, end - FOR_EACH) : end]:  # "£9m for each authority to receive £50,000"
        return None
    one = "among" in scene.words[scene.start : end] or "one" in scene.words[scene.start : end]
    return None if one else opening(scene, end)  # "worked with the trust to secure", not "is one of ten to get"


def _is_deed_of(scene: Scene, naming: Naming) -> bool:
    """Tell whether what an organisation is to do is its own: "a decision by | Ayle Council to spend"."""
    at = naming.start - (scene.words[naming.start - 1] == "the")
    return scene.words[at - 1] in ("by", "from", "of") and scene.words[at - 2] in DEEDS


def _ending_at(scene: Scene, end: int, depth: int = 0) -> Organisation | None:
    """Return the organisation whose name, pronoun or people end at a token."""
    words = scene.words
    if end <= scene.start or depth > 3:
        return None
    word = words[end - 1]
    introduced = _introduced(scene, end) or _the_firm(scene, end) if word in COMMON_NOUNS else None
    if introduced:
        return introduced
    if end in scene.ending:
        return unless_modified(scene, scene.ending[end].start, scene.ending[end].organisation)
    firm = scene.ending.get(end - 1) if word in FIRM_ENDS else None
    if firm and firm.organisation and firm.organisation.kind in FIRM_KINDS:  # "Anglian Water | Services has paid"
        return firm.organisation
    led = scene.ending.get(end - 1) if word in LED_BY else None
    if led:  # "Welsh Government ministers have announced"
        return led.organisation
    capital = scene.context.reading.words[end - 1][:1].isupper()
    placed = _located(scene, end) or of_place(scene, end) if capital else None
    if placed:
        return placed
    located = over_dashes(scene, end) if word in DASHES else over_address(scene, end) if capital else None
    if located:
        return _ending_at(scene, located, depth + 1)
    if word == ")":  # "the Department of Health and Social Care (DHSC) had given"
        bracket = next((at for at in range(end - 2, max(scene.start, end - BRACKET), -1) if words[at] == "("), None)
        return _ending_at(scene, bracket, depth + 1) if bracket else None
    if word == ",":
        return _over_aside(scene, end - 1, depth)
    return _by_small_word(scene, word, end) if word in STANDING_FOR else None


def _introduced(scene: Scene, end: int) -> Organisation | None:
    """Return what opens its document without a name: "A council spent", "A hospital trust paid", "A firm that was"."""
    words, naming = scene.words, scene.ending.get(end)
    word = words[end - 1]
    if word not in INTRODUCED or not _opens_document(scene):
        return None
    opened = [words[naming.start]] if naming else words[max(scene.start, end - INTRODUCTION) : end - 1]
    headed = scene.headline and not opened  # "Council to pay £6,500 after failing a child"
    if not (headed or "a" in opened or "an" in opened) or not RIVALS.isdisjoint(opened):
        return None
    return scene.context.organisations.council if word in COUNCIL_NOUNS else introduced_by(scene, end, word)


def _the_firm(scene: Scene, end: int) -> Organisation | None:
    """Return the only firm that a document names, for "the water company | was ordered to pay"."""
    if scene.words[end - 1] not in FIRM_NOUNS:
        return None
    if "the" not in scene.words[max(scene.start, end - INTRODUCTION) : end - 1]:
        return None
    firms = scene.context.organisations.named("company")
    return firms[0] if len(firms) == 1 else None


def _located(scene: Scene, end: int) -> Organisation | None:
    """Return the organisation whose place ends at a token: "Ayle Council in Wessex | has spent"."""
    raw, at = scene.context.reading.words, end
    while at > scene.start and (raw[at - 1][:1].isupper() or (at < end and scene.words[at - 1] in COMPASS)):
        at -= 1
    naming = scene.ending.get(at - 1) if at < end and scene.words[at - 1] in ("in", "near") else None
    return unless_modified(scene, naming.start, naming.organisation) if naming else None


def _opens_document(scene: Scene) -> bool:
    """Tell whether a sentence stands among the first of its document, where "a council" is the one it is about."""
    return scene.start < OPENING


def _by_small_word(scene: Scene, word: str, end: int) -> Organisation | None:
    """Return what a relative, a pronoun, "members" or a conjunction before the verb stands for."""
    if word in RELATIVES:
        return _before_relative(scene, end - 1)
    if word in COUNCIL_PEOPLE and scene.words[end - 2] not in NOT_THE_COUNCIL:
        return scene.context.organisations.council
    if word == "it" and scene.words[end - 2] in CAUSATIVE and scene.words[end - 3] not in BE:
        return meant_by_it(scene, end - 1)
    told = scene.ending.get(end - 1) if word == "it" else None
    if told:  # "The ombudsman told Ayle Council | it must pay"
        return told.organisation
    if word in ("it", "they"):
        return earlier(scene, end - 1)
    if word == "we":
        return speakers(scene, end - 1)
    if word in CONJUNCTIONS:
        return _shared(scene, end - 1)
    if scene.words[end - 3 : end] == ["as", "well", "as"]:
        return opening(scene, end - 3)
    return opening(scene, end - 1) if word in PARTICIPLE_OPENERS else None


def _before_relative(scene: Scene, at: int) -> Organisation | None:
    """Return the organisation that "which" or "that" stands for: "the trust, which gave"."""
    end = at - 1 if scene.words[at - 1] == "," else at
    naming = scene.ending.get(end)
    if naming and scene.words[at] == "who" and scene.words[naming.start - 1] in ("at", "for", "from", "of"):
        return None  # "Leo Marsh, director for Ayle Council, who got £9,000"
    return (naming.organisation if naming else None) or _introduced(scene, end)


def _over_aside(scene: Scene, comma: int, depth: int) -> Organisation | None:
    """Step over an aside between two commas: "the council, based in Ayle, spent", "his client, Ayle Ltd, had"."""
    apposed = scene.ending.get(comma)
    at = apposed.start if apposed else 0  # "The contractor, construction company May Gurney, | was fined"
    described = scene.words[at - 1] in FIRM_NOUNS
    while apposed and described and apposed.start - at < INTRODUCTION and scene.words[at - 1].isalpha():
        at -= 1
    if apposed and scene.words[at - 1] == ",":
        return apposed.organisation
    relative = relative_before(scene, comma)
    if relative:
        return _ending_at(scene, relative, depth + 1)
    for at in range(comma - 1, max(scene.start, comma - ASIDE), -1):
        if scene.words[at] == "," and at in scene.ending and not _is_object(scene, scene.ending[at]):
            return _ending_at(scene, at, depth + 1)
    return _shared(scene, comma)


def _is_object(scene: Scene, naming: Naming) -> bool:
    """Tell whether something is done to an organisation: "resolved to wind up Ayle Living, which it owns, writing"."""
    at = naming.start - (scene.words[naming.start - 1] == "the")
    return "to" in scene.words[max(scene.start, at - 3) : at] and scene.words[at - 1] != "to"


def _shared(scene: Scene, at: int) -> Organisation | None:
    """Return the subject of the verb before, which a verb behind "and" shares: "has shut two halls and spent"."""
    words = scene.words
    nouns = {noun.start for noun in scene.nouns}
    for verb in reversed(scene.verbs):
        if verb.end <= at and verb.start not in nouns:  # "compensate her for the cost of a tutor, pay her £400"
            found = subject_of(scene, verb)
            if found:
                return found
            break
    opened = [place + 1 for place in range(scene.start, at) if words[place] in QUOTES]
    first = opened[-1] if opened else scene.start  # “We have hired a head of English and spent £11,500”
    return opening(scene, at) or (speakers(scene, first) if words[first] == "we" else None)
