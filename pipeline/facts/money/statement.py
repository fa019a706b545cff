"""All that a document says of each sum, in order: what one sum leaves out the one before it may have said."""

from collections.abc import Iterator, Sequence

from pipeline.facts.money.carried import again, antecedent, goes_on, names_another, one_of_them, restates, same_year
from pipeline.facts.money.cues.charged import is_banded
from pipeline.facts.money.cues.cue import Cue
from pipeline.facts.money.cues.find import cue_of
from pipeline.facts.money.cues.led import led_cue
from pipeline.facts.money.cues.topic import story_of
from pipeline.facts.money.entries import Entry, entry_of
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import RISE
from pipeline.facts.money.memory import Memory
from pipeline.facts.money.parties.applicant import applicant
from pipeline.facts.money.parties.listed import listed_party
from pipeline.facts.money.parties.role import Roles
from pipeline.facts.money.parties.roles import roles_of
from pipeline.facts.money.purposes.purpose import purpose_of
from pipeline.facts.money.said import Said, Statement
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.sums.per import goes_to, is_against, per_of
from pipeline.facts.money.sums.stated import Sum
from pipeline.facts.money.table import Row, row_of
from pipeline.facts.money.when import duration_of, period_of

PRIVATE = grammar("private")
PURPOSE_MARKERS = grammar("purpose_markers")

SMALL = 1000  # below it what nothing else says is a price: "soup, £3.50"
PRICED = frozenset(("at", "for", "is", "was", "be", ":", "from", "to", ",", "–", "-"))
FLOWS = frozenset(("spending", "cost", "income", "shortfall", "saving", "debt", "pay"))


def statements(scenes: Sequence[Scene]) -> Iterator[tuple[Sum, Statement]]:
    """Give what is said of each sum; what a headline leaves open is said of the same amount further down."""
    memory = Memory(story_of(scenes[0].context) if scenes else None)
    for item, statement, open_ in _statements(scenes, memory):
        known = memory.kinds.get((item.amount, item.currency)) if open_ else None
        yield item, statement._replace(kind=known) if known else statement


def _statements(scenes: Sequence[Scene], memory: Memory) -> list[tuple[Sum, Statement, bool]]:
    """Give what is said of each sum, here or before, and whether its kind is left open."""
    told: list[tuple[Sum, Statement, bool]] = []
    for scene in scenes:
        whole = (scene.start, scene.end) == scene.part[:2]
        row = (entry_of(scene) or row_of(scene)) if whole else None
        said: list[Said] = []
        for n, item in enumerate(scene.sums):
            cue = cue_of(scene, n)
            if said:
                cue = again(cue, said)
            if cue.kind is None:
                cue = memory.recall(scene, n, led_cue(scene, n, cue))
            before = antecedent(scene, cue, said) if said and cue.kind is None and not row else None
            if before:
                cue = cue._replace(kind=before[1].kind, verb=before[0].verb, passive=before[0].passive, own=False)
            statement = _in_row(row, n) if row else _statement(scene, n, cue, said, before, memory)
            request = memory.answer(scene, cue) if n == 0 and cue.behind and not row else None
            if request:
                statement = statement._replace(
                    kind="funding", recipient=statement.recipient or request.recipient or applicant(scene, cue)
                )
            said.append((cue, statement))
            open_ = statement.kind == "other" or (scene.headline and cue.kind is None and not row)
            if statement.kind == "other" or not open_:
                memory.keep(scene, item, cue, statement)
            told.append((item, statement, open_))
    return told


def _in_row(row: Row | Entry, n: int) -> Statement:
    """Return what the heading of a table, or of a list, says of the sum in one of its lines."""
    if isinstance(row, Entry):
        return Statement(row.kind, None, row.recipient, row.purpose, None, None, None)
    kind, awarded = row.columns[n]
    recipient = row.label if awarded and kind == "funding" else None
    return Statement(kind, None, recipient, row.purpose, None, None, None)


def _statement(scene: Scene, n: int, cue: Cue, said: list[Said], before: Said | None, memory: Memory) -> Statement:
    """Put together what is said of a sum; what it leaves out a sum before it in the sentence may have said."""
    roles = roles_of(scene, n, cue)
    purpose = purpose_of(scene, n, cue, roles)
    kind = _kind(scene, n, cue, roles, purpose, memory.kinds.get((scene.sums[n].amount, scene.sums[n].currency)))
    if memory.story:
        kind = memory.in_story(scene, cue, kind, named=roles.payer is not None or roles.recipient is not None)
    payer, recipient = roles.payer, roles.recipient
    if before:
        listed = listed_party(scene, n, before[0])
        given = scene.words[scene.floors[n] : cue.left]  # "the DfE (£9m) and from housebuilders (£4.5m)"
        another = listed.another or scene.words[cue.right] in ("from", "of") or "from" in given
        another = another or scene.words[cue.left - 1] in ("'s", "'")  # "more than the Prime Minister's £142,500"
        payer = payer or listed.payer or (None if another or _is_aside(scene, n, cue) else before[1].payer)
        recipient = recipient or listed.recipient
        own = scene.words[cue.right : cue.right + 1] in (["to"], ["for"], ["on"], ["towards"], ["from"])
        recipient = recipient or (None if purpose or own or names_another(scene, n, cue) else before[1].recipient)
        purpose = purpose or (before[1].purpose if restates(scene, n) and not recipient else None)
    if kind == "funding" and recipient is None:
        recipient = applicant(scene, cue)
    fined = kind == "penalty" and bool(said) and said[-1][1].kind == "penalty"
    if payer is None and fined and not _is_aside(scene, n, cue) and not names_another(scene, n, cue):
        # "with costs of £1,450"
        payer = said[-1][1].payer
    if payer is None and said and goes_on(scene, cue, kind):  # "paid £6m, and a further £2m went to"
        payer = said[-1][1].payer
    if payer is None and memory.last and memory.last.kind == kind and one_of_them(scene, cue):
        payer = memory.last.payer
    return Statement(
        kind=kind,
        payer=None if kind in ("value", "saving") else payer,
        recipient=recipient,
        purpose=purpose,
        per=per_of(scene, n, cue) or (_per_before(scene, n, said[-1][1], kind) if said else None),
        duration=duration_of(scene, n),
        period=(period_of(scene, n, cue, flow=_flows(cue, kind)) if scene.dates else None)
        or (said[-1][1].period if said and same_year(scene, n, before is not None) else None),
    )


def _per_before(scene: Scene, n: int, last: Statement, kind: str) -> str | None:
    """Return the rate of the sum before where it is this one's too: "£312 a night, against £187 at home"."""
    return last.per if goes_to(scene, n) or (last.kind == kind and is_against(scene, n)) else None


def _is_aside(scene: Scene, n: int, cue: Cue) -> bool:
    """Tell what another may have paid: "(the starting point was £300,000)", "cut from £150,000"."""
    led = scene.words[scene.floors[n] : cue.left]
    return "(" in led[:-1] or led[-1:] == ["from"]


def _flows(cue: Cue, kind: str) -> bool:
    """Tell whether the year beside an amount is when it flowed, not when it was agreed or announced."""
    decided = cue.verb is not None and cue.verb.frame.clausal
    return kind in FLOWS and not decided and not (cue.noun and cue.noun.id == RISE)


def _kind(scene: Scene, n: int, cue: Cue, roles: Roles, purpose: str | None, known: str | None) -> str:
    """Return the kind: promised to somebody it is funding; a part of the budget with a purpose is spending."""
    frame = cue.verb.frame if cue.verb and not cue.noun else None
    marker = _marker(scene, cue) if purpose else ""
    if frame and frame.kind_with_purpose and purpose and (marker == "for" or frame.id == "budget"):
        return frame.kind_with_purpose
    bought = roles.recipient is not None and roles.recipient.rsplit(" ", 1)[-1].lower() in PRIVATE
    if frame and frame.kind_between and roles.recipient and not bought:
        return frame.kind_between
    nearest = cue.verb is None and cue.noun is None  # "The budget includes £4m for a fire station"
    if cue.kind == "value" and purpose and (cue.linked or nearest) and marker in PURPOSE_MARKERS:
        return "spending"
    rises = cue.noun is not None and cue.noun.id == RISE  # "an increase of £5 for a band D home"
    paid = cue.kind == "spending" and cue.verb is not None and cue.verb.frame.id == "pay"  # "£179 is paid in band A"
    open_ = cue.kind in ("cost", "value") or (cue.kind is None and known is None)  # "£164 at band D"
    if (rises or paid or open_) and is_banded(scene, n):
        return "income"
    if known == "saving" and cue.thing and cue.noun is None:  # "Despite the £12m of proposals"
        return known
    return cue.kind or known or ("spending" if purpose else _price_kind(scene, n, cue))


def _marker(scene: Scene, cue: Cue) -> str:
    """Return the word that leads to a purpose, "" where it leads to another sum, "from £1m to £2m", or a day."""
    at = cue.right + 1  # "the reserve stood at £9m on April 1"
    return (
        "" if at > scene.end or at in scene.times or at in [item.start for item in scene.sums] else scene.words[at - 1]
    )


def _price_kind(scene: Scene, n: int, cue: Cue) -> str:
    """Return what a price is by the talk before it: a charge's is income."""
    if not _is_price(scene, n, cue):
        return "other"
    charged = any(term.id == "income" and term.end <= cue.left for term in scene.nouns)
    charged = charged or any(verb.frame.id == "charge" and verb.end <= cue.left for verb in scene.verbs)
    return "income" if charged else "cost"


def _is_price(scene: Scene, n: int, cue: Cue) -> bool:
    """Tell whether an amount of which nothing is said is a price: "£38 a time", "soup: £3.50"."""
    small = scene.sums[n].amount < SMALL and cue.left > scene.start
    return small and (scene.rates[n].per is not None or scene.words[cue.left - 1] in PRICED)
