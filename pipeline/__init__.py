"""News in, facts out: `extract(Document(text=...))` gives the facts of a report or of minutes."""

from pipeline.document import Document
from pipeline.errors import NewsfactsError
from pipeline.extract import Extraction, extract, extract_all
from pipeline.fact import Fact, Refusal

__all__ = ["Document", "Extraction", "Fact", "NewsfactsError", "Refusal", "extract", "extract_all"]
