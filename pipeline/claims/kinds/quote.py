"""When two mentions are of one quotation: the same words of the same speaker."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.claims.mention import Mention
from pipeline.claims.sameness import Agreement, Sameness
from pipeline.claims.scene import Scene
from pipeline.claims.words import plain

SENTENCES = re.compile(r"(?<=[.!?])\s+")
TELLING = 6  # words that two people do not say alike
LONG = 10  # words that are one saying whoever is named as the speaker


class Form(NamedTuple):
    """What merging looks at in a quotation."""

    sentences: tuple[str, ...]
    speaker: str | None
    document: str


def form(mention: Mention, scene: Scene) -> Form | None:
    """Return the form of a quotation."""
    sentences = [plain(sentence) for sentence in SENTENCES.split(mention.text)]
    speaker = plain(mention.fields["speaker"]) if mention.fields["speaker"] else None
    found = tuple(sentence for sentence in sentences if len(sentence.split()) >= TELLING)
    return Form(found or (plain(mention.text),), speaker, mention.paper.id)


def keys(form: Form) -> Iterator[str]:
    """Quotations are compared that have a sentence in common."""
    yield from form.sentences


def agree(one: Form, other: Form) -> Agreement | None:
    """Say why two quotations are one."""
    shared = max((len(sentence.split()) for sentence in one.sentences if sentence in other.sentences), default=0)
    if shared == 0:
        return None
    if _same_speaker(one.speaker, other.speaker):
        if shared >= TELLING:
            return Agreement("the same words of the same speaker", ("text", "speaker"), 5)
        if shared >= TELLING // 2 and one.speaker:
            return Agreement("the same few words of the same speaker", ("text", "speaker"), 3)
    elif shared >= LONG:
        return Agreement("the same long sentence", ("text",), 1)
    return None


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
