"""All that a document says of each sum, in order: what one sum leaves out the one before it may have said."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pipeline.facts.money.cue import Cue, cue_of
from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import RISE
from pipeline.facts.money.purpose import purpose_of
from pipeline.facts.money.rate import rate_before, rate_each, rate_near
from pipeline.facts.money.roles import Roles, roles_of
from pipeline.facts.money.scene import Scene
from pipeline.facts.money.sums import Sum
from pipeline.facts.money.when import duration_of, period_of

FLOWS = frozenset(("spending", "cost", "income", "shortfall", "saving", "debt", "penalty", "pay"))


class Statement(NamedTuple):
    """What a document says of one sum."""

    kind: str
    payer: str | None
    recipient: str | None
    purpose: str | None
    per: str | None
    duration: str | None
    period: str | None


def statements(scenes: Sequence[Scene]) -> Iterator[tuple[Sum, Statement]]:
    """Give what is said of each sum."""
    kinds: dict[tuple[Decimal, str], str] = {}
    rise: str | None = None
    for scene in scenes:
        first: Statement | None = None
        last: Statement | None = None
        for n, item in enumerate(scene.sums):
            cue = cue_of(scene, n)
            if cue.kind is None and cue.noun and cue.noun.id == RISE:
                cue = cue._replace(kind=rise)
            before = first if n and scene.words[cue.left - 1] in grammar("linking") else last
            last = _statement(scene, n, cue, before, kinds.get((item.amount, item.currency)))
            if cue.noun and cue.noun.id == RISE:
                rise = last.kind
            first = first or last
            if last.kind != "other":
                kinds.setdefault((item.amount, item.currency), last.kind)
            yield item, last


def _statement(scene: Scene, n: int, cue: Cue, before: Statement | None, known: str | None) -> Statement:
    """Put together what is said of a sum; `before` is the sum before it in the sentence, `known` the kind of the
    same amount earlier in the document.
    """
    inherits = cue.kind is None and before is not None
    if inherits and before:
        cue = cue._replace(kind=before.kind)
    roles = roles_of(scene, n, cue)
    purpose = purpose_of(scene, n, cue, roles)
    kind = _kind(cue, roles, purpose, known)
    payer, recipient = roles.payer, roles.recipient
    if inherits and before:
        payer = payer or before.payer
        recipient = recipient or (before.recipient if not purpose else None)
        purpose = purpose or (before.purpose if _restates(scene, n) and not recipient else None)
    return Statement(
        kind=kind,
        payer=payer,
        recipient=recipient,
        purpose=purpose,
        per=per_of(scene, n),
        duration=duration_of(scene, n),
        period=period_of(scene, n, flow=_flows(cue, kind))
        or (before.period if before and _which_was(scene, n) else None),
    )


def _flows(cue: Cue, kind: str) -> bool:
    """Tell whether the year beside an amount is when it flowed, not when it was agreed or announced."""
    decided = cue.verb is not None and cue.verb.frame.clausal
    return kind in FLOWS and not decided and not (cue.noun and cue.noun.id == RISE)


def _which_was(scene: Scene, n: int) -> bool:
    """Tell whether the amount says more of the one before: "£1m in 2014/15, which was £90,000 short"."""
    return scene.words[scene.lead(n) - 2] == "which" and scene.words[scene.lead(n) - 1] in grammar("be")


def _kind(cue: Cue, roles: Roles, purpose: str | None, known: str | None) -> str:
    """Return the kind: promised to somebody it is funding; a part of the budget with a purpose is spending."""
    frame = cue.verb.frame if cue.verb and not cue.noun else None
    if frame and frame.kind_between and roles.recipient:
        return frame.kind_between
    if cue.kind == "value" and purpose and cue.linked:
        return "spending"
    return cue.kind or known or ("spending" if purpose else "other")


def _restates(scene: Scene, n: int) -> bool:
    """Tell whether the amount says the one before it in another measure: "– £11.5m a year –", "or £35 a week"."""
    return scene.words[scene.lead(n) - 1] in ("–", "-", "—", "(", "or", "to")


def per_of(scene: Scene, n: int) -> str | None:
    """Return the unit of the rate of sum n."""
    item, rate = scene.sums[n], scene.rates[n]
    if item.glued_per or rate.per:
        return item.glued_per or rate.per
    words = scene.words
    if rate.end == item.end:
        near = rate_near(words, item.end, scene.ceiling(n), grammar("clause_ends") | grammar("rate_stops"))
        if near:
            return near
        before = rate_before(words, scene.lead(n), scene.floor(n)) or rate_before(words, item.start, scene.floor(n))
        if before:
            return before
        if words[item.end : item.end + 1] == ["each"]:
            return rate_each(words, item.start, scene.start)
    return _shared_rate(scene, n)


def _shared_rate(scene: Scene, n: int) -> str | None:
    """Return the rate of the second sum of "from £20 to £30 an hour" for the first."""
    if n + 1 >= len(scene.sums) or scene.words[scene.lead(n) - 1] != "from":
        return None
    return scene.rates[n + 1].per if scene.words[scene.sums[n].end : scene.sums[n + 1].start] == ["to"] else None
