"""What a document says around its mentions: which councils it is about, who is named in it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.claims.mention import Mention
from pipeline.claims.places import council, councils_in, subject
from pipeline.claims.words import content, plain

BODIES = ("payer", "recipient", "organisation", "body", "subject")
WORDS = 16  # of a document, which say what it is about
MOST = 4  # councils: a list of twenty councils is about none of them


class Scene(NamedTuple):
    """A document's councils and words by how often it has them, its local people, and the sums of each sentence."""

    councils: tuple[str, ...]
    people: tuple[str, ...]
    sums: dict[str, tuple[str, ...]]
    matter: tuple[str, ...]


def scene(mentions: Sequence[Mention]) -> Scene:
    """Return the scene that the mentions of one document make."""
    subjects = {subject(mention.fields["subject"]) for mention in mentions if mention.fields.get("subject")}
    found = Counter(name for mention in mentions for name in _councils(mention))
    found.update(
        name for sentence in sorted({mention.sentence for mention in mentions}) for name in councils_in(sentence)
    )
    most = sorted(found, key=lambda name: (-found[name], name))[:MOST]
    people = sorted({plain(mention.fields["name"]) for mention in mentions if _is_local(mention, subjects)})
    sums: dict[str, list[str]] = {}
    for mention in mentions:
        if mention.type == "money":
            sums.setdefault(mention.sentence, []).append(str(mention.fields["amount"]))
    by_sentence = {sentence: tuple(sorted(each)) for sentence, each in sums.items()}
    return Scene(tuple(most), tuple(people), by_sentence, _matter(mentions))


def _is_local(mention: Mention, subjects: set[str]) -> bool:
    """Tell whether an official is of a council or of what was inspected, who are met with nowhere else."""
    body = mention.fields["organisation"] if mention.type == "official" else None
    return bool(body) and (council(body) is not None or subject(body) in subjects)


def _matter(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the words that most of a document's sentences with facts have."""
    sentences = sorted({mention.sentence for mention in mentions})
    words = Counter(word for sentence in sentences for word in content(sentence))
    return tuple(sorted(words, key=lambda word: (-words[word], word))[:WORDS])


def _councils(mention: Mention) -> Iterable[str]:
    for name in BODIES:
        said = mention.fields.get(name)
        found = council(said) if said else None
        if found:
            yield found
