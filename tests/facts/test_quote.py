"""Quotation marks are paired as a reader pairs them; the speaker is whom a reader takes for it."""

import pytest

from pipeline import vocabulary
from pipeline.document import Document
from pipeline.extract import extract
from pipeline.facts.quote.fact import Quote
from pipeline.facts.quote.marks import quotations
from pipeline.facts.quote.patterns import MARK, TRIGGERS
from pipeline.read import read
from pipeline.terms import TermFinder


def paired(text: str) -> list[str]:
    reading = read(Document(text=text))
    terms = TermFinder({MARK: TRIGGERS[MARK]}).find(reading)
    return [reading.text(found.open + 1, found.close) for found in quotations(reading, terms.of(MARK))]


def quotes(text: str) -> list[Quote]:
    return [fact for fact in extract(Document(text=text)).facts if isinstance(fact, Quote)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “no”.", ["no"]),
        ('He said "no" and "yes".', ["no", "yes"]),
        ('“Curly, but closed by a straight one," he said.', ["Curly, but closed by a straight one,"]),
        ('"Straight, but closed by a curly one,” he said.', ["Straight, but closed by a curly one,"]),
        ("He said: ‘It’s the governors’ job.’", ["It’s the governors’ job."]),
        ("He said: 'It's the governors' job.'", ["It's the governors' job."]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("‘He told me “no” twice,’ she said.", ["He told me “no” twice,"]),
        ("(“In brackets”)", ["In brackets"]),
        ("“One.\n\n“Two.”", ["One.\n\n“Two."]),
        ("“One.\n\nTwo.”", ["One.\n\nTwo."]),
        ("“One.”\n\n“Two.”", ["One.", "Two."]),
        ("He said: “One.\n\nNobody closed it.", ["One."]),
    ],
)
def test_marks_are_paired(text: str, inner: list[str]) -> None:
    assert paired(text) == inner


@pytest.mark.parametrize(
    "text",
    [
        "The governors' report and the pupils' marks.",
        "It was '76, and rock 'n' roll was on 'til ten.",
        "It's the council's 6\" pipe.",
        "A 6' 2\" plank.",
        "He came in the ’90s.",
        "",
    ],
)
def test_apostrophes_and_inches_are_no_quotation(text: str) -> None:
    assert paired(text) == []


def test_offsets_stand_inside_the_marks() -> None:
    text = "Cllr Maud Ferriby said: “The  bus\nis late.”"
    [quote] = quotes(text)
    assert quote.text == text[quote.start : quote.end] == "The  bus\nis late."


def test_the_speaker_of_a_paragraph_is_no_bystander_of_the_one_before() -> None:
    text = "Cllr Ann Hextall met Dev Sahota at the depot.\n\n“It was a good talk,” she said."
    assert [quote.speaker for quote in quotes(text)] == ["Ann Hextall"]


def test_a_title_tells_who_she_cannot_be() -> None:
    text = "Ms Ann Hextall wrote to Stourby. Mr Dev Sahota wrote back. “He was rude,” she said."
    assert [quote.speaker for quote in quotes(text)] == ["Ann Hextall"]


def test_a_resident_is_a_speaker() -> None:
    text = "Len Pask-Howe, 71, lost a tyre. “I sent them photographs,” he said."
    assert [(quote.speaker, quote.cue) for quote in quotes(text)] == [("Len Pask-Howe", "said")]


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_a_text_that_breaks_off_gives_no_error(cut: int) -> None:
    text = (
        "‘Worn down’ by it\n\nBy Ann Other\n\n“We fixed it,” said Cllr Maud Ferriby. “Then\n\n“it leaked.”\n\n"
        'According to the Ofsted report, “leaders know.” It added: “Plans are late.\n\nHide Ad\n\n"So it goes," she '
        "said, 'and so it ends', the watchdog noted. She said: “’Tis the governors' job,” he laughed: ‘no’. He said"
    )
    for quote in quotes(text[:cut]):
        assert quote.text == text[quote.start : quote.end]


def test_no_first_name_tells_both_pronouns() -> None:
    names = vocabulary.words("first_names")
    assert not set(names["she"].split()) & set(names["he"].split())


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr Owen Pugh met Bethan Pugh. “I rang twice,” he said.", "Owen Pugh"),
        ("Mr Owen Pugh met Bethan Pugh. “I rang twice,” she said.", "Bethan Pugh"),
        ("Owen Pugh’s daughter Kim Pugh rang. “I rang twice,” she said.", "Kim Pugh"),
        ("Rose Hill is a farm. “I rang twice,” he said.", None),
    ],
)
def test_a_pronoun_is_who_can_bear_it(text: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in quotes(text)] == [speaker]


def test_a_quotation_whose_speaker_is_no_phrase_is_read() -> None:
    text = "lanterns, writing and lamps”.\n\nAnd it said lantern lantern “" + " ".join(["lantern"] * 10)
    facts = extract(Document(text=text, kind="article")).facts
    assert [fact.speaker for fact in facts if isinstance(fact, Quote)] == [None]
