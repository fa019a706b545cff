"""What an amount is for, in the document's own words."""

from pipeline.facts.money.cue import Cue
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.roles import Roles
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.subject import subject_end
from pipeline.match import Term

FINITE_VERBS = grammar("auxiliaries") | grammar("finite") | grammar("linking")
VAGUE_ENDS = grammar("vague_subjects") | grammar("pointers")
AUXILIARIES = grammar("auxiliaries")
BARE_COSTS = grammar("bare_costs")
CLAUSE_BREAKS = grammar("clause_breaks")
CLAUSE_ENDS = grammar("clause_ends")
COMES = grammar("comes")
DETERMINERS = grammar("determiners")
EMPTY_PURPOSES = grammar("empty_purposes")
FETCHED = grammar("fetched")
LEAD = grammar("lead")
POINTERS = grammar("pointers")
NO_PURPOSE = grammar("no_purpose_before")
PREPOSITIONS = grammar("prepositions")
PRONOUNS = grammar("pronouns")
PURPOSE_LEADS = grammar("purpose_leads")
PURPOSE_STOPS = grammar("purpose_stops")
RELATIVES = grammar("relatives")
RESERVE_ADJECTIVES = grammar("reserve_adjectives")
RESERVES = grammar("reserves")
TRAILING = grammar("trailing")
VAGUE_PURPOSES = grammar("vague_purposes")
VAGUE_SUBJECTS = grammar("vague_subjects")

MARKERS = frozenset(("on", "for", "towards", "toward", "into"))
SCAN = 22  # tokens right of the amount within which its purpose begins
LONGEST = 24
ENDS = frozenset((".", ";", ":", "–", "—", "?", "!", "…"))
QUOTES = frozenset(("“", "‘", '"'))
CLOSING = frozenset(("”", "’", '"'))
FOR = frozenset(("funding", "spending", "cost", "debt", "other"))
TO_DO = frozenset(("funding", "spending", "debt", "other"))


def purpose_of(scene: Scene, n: int, cue: Cue, roles: Roles) -> str | None:
    """Return what sum n is for, null where it is not plainly said."""
    kind = cue.kind or "other"
    frame = cue.verb.frame if cue.verb else None
    if cue.thing:
        return _words(scene, *_article(scene, *cue.thing))
    if kind in FOR or (kind == "value" and cue.linked) or (frame and frame.id == "raise"):
        to_do = kind in TO_DO or kind == "value" or (frame is not None and frame.id == "need")
        found = _behind(scene, n, cue, roles, to_do=to_do)
        if found:
            return found
    if cue.verb and frame and frame.object == "purpose" and not cue.behind and not cue.passive:
        return _phrase(scene, cue.verb.end, cue.left)
    return _of_subject(scene, cue) if cue.own else None


def _behind(scene: Scene, n: int, cue: Cue, roles: Roles, *, to_do: bool) -> str | None:
    """Find "on repairs", "for damp and mould", "towards a new roof", "to buy land" behind the amount."""
    words = scene.words
    taken = dict(roles.taken)
    at = max(cue.right, cue.verb.end) if cue.behind and cue.verb else cue.right
    last = min(scene.ceilings[n] if n + 1 < len(scene.sums) else scene.end, at + SCAN)
    while at < last:
        jump = taken.get(at) or scene.times.get(at)
        if jump and jump > at:
            at = jump
            continue
        word = words[at]
        if word in ENDS or (word in CLAUSE_ENDS and not cue.behind) or (word == "," and not _goes_on(scene, at)):
            return None
        if word in MARKERS or (word == "in" and cue.verb and cue.verb.frame.id == "spend") or (word == "to" and to_do):
            found = _after_marker(scene, at, word, cue)
            if found:
                return found
        at += 1
    return None


def _goes_on(scene: Scene, comma: int) -> bool:
    """Tell whether a purpose may follow a comma: it closes an aside such as ", £243,880, will go towards"."""
    return comma + 1 < scene.end and scene.words[comma + 1] in AUXILIARIES


def _after_marker(scene: Scene, at: int, word: str, cue: Cue) -> str | None:
    words, start = scene.words, at + 1
    if words[at - 1] in NO_PURPOSE or (cue.verb and word in cue.verb.frame.kind_from):
        return None
    if words[start : start + 1] == ["help"] and word == "to":  # "to help educate visitors"
        start += 2 if words[start + 1] == "to" else 1
    if start >= scene.end or words[start] in EMPTY_PURPOSES or start in scene.times or at in scene.times:
        return None
    if word == "to" and not _infinitive(scene, start, cue):
        return None
    if words[start] in ("£", "€", "$") or (words[start].isdigit() and len(words[start]) == 4):
        return None
    return _phrase(scene, start, min(scene.end, start + LONGEST))


def _infinitive(scene: Scene, start: int, cue: Cue) -> bool:
    """Tell "to buy land" from "to the band": a small word that opens no noun phrase."""
    raw, word = scene.context.reading.words[start], scene.words[start]
    if cue.verb and cue.verb.frame.id in ("go", "put"):
        return raw[:1].isalpha()
    if not (raw[:1].islower() or raw[:1] in QUOTES) or word in DETERMINERS or start in scene.starting:
        return False
    return (
        word not in PREPOSITIONS
        and not word.endswith("s")
        and not word.endswith("ing")
        and word not in ("be", "have", "has")
    )


def _phrase(scene: Scene, start: int, last: int) -> str | None:
    """Return a phrase from a token to where it ends, without its article; null where it points elsewhere."""
    start, last = _article(scene, start, last)
    words, at = scene.words, start
    inside = 0
    while at < last:
        word = words[at]
        if word in QUOTES and (word != '"' or not inside):
            inside += 1
        elif word in CLOSING:
            if not inside:
                break
            inside -= 1
        if not inside and at > start and _ends(scene, at):
            break
        at += 1
    while at > start and (words[at - 1] in TRAILING or words[at - 1] == ","):
        at -= 1
    if any(start <= item.start < at for item in scene.sums):  # "to make a total grant of £87,450"
        return None
    alone = at == start + 1 and words[start] in VAGUE_PURPOSES
    if at <= start or alone or _points(scene, start, at):
        return None
    return _words(scene, start, at)


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
    if word in ENDS or word in (",", "(", ")"):
        return not (
            word == "("
            and at + 2 < scene.end
            and words[at + 2] == ")"
            and scene.context.reading.words[at + 1].isupper()
        ) and not (word == ")" and scene.context.reading.words[at - 1].isupper())
    if word in PURPOSE_STOPS:
        return True
    if word in ("and", "or", "plus"):
        return at + 1 < scene.end and (
            any(at < item.start <= at + 6 and _opens(scene, at + 1, item.start) for item in scene.sums)
            or words[at + 1] in AUXILIARIES
        )
    return False


def _opens(scene: Scene, start: int, end: int) -> bool:
    """Tell whether only the lead of the next amount stands between: "and a further £2m"."""
    return all(word in LEAD or word in ("of", "put") for word in scene.words[start:end])


def _article(scene: Scene, start: int, last: int) -> tuple[int, int]:
    """Drop the article, and the "help pay for" that only points on."""
    words = scene.words
    while start < last and (words[start] in PURPOSE_LEADS or words[start] in ("a", "an", "the")):
        start += 1
    return start, last


def _of_subject(scene: Scene, cue: Cue) -> str | None:
    """Return the subject that the money is for: "school transport cost £28m", "the hall was sold for £1m"."""
    if cue.verb and not cue.noun and not cue.behind:
        sold = cue.verb.frame.id == "sell" and (cue.passive or scene.words[cue.verb.start] in FETCHED)
        if cue.verb.frame.subject == "purpose" or sold:
            return _subject(scene, subject_end(scene, cue.verb.start))
    if cue.noun:
        return _of_noun(scene, cue, cue.noun)
    if scene.words[cue.left] == "at":  # "a specialist in improvement, at more than £42,000"
        return _subject(scene, cue.left - 1)
    return None


def _of_noun(scene: Scene, cue: Cue, noun: Term) -> str | None:
    """Read "the price of a swim", "a bill for overtime of £1,000", "a scheme at a cost of £6m", "general reserves"."""
    words = scene.words
    if words[noun.end - 1] in RESERVES:
        start = noun.start
        while start > scene.start and words[start - 1] in RESERVE_ADJECTIVES:
            start -= 1
        return _words(scene, start, noun.end)
    if words[noun.end - 1] not in BARE_COSTS:
        return None
    if noun.end < cue.left - 1 and words[noun.end] in ("of", "for"):
        last = min(cue.left, noun.end + 8)
        finite = FINITE_VERBS
        verb = next((at for at in range(noun.end + 1, last) if words[at] in finite), last)
        return _phrase(scene, noun.end + 1, verb)
    if cue.kind == "cost" and not cue.linked and words[cue.left - 1] == "at":
        end = cue.left - 1
        while end > scene.start and words[end - 1] in COMES:
            end -= 1
        return _subject(scene, end, inner=True)
    return None


def _subject(scene: Scene, end: int, *, inner: bool = False) -> str | None:
    """Return the noun phrase that ends at a token; of a relative clause the noun before it."""
    words = scene.words
    if end > scene.start and words[end - 1] in RELATIVES:
        end -= 1
        end -= words[end - 1] == ","
    start = end
    while start > scene.start and end - start < 9:
        word = words[start - 1]
        if word in CLAUSE_BREAKS or word in ENDS or word in (",", "(", ")") or word in PRONOUNS:
            break
        if inner and (word in ("a", "an", "the") or word in PREPOSITIONS):
            break
        start -= 1
    if (
        start == end
        or end - start >= 9
        or not words[end - 1][:1].isalpha()
        or words[start] in PRONOUNS
        or words[end - 1] in PRONOUNS
    ):
        return None
    start, end = _article(scene, start, end)
    vague = (
        start == end
        or (end - start == 1 and words[start] in VAGUE_PURPOSES)
        or words[start] in VAGUE_SUBJECTS
        or words[end - 1] in VAGUE_ENDS
    )
    return None if vague else _words(scene, start, end)


def _words(scene: Scene, start: int, end: int) -> str | None:
    """Return the words as the document writes them, quotation marks in pairs."""
    return scene.original(start, end) if start < end else None
