"""The bodies of one list: "Elm School and Oak School", "Elm Homes, Larkrise, Oak Group and Ash Homes"."""

from collections.abc import Sequence

from pipeline.read import Reading
from pipeline.resolve.organisations.walk import capital
from pipeline.resolve.subjects.mention import Mention
from pipeline.resolve.subjects.vocabulary import words

INSIDE = "&"  # "Marl & Co"
LONGEST = 30  # tokens between two bodies of one list


def joined_to_first(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the first of some mentions with those joined to it, in order of place."""
    chain = list(mentions[:1])
    for mention in mentions[1:]:
        left, right = sorted((chain[-1], mention), key=_start)
        between = reading.lower[left.end : right.start]
        if between and words("joining").issuperset(between):
            chain.append(mention)
        elif left.end < right.start:
            named = _named_between(reading, left, right)
            if not named:
                break
            chain += [*named, mention]
    return sorted(chain, key=_start)


def _named_between(reading: Reading, left: Mention, right: Mention) -> list[Mention]:
    """Return the bare names between two bodies, none where anything but names and what joins them stands there."""
    if right.start - left.end > LONGEST or reading.lower[left.end] != ",":
        return []
    found: list[Mention] = []
    start = left.end
    for at in range(left.end, right.start):
        joins = reading.lower[at] in words("joining") and reading.lower[at] != INSIDE
        if not joins and not capital(reading.words[at]) and reading.lower[at] != INSIDE:
            return []
        if joins and start < at:
            found.append(Mention(start, at, reading.clean(start, at), left.kind))
        if joins:
            start = at + 1
    return found if start == right.start else []


def _start(mention: Mention) -> int:
    return mention.start
