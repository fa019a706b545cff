"""Undated minutes tell of days from that of their meeting."""

from pipeline.document import Document, DocumentKind
from pipeline.extract import extract
from pipeline.facts.inspection.fact import Inspection

VISIT = "The Head said that Ofsted had inspected the school on 18 June."


def visited(head: str, kind: DocumentKind | None = "minutes", published: str | None = None) -> list[str | None]:
    facts = extract(Document(text=f"{head}\n\n{VISIT}\n", kind=kind, published=published)).facts
    return [fact.date for fact in facts if isinstance(fact, Inspection)]


def test_the_meeting_gives_the_year() -> None:
    assert visited("MINUTES of the Schools Forum held on Wednesday 3 July 2019") == ["2019-06-18"]
    assert visited("Schools Forum\n\n9 January 2020") == ["2019-06-18"]
    assert visited("Schools Forum\n\nThursday, 3 October 2019 - 09:30 to 11:00") == ["2019-06-18"]


def test_the_date_of_the_document_comes_first() -> None:
    assert visited("MINUTES of the Schools Forum held on 3 July 2019", published="2021-02-01") == ["2020-06-18"]


def test_the_meeting_before_gives_no_year() -> None:
    assert visited("Schools Forum\n\nThe minutes of the meeting held on 4 May 2018 were approved.") == ["XXXX-06-18"]
    assert visited("The Forum had previously met on 4 May 2018 to hear of the roof.") == ["XXXX-06-18"]
    assert visited("When the Forum last met, on 4 May 2018, it heard of the roof.") == ["XXXX-06-18"]


def test_a_report_is_not_of_a_meeting() -> None:
    assert visited("Forum hears of visit\n\nThe meeting was held on 3 July 2019.", kind="article") == ["XXXX-06-18"]
