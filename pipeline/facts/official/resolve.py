"""What an official's words mean: forms read, people told apart, one fact for each person and role."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter

from pipeline.fact import Fact, Refusal
from pipeline.facts.official import patterns
from pipeline.facts.official.apologies import told_apart
from pipeline.facts.official.bodies import body_of
from pipeline.facts.official.chains import chained, joined_before, same_holder
from pipeline.facts.official.deputies import deputies
from pipeline.facts.official.elsewhere import of_the_same, with_body
from pipeline.facts.official.fact import Official
from pipeline.facts.official.forms import find
from pipeline.facts.official.lettered import lettered
from pipeline.facts.official.members import councillors, plurals
from pipeline.facts.official.office import Office, is_only_part, may_name, office_at, role_text
from pipeline.facts.official.outside import OUTSIDE, outside
from pipeline.facts.official.page import Page
from pipeline.facts.official.partied import in_full, partied
from pipeline.facts.official.people import Mention, merge
from pipeline.facts.official.refusals import refusal
from pipeline.facts.official.results import results
from pipeline.facts.official.said import Found
from pipeline.facts.official.successors import successors
from pipeline.facts.official.verbs import told_by_verbs
from pipeline.facts.official.words import words
from pipeline.match import Match
from pipeline.resolve import Context
from pipeline.terms import Term

START, END = itemgetter(Mention._fields.index("start")), itemgetter(Mention._fields.index("end"))


def resolve(matches: Sequence[Match], context: Context) -> Iterable[Fact | Refusal]:
    """Give the facts of a document, by place."""
    page = Page(context, frozenset([match.rule.name for match in matches]))
    nameless: list[Office] = []
    mentions = list(councillors(page))
    for result in _offices(page, nameless):
        if isinstance(result, Refusal):
            yield result
        else:
            mentions.append(result)
    for rule, read in FURTHER:
        if rule is None or rule in page.rules:
            mentions += read(page)
    if patterns.OWN_SENTENCE.name in page.rules:
        mentions += _own_sentences(page, mentions, nameless)
    if patterns.SUCCESSOR.name in page.rules:
        mentions += list(successors(page, mentions))
    if page.terms.of("apologies"):
        mentions = [*told_apart(page, mentions)]
    mentions.sort(key=END, reverse=True)
    mentions.sort(key=START)  # at one place the longest stays first
    for mention in merge(mentions):
        start, end = context.reading.chars(mention.start, mention.end)
        yield Official(
            start=start,
            end=end,
            rule=mention.rule,
            name=in_full(page, mention.name, mention.title),
            title=mention.title,
            role=mention.role,
            organisation=mention.organisation,
            party=mention.party,
            ward=mention.ward,
            status=mention.status,
        )


def _offices(page: Page, nameless: list[Office]) -> Iterator[Mention | Refusal]:
    """Read every office with a person beside it."""
    past = floor = 0
    before: Found | None = None
    waiting: list[Office] = []
    for term in page.terms.of("office"):
        if term.start < past or not _is_worth_reading(page, term):
            continue
        office = office_at(page, term, floor)
        if office is None:
            continue
        found = find(page, office)
        if found is not None and before is not None and same_holder(page, before, found):
            found = None  # "Mrs Rowe, Clerk/Finance Officer, Mr Lee, Deputy Clerk"
        if found is None:
            if before is not None and patterns.CHAINED.name in page.rules and chained(page, before.office, office):
                end = office.end + (page.words[before.office.end] == "(")
                found = before._replace(rule=patterns.CHAINED.name, office=office, end=max(before.end, end))
            else:
                waiting.append(office)
                nameless.append(office)
                past = term.end
                continue
        found = of_the_same(page, before, found) if before is not None and not found.office.owned else found
        found = with_body(page, found) if not found.office.owned else found
        office = found.office
        past = office.end
        reason = refusal(page, found.office, found.person, found.rule)
        if reason is not None:
            yield Refusal(found.rule, office.start, office.end, reason)
            before = None
            waiting.clear()
            continue
        if waiting:
            joined = joined_before(page, waiting, office)
            yield from _joined(page, found, joined)
            if office.status == "current" and any(_shares(page, other, office) for other in joined):
                found = found._replace(office=office._replace(status="former"))  # "the former councillor and mayor"
            waiting.clear()
        yield _mention(page, found)
        before = found
        floor = max(office.end, found.person.end if found.person.end <= found.end else 0)


def _is_worth_reading(page: Page, term: Term) -> bool:
    """Say whether an office's word may be one that somebody holds: no part of a name, of a menu, of another office."""
    if term.start in page.in_names or is_only_part(page, term):
        return False
    if page.reading.part_of[term.start].role in OUTSIDE and _is_outside(page, term.start):
        return False
    return may_name(page, term)


def _joined(page: Page, found: Found, offices: Sequence[Office]) -> Iterator[Mention]:
    """Give the offices that stand before one with its name."""
    for other in offices:
        start = min(found.start, other.start)
        joined = _mention(page, found._replace(rule=patterns.CHAINED.name, start=start, office=other))
        yield joined._replace(rank=patterns.HELD)


def _shares(page: Page, other: Office, office: Office) -> bool:
    """Say whether "former" is said of both: "the former councillor and mayor", not "former councillor MP Jane Marr"."""
    return other.status == "former" and not {"and", "&"}.isdisjoint(page.lower[other.end : office.start])


def _is_outside(page: Page, token: int) -> bool:
    """Say whether a token is no part of the text: of a byline, a menu; but "Contact: Jane Marr  Clerk" names who."""
    if not outside(page, token):
        return False
    return not (page.minutes and "contact" in page.lower[page.reading.part(token).start : token])


def _mention(page: Page, found: Found) -> Mention:
    office, person = found.office, found.person
    party = office.party or person.party or (_their_party(page, office) if office.article == "their" else None)
    title = person.name.title
    partisan = office.use == "partisan" and title in patterns.COUNCILLORS
    if _is_unattached(page, found):
        partisan, party = True, "Independent"
    role = patterns.COUNCILLOR[title or ""] if partisan else role_text(page, office)
    return Mention(
        rule=found.rule,
        start=found.start,
        end=found.end,
        name=person.name.name,
        title=title or patterns.title_of(role),
        role=role,
        rank=_rank(page, office),
        organisation=body_of(page, office) or person.council,
        party=party,
        ward=None if office.group == "commissioner" else office.ward or person.ward,
        status=office.status,
    )


def _is_unattached(page: Page, found: Found) -> bool:
    """Say whether an "Independent member Coun Marr" is a councillor of no party; that of a panel has no title."""
    before = found.rule == patterns.BEFORE.name and found.person.name.title in patterns.COUNCILLORS
    return before and page.lower[found.office.start : found.office.term.end] == ["independent", "member"]


def _rank(page: Page, office: Office) -> int:
    words_of = page.lower[office.term.start : office.term.end]
    sits = words_of[-1].removeprefix("ex-") in ("councillor", "alderman") and not office.fields
    if sits or words_of == ["member"]:
        return 0
    return 1 if words_of == ["in", "the", "chair"] else patterns.HELD


def _their_party(page: Page, office: Office) -> str | None:
    """Return the party that "their housing spokeswoman" belongs to: the one the sentence before speaks of."""
    start = office.floor
    if start == 0:
        return None
    before = page.reading.sentence(start - 1)[0]
    found = {term.id: None for term in page.terms.between("party", before, start) if page.capital(term.start)}
    return next(iter(found)) if len(found) == 1 else None


def _own_sentences(page: Page, people: Sequence[Mention], nameless: Sequence[Office]) -> Iterator[Mention]:
    """Read an office that opens the sentence behind a councillor's: "Cllr Marr agreed. The cabinet member said"."""
    starts = {person.start: person for person in people if not person.rank}
    for office in nameless:
        start = office.floor
        if (
            not start
            or office.article != "the"
            or start != office.start - 1
            or page.lower[office.end] not in words().speech
        ):
            continue
        person = starts.get(page.reading.sentence(start - 1)[0])
        if person is not None and office.group == "council" and office.fields:
            yield person._replace(
                rule=patterns.OWN_SENTENCE.name,
                end=office.end,
                role=role_text(page, office),
                rank=patterns.HELD,
                organisation=body_of(page, office),
                status=office.status,
            )


# forms that stand on their own, with the rule that each is of; none: it has several
FURTHER: tuple[tuple[str | None, Callable[[Page], Iterator[Mention]]], ...] = (
    (patterns.PLURAL.name, plurals),
    (patterns.VERB.name, told_by_verbs),
    (patterns.DEPUTY.name, deputies),
    (patterns.IN_BRACKETS.name, lettered),
    (None, partied),
    (patterns.VOTES.name, results),
)
