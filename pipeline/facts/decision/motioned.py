"""The words of a motion: behind "moved that", in a block of its own, before "seconded by"."""

from pipeline.facts.decision.clauses import QUOTES
from pipeline.facts.decision.enumerators import stop
from pipeline.facts.decision.patterns import SECONDED, WORDS
from pipeline.read import Part, Reading
from pipeline.terms import Term

MOVERS = WORDS["movers"]
ENDS = frozenset((",", ";", "and", "this", "which", "duly", "it", "was", "(", "being", "–", "-", "."))
ARTICLES = frozenset(("a", "an", "the", "to"))
NEAR = 4  # blocks between a motion and its fate
REACH = 24  # tokens between "proposed by Councillor A, seconded by Councillor B," and "that"
PUT_TO_VOTE = ["on", "being", "put"]


def wording(reading: Reading, token: int, put: Term) -> tuple[int, int] | None:
    """Return the words of a motion before its fate: a block of its own with "That...", or "moved that..." beside it."""
    place = reading.parts.index(reading.part(token))
    own = reading.parts[place]
    amendment = reading.lower[put.start].startswith("amendment")
    if own.start < token and (amendment or "amendment" not in reading.lower[own.start : token]):
        found = _moved_that(reading, own.start, token, amendment=amendment)
        if found is not None:
            return found
    led = _led(reading, reading.parts[place - 1], amendment=amendment) if place and own.start == token else None
    if led is not None:
        return led
    for part in reversed(reading.parts[max(0, place - NEAR) : place]):
        if not amendment and "amendment" in reading.lower[part.start : part.end]:
            continue
        first = part.start + (reading.words[part.start] in QUOTES)
        if reading.lower[first] == "that":
            end = part.end
            while end > first and (reading.words[end - 1] in QUOTES or reading.words[end - 1] == "."):
                end -= 1
            return first + 1, stop(reading, end)
    return None


def _led(reading: Reading, above: Part, *, amendment: bool) -> tuple[int, int] | None:
    """Return the motion that the one sentence of the block above puts: "It was moved and duly seconded that"."""
    single = reading.sentence(above.start)[1] >= above.end
    if not single or SECONDED.isdisjoint(reading.lower[above.start : above.end]):
        return None
    return _moved_that(reading, above.start, above.end, amendment=amendment)


def _moved_that(reading: Reading, start: int, end: int, *, amendment: bool) -> tuple[int, int] | None:
    """Return the words of a motion in the tokens start:end."""
    lower, found = reading.lower, None
    for token in range(start, end):
        if lower[token] in MOVERS and lower[token + 1] not in ARTICLES:
            that = next((place for place in range(token, min(end, token + REACH)) if lower[place] == "that"), None)
            if that is None or (amendment and "motion" in lower[start:that]):
                continue
            if found is None or "amendment" in lower[token:that]:
                found = that + 1, wording_end(reading, that + 1, reading.sentence(that)[1])
            if not amendment:
                break
    return found


def wording_end(reading: Reading, start: int, end: int) -> int:
    """Return where the words of a motion end: before ", seconded by X, was carried", "and was duly seconded"."""
    for token in range(start, end):
        if reading.lower[token] in SECONDED or reading.lower[token : token + 3] == PUT_TO_VOTE:
            while token > start and reading.lower[token - 1] in ENDS:
                token -= 1
            return token
    return stop(reading, end)
