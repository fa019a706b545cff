"""What the phrase of a speaker without a name is about: its main clause, its noun, whether it is anybody."""

from pipeline import vocabulary
from pipeline.facts.quote.bodies import INSPECTORS, post_end
from pipeline.facts.quote.people import PREPOSITIONS
from pipeline.facts.quote.things import DOCUMENTS
from pipeline.read import Reading

WORDS = vocabulary.words("quote")
SUBORDINATE = frozenset(WORDS["subordinate"])
CROWD = frozenset(WORDS["crowd"])
SOMEBODY = frozenset(WORDS["somebody"])
UNNAMED = frozenset(WORDS["unnamed"])
POSTS = frozenset(WORDS["posts"])
TURNING = frozenset(WORDS["turning"])
AUXILIARIES = frozenset(("has", "have", "had", "is", "was", "were", "are", "will", "would", "said"))
ANY = frozenset(("a", "an", "one", "another"))
JOINED = frozenset((",", "and", "but", "”", '"'))
OBJECTS = frozenset(("against", "about", "over"))
RELATIVE = frozenset(("who", "which", "whose"))
OPENED = frozenset(("a", "an", "the", "its", "his", "her", "their"))


def main_clause(reading: Reading, start: int, end: int) -> int:
    """Return where the main clause begins: "Although work goes on, managers said"."""
    commas = [at for at in range(start, end - 1) if reading.words[at] == "," and reading.lower[at + 1] not in RELATIVE]
    if commas and reading.lower[start].endswith("ing"):
        return commas[0] + 1  # "Tabling his motion, the Labour councillor said"
    if commas and reading.lower[start] == "in" and reading.lower[start + 1] in OPENED:
        return commas[-1] + 1  # "In a reply to the union, the council said"
    return commas[-1] + 1 if commas and reading.lower[start] in SUBORDINATE else start


def without_clause(reading: Reading, start: int, end: int) -> int:
    """Return where a phrase ends without what is told besides: "The councillor|, who has not replied to the BBC,"."""
    for token in range(start + 2, end - 1):
        if reading.words[token] in OBJECTS or (reading.words[token] == "," and reading.lower[token + 1] in RELATIVE):
            return token  # "the singers protest | against the council's plans"
    return end


def subject_stop(reading: Reading, start: int, end: int) -> int:
    """Return where the subject that opens a sentence ends: at its auxiliary."""
    return next((token for token in range(start + 1, end) if reading.lower[token] in AUXILIARIES), end)


def turns_to(reading: Reading, start: int, end: int) -> bool:
    """Say whether a phrase tells only what the speaker turned to: "And referring to the drains: “...”"."""
    lower = reading.lower
    if not ANY.isdisjoint(lower[start + 1 : end - 1]):
        return False  # "Speaking at the meeting another parent said"
    return lower[start + (lower[start] in JOINED)] in TURNING and "," not in lower[start + 1 : end]


def head_noun(reading: Reading, start: int, end: int) -> str:
    """Return the noun that a phrase is about: "member" of "the cabinet member for housing"."""
    for token in range(start + 1, end):
        if reading.lower[token] in PREPOSITIONS or reading.lower[token] == ",":
            return reading.words[token - 1]
    return reading.words[end - 1]


def names_nobody(reading: Reading, start: int, end: int, head: str) -> bool:
    """Say whether somebody speaks whom the phrase does not name: "residents", "the leader of Wick Council"."""
    if head in SOMEBODY and (reading.lower[start] != "the" or "of" in reading.lower[start:end]):
        return True  # "The parent of a Wick Academy pupil"
    return head in CROWD or _heads_a_body(reading, start, end, head) or _is_somebodys(reading.lower[start:end])


def _heads_a_body(reading: Reading, start: int, end: int, head: str) -> bool:
    """Say whether who heads a body speaks: "The leader of Wick Council"; its inspectors speak for it."""
    return head not in INSPECTORS and post_end(reading, start, end) is not None


def _is_somebodys(lower: list[str]) -> bool:
    """Say whether people of a body speak: "members of its group", "the trust's manager"."""
    members = "group" in lower and not UNNAMED.isdisjoint(lower[:2]) and "of" in lower[:3]
    owned = lower[lower.index("'s") :] if "'s" in lower and DOCUMENTS.isdisjoint(lower) else []
    return members or not POSTS.isdisjoint(owned)
