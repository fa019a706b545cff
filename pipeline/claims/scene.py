"""What a document says around its mentions: which councils it is about, who is named in it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.claims.mention import Mention
from pipeline.claims.places import council
from pipeline.claims.words import plain

BODIES = ("payer", "recipient", "organisation", "body", "subject")
MOST = 4  # councils: a list of twenty councils is about none of them


class Scene(NamedTuple):
    """The councils of a document by how often it names them, its people, and the sums of each sentence."""

    councils: tuple[str, ...]
    people: tuple[str, ...]
    sums: dict[str, tuple[str, ...]]


def scene(mentions: Sequence[Mention]) -> Scene:
    """Return the scene that the mentions of one document make."""
    found = Counter(name for mention in mentions for name in _councils(mention))
    most = sorted(found, key=lambda name: (-found[name], name))[:MOST]
    people = sorted({plain(mention.fields["name"]) for mention in mentions if mention.type == "official"})
    sums: dict[str, list[str]] = {}
    for mention in mentions:
        if mention.type == "money":
            sums.setdefault(mention.sentence, []).append(str(mention.fields["amount"]))
    return Scene(tuple(most), tuple(people), {sentence: tuple(sorted(each)) for sentence, each in sums.items()})


def _councils(mention: Mention) -> Iterable[str]:
    for name in BODIES:
        said = mention.fields.get(name)
        found = council(said) if said else None
        if found:
            yield found
