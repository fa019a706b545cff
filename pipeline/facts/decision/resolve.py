"""What a decision means: who decided, when, by what vote."""

from collections.abc import Iterable, Sequence

from pipeline.fact import Fact, Refusal
from pipeline.facts.decision.articles import reported
from pipeline.facts.decision.bodies import COUNCILS, MEMBERS, in_session, meeting, named
from pipeline.facts.decision.fact import Decision
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.minutes import minuted
from pipeline.facts.decision.owners import owned
from pipeline.facts.decision.patterns import DECIDES, PASSIVE, PUT, RESOLVED, SIGN, SIGNED, WORDS
from pipeline.facts.decision.votes import MOST, votes
from pipeline.facts.decision.when import is_earlier, report_day, told_day
from pipeline.match import Match
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.meeting import DAY, HEAD, meeting_day

SUBJECT = 8  # words of "After the ruling group's own alternative proposal"
VERB = 4  # words of "voted down the motion"
NEXT = 3  # words of a resolution before the next one
TURNS = frozenset(("after", "when", "although", "though"))
SIGNS = 2  # signs of minutes that a text must show when nobody says what it is


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the fact of each decision."""
    if not matches:
        return
    rules = frozenset([match.rule.name for match in matches])
    minutes = _is_minutes(context)
    found = minuted(context, rules) if minutes else reported(context, rules)
    worded = [decision for decision in found if decision.start < decision.end]  # no "3. That" that the text ends in
    if not worded:
        return
    own = _meeting(context) if minutes else None
    day = meeting_day(context.reading, context.terms, context.dates) if minutes else None
    reported_day = None if minutes else report_day(context)
    last: str | None = None
    days: dict[str | None, str] = {}
    apart = _apart(context.reading, worded)
    for decision in apart if minutes else owned(context, apart):
        body = _body(context, decision, own, last, minutes=minutes)
        last = last if decision.outcome == "recommended" else body or last  # who advises does not go on to decide
        same = None if is_earlier(context, decision) else days.get(body) or reported_day
        date = day if minutes and body == own else told_day(context, decision) or same
        if date is not None and len(date) == DAY:
            days.setdefault(body, date)  # what a report tells next of the same body is of the same meeting
        yield _fact(context.reading, decision, body, date)


def _meeting(context: Context) -> str | None:
    """Return the body whose minutes these are; of decisions put out as news the committee that is told to have met."""
    news = context.reading.document.kind == "article"
    return (in_session(context, len(context.reading.words)) if news else None) or meeting(context)


def _fact(reading: Reading, found: Found, body: str | None, date: str | None) -> Decision:
    start, end = reading.chars(found.start, found.end)
    count = votes(reading, *found.around)
    if found.outcome == "refused" and (count.for_ or 0) > (count.against or MOST) and _on_a_motion(reading, found):
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
    """Say whether it is a motion that was refused, whose winners voted against it."""
    if not WORDS["won"].isdisjoint(reading.lower[found.start : found.end]):
        return False  # "a motion to reject the plan was carried by 12 votes to 4"
    subject = reading.lower[found.start : found.start + (SUBJECT if found.rule == PASSIVE else VERB)]
    return found.rule == PUT or not WORDS["put"].isdisjoint(subject)


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
    if kind == "minutes":
        return True
    lower = context.reading.lower
    formal = [term for term in context.terms.of(HEAD) if lower[term.end : term.end + 2] == [":", "that"]]
    signs = {term.id for term in context.terms.of(SIGN)} if kind is None else ()
    return len(formal) + len(signs) >= SIGNS  # a list of decisions that a council puts out as news: "Decision: That"


def _only_asked(reading: Reading, found: Found, name: str) -> bool:
    """Say whether a body is a parish's and what was decided is planning, where a parish is only heard."""
    own = name.lower().split()
    return (
        own[-1] == "council"
        and not WORDS["heard_only"].isdisjoint(own)
        and not WORDS["planning"].isdisjoint(reading.lower[found.start : found.end])
    )


def _body(context: Context, found: Found, own: str | None, last: str | None, *, minutes: bool) -> str | None:
    if minutes:
        return named(context, *found.body) if found.rule == SIGNED and found.body is not None else own
    if found.body is None or found.body[0] == found.body[1]:
        council = context.organisations.council
        name = last or in_session(context, found.start) or (council.name if council is not None else None)
        return None if name is not None and _only_asked(context.reading, found, name) else name
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
