"""The count of a vote: "by 23 votes to 12", "8-3", "14 for, 22 against, 1 abstention"."""

from typing import NamedTuple

from pipeline.facts.decision.patterns import VOCABULARY
from pipeline.read import Reading

VOTES = VOCABULARY["votes"]
NUMBERS = {word: place for place, word in enumerate(VOTES["numbers"])}
TENS = {word: (place + 2) * 10 for place, word in enumerate(VOTES["tens"])}
FOR, AGAINST, ABSTAINED = (frozenset(VOTES[name]) for name in ("for", "against", "abstentions"))
SIDES = FOR | AGAINST | ABSTAINED
PAIRING = frozenset(("votes", "vote", "to", "-", "–"))  # between two numbers, or behind the first
SKIPPED = frozenset(("votes", "vote", "voted", "voting", "others", "in", "were", ":"))
CASTING = frozenset(("votes", "vote", "voted", "voting", "favour", "ayes", "unanimously", "unanimous"))
MEMBERS = frozenset(("members", "councillors"))
MOST = 250  # the House of Lords apart, no body of this country votes with more
COUNTS = NUMBERS | TENS | {str(count): count for count in range(MOST + 1)}
COUNTS |= {f"{tens}-{ones}": ten + one for tens, ten in TENS.items() for ones, one in [*NUMBERS.items(), ("", 0)]}


class Votes(NamedTuple):
    """How many voted for, against and not at all; null where it is not said."""

    for_: int | None = None
    against: int | None = None
    abstentions: int | None = None


NONE = Votes()


def votes(reading: Reading, start: int, end: int) -> Votes:
    """Return the count that the tokens start:end state."""
    lower = reading.lower
    found = NONE
    for token in [token for token in range(start, end) if lower[token] in COUNTS]:
        count = COUNTS[lower[token]]
        after = lower[token + 1 : min(end, token + 6)]
        if not PAIRING.isdisjoint(after[:1]):
            found = _pair(lower, token, end, count, found)
        if lower[token - 1] == ":" or not SIDES.isdisjoint(after):
            found = _named(lower, token, after, count, found)
    if found == NONE:
        return NONE
    if found.against is None and found.abstentions is None and CASTING.isdisjoint(lower[start:end]):
        return NONE  # "the budget at quarter 3 for 2012/13"
    if {"motion", "amendment"} <= set(lower[start:end]):
        return NONE  # "6 voted for the amendment and 9 for the motion"
    return found


def number(word: str) -> int | None:
    """Return a number of voters, in figures or in words."""
    return COUNTS.get(word)


def _pair(lower: list[str], token: int, end: int, count: int, found: Votes) -> Votes:
    """Read "23 votes to 12", "nine to four", "8-3", "8 – 3"."""
    place = token + 1
    counted = place < end and lower[place] in ("votes", "vote")
    place += counted
    if place + 1 >= end or found.for_ is not None:
        return found
    other = number(lower[place + 1])
    if other is None:
        return found
    before = lower[token - 1] if token else ""
    said = counted or before in ("by", "voted", "voting", "vote", "split", "of", "votes", "lost", "carried", ",", "(")
    if (lower[place] == "to" and (counted or before == "by")) or (lower[place] in "-–" and said):
        return found._replace(for_=count, against=other)
    return found


def _named(lower: list[str], token: int, after: list[str], count: int, found: Votes) -> Votes:
    """Read "14 for", "twenty-three against", "one abstention", "For: 8"."""
    skipped = SKIPPED | MEMBERS if "voted" in after[:3] else SKIPPED
    near = [word for word in after[:4] if word not in skipped]
    word = near[0] if near else ""
    label = lower[token - 2] if token > 1 and lower[token - 1] == ":" else ""
    if (word in FOR or label in FOR) and found.for_ is None:
        return found._replace(for_=count)
    if (word in AGAINST or label in AGAINST) and found.against is None:
        return found._replace(against=count)
    if (word in ABSTAINED or label in ABSTAINED) and found.abstentions is None:
        return found._replace(abstentions=count)
    return found
