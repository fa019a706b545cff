"""What a decision means: who decided, when, by what vote."""

from collections.abc import Iterable, Sequence

from pipeline.fact import Fact, Refusal
from pipeline.facts.decision.articles import reported
from pipeline.facts.decision.bodies import COUNCILS, MEMBERS, in_session, meeting, named
from pipeline.facts.decision.done import AGENT
from pipeline.facts.decision.fact import Decision
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.minutes import minuted
from pipeline.facts.decision.patterns import BODY, DECIDES, PASSIVE, PUT, RESOLVED, SIGN, WORDS
from pipeline.facts.decision.votes import MOST, votes
from pipeline.facts.decision.when import DAY, is_earlier, report_day, told_day
from pipeline.match import Match
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.meeting import meeting_day

NEXT = 3  # words of a resolution before the next one
BEFORE = 4  # blocks in which a decision stands that a passive goes on from
BEHIND = 2  # blocks in which stands what a lead sums up: "Plans have been thrown out."
LEAD = 3  # blocks of a headline, a byline and a lead
NEAR = 3  # blocks below a lead in which it is told that somebody else decided
BELOW = 6  # blocks below a lead in which the body is named
TURNS = frozenset(("after", "when", "although", "though"))
SIGNS = 2  # different signs of minutes that a text must show when nobody says what it is


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the fact of each decision."""
    if not matches:
        return
    rules = frozenset(match.rule.name for match in matches)
    minutes = _is_minutes(context)
    found = minuted(context, rules) if minutes else reported(context, rules)
    own = meeting(context) if minutes else None
    day = meeting_day(context.reading, context.terms, context.dates) if minutes else None
    reported_day = None if minutes else report_day(context)
    last: str | None = None
    days: dict[str | None, str] = {}
    for decision in _owned(context, _apart(context.reading, found), minutes=minutes):
        body = _body(context, decision, own, last, minutes=minutes)
        last = last if decision.outcome == "recommended" else body or last  # who advises does not go on to decide
        same = None if is_earlier(context, decision) else days.get(body) or reported_day
        date = day if minutes else told_day(context, decision) or same
        if date is not None and len(date) == DAY:
            days.setdefault(body, date)  # what a report tells next of the same body is of the same meeting
        yield _fact(context.reading, decision, body, date)


def _fact(reading: Reading, found: Found, body: str | None, date: str | None) -> Decision:
    start, end = reading.chars(found.start, found.end)
    count = votes(reading, *found.around)
    if _on_a_motion(reading, found) and found.outcome == "refused" and (count.for_ or 0) > (count.against or MOST):
        count = count._replace(for_=count.against, against=count.for_)  # "lost by 9 votes to 4"
    return Decision(
        start=start,
        end=end,
        rule=found.rule,
        body=body,
        outcome=found.outcome,
        date=date,
        votes_for=count.for_,
        votes_against=count.against,
        abstentions=count.abstentions,
    )


def _on_a_motion(reading: Reading, found: Found) -> bool:
    return found.rule == PUT or not WORDS["put"].isdisjoint(reading.lower[found.start : found.start + 4])


def _apart(reading: Reading, found: Iterable[Found]) -> list[Found]:
    """Return the decisions in order, of two that overlap the one that begins first; two verbs of a body share."""
    kept: list[Found] = []
    for decision in sorted(found, key=lambda item: (item.start, -item.end, item.rule == PASSIVE and item.body is None)):
        last = kept[-1] if kept else None
        if last is None or decision.start >= last.end:
            kept.append(decision)
        elif (
            decision.rule == last.rule == DECIDES and decision.body == last.body and decision.start - last.start > 2
        ) or (_joined(reading, decision, last) and decision.start - last.start > NEXT):
            joint = _joint(reading, decision, last)
            kept[-1] = last._replace(end=_parting(reading, joint))
            kept.append(decision)
        elif decision.rule == last.rule == RESOLVED and decision.start - last.start > NEXT:
            kept[-1] = last._replace(end=decision.start - 1)  # two lines joined: "... £1,950 Resolved to defer"
            kept.append(decision)
    return kept


def _owned(context: Context, found: list[Found], *, minutes: bool) -> Iterable[Found]:
    """Give the passives of a report that name nobody the body told right before or behind; leave out the others."""
    reading = context.reading
    for place, decision in enumerate(found):
        if minutes or decision.rule != PASSIVE or decision.body is not None:
            yield decision
            continue
        block = reading.parts.index(reading.part(decision.start))
        told = any(reading.parts.index(reading.part(other.start)) >= block - BEFORE for other in found[:place])
        it_was = reading.lower[decision.start] in WORDS["open"]
        if told or it_was or _in_session(context, decision, block):
            yield decision
            continue
        behind = found[place + 1] if place + 1 < len(found) else None
        if behind is not None and reading.parts.index(reading.part(behind.start)) <= block + BEHIND:
            yield decision._replace(body=behind.body if behind.outcome == decision.outcome else None)
        elif _is_news(context, decision, block):
            yield decision


def _is_news(context: Context, found: Found, block: int) -> bool:
    """Say whether a lead tells what a body named below it has just done: "Plans have been given the go-ahead."."""
    reading = context.reading
    if block > LEAD or not ("been" in reading.lower[found.start : found.end] or told_day(context, found)):
        return False
    first, near, last = (reading.parts[min(block + below, len(reading.parts) - 1)] for below in (0, NEAR, BELOW))
    bodies = context.terms.between(BODY, first.start, last.end)
    return bool(bodies) and WORDS["elsewhere"].isdisjoint(reading.lower[first.start : near.end])


def _in_session(context: Context, found: Found, block: int) -> bool:
    """Say whether a vote or a meeting is told beside a passive: "the council met on Monday. A request was refused."."""
    reading = context.reading
    beside = reading.lower[reading.parts[max(0, block - 1)].start : reading.parts[block].end]
    if "before" in reading.lower[found.start : found.end] and _came_before(context, found):
        return True
    return votes(reading, *found.around).against is not None or not WORDS["session"].isdisjoint(beside)


def _came_before(context: Context, found: Found) -> bool:
    """Say whether what was decided came before a body: "the plans went before councillors in June but were put off"."""
    lower = context.reading.lower
    nouns = context.terms.between(BODY, found.start, found.end)
    return any("before" in lower[max(found.start, noun.start - AGENT) : noun.start] for noun in nouns)


def _joint(reading: Reading, decision: Found, last: Found) -> int:
    """Return where the clause of a second decision begins, with its own body: "..., and councillors voted to"."""
    if decision.body is None or not last.start < decision.body[0] < decision.start:
        return decision.start - (reading.lower[decision.start - 1] == "it")  # "..., and it approved"
    first = decision.body[0]
    while reading.lower[first - 1] in ("the", "same"):
        first -= 1
    return first


def _parting(reading: Reading, joint: int) -> int:
    """Return where the decision before ends: "..., and it approved", "..., four months after it refused"."""
    near = range(joint - 2, joint - NEXT - 2, -1)
    return next((token for token in near if reading.words[token] == ","), joint - 1)


def _joined(reading: Reading, decision: Found, last: Found) -> bool:
    """Say whether another decision goes on from one: "and it refused", "months after the committee threw them out"."""
    word = reading.lower[_joint(reading, decision, last) - 1]
    return word in ("and", "but") or (word in TURNS and decision.outcome != last.outcome)


def _is_minutes(context: Context) -> bool:
    kind = context.reading.document.kind
    if kind is not None:
        return kind == "minutes"
    return len({term.id for term in context.terms.of(SIGN)}) >= SIGNS


def _body(context: Context, found: Found, own: str | None, last: str | None, *, minutes: bool) -> str | None:
    if minutes:
        return own
    if found.body is None or found.body[0] == found.body[1]:
        council = context.organisations.council
        return last or in_session(context, found.start) or (council.name if council is not None else None)
    noun = context.reading.lower[found.body[1] - 1]
    if last is not None and found.body[1] - found.body[0] == 1 and last.lower().endswith(f" {noun}"):
        return last  # "the committee", named before as "the regulatory committee"
    if found.body[1] - found.body[0] == 2 and noun in MEMBERS:  # "committee members"
        sitting = in_session(context, found.start, context.reading.lower[found.body[0]])
        if sitting is not None:
            return sitting
    if found.body[1] - found.body[0] == 1 and noun not in COUNCILS:
        return in_session(context, found.start, noun) or named(context, *found.body) or last
    return named(context, *found.body) or last
