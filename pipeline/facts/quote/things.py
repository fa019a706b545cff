"""The documents and the inspectors that can be quoted: "Ofsted report", "council documents"; else the body."""

from pipeline import vocabulary
from pipeline.facts.quote.bodies import HEAD, INSPECTORS, KINDS, POSTS, STOPS, body, described, earlier, is_councils
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.resolve.names import name_from

WORDS = vocabulary.words("quote")
DOCUMENTS = frozenset(WORDS["documents"])
UTTERANCES = frozenset(WORDS["utterances"])
INSPECTION_DOCUMENTS = frozenset(WORDS["inspection_documents"])
PREPOSITIONS = frozenset(WORDS["prepositions"])
ADVERBS = frozenset(WORDS["adverbs"])
CLAUSES = frozenset(("who", "which", "that", ","))
BESIDES = frozenset(("in", "after", "on", "during"))  # behind inspectors, to what tells nothing of them
AUTHORED = frozenset(("from", "by"))
ARTICLES = frozenset(("the", "a", "an", "its", "their"))
AUTHOR = 8  # words of "the council's catering manager"
MODIFIERS = 4  # words before a document's noun: "council delegated decision documents"


def thing(context: Context, start: int, end: int) -> str | None:
    """Return the document or body that a phrase names or describes."""
    end = _inspectors_end(context.reading, start, end)
    found = _document(context, start, end) or body(context, start, end)
    if found is None and not INSPECTORS.isdisjoint(context.reading.lower[start:end]):
        found = context.agencies.speaking_of(start, end)
        return found if found is not None and not is_councils(found) else None
    return found


def _inspectors_end(reading: Reading, start: int, end: int) -> int:
    """Return where a phrase ends without what inspectors did besides: "inspectors | in a letter to the council"."""
    for token in range(start, min(end - 1, start + MODIFIERS)):
        if reading.lower[token] in INSPECTORS and reading.lower[token + 1] in BESIDES:
            return token + 1
    return end


def leads(reading: Reading, start: int) -> bool:
    """Say whether a phrase opens with a document: "A report ordering", "The council's letter"."""
    return not DOCUMENTS.isdisjoint(reading.lower[start + 1 : start + HEAD]) and reading.lower[start] in ARTICLES


def _document(context: Context, start: int, end: int) -> str | None:
    """Return the document's name, with whose it is: "Ofsted report", "council documents"."""
    lower = context.reading.lower
    for token in range(start, end):
        if lower[token] in CLAUSES and token - start > 1 and lower[start] not in ("in", "responding", "speaking"):
            return None
        if lower[token] not in DOCUMENTS or (token + 1 < end and lower[token + 1] in DOCUMENTS):
            continue  # of "the audit report" the last noun
        posts = (place for place in range(start, token - 1) if lower[place] in POSTS)
        if any(lower[place + 1] in ("of", "for") for place in posts):
            return None  # "the chair of an independent review"
        if PREPOSITIONS.isdisjoint(lower[max(start, token - 2) : token]):
            return _owned(context, start, token, end)
    return None


def _owned(context: Context, start: int, token: int, end: int) -> str:
    noun = context.reading.lower[token]
    owner = body(context, start, token) or _author(context, token, end)
    if owner is None and token - start > 1 and context.reading.lower[token - 1] == "'s":
        owner = earlier(context.reading, start, token - 1)  # "the panel's report"
        if owner is None and context.reading.lower[token - 2] in KINDS:  # "the parish council's report"
            first = start + (context.reading.lower[start] in ARTICLES)
            owner = described(context, first, token - 1) or context.reading.clean(first, token - 1)
    if owner is None and noun in INSPECTION_DOCUMENTS and _modified(context.reading, token) == token:
        owner = context.agencies.speaking_of(start, token + 1)
    return f"{owner} {noun}" if owner else _fuller(context.reading, token)


def _author(context: Context, token: int, end: int) -> str | None:
    """Return who a document is by: "a statement from the county council", "the report, by the College, found"."""
    reading = context.reading
    first = token + 1 + (reading.lower[token + 1 : token + 2] == [","])
    posted = reading.lower[token] in UTTERANCES and reading.lower[first : first + 1] == ["on"]
    if first + 1 >= end or not (posted or reading.lower[first] in AUTHORED):
        return None
    if posted and "'s" in reading.lower[first:end]:  # "a statement on the Wick Group's page"
        end = reading.lower.index("'s", first)
    first += 1
    while first < end and reading.lower[first] in ARTICLES:
        first += 1
    last = first
    while last < min(end, first + AUTHOR) and reading.lower[last] not in CLAUSES and reading.lower[last] not in ADVERBS:
        last += 1
    if last == first or any(name_from(reading, token) is not None for token in range(first, last)):
        return None
    whole = body(context, first, last) or described(context, first, last)
    return whole if whole is not None and "'s" not in reading.lower[first:last] else reading.clean(first, last)


def _fuller(reading: Reading, token: int) -> str:
    """Return a noun with the words that modify it, from where it last had some."""
    noun = reading.lower[token]
    for place in range(token, -1, -1):
        if reading.lower[place] == noun:
            first = _modified(reading, place)
            if first < place:
                return reading.clean(first, place + 1)
    return noun


def _modified(reading: Reading, token: int) -> int:
    """Return where the words begin that modify a noun: "council delegated decision documents"."""
    first = token
    while first > 0 and token - first < MODIFIERS:
        word = reading.lower[first - 1]
        if word in STOPS or not word.replace("-", "").isalpha() or word in ADVERBS:
            break
        first -= 1
    return first
