"""Resolutions in minutes by their head: "RESOLVED - That...", "It was agreed to...", "Decision:"."""

from collections.abc import Iterator

from pipeline.facts.decision.clauses import is_adverb
from pipeline.facts.decision.enumerators import past_enumerator, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.items import items, resolutions, states
from pipeline.facts.decision.leads import led_by
from pipeline.facts.decision.openings import BE, COLUMNS, DASHES, VOTE, content, unquoted, without_that
from pipeline.facts.decision.outcomes import decided, deciding, outcome
from pipeline.facts.decision.patterns import IT_WAS, RESOLVED, WORDS
from pipeline.read import Part, Reading, Role
from pipeline.resolve import Context
from pipeline.resolve.meeting import HEAD
from pipeline.terms import Term

NOT_TEXT = frozenset((Role.BOILERPLATE, Role.BYLINE, Role.DATE, Role.CAPTION))
DASHED = DASHES | {"that"}
SHOUTED = frozenset(("resolved", "agreed", "recommended", "decided"))
MOVERS, UNREAL, SAID = WORDS["movers"], WORDS["unreal"], WORDS["said"]
LEAD = 6  # words of "That the Executive hereby recommends"
STOPS = frozenset((".", "–", "—", ";", "?"))
PLAIN = frozenset(("recommend", "Recommend"))  # only "RECOMMEND to Council that" heads a resolution
NO_MATTER = 4  # words of "There were no declarations"
NUMBERING = 2  # letters of a number that stands before a head: "(a)", "7.", "iv"


def headed(context: Context, term: Term, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the resolutions that a head opens: RESOLVED - That...; proposed by X, seconded by Y and resolved that..."""
    reading = context.reading
    part = reading.part_of[term.start]
    if part.role in NOT_TEXT or (reading.words[term.start] in PLAIN):
        return
    sentence = reading.sentence_of[term.start][0]
    opens = _opens(reading, term, sentence)
    rule = RESOLVED if opens else IT_WAS
    if rule not in rules or not (opens or _was(reading, term, sentence)):
        return
    if _is_last(reading, term.end, part.end):
        leads = rule == IT_WAS and reading.words[part.end - 1] == ":"  # "The wall leaned. It was agreed:"
        if not leads and not _is_alone(reading, term, part.start):
            yield from _closing(context, term, part, rule)
            return
        start: int | None = part.end
    else:
        start = content(reading, term, part.end)
    if start is None or _leads_to_nothing(reading, start, part.end, rule):
        return
    if start == part.end and term.id not in ("resolved", "recommended"):
        yield Found(rule, term.start, term.end, term.id, None, (part.start, part.end))
        return
    if start == part.end and reading.lower[term.start].startswith("decision") and not _is_stated(context, part):
        return
    yield from _each(reading, part, start, rule, _base(reading, term, part, start))


def _each(reading: Reading, part: Part, start: int, rule: str, base: str) -> Iterator[Found]:
    """Yield the resolutions that begin at a token of a block, or stand below it."""
    for first, last in resolutions(reading, part, start):
        first = without_that(reading, first, last)
        last = unquoted(reading, first, last)
        if last - first > 1 or (first < last and reading.lower[first] in decided()):
            told = base if base in ("recommended", "noted") else outcome(reading, first, last, base)
            words = first + (reading.words[first] == ",")  # "That, contrary to advice, permission be refused"
            yield Found(rule, words, last, told, None, (min(part.start, first), last))


def _base(reading: Reading, term: Term, part: Part, start: int) -> str:
    """Return what is decided by the resolutions of a head whose own words tell nothing else."""
    if start < part.end and reading.words[part.end - 1] in DASHES and _advises(reading, start, part.end):
        return "recommended"
    return led_by(reading, part, start) or term.id


def _leads_to_nothing(reading: Reading, start: int, end: int, rule: str) -> bool:
    """Say whether no resolution stands behind a head: "Decision: RESOLVED that", "seconded by X and agreed by all."."""
    if start == end:
        return rule == IT_WAS and reading.words[end - 1] != ":"
    return reading.lower[start] in SHOUTED and reading.words[start].isupper()


def _advises(reading: Reading, start: int, end: int) -> bool:
    """Say whether a lead-in only advises: "That the Executive recommends to the Council:"."""
    return any(deciding().get(reading.lower[token]) == "recommended" for token in range(start, min(end, start + LEAD)))


def _closing(context: Context, term: Term, part: Part, rule: str) -> Iterator[Found]:
    """Yield what stands before a head that closes its line: "(a) Silver Band – £500. AGREED."."""
    reading = context.reading
    start = past_enumerator(reading, part.start, part.end)
    end = stop(reading, term.start)
    if reading.lower[term.start - 1] in (*BE, "not"):
        return  # "That the charge be NOT AGREED."
    heads = context.terms.between(HEAD, part.start, term.end)
    if reading.lower[term.start] in COLUMNS and reading.words[term.start - 1] == "|":
        return
    if (
        (reading.words[term.start].isupper() or reading.words[term.start - 1] in (":", "|"))
        and end > start
        and reading.words[part.end - 1] != ":"
        and len(heads) < 2
    ):
        voted = reading.lower[start] == "vote" and reading.lower[term.start] == "agreed"  # "Vote: unanimous. AGREED."
        yield Found(rule, start, term.end, "approved" if voted else term.id, None, (part.start, part.end))


def _is_stated(context: Context, part: Part) -> bool:
    """Say whether a resolution stands below "Decision": no title of the agenda, no talk of the item."""
    reading = context.reading
    below = next(items(reading, part), None)
    head = context.terms.at(HEAD, below[0]) if below is not None else None
    if below is None or (head is not None and (head.id == "resolved" or head.end >= below[1] - 1)):
        return False  # "Decision:" and below it "Resolved: (i) That", but "1. Noted the report"
    told = reading.lower[slice(*below)]
    if not WORDS["absent"].isdisjoint(told[:NO_MATTER]):
        return False  # "Apologies were received from", "There were no declarations"
    orders = any(word == "be" and told[place - 1] not in UNREAL for place, word in enumerate(told))
    return states(reading, below[0]) or outcome(reading, *below, "") != "" or orders


def _opens(reading: Reading, term: Term, sentence: int) -> bool:
    """Say whether a head opens its line or shouts: "RESOLVED:", "Resolved that", "the Panel AGREED to"."""
    word = reading.words[term.start]
    before = reading.words[sentence : term.start]
    if not word[0].isupper():
        return word in COLUMNS and before == ["The"] and reading.words[term.end :][:1] == [":"]
    behind = reading.lower[term.end : term.end + 2]
    if behind[:1] == ["/"] or (word.lower() in COLUMNS and _is_title(reading.words[term.end : term.end + 2])):
        return False  # "PENDERFYNWYD / RESOLVED", "Decision to Take Effect on: 4 May"
    if behind[:1] == ["("] and reading.lower[term.end + 2 : term.end + 5] == [")", ":", "that"]:
        return word.istitle()  # "... of 3 July Resolution (59/09): That"
    numbered = all(not other[0].isalpha() or len(other) <= NUMBERING for other in before)
    if word.istitle() and not numbered and (behind[:1] in (["that"], ["to"], ["not"]) or behind == [",", "that"]):
        return reading.lower[term.start] in SHOUTED  # a line joined to the one before: "... £1,950 Resolved to defer"
    if not before or (word.isupper() and reading.lower[term.start] in SHOUTED):
        return True
    if before[-1] in DASHES and not DASHED.isdisjoint(reading.lower[term.end : term.end + 1]):
        return True  # "1341 CHAIRMAN – Resolved – That"
    if before[-1] == "|" and reading.lower[term.start] in COLUMNS:
        return False  # the head of a table: "Item | Resolution"
    if before[-1] in (":", "|") and _is_last(reading, term.end, reading.part(term.start).end):
        return True  # "35 CCTV: Deferred."
    return numbered


def _is_title(behind: list[str]) -> bool:
    """Say whether what follows a head goes on in the capitals of a title: "to Take"."""
    return behind[:1] == ["to"] and behind[1:] != [] and behind[1].istitle()


def _was(reading: Reading, term: Term, sentence: int) -> bool:
    """Say whether a meeting resolves here: "it was resolved", "seconded by Y and agreed"."""
    lower = reading.lower
    token = term.start - 1
    while token > sentence and is_adverb(reading, token):
        token -= 1
    if lower[token] in ("was", "is") and lower[token - 1] == "it":
        own, above = lower[sentence : token - 1], lower[reading.part_of[sentence].start : sentence]
        advised = "report" in above or lower[token] == "is" or not SAID.isdisjoint(own)
        if own[-1:] in (["that"], ["previously"]) or (
            term.id == "recommended" and advised and not reading.words[term.start].isupper()
        ):
            return False  # "The Director submitted a report. It was recommended that"; "It is recommended that"
        return term.id != "noted" or reading.words[term.start].isupper()
    return lower[token] in ("and", ",") and not MOVERS.isdisjoint(_above(reading, sentence, term.start))


def _above(reading: Reading, sentence: int, token: int) -> set[str]:
    """Return the words of the sentence before a token, and of the line above where the sentence is short."""
    above = reading.part(sentence - 1).start if sentence and token - sentence < VOTE // 3 else sentence
    return set(reading.lower[above:token])


def _is_last(reading: Reading, start: int, end: int) -> bool:
    """Say whether a head has nothing behind it in its block but a stop."""
    return start == end or (start + 1 == end and reading.words[start] in (".", ":"))


def _is_alone(reading: Reading, term: Term, start: int) -> bool:
    """Say whether a block is only a head: "RESOLVED", "7. AGREED:", "The Committee RESOLVED"."""
    if term.start == past_enumerator(reading, start, term.end) or term.start - start <= NUMBERING:
        return (SHOUTED | COLUMNS).isdisjoint(reading.lower[start : term.start])  # not "DECISION: Agreed."
    if not STOPS.isdisjoint(reading.words[start + NUMBERING : term.start]):
        return False
    shouted = reading.words[term.start].isupper() and reading.lower[term.start - 1] != "not"
    return shouted and term.start - start <= VOTE and reading.lower[term.start] in SHOUTED
