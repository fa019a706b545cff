"""`nlp.add_pipe("newsfacts")`: facts in any spaCy pipeline, as doc.spans[kind] and doc._.facts."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.facts import kinds


@Language.factory("newsfacts")
def make(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component; it reads the text with its own tokenizer, whatever the pipeline's is."""
    if not Doc.has_extension("facts"):
        Doc.set_extension("facts", default=())
    return annotate


def annotate(doc: Doc) -> Doc:
    """Put a document's facts beside its tokens, each span labelled with its kind and widened to whole tokens."""
    facts = extract(Document(text=doc.text)).facts
    doc._.facts = facts
    for kind in kinds():
        spans = [
            doc.char_span(fact.start, fact.end, label=kind, alignment_mode="expand")
            for fact in facts
            if fact.type == kind
        ]
        doc.spans[kind] = [span for span in spans if span is not None]
    return doc
