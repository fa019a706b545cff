"""Resolutions in minutes by their head: "RESOLVED - That...", "It was agreed to...", "Decision:"."""

from collections.abc import Iterator

from pipeline.facts.decision.clauses import is_adverb
from pipeline.facts.decision.enumerators import past_enumerator, stop
from pipeline.facts.decision.found import Found
from pipeline.facts.decision.items import items, resolutions, states
from pipeline.facts.decision.outcomes import THAT, decided, deciding, outcome
from pipeline.facts.decision.patterns import IT_WAS, RESOLVED, WORDS
from pipeline.facts.decision.votes import number
from pipeline.match import Term
from pipeline.read import Part, Reading, Role
from pipeline.resolve import Context
from pipeline.resolve.meeting import HEAD

NOT_TEXT = frozenset((Role.BOILERPLATE, Role.BYLINE, Role.DATE, Role.CAPTION))
DASHES = frozenset(("-", "–", "—", ":", "…", "\t", "-:", ":-"))
DASHED = DASHES | {"that"}
UNANIMOUS = frozenset(
    ("unanimously", "nem", "con", "nem.", "con.", "accordingly", "as", "follows", "therefore", "in", "principle")
)
SHOUTED = frozenset(("resolved", "agreed", "recommended", "decided"))
COLUMNS = frozenset(("decision", "decisions", "resolution"))
MOVERS, UNREAL = WORDS["movers"], WORDS["unreal"]
LEAD = 6  # words of "That the Executive hereby recommends"
VOTE = 12  # words of "by 6 votes to 2, with one abstention,"
ASIDE = 24  # words of ", on the proposal of Councillor A, seconded by Councillor B,"
BE = frozenset(("be", "to", "is", "are", "was", "were"))
COUNTED = frozenset(("by", "with", "unanimously", "nem"))
VIEWS = frozenset(("objection", "objections", "comment", "comments"))
STOPS = frozenset((".", "–", "—", ";", "?"))
NO_MATTER = 4  # words of "There were no declarations"
NUMBERING = 2  # letters of a number that stands before a head: "(a)", "7.", "iv"


def headed(context: Context, term: Term, rules: frozenset[str]) -> Iterator[Found]:
    """Yield the resolutions that a head opens: RESOLVED - That...; proposed by X, seconded by Y and resolved that..."""
    reading = context.reading
    part = reading.part(term.start)
    if part.role in NOT_TEXT:
        return
    sentence = reading.sentence(term.start)[0]
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
        start = _content(reading, term, part.end)
    if start is None:
        return
    if start == part.end and term.id not in ("resolved", "recommended"):
        yield Found(rule, term.start, term.end, term.id, None, (part.start, part.end))
        return
    if start == part.end and reading.lower[term.start].startswith("decision") and not _is_stated(context, part):
        return
    advised = start < part.end and reading.words[part.end - 1] in DASHES and _advises(reading, start, part.end)
    for first, last in resolutions(reading, part, start):
        first = _without_that(reading, first, last)
        if last - first > 1 or (first < last and reading.lower[first] in decided()):
            told = "recommended" if advised else outcome(reading, first, last, term.id)
            told = term.id if term.id in ("recommended", "noted") else told
            yield Found(rule, first, last, told, None, (min(part.start, first), last))


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
    if not word[0].isupper():
        return False
    before = reading.words[sentence : term.start]
    if reading.words[term.end : term.end + 1] == ["/"]:
        return False  # "PENDERFYNWYD / RESOLVED"
    behind = reading.lower[term.end : term.end + 2]
    if word.istitle() and before and (behind[:1] in (["that"], ["to"], ["not"]) or behind == [",", "that"]):
        return reading.lower[term.start] in SHOUTED  # a line joined to the one before: "... £1,950 Resolved to defer"
    if not before or (word.isupper() and reading.lower[term.start] in SHOUTED):
        return True
    if before[-1] in DASHES and not DASHED.isdisjoint(reading.lower[term.end : term.end + 1]):
        return True  # "1341 CHAIRMAN – Resolved – That"
    if before[-1] == "|" and reading.lower[term.start] in COLUMNS:
        return False  # the head of a table: "Item | Resolution"
    if before[-1] in (":", "|") and _is_last(reading, term.end, reading.part(term.start).end):
        return True  # "35 CCTV: Deferred."
    return all(not other[0].isalpha() or len(other) <= NUMBERING for other in before)


def _was(reading: Reading, term: Term, sentence: int) -> bool:
    """Say whether a meeting resolves here: "it was resolved", "seconded by Y and agreed"."""
    lower = reading.lower
    token = term.start - 1
    while token > sentence and is_adverb(reading, token):
        token -= 1
    if lower[token] in ("was", "is") and lower[token - 1] == "it":
        above = lower[reading.part(sentence).start : sentence]
        if term.id == "recommended" and "report" in above and not reading.words[term.start].isupper():
            return False  # "The Director submitted a report. It was recommended that"
        return term.id != "noted" or reading.words[term.start].isupper()
    return lower[token] in ("and", ",") and not MOVERS.isdisjoint(_above(reading, sentence, term.start))


def _above(reading: Reading, sentence: int, token: int) -> set[str]:
    """Return the words of the sentence before a token, and of the line above where the sentence is short."""
    above = reading.part(sentence - 1).start if sentence and token - sentence < VOTE // 3 else sentence
    return set(reading.lower[above:token])


def _content(reading: Reading, term: Term, end: int) -> int | None:
    """Return where a resolution's words begin; null where nothing marks that they do: a dash, "that", a colon."""
    lower, token, marked = reading.lower, term.end, False
    while token < end:
        word = lower[token]
        if word in DASHES:
            marked, token = True, token + 1
        elif word in UNANIMOUS:
            token += 1
        elif word == "to" and (past := _past_body(reading, token, end)):
            token = past
        elif word == "(" and (close := _past_vote(reading, token, end)):
            marked, token = True, close
        elif word == "," and (aside := _past_aside(reading, token, end)):
            token = aside
        elif word == "by" and not marked:
            token = _past_count(reading, token, end)
        elif lower[token : token + 4] == ["t", "h", "a", "t"]:
            return token + 4
        else:
            two = lower[token : token + 2]
            begins = _begins(word) or two == ["not", "to"] or word == "(" or (two[0] == "no" and two[1] in VIEWS)
            begins = begins or (word == "with" and lower[token - 1] == ",")
            if word == "for" and lower[term.start] in COLUMNS:
                return None  # "Decisions for issue"
            return token if marked or begins or _shouts(reading, term, token, end) else None
    return end


def _shouts(reading: Reading, term: Term, token: int, end: int) -> bool:
    """Say whether the words go on without a mark: "RESOLVED the Clerk to write", "AGREED payments be made"."""
    if not reading.words[term.start].isupper() or is_adverb(reading, token):
        return False
    return not BE.isdisjoint(reading.lower[token + 1 : min(end, token + VOTE)])


def _past_aside(reading: Reading, token: int, end: int) -> int | None:
    """Return where an aside ends: ", on the proposal of Mrs Shaw:", ", seconded by Councillor Orr, that"."""
    if reading.words[end - 1] == "," and reading.lower[token + 1] in COUNTED:
        return end  # "RESOLVED, by five votes to one,", and below it what
    if reading.lower[token + 1 : token + 3] == ["with", "one"]:
        return token + 1  # "AGREED, with one change: on p3"
    for place in range(token + 1, min(end, token + ASIDE)):
        if reading.words[place] == ":" or (_begins(reading.lower[place]) and reading.words[place - 1] == ","):
            return place
    return None


def _is_last(reading: Reading, start: int, end: int) -> bool:
    """Say whether a head has nothing behind it in its block but a stop."""
    return start == end or (start + 1 == end and reading.words[start] in (".", ":"))


def _is_alone(reading: Reading, term: Term, start: int) -> bool:
    """Say whether a block is only a head: "RESOLVED", "7. AGREED:", "The Committee RESOLVED"."""
    if term.start - start <= NUMBERING:
        return (SHOUTED | COLUMNS).isdisjoint(reading.lower[start : term.start])  # not "DECISION: Agreed."
    if not STOPS.isdisjoint(reading.words[start + NUMBERING : term.start]):
        return False
    shouted = reading.words[term.start].isupper() and reading.lower[term.start - 1] != "not"
    return shouted and term.start - start <= VOTE and reading.lower[term.start] in SHOUTED


def _past_count(reading: Reading, token: int, end: int) -> int:
    """Return where the count of a vote ends: "by 6 votes to 2 that"."""
    for place in range(token, min(end, token + VOTE)):
        if _begins(reading.lower[place]) and not (place + 1 < end and number(reading.lower[place + 1]) is not None):
            return place
    return end


def _past_body(reading: Reading, token: int, end: int) -> int | None:
    """Return where the body ends to which something is recommended: "to the Cabinet that", "to Council:"."""
    if reading.lower[token + 1 : token + 2] and reading.lower[token + 1] in deciding():
        return None
    for place in range(token + 1, min(end, token + VOTE)):
        if reading.lower[place] in WORDS["bodies"]:
            after = place + 1
            return after if after == end or reading.lower[after] == "that" or reading.words[after] in DASHES else None
    return None


def _begins(word: str) -> bool:
    return word in THAT or word in DASHES or word == "for"


def _past_vote(reading: Reading, token: int, end: int) -> int | None:
    """Return where brackets end that tell the vote: "(8 for, 2 against)", "(unanimous)"; null for "(1)"."""
    close = next((place for place in range(token, end) if reading.words[place] == ")"), token)
    inner = reading.lower[token + 1 : close]
    told = len(inner) > 1 or (len(inner) == 1 and inner[0].startswith("unanim"))
    return close + 1 if told else None


def _without_that(reading: Reading, start: int, end: int) -> int:
    while start < end - 1 and (reading.lower[start] == "that" or reading.words[start] in DASHES):
        start += 1
    return start
