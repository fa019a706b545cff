"""Finds what a report says that a body decided."""

from collections.abc import Callable, Iterator, Sequence

from pipeline.facts.decision.ballots import casting, fate, voted
from pipeline.facts.decision.bodies import MEMBERS
from pipeline.facts.decision.clauses import CLAUSE, clause_end, is_opinion, quoted, subject, with_whom
from pipeline.facts.decision.done import had_done, passive
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.gerunds import gerund
from pipeline.facts.decision.items import items
from pipeline.facts.decision.listed import listed
from pipeline.facts.decision.outcomes import command, outcome
from pipeline.facts.decision.patterns import (
    CALLED,
    CAST,
    CASTING,
    DECIDES,
    GERUND,
    LISTED,
    MOTION,
    PASSIVE,
    PHRASAL,
    PUT,
    SPLIT,
    VERB,
    VOTED,
    VOTES,
    WORDS,
)
from pipeline.facts.decision.phrasal import phrasal
from pipeline.facts.decision.taken import taken
from pipeline.facts.decision.votes import votes
from pipeline.read import Reading, Role
from pipeline.resolve import Context
from pipeline.terms import Term

PROSE = frozenset((Role.TEXT, Role.ITEM, Role.BULLET))
COMMAND = 10  # words behind the verb in which a command stands
ONWARD = {  # how these go on where they tell a decision
    "decided": ["to", "that", "against", "on", "not", "it", "they", "there", ":"],
    "ruled": ["that"],
    **{verb: ["to", "not", "for", "against"] for verb in ("opted", "chose")},
}
BE = WORDS["be"]
PROPOSED = WORDS["proposals"] | {"proposed"}  # "backed the proposed change"
NO_ACT = {("confirmed", "that")} | {("elected", noun) for noun in MEMBERS | WORDS["chosen"]}
"""Verbs that with the word behind them tell no act: "On Tuesday, elected members were asked"."""
ASKING = frozenset(("why", "whether", "how"))
Finder = Callable[[Context, Term], Found | None]


def reported(context: Context, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the decisions that a report tells, in no order; two may overlap."""
    if LISTED in rules:
        yield from listed(context, "approved")
    known = context.terms.labels()
    for label, finders in FINDERS.items():
        told = _told(context, label) if label in known else ()
        for rule, finder in finders if told else ():
            if rule in rules:
                yield from _found(context, told, finder)


def _told(context: Context, label: str) -> list[Term]:
    """Return the terms of a label that the report itself tells in its text: none of a heading, none of a quotation."""
    part_of = context.reading.part_of
    return [
        term
        for term in context.terms.of(label)
        if part_of[term.start].role in PROSE and not quoted(context.reading, term.start)
    ]


def _found(context: Context, told: Sequence[Term], finder: Finder) -> list[Found]:
    """Return what one finder reads at the terms that the report itself tells."""
    last: Found | None = None
    kept: list[Found] = []
    for term in told:
        found = finder(context, term) or (_shared(context, term, last) if last else None)
        if found is not None:
            last = found
            kept += _listed(context.reading, found)
    return kept


def _shared(context: Context, term: Term, last: Found) -> Found | None:
    """Find the second verb of a body: "they backed the plans, and put off a decision on floodlights"."""
    reading = context.reading
    if last.rule != DECIDES or reading.lower[term.start - 1] not in ("and", "but"):
        return None
    start, end = reading.sentence(term.start)
    if last.start < start or not _decides(reading, term, end):
        return None
    last_token = clause_end(reading, term.end, end)
    return Found(DECIDES, term.start, last_token, _outcome(reading, term), last.body, (term.start, last_token))


def _listed(reading: Reading, found: Found) -> list[Found]:
    """Return each item that stands below: "Councillors voted to:" with bullets; else what was found."""
    part = reading.part_of[found.start]
    below = list(items(reading, part)) if reading.words[part.end - 1] == ":" and found.end >= part.end - 2 else None
    if not below:
        return [found]
    told = "resolved" if found.outcome == "approved" and reading.lower[part.end - 2] == "agreed" else found.outcome
    return [found._replace(start=start, end=end, outcome=outcome(reading, start, end, told)) for start, end in below]


def _active(context: Context, term: Term) -> Found | None:
    """Planners refused...; cabinet, which signed off...; they voted down..."""
    reading = context.reading
    start, end = reading.sentence_of[term.start]
    verb = term.start
    if reading.lower[verb] == "recommending":
        if reading.lower[verb - 1] not in BE:
            return None
        verb -= 1
    body = subject(context, start, verb)
    if body is None or not _decides(reading, term, end) or _is_asked(reading, term, start, body):
        return None
    if term.id == "noted" and body[0] == body[1]:
        return None  # an inspector's report: "They also noted bare wood"
    if term.id == "recommended" and reading.lower[body[1] - 1] in WORDS["officers"]:
        return None  # "planners had recommended refusal"
    last = clause_end(reading, term.end, end)
    return Found(DECIDES, term.start, last, _outcome(reading, term), body, (start, last))


def _is_asked(reading: Reading, term: Term, start: int, body: tuple[int, int]) -> bool:
    """Say whether nothing was decided: "asked why the committee had refused", "the council has not agreed a date"."""
    return reading.lower[term.start] == "not" or not ASKING.isdisjoint(reading.lower[start : body[0]])


def _outcome(reading: Reading, term: Term) -> str:
    """Return the outcome by the verb, or by the command behind it: "agreed on Tuesday, by 5 votes to 4, to refuse"."""
    lower, after = reading.lower, term.end
    if lower[after - 1] not in WORDS["open"]:
        return term.id
    told = (
        command(reading, token + 1, token + 3, term.id)
        for token in range(after, min(after + COMMAND, reading.sentence(term.start)[1] - 2))
        if lower[token] == "to"
    )
    return next((outcome for outcome in told if outcome != term.id), term.id)


def _decides(reading: Reading, term: Term, end: int) -> bool:
    """Say whether the verb has something to decide: not "declined to comment", "agreed with"."""
    lower = reading.lower
    after = lower[term.end : min(end, term.end + 8)]
    if after[:1] == [":"]:
        return term.end + 1 >= reading.part(term.start).end or "that" in after[1:3]
    if not after or after[0] in (".", ";") or lower[term.end - 1] == "given":
        return False
    if with_whom(after) or (lower[term.start], after[0]) in NO_ACT:
        return False
    if after[0] not in ONWARD.get(lower[term.start], after) and not _later(after):
        return False
    if lower[term.start] in ("agreed", "agree") and is_opinion(lower[term.end : min(end, term.end + CLAUSE)]):
        return False
    if after[0] in ("out", "up", "about") or (after[0] == "aside" and lower[term.start] == "set"):
        return False
    if after[0] == "to" and len(after) > 1 and term.id == "refused" and after[1] in WORDS["comment"]:
        return False
    if lower[term.start] in WORDS["suffered"] or (term.end - term.start < 2 and _answers(after)):
        return False
    put = lower[term.end : min(end, term.end + COMMAND)]
    if lower[term.start] not in WORDS["risky"] or not PROPOSED.isdisjoint(put):
        return True
    return votes(reading, term.end, end).against is not None


def _later(after: list[str]) -> bool:
    """Say whether a day stands between a verb and what was decided: "decided at Monday's meeting that"."""
    return after[0] in ("at", "by", "last", "yesterday", "this") and not {"to", "that"}.isdisjoint(after)


def _answers(after: list[str]) -> bool:
    """Say whether a claim is denied, and nothing that was put is decided: no "a suggestion from the clerk"."""
    return any(
        word in WORDS["claims"] and after[place + 1 : place + 2] not in (["from"], ["by"])
        for place, word in enumerate(after[:4])
    )


FINDERS: dict[str, tuple[tuple[str, Finder], ...]] = {
    VERB: ((PASSIVE, passive), (PASSIVE, had_done), (DECIDES, _active)),
    VOTED: ((VOTES, voted),),
    MOTION: ((PUT, fate),),
    CASTING: ((CAST, casting),),
    PHRASAL: ((SPLIT, phrasal),),
    GERUND: ((DECIDES, gerund),),
    CALLED: ((DECIDES, taken),),
}
"""What reads the terms of each label, and for which rule."""
