"""What needs the whole document: which council, which inspectorate, which year, who "she" is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules

from pipeline.fact import Fact
from pipeline.read import Reading
from pipeline.resolve.agencies import Agencies
from pipeline.resolve.dates import Dates
from pipeline.resolve.durations import Durations
from pipeline.resolve.meeting import meeting_day
from pipeline.resolve.organisations import Organisations
from pipeline.resolve.subjects import Subjects
from pipeline.terms import Terms, Triggers

__all__ = ["Context", "triggers"]


def triggers() -> Triggers:
    """Return the phrases that the resolvers of this folder start from: each module's own TRIGGERS."""
    modules = sorted(module.name for module in iter_modules(__path__))
    found = [getattr(import_module(f"{__name__}.{name}"), "TRIGGERS", {}) for name in modules]
    return {label: ids for labels in found for label, ids in labels.items()}


@dataclass
class Context:
    """One document while its facts are made: its reading, its terms, and the facts of the kinds made before.

    The resolvers are made when first asked for, and kept.
    """

    reading: Reading
    terms: Terms
    found: dict[str, Sequence[Fact]] = field(default_factory=dict)

    @cached_property
    def organisations(self) -> Organisations:
        """The organisations named or described."""
        return Organisations(self.reading, self.terms)

    @cached_property
    def agencies(self) -> Agencies:
        """The inspectorates named or described."""
        return Agencies(self.reading, self.terms, self.organisations)

    @cached_property
    def subjects(self) -> Subjects:
        """What was inspected or rated."""
        return Subjects(self.reading, self.terms, self.organisations, self.agencies)

    @cached_property
    def dates(self) -> Dates:
        """The date expressions; undated minutes tell of days from that of their meeting."""
        document = self.reading.document
        dates = Dates(self.reading, self.terms, document.published)
        undated = document.published is None and document.kind == "minutes"
        day = meeting_day(self.reading, self.terms, dates) if undated else None
        return Dates(self.reading, self.terms, day) if day else dates

    @cached_property
    def durations(self) -> Durations:
        """The lengths of time."""
        return Durations(self.reading, self.terms)
