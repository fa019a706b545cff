"""What was inspected or rated: "the authority's services" -> "Nottingham City Council children's services"."""

from pipeline.match import Terms, Triggers
from pipeline.read import Reading
from pipeline.resolve.agencies import Agencies
from pipeline.resolve.organisations import Organisations

TRIGGERS: Triggers = {}


class Subjects:
    """The inspected bodies and services of one document."""

    def __init__(self, reading: Reading, terms: Terms, organisations: Organisations, agencies: Agencies) -> None:
        """Find them all."""

    def of(self, start: int, end: int, agency: str | None) -> str | None:
        """Return the subject that a statement over the tokens start:end speaks of, null where it cannot be told.

        `agency` narrows it to what that inspectorate inspects.
        """
        return None
