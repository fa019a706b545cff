"""The table of facts."""

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.show.table import table


def test_row_has_kind_words_and_stated_fields() -> None:
    text = table([extract(Document(text="The council will spend £5,000 on trees.", title="Trees", source="a.txt"))])
    lines = [line.split() for line in text.splitlines() if line.strip()]
    assert lines[0] == ["a.txt:", "Trees"]
    assert lines[1] == ["kind", "words", "fields"]
    assert lines[3][:5] == ["money", "£5,000", "amount", "5000,", "currency"]


def test_markup_in_words_is_not_rich_markup() -> None:
    text = table([extract(Document(text="[bold]No facts[/bold] here.", title="[red]T[/red]", source="a.txt"))])
    assert text == "a.txt: [red]T[/red]\nno facts\n"
