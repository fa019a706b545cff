"""The bodies that can be quoted, as they are named or described: "Friends of the Quay", "the council", "the panel"."""

from pipeline import vocabulary
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.agencies.vocabulary import inspectorates

WORDS = vocabulary.words("quote")
INSPECTORS = frozenset(WORDS["inspectors"])
STOPS = frozenset((*WORDS["stops"], *WORDS["spokespeople"]))
POSTS = frozenset(WORDS["posts"])
BODIES = frozenset(WORDS["bodies"])
TIERS = frozenset(vocabulary.words("offices")["bodies"]["tiers"].split()) - {"local"}
KINDS: dict[str, str] = WORDS["kinds"]
JOINING = frozenset(("of", "the", "for", "and", "&", "in"))
TRADES = frozenset(WORDS["trades"]) - frozenset(WORDS["spokespeople"])
RULING = frozenset(WORDS["ruling"])
GROUPS = frozenset(("group", "party"))
SUBJECTS = frozenset(("and", "but", "while", "which", "that", "as"))  # before a party that speaks itself
PARTY = 5  # words of a party's name
HEAD = 3  # words of "A planning report"


def body(context: Context, start: int, end: int) -> str | None:
    """Return the inspectorate or the organisation that is named in the tokens start:end."""
    words, lower = context.reading.words, context.reading.lower
    agencies = (
        naming.agency
        for naming in context.agencies.between(start, end)
        if naming.agency and not (lower[naming.end - 1] in INSPECTORS and is_councils(naming.agency))
    )
    namings = (
        naming.organisation
        for naming in context.organisations.between(start, end)
        if naming.end >= end or not (words[naming.end - 1].istitle() and words[naming.end].istitle())
    )  # of "the Prison Service" the whole name is another's than "the Prison"
    return next(agencies, None) or next((found.name for found in namings if found is not None), None)


def is_councils(agency: str) -> bool:
    """Say whether the inspectors are a council's, whose grades an agency keeps: those of food hygiene."""
    return inspectorates()[agency].kind == "food"


def party(context: Context, start: int, end: int, *, alone: bool) -> str | None:
    """Return the party that a phrase ends with: "the Labour group", "Labour and Reform", "a move Labour".

    `alone`: nobody else stands in the phrase.
    """
    reading = context.reading
    last = end - (reading.lower[end - 1] in GROUPS)
    for term in context.terms.between("party", max(start, last - PARTY), last):
        first = term.start - (reading.lower[term.start - 1] == "the" and term.start > start)
        opens = first == start or reading.lower[first - 1] in SUBJECTS
        if term.end == last and reading.words[term.start][0].isupper() and (opens or alone):
            joined = [
                other for other in context.terms.between("party", start, term.start) if other.end == term.start - 1
            ]
            return reading.clean(joined[0].start if joined else term.start, last)
    return None


def described(context: Context, start: int, end: int) -> str | None:
    """Return the organisation that a phrase only describes: "the council", "a trust spokesman"."""
    lower = context.reading.lower
    for before, word in zip(lower[max(0, start - 1) : end], lower[start:end], strict=False):
        kind = KINDS.get(word)
        if kind is None:
            continue
        if kind == "council" and context.organisations.council is not None:
            main = context.organisations.council.name
            return main if before not in TIERS or before in main.casefold().split() else None
        latest = context.organisations.latest(start, kind)
        return latest.name if latest is not None else None
    return None


def proper(reading: Reading, start: int, end: int) -> str | None:
    """Return a name that is no person's: "Friends of the Quay"; the full one for "the Commission"."""
    words, first = reading.words, start
    while first < end and (not words[first][0].isupper() or reading.lower[first] in STOPS):
        first += 1
    last = first
    while last < end and (words[last][0].isupper() or words[last] in JOINING):
        last += 1
    while last > first and not words[last - 1][0].isupper():
        last -= 1
    if last < end and words[last] == "'s":
        return reading.clean(first, end) if last > first and words[end - 1] in RULING and end - last <= HEAD else None
    if last == first or reading.lower[last - 1] in POSTS:
        return None
    if last - first > 1:
        return reading.clean(first, last)
    if last < end and (reading.lower[last] in TRADES or reading.lower[last] in POSTS):
        return None  # "A PUB landlord", as a lead shouts; "the Labour councillor"
    if last < end and words[last].islower() and first == reading.sentence(first)[0]:
        return None  # "Planning officers told"
    whole = _in_full(reading, first)
    if whole is not None:
        return whole
    return words[first] if words[first].isupper() and len(words[first]) > 1 else None


def post_end(reading: Reading, start: int, end: int) -> int | None:
    """Return where a post ends whose body is named behind it: "the leader | of Wick Council"."""
    lower = reading.lower
    of = lower.index("of", start, end) if "of" in lower[start + 1 : end - 1] else start
    return of if lower[of - 1] in POSTS or (of > start + 1 and lower[of - 2] == "chief") else None


def _in_full(reading: Reading, first: int) -> str | None:
    """Return the longer name that a word belonged to before: "Modus" -> "Modus Care Limited"."""
    words = reading.words
    for token in range(first - 1, -1, -1):
        if words[token] == words[first] and words[token + 1][0].isupper():  # "Modus" after "Modus Care Limited"
            behind = token + 1
            while words[behind][0].isupper():
                behind += 1
            return reading.clean(token, behind)
        if token and words[token] == words[first] and _capital(reading, token - 1):
            begin = token - 1
            while begin > 0 and _capital(reading, begin - 1):
                begin -= 1
            return reading.clean(begin, token + 1)
    return None


def earlier(reading: Reading, start: int, end: int) -> str | None:
    """Return the one body whose name ends as a phrase does: "the panel" -> "School Closure Review Panel"."""
    noun = reading.lower[end - 1]
    opens = end - 2 == start or reading.lower[end - 3] in SUBJECTS or reading.words[end - 3] == ","
    if end - start < 2 or not opens or reading.lower[end - 2] != "the" or noun not in BODIES:
        return None
    names: dict[str, None] = {}
    for token, word in enumerate(reading.words):
        if word == noun.capitalize() and _capital(reading, token - 1):
            first = token
            while first > 0 and (_capital(reading, first - 1) or reading.words[first - 1] in JOINING):
                first -= 1
            while not _capital(reading, first):
                first += 1
            names[reading.clean(first, token + 1)] = None
    return next(iter(names)) if len(names) == 1 else None


def _capital(reading: Reading, token: int) -> bool:
    return reading.words[token][0].isupper() and reading.lower[token] not in STOPS
