"""The printed minutes of a meeting, a PDF -> one document, where no page has the items' texts."""

from pipeline.document import Document
from pipeline.hosts import council_of
from pipeline.load import pdf
from pipeline.load.defaults import Defaults
from pipeline.load.moderngov.address import Place
from pipeline.load.moderngov.documents import head, met
from pipeline.load.moderngov.record import Record
from pipeline.meeting import Business, Paper


def printed(data: bytes, record: Record, here: Place, defaults: Defaults) -> Document:
    """Return the minutes as one document, known by the meeting's address; raise ValueError for a PDF without text."""
    meeting = met(record, here)
    address = record.printed or meeting.url
    return Document(
        text="\n\n".join((*head(meeting), pdf.text(data))),
        source=address,
        url=meeting.url,
        title=record.committee,
        publisher=council_of(here.host) or defaults.publisher,
        published=record.date or defaults.published,
        kind="minutes",
        business=Business(meeting=meeting, papers=(Paper("", address),)),
    )
