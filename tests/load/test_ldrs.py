"""The LDRS interface: stories, and what must not be shown."""

import json
from datetime import UTC, datetime

import pytest

from pipeline.document import Document
from pipeline.errors import LoadError
from pipeline.load import ldrs

NOW = datetime(2024, 5, 10, 12, tzinfo=UTC)
STORY = {
    "id": "abc1",
    "uri": "urn:ldrs:abc1",
    "type": "story",
    "firstcreated": "2024-05-09T10:00:00",
    "versioncreated": "2024-05-10T10:00:00",
    "pubstatus": "usable",
    "language": "en",
    "headline": "Council agrees  budget",
    "body_html": "<p>The council will spend £5m on roads.</p><ul><li><p>It said so.</p></li></ul>",
    "body_text": "other",
    "byline": "By Ada Quill, Local Democracy Reporter",
    "associations": {},
}


def stories(**changed: object) -> list[object]:
    data = json.dumps({"total": 1, "limit": 100, "offset": 0, "item": [STORY | changed]}).encode()
    return list(ldrs.stories(ldrs.page(data), NOW))


def test_a_story() -> None:
    (story,) = stories()
    assert isinstance(story, Document)
    assert story.text == "Council agrees budget\n\nThe council will spend £5m on roads.\n\nIt said so.\n"
    assert (story.source, story.url, story.title) == (
        "https://api.ldrs.org.uk/v1/item/abc1",
        None,
        "Council agrees budget",
    )
    assert (story.published, story.updated, story.authors) == ("2024-05-09", "2024-05-10", ("Ada Quill",))
    assert (story.publisher, story.kind) == ("Local Democracy Reporting Service", "article")


def test_its_id_does_not_hang_on_its_text() -> None:
    (story,), (later,) = stories(), stories(body_html="<p>New words.</p>")
    assert isinstance(story, Document)
    assert isinstance(later, Document)
    assert story.id == later.id


def test_plain_text() -> None:
    (story,) = stories(body_html="", body_text="One.\n\nTwo.\r\nThree.", uri="https://ldrs.example/1")
    assert isinstance(story, Document)
    assert story.text == "Council agrees budget\n\nOne.\n\nTwo.\n\nThree.\n"
    assert story.url == "https://ldrs.example/1"


@pytest.mark.parametrize(
    "changed", [{"type": "advisory"}, {"type": "image"}, {"language": "cy"}, {"pubstatus": "withheld"}]
)
def test_not_to_be_shown(changed: dict[str, str]) -> None:
    assert stories(**changed) == []


@pytest.mark.parametrize(
    ("until", "shown"),
    [
        ("2024-05-10T12:00:01", False),
        ("2024-05-10T12:00:00", True),
        ("2024-05-10T13:30:00+01:00", False),
        ("2024-05-10T12:30:00+01:00", True),
        ("tomorrow", False),
        (None, True),
    ],
)
def test_embargo(until: str | None, shown: bool) -> None:
    (story,) = stories(embargotime=until)
    assert story == (story if shown else ldrs.Embargoed("abc1", str(until)))
    assert isinstance(story, Document) == shown


def test_a_story_without_text() -> None:
    (error,) = stories(body_html="", body_text=" ")
    assert isinstance(error, LoadError)
    assert str(error) == "https://api.ldrs.org.uk/v1/item/abc1: this story has no text; ask the LDRS"


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"item": [], "total": "many", "offset": 0}', b"<html>", b"[" * 99999]
)
def test_no_answer_of_the_interface(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"^this is no answer of the LDRS interface; check the address$"):
        ldrs.page(data)
