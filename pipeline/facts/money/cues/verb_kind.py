"""The kind that a verb says, given who does it to whom: "paid" is pay, a penalty or spending."""

from pipeline.facts.money.cues.between import WEAK, words_between
from pipeline.facts.money.cues.charged import HOUSEHOLD, is_levied
from pipeline.facts.money.cues.cut import is_taken_back, kind_cut
from pipeline.facts.money.cues.for_post import is_for_post
from pipeline.facts.money.cues.harm import claimed, for_harm, goes_to
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import RISE
from pipeline.facts.money.parties.named_body import is_official
from pipeline.facts.money.parties.subject import subject_of
from pipeline.facts.money.parties.subject_end import subject_end
from pipeline.facts.money.scene import Scene, Verb

BALANCING = grammar("balancing")
BODIES = grammar("bodies") | grammar("council_people") | grammar("council_nouns")
DETERMINERS = grammar("determiners")
GIVER_TITLES = grammar("giver_titles")
GIVER_WORDS = grammar("givers")
GIVERS = grammar("giver_kinds")
PRECEPT = "money precept"
POSTS = grammar("posts")
REMEDIES = grammar("remedies")
PRIVATE_KINDS = grammar("private_kinds")
PRIVATE = grammar("private")
RELATIVES = grammar("relatives")
RESERVES = grammar("reserves") | {"contingency", "balances"}
TITLES = grammar("titles")
WAGES = grammar("wages")

ASIDE = 14  # tokens of an aside between commas
NEAR = 7  # tokens of a subject: "a casual user with a leisure card"
ASKING = frozenset(("ask", "call", "need", "find"))
NOBODYS = 5_000_000  # pounds; more is nobody's pay
SMALL = 500  # pounds; more is no rise in a household's council tax
DONATED = frozenset(("donated", "donate", "donates", "donating"))
HOURLY, GIVING = frozenset(("give", "approve")), frozenset(("give", "pay", "approve", "award"))
YEARS = frozenset(("year", "years", "month", "months"))
TITLED = 4  # tokens of a title and the name behind it
SETTLING = GIVING | {"spend"}


def kind_of(scene: Scene, n: int, verb: Verb, left: int, *, passive: bool, behind: bool = False) -> str:
    """Return the kind that a verb says of sum n; what a person is paid for harm is a penalty, for a post pay."""
    frame = verb.frame
    if frame.id in ASKING and (is_precept(scene, n) or (frame.id == "ask" and _precepting(scene))):
        return "income"
    if frame.id == "get" and claimed(scene, verb):
        return "penalty"
    if frame.id in GIVING and for_harm(scene, n, verb, left):
        return "penalty"
    donated = scene.words[verb.start] in DONATED
    if frame.id in HOURLY and scene.rates[n].per == "hour" and not words_between(scene, verb, left):
        return "pay"  # "A supermarket was offering £10.10 an hour", "I'm clearing £3.60 an hour"
    if frame.id == "give" and not donated and goes_to(scene, verb, PRIVATE):  # "gave £301,000 to a building firm"
        return "spending"
    said = _by_what_follows(scene, n, verb)
    if said:
        return said
    if frame.id in ("pay", "give") and not donated and is_for_post(scene, n, verb, left):
        return "pay"
    if frame.id == "find":
        return _found(scene, n, verb, behind=behind)
    if behind:
        return _behind(scene, n, verb)
    return _by_subject(scene, n, verb, left, passive=passive)


def _by_what_follows(scene: Scene, n: int, verb: Verb) -> str | None:
    """Return the kind that the words behind a payment say: "to settle claims", "into her pension"."""
    words, frame = scene.words, verb.frame
    if frame.id == "lose" and is_taken_back(scene, n):
        return "saving"
    if frame.id not in SETTLING:
        return "penalty" if frame.id == "ask" and _advised(scene, verb) else None
    if frame.id == "approve" and _advised(scene, verb):
        return "penalty"
    behind = words[max(scene.rates[n].end, verb.end) : scene.end][:WEAK]
    if "settle" in behind and ("claim" in behind or "claims" in behind):
        return "penalty"
    if behind[:1] == ["on"] and not REMEDIES.isdisjoint(behind[1:2]):  # "spent £4m on compensation"
        return "penalty"
    into = behind[:1] == ["into"] and "pension" in behind[:4]
    on_top = behind[:3] == ["on", "top", "of"] and any(word in WAGES for word in behind[3:6])
    return "pay" if into or on_top else None


def _advised(scene: Scene, verb: Verb) -> bool:
    """Tell whether it is an ombudsman who says what is to be paid: "The ombudsman recommended £500"."""
    return "ombudsman" in scene.words[scene.start : verb.start]


def _found(scene: Scene, n: int, verb: Verb, *, behind: bool) -> str:
    """Return the kind of what is found: "has found £60,000 to keep the pool", "must find £11m to balance its books"."""
    words = scene.words
    at = verb.end if behind else scene.rates[n].end
    marker = words[at] if at < scene.end else ""
    if behind and any(other.frame.id == "need" and other.end <= scene.sums[n].start for other in scene.verbs):
        return "cost"  # "would have required £200,000 to be found"
    if not behind and marker == "in" and "budget" in words[at : at + 5]:  # "in favour of finding £25,000 in its budget"
        return "spending"
    if marker == "for" or (marker == "to" and words[at + 1] not in BALANCING):
        return "spending" if verb.form == "pastpart" and not behind else verb.frame.kind
    if not behind and verb.form == "base" and _is_giver(scene, verb):  # "the Welsh Government would find £8m"
        return "funding"
    if not behind and not BALANCING.isdisjoint(words[scene.start : verb.start]) and verb.form == "base":
        return "saving"  # "To balance its books it must find £1.1m"
    end = subject_end(scene, verb.start)
    body = behind or end in scene.ending or words[end - 1] in BODIES or subject_of(scene, verb) is not None
    owed = words[verb.start - 1] == "be" if behind else verb.form == "base"  # "£5m must be found by April"
    return "saving" if body and owed else verb.frame.kind


def _behind(scene: Scene, n: int, verb: Verb) -> str:
    """Return the kind of an amount that is the verb's subject: "added to the programme", "met by the government"."""
    after = scene.words[verb.end : min(scene.end, verb.end + NEAR)]
    if verb.frame.id == "pay" and goes_to(scene, verb, POSTS) and scene.rates[n].end == verb.start:
        return "pay"  # "£250,000 paid to former chief constable Ian Lear"
    if verb.frame.id == "take" and not RESERVES.isdisjoint(after):  # "£60,000 to be taken from the car park reserve"
        return "spending"
    if verb.frame.id == "add" and "to" in after[:2] and ("programme" in after or "budget" in after):
        return "spending"
    to = next((noun.id for noun in scene.nouns if verb.end < noun.start <= verb.end + 2), None)
    if verb.frame.id == "go" and to == "pay":
        return "pay"  # "of which £53,000 went to pension contributions"
    named = verb.end + 1 in scene.starting or not DETERMINERS.isdisjoint(after[1:2])
    if verb.frame.id == "promise" and after[:1] == ["to"] and named:  # "£1,000 was pledged to the community"
        return "funding"
    if verb.frame.id == "meet" and not GIVER_WORDS.isdisjoint(after):
        return "funding"
    return verb.frame.kind


def _by_subject(scene: Scene, n: int, verb: Verb, left: int, *, passive: bool) -> str:
    """Return the kind that a verb says, given whose deed it is."""
    frame = verb.frame
    if not passive and frame.kind_of_others and _is_private(scene, verb):
        return frame.kind_of_others
    if not passive and frame.id == "give" and is_levied(scene, verb):
        return "income"
    if frame.id == "save":
        fell = "value" in words_between(scene, verb, left)  # "has dropped in value by £50m"
        return "shortfall" if fell else kind_cut(scene, verb, left, passive=passive) or frame.kind
    body = subject_of(scene, verb)
    if frame.id == "salary" and not BODIES.isdisjoint(words_between(scene, verb, left)):
        return frame.kind_of_bodies or frame.kind  # "car parks earned the council £2m"
    if frame.kind_between and (body.kind in GIVERS if body else _is_giver(scene, verb)):
        return frame.kind_between
    if frame.kind_of_bodies and body and not _is_of_post(scene, verb):
        return frame.kind_of_bodies
    return _by_person(scene, n, verb, left, passive=passive, people=not body)


def _by_person(scene: Scene, n: int, verb: Verb, left: int, *, passive: bool, people: bool) -> str:
    """Return the kind that a verb says where no giver does it; `people` where no body does."""
    frame = verb.frame
    by_day = scene.rates[n].per in ("hour", "day") and not words_between(scene, verb, left)
    if frame.id == "pay" and people and by_day:
        return frame.kind_for_people or frame.kind  # "200 staff paid above £300 per day"
    if frame.id == "claim":
        end = subject_end(scene, verb.start)
        return "pay" if not passive and end > scene.start and is_person(scene, end) else frame.kind
    people = people and scene.sums[n].amount <= NOBODYS
    if frame.id == "get" and people and _is_paid(scene, verb):
        return "pay"
    if frame.kind_for_people and people and (passive or frame.id == "get"):
        return frame.kind_for_people if _earned(scene, n, verb) or _gets_a_rise(scene, verb, left) else frame.kind
    # "The county got the most, pocketing £169m"
    return "funding" if frame.id == "salary" and scene.sums[n].amount > NOBODYS else frame.kind


def _is_of_post(scene: Scene, verb: Verb) -> bool:
    """Tell whether the subject is who holds posts: "councillors took home", which elsewhere stands for the council."""
    end = subject_end(scene, verb.start)
    return end > scene.start and scene.words[end - 1] in POSTS


def _is_paid(scene: Scene, verb: Verb) -> bool:
    """Tell whether the sentence speaks of pay: "One got a pay-off of £450,000 while ten received £150,000"."""
    end = subject_end(scene, verb.start)
    spoken = any(noun.id == "pay" and noun.start <= verb.end + 1 for noun in scene.nouns)
    return spoken and end > scene.start and scene.words[end - 1] not in BODIES


def _is_giver(scene: Scene, verb: Verb) -> bool:
    """Tell whether who promises hands on money by what it is: "Ministers pledged", "Chancellor Dee Rowe pledged"."""
    end = subject_end(scene, verb.start)
    named = scene.words[max(scene.start, end - TITLED) : end]
    return end > scene.start and (scene.words[end - 1] in GIVER_WORDS or not GIVER_TITLES.isdisjoint(named))


def is_precept(scene: Scene, n: int, most: int = SMALL) -> bool:
    """Tell whether a small sum is what households pay: "ask for £14" where the talk is of a precept."""
    return scene.sums[n].amount < most and bool(scene.context.terms.of(PRECEPT))


def _precepting(scene: Scene) -> bool:
    """Tell whether the paragraph speaks of a precept: "Precept. The Parish Council is asking for £16,900"."""
    part = scene.part
    return bool(scene.context.terms.between(PRECEPT, part.start, part.end))


def _earned(scene: Scene, n: int, verb: Verb) -> bool:
    """Tell whether somebody is paid for a post: by the hour or the year, or named by it, and from no fund."""
    if scene.rates[n].per:
        return True
    end = subject_end(scene, verb.start)
    right = scene.rates[n].end
    timed = right + 1 in scene.times or not YEARS.isdisjoint(scene.words[right + 1 : right + 5])  # "in his last year"
    sourced = scene.words[right] in ("from", "by") or (scene.words[right] == "in" and not timed)
    named = scene.words[max(scene.start, end - TITLED) : end]
    titled = scene.sums[n].amount >= HOUSEHOLD and not TITLES.isdisjoint(named)
    return not sourced and end > scene.start and (titled or is_person(scene, end))


def _gets_a_rise(scene: Scene, verb: Verb, left: int) -> bool:
    """Tell whether a person gets a rise, its amount further off: "receives a rise in her allowance from £11,000"."""
    rise = any(term.id in (RISE, "pay") and verb.end <= term.start < left for term in scene.nouns)
    end = subject_end(scene, verb.start)
    return rise and end > scene.start and is_person(scene, end)


def is_person(scene: Scene, end: int) -> bool:
    """Tell whether the words before a token name a person by post, name or pronoun."""
    words = scene.words
    if words[end - 1] == ",":
        opened = next((at for at in range(end - 2, max(scene.start, end - ASIDE), -1) if words[at] == ","), None)
        if opened and words[opened + 1] == "who" and is_person(scene, opened):  # "Ms Bell, who retires soon, was paid"
            return True
        if opened and words[opened - 1] in POSTS:  # "its boss, Leo Marsh, had a rise of"
            return True
        end -= 1
    if words[end - 1] in POSTS or words[end - 1] in ("he", "she", "who"):
        return True
    held = range(max(scene.start, end - NEAR), end - 1)  # "the leader of the council", "the director at the trust"
    if any(words[at] in POSTS and words[at + 1] in ("of", "at", "for", "from") for at in held):
        return True
    return is_official(scene, end)


def _is_private(scene: Scene, verb: Verb) -> bool:
    """Tell whether who charges is no public body: "hotels that charge", "the auditors will charge"."""
    body = subject_of(scene, verb)
    if body:
        return body.kind in PRIVATE_KINDS
    end = subject_end(scene, verb.start)
    if scene.words[end - 1] in RELATIVES:
        end -= 1
        end -= scene.words[end - 1] == ","
    return end > scene.start and scene.words[end - 1] in PRIVATE
