"""The page of facts: every fact with its fields, no markup of the text, nothing from elsewhere."""

from bs4 import BeautifulSoup

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.show.html import page

TEXT = "Trees\n\nThe council will spend £5,000 & more on <script>alert('x')</script> trees.\n\nIt “cost” £70.\n"


def soup(text: str = TEXT, **known: str) -> BeautifulSoup:
    return BeautifulSoup(page([extract(Document(text=text, **known))]), "html.parser")  # type: ignore[arg-type]


def test_the_text_stands_there_whole_and_once() -> None:
    text = soup().select_one(".text")
    assert text is not None
    assert text.get_text() == TEXT


def test_each_mark_leads_to_the_fields_of_its_facts() -> None:
    found = soup()
    marks = found.select("mark.money")
    assert [mark.get_text() for mark in marks] == ["£5,000", "£70"]
    for mark in marks:
        card = found.find(id=str(mark["aria-describedby"]).strip())
        assert card is not None
        assert card.select_one(".words dd").get_text() == mark.get_text()  # type: ignore[union-attr]


def test_markup_in_the_text_and_in_its_metadata_stays_text() -> None:
    found = soup(title="<img src=x onerror=alert(1)>", url="javascript:alert(1)", publisher="</style><script>")
    assert len(found.select("script")) == 1
    assert found.select("img") == []
    assert [link["href"] for link in found.select("a")] == ["#"]


def test_nothing_is_loaded_from_elsewhere() -> None:
    found = soup()
    assert [tag for tag in found.find_all(True) if tag.has_attr("src")] == []
    assert found.select("link") == []


def test_a_text_without_facts_says_what_that_means() -> None:
    assert "That does not mean that there is none." in soup("Nothing happened.").get_text()
