"""Which word says the kind of an amount: the nearest first, the loosest tie last."""

from pipeline.facts.money.cues.between import words_between
from pipeline.facts.money.cues.clause import clause_cue
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.governed import governed
from pipeline.facts.money.cues.in_talk import in_talk
from pipeline.facts.money.cues.label import labelled
from pipeline.facts.money.cues.level import level_cue
from pipeline.facts.money.cues.needed import needed
from pipeline.facts.money.cues.noun import noun_on
from pipeline.facts.money.cues.of_verb import verb_cue
from pipeline.facts.money.cues.part import part_cue
from pipeline.facts.money.cues.subject import is_given, linked_to, on_a_list, risen
from pipeline.facts.money.cues.verb import direct, fits, is_passive, verb_before, verb_behind
from pipeline.facts.money.grammar import DASHES, FINITE_AUXILIARIES, LINKS
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.facts.money.scene import Scene, Verb
from pipeline.read import Role
from pipeline.terms import Term

BARE_COSTS = grammar("bare_costs")
BORROWING = grammar("borrowing")
COMPARISONS = grammar("comparisons")
ESTIMATING = grammar("estimating")
POSTS = grammar("posts")
PUBLIC = grammar("public")
RELATIVES = grammar("relatives")
STATED = grammar("stated")
STATING = grammar("stating")

CLOSING = DASHES | {".", ","}
SOURCING = frozenset(("from", "funded", "financed", "met"))
POINTERS = frozenset(("this", "that"))
LOOSE = 12  # tokens between an amount and a noun that nothing ties to it


def cue_of(scene: Scene, n: int) -> Cue:
    """Return what says the kind of sum n, read in the talk that it stands in."""
    cue = _nearest_tie(scene, n)
    return in_talk(scene, n, cue, cue.noun) if cue.noun else cue


def _nearest_tie(scene: Scene, n: int) -> Cue:
    """Return what says the kind of sum n: the nearest word first, the loosest tie last."""
    left, right = scene.leads[n], scene.rates[n].end
    if scene.words[right] in SOURCING and _is_borrowed(scene, right):
        return Cue("debt", left, right)
    level = level_cue(scene, n, left, right) if n and scene.words[left - 1] == "to" else None
    if level:
        return level
    noun = noun_on(scene, n, left, right)
    if noun and n and _is_compared(scene, noun):  # "£18m, against a plan of £15m"
        return Cue(None, left, right, own=False)
    if noun and noun.noun is None and noun.kind == "value":  # "a levy on homes worth £2m will go to Whitehall"
        return noun
    if noun and noun.kind not in (None, NEUTRAL):
        return governed(scene, n, noun)
    clause = clause_cue(scene, n) if scene.last_verb > right else None
    return clause or _by_verb(scene, n, left, right) or Cue(None, left, right, own=False)


def _is_borrowed(scene: Scene, right: int) -> bool:
    """Tell whether an amount is found by borrowing: "£93m from extra borrowing", "£42m funded through borrowing"."""
    words = scene.words
    at = right + (words[right] != "from")
    if words[at] != "from" and words[at] not in ("through", "by", "via"):
        return False
    noun = next((term for term in scene.nouns if at < term.start <= at + 2), None)
    return noun is not None and words[noun.end - 1] in BORROWING


def _is_compared(scene: Scene, noun: Cue) -> bool:
    """Tell whether a noun's amount is only what the one before it is held against."""
    return noun.kind == "cost" and scene.words[noun.left - 1] in COMPARISONS


def _by_verb(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Return what the verb over the amount or behind it says of sum n, else what ties to it more loosely."""
    if n and _goes_on(scene, n, left):
        return Cue(None, left, right, own=False)
    coordinated = n > 0 and on_a_list(scene, n, left)
    verb = None if coordinated else verb_before(scene, n, left)
    behind = verb_behind(scene, n, right, left)
    part = part_cue(scene, n, left, right, behind) if n else None
    if part:
        return part
    helps = behind is not None and behind.verb is not None and behind.verb.frame.amount_subject
    told = helps and verb is not None and direct(scene, verb, left)  # "raised £1,087 which will help"
    if behind and not told and scene.words[right] in ("which", "that"):  # "get the £240,000 that was set aside"
        return (linked_to(scene, n, left, right) if scene.words[left - 1] == "by" else None) or behind
    if verb and verb.frame.id == "account":  # "claims, which accounted for £132,000"
        return linked_to(scene, n, left, right) or Cue(None if n else verb.frame.kind, left, right, own=False)
    clausal = verb is not None and (verb.frame.clausal or scene.words[verb.start] in ESTIMATING)
    own = _priced(scene, n, verb, left, right) if verb and _comes_to(scene, verb) else None
    if verb and clausal and not own:
        own = _rise_over(scene, verb, left, right)
    following = n + 1 < len(scene.sums)
    whole = _of_next(scene, n, left, right) if following and (verb is None or verb.frame.id == "find") else None
    if own or (whole and whole.kind == "saving"):
        return own or whole
    close = verb is not None and (verb.frame.strong or direct(scene, verb, left))
    if verb and close and not (clausal and (behind or labelled(scene, left, right))):
        return verb_cue(scene, n, verb, left, right)
    label = labelled(scene, left, right) if verb is None or clausal else None
    shared = _shared(scene, n, right, left) if following and behind is None else None
    found = (behind and _said_behind(scene, n, behind)) or shared or label
    if found or coordinated:
        return found or _from_somebody(scene, n, left, right)
    loose = whole or _loosely(scene, n, verb, left, right)
    return loose or _apposed(scene, n, left, right) or _nearest(scene, n, left, right)


def _goes_on(scene: Scene, n: int, left: int) -> bool:
    """Tell whether a sum is where the one before it went: "from £209m when it was proposed in 2006 to £390m"."""
    moved = scene.words[left - 1] == "to" and scene.words[scene.leads[n - 1] - 1] == "from"
    return moved and not any(scene.floors[n] <= noun.start < left for noun in scene.nouns)


def _comes_to(scene: Scene, verb: Verb) -> bool:
    named = verb.frame.id == "sell" and verb.start in scene.noun_ends  # "the level of damages | assessed at"
    return named or verb.frame.id == "price" or scene.words[verb.end - 1] == "worth"


def _priced(scene: Scene, n: int, verb: Verb, left: int, right: int) -> Cue | None:
    """Read the subject of what something comes to: "The gap is put at £31m", "£30, which works out at £1.67 each"."""
    if n and verb.frame.id == "price" and scene.words[verb.start - 1] in ("which", "or"):
        return Cue(None, left, right, own=False)
    totals = [noun for noun in scene.nouns if noun.end <= verb.start and noun.start >= scene.floors[n]]
    if n and totals and totals[-1].id == NEUTRAL:  # "£28m of savings, while Ayle's total comes to £22m"
        return Cue(None, left, right, own=False)
    linked = linked_to(scene, n, left, right)
    plain = linked and linked.noun and scene.words[linked.noun.end - 1] in STATED  # "its value was put at £75m"
    return linked if linked and (plain or linked.kind not in ("spending", "cost", "value", None)) else None


def _rise_over(scene: Scene, verb: Verb, left: int, right: int) -> Cue | None:
    """Find the rise that is agreed: "approved the increase from £60 to £120 for permits"."""
    rises = [noun for noun in scene.nouns if noun.id == RISE and verb.end <= noun.start and noun.end == left - 1]
    if not rises or scene.words[left - 1] not in ("from", "to", "by"):
        return None
    last = next((rate.end for rate in scene.rates if rate.end > right), right)
    kind = risen(scene, last if scene.words[last] == "for" else right, rises[-1])
    return Cue(kind, left, right, noun=rises[-1], verb=verb)


def _apposed(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the verb of the clause that a dash adds the amount to: "A third was spent on hotels – £565m"."""
    if n or scene.words[left - 1] not in DASHES or scene.words[right] not in CLOSING:
        return None
    spent = [verb for verb in scene.verbs if verb.end < left and verb.frame.id in ("spend", "pay")]
    return Cue(spent[-1].frame.kind, left, right) if spent and is_passive(scene, spent[-1]) else None


def _from_somebody(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Read who a sum on a list comes from: "£74m from council tax-payers", "£2.5m from the Lottery Fund"."""
    words = scene.words
    if words[right] == "from" and not PUBLIC.isdisjoint(words[right + 1 : min(scene.end, right + 4)]):
        return Cue("income", left, right)
    told = any(verb.end <= left and fits(scene, verb, n) for verb in scene.verbs)
    return Cue("funding", left, right) if not told and is_given(scene, left, right) else None


def _said_behind(scene: Scene, n: int, behind: Cue) -> Cue:
    """Return what the verb behind the amount says, given who it comes from and what it is linked to."""
    open_ = behind.verb is not None and (behind.verb.frame.amount_subject or behind.verb.frame.id == "need")
    if open_ and is_given(scene, behind.left, behind.right):
        return behind._replace(kind="funding")  # "£2.4m from the Home Office will go towards patrols", "is needed"
    if scene.words[behind.left - 1] == "at":  # "the rents, fixed at £94.60 a week, should cover"
        return linked_to(scene, n, behind.left, behind.right) or behind
    return behind


def _shared(scene: Scene, n: int, right: int, left: int) -> Cue | None:
    """Find the verb behind the next sum that both share: "£1.2m this year and £2.4m next be released"."""
    at = right
    while at < scene.leads[n + 1] and (scene.words[at] in ("and", "in", "for", ",") or at in scene.times):
        at = scene.times.get(at, at + 1)
    if at != scene.leads[n + 1]:
        return None
    behind = verb_behind(scene, n + 1, scene.rates[n + 1].end, left)
    return behind._replace(left=left, right=right) if behind else None


def _of_next(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the noun on the whole that the amount is a part of: "had found £16m of the £19m savings"."""
    if scene.words[right] != "of" or scene.leads[n + 1] > right + 2:
        return None
    noun = noun_on(scene, n + 1, scene.leads[n + 1], scene.rates[n + 1].end)
    return Cue(noun.kind, left, right) if noun and noun.kind not in (None, NEUTRAL, RISE) else None


def _nearest(scene: Scene, n: int, left: int, right: int) -> Cue | None:
    """Find the noun nearest before the amount, for want of anything that ties one to it."""
    nouns = [term for term in scene.nouns if max(scene.floors[n], left - LOOSE) <= term.start and term.end <= left]
    if nouns and nouns[-1].id == NEUTRAL and scene.words[nouns[-1].start - 1] in POINTERS:
        return None  # "At the start of the cuts that figure stood at £5,418"
    plain = [term for term in nouns if term.id not in (NEUTRAL, RISE) and scene.words[term.end - 1] not in POSTS]
    row = scene.part.role is Role.ROW or scene.words[left - 1] == "|"
    if row:  # "Buildings and transport | £4.9m" tells of no price
        plain = [term for term in plain if term.id != "cost" or scene.words[term.end - 1] in BARE_COSTS]
    return Cue((plain[0] if row else plain[-1]).id, left, right) if plain else None  # "Council tax – your share |"


def _loosely(scene: Scene, n: int, verb: Verb | None, left: int, right: int) -> Cue | None:
    """Find the verb that governs the amount through a preposition, or the subject that it is linked to."""
    linked = linked_to(scene, n, left, right)
    moved = verb is not None and words_between(scene, verb, left)[:1] in (["to"], ["from"])
    if verb and not (linked and linked.noun and (moved or not _governs(scene, verb, linked.noun, left))):
        return verb_cue(scene, n, verb, left, right)
    return linked or needed(scene, n, left, right)


def _governs(scene: Scene, verb: Verb, noun: Term, left: int) -> bool:
    """Tell a main verb from one in the subject: "reserves which were not earmarked stood at", "spent on grants was"."""
    between = words_between(scene, verb, left)
    inside = not RELATIVES.isdisjoint(scene.words[noun.end : verb.start]) and not LINKS.isdisjoint(between)
    told = not FINITE_AUXILIARIES.isdisjoint(between) or (between[-1:] != [] and between[-1] in STATING)
    stated = noun.end <= verb.start and told  # "the cost of putting families up has risen by"
    return noun.start < verb.end and not (inside or stated)
