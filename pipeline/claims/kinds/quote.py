"""When two mentions are of one quotation: the same words of the same speaker."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.claims import places
from pipeline.claims.mention import Mention
from pipeline.claims.sameness import Agreement, Sameness
from pipeline.claims.scene import Scene
from pipeline.claims.when import YEAR, is_near
from pipeline.claims.words import plain

SENTENCES = re.compile(r"(?<=[.!?])\s+")
FEW = 3  # words that inspectors say of one council again and again, but of two in one year
TELLING = 6  # words that two people do not say alike
LONG = 10  # words that are one saying whoever is named as the speaker


class Form(NamedTuple):
    """What merging looks at in a quotation."""

    sentences: tuple[str, ...]
    speaker: str | None
    councils: tuple[str, ...]
    published: str | None
    until: str | None
    document: str


def form(mention: Mention, scene: Scene) -> Form | None:
    """Return the form of a quotation."""
    sentences = [plain(sentence) for sentence in SENTENCES.split(mention.text)]
    speaker = plain(mention.fields["speaker"]) if mention.fields["speaker"] else None
    found = tuple(sentence for sentence in sentences if len(sentence.split()) >= TELLING)
    paper = mention.paper
    return Form(found or (plain(mention.text),), speaker, scene.councils, paper.earliest, paper.latest, paper.id)


def keys(form: Form) -> Iterator[str]:
    """Quotations are compared that have a sentence in common."""
    yield from form.sentences


def agree(one: Form, other: Form) -> Agreement | None:
    """Say why two quotations are one."""
    shared = max((len(sentence.split()) for sentence in one.sentences if sentence in other.sentences), default=0)
    if shared == 0:
        return None
    if _same_speaker(one.speaker, other.speaker):
        here = one.document == other.document or places.shared(one.councils, other.councils)
        if shared >= LONG or (shared >= TELLING and (here or not (one.councils and other.councils))):
            return Agreement("the same words of the same speaker", ("text", "speaker"), 5)
        if shared >= FEW and one.speaker and here and _at_one_time(one, other):
            return Agreement("the same few words of the same speaker", ("text", "speaker"), 3)
    elif shared >= LONG:
        return Agreement("the same long sentence", ("text",), 1)
    return None


def _at_one_time(one: Form, other: Form) -> bool:
    return is_near((one.published, one.until), (other.published, other.until), YEAR)


def _same_speaker(one: str | None, other: str | None) -> bool:
    if one == other:
        return True
    if not one or not other:
        return False
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return set(shorter) <= set(longer)


def conflict(one: Form, other: Form) -> bool:
    """Tell whether two quotations cannot be one: nothing rules it out."""
    return False


def label(fields: dict[str, Any]) -> str:
    """Return who is quoted."""
    return str(fields["speaker"] or "")


SAMENESS = Sameness(
    shape=Form,
    fact="quote",
    form=form,
    keys=keys,
    agree=agree,
    conflict=conflict,
    fields=("text", "speaker", "cue"),
    differing=("speaker",),
    label=label,
)
