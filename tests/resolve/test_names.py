"""Names by their form."""

import pytest

from pipeline.document import Document
from pipeline.read import read
from pipeline.resolve.names import name_from, name_up_to


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Cllr P.D. Harrable and", "P.D. Harrable", "Cllr"),
        ("P D Harrable", "P D Harrable", None),
        ("J. P. Smith said", "J. P. Smith", None),
        ("J Bain-Colt, who", "J Bain-Colt", None),
        ("Siân ap Gwyn, who", "Siân ap Gwyn", None),
        ("Mohammed al-Hassan", "Mohammed al-Hassan", None),
        ("Cllr Will St John-Peeve", "Will St John-Peeve", "Cllr"),
        ("Rt. Hon. Sir Robert McDonald MP", "Robert McDonald", "Sir"),
        ("JANE O’NEILL said", "Jane O'Neill", None),
        ("Mrs JO LEE said", "Jo Lee", None),
        ("Mr TOM LEE said", "Tom Lee", None),
        ("Cllr JP LEE said", "JP Lee", "Cllr"),
        ("Cllr MP Hart said", "MP Hart", "Cllr"),
        ("Cllr JEAN MCPHEE-ROSS", "Jean McPhee-Ross", "Cllr"),
        ("Jane SMITH", "Jane Smith", None),
        ("Lord Marr of Finsbridge", "Marr of Finsbridge", "Lord"),
        ("Dr Elsa Renn (Stoke)", "Elsa Renn", "Dr"),
        ("Theresa May said", "Theresa May", None),
        ("Cllr May said", "May", "Cllr"),
        ("Rose Price told", "Rose Price", None),
        ("Máire Ní Chuilín", "Máire Ní Chuilín", None),
        ("Łukasz Wójcik", "Łukasz Wójcik", None),
        ("Professor Peter de Souza OBE", "Peter de Souza", "Prof"),
        ("Rev. Dr. Ann van der Berg", "Ann van der Berg", "Rev"),
        ("Mr. Hugh Bullock", "Hugh Bullock", None),
        ("Cllr Ng", "Ng", "Cllr"),
        ("Bal Dhami, Christine Bugg", "Bal Dhami", None),
    ],
)
def test_a_name_begins_here(text: str, name: str, title: str | None) -> None:
    found = name_from(read(Document(text=text)), 0)
    assert found is not None
    assert (found.name, found.title) == (name, title)


@pytest.mark.parametrize(
    "text",
    [
        "Sir Robert Bobbin School",
        "Mother-of-three Jess",
        "WESTMERE County Council",
        "Station Avenue",
        "A Nottingham resident",
        "May 2023",
        "NHS England",
        "Council Leader",
        "Liberal Democrat",
        "The Council",
        "Smith",
        "Mr",
        "J P",
        "went home",
    ],
)
def test_no_name_begins_here(text: str) -> None:
    assert name_from(read(Document(text=text)), 0) is None


def test_a_surname_is_enough_where_a_person_is_known_to_stand() -> None:
    found = name_from(read(Document(text="McIlroy, Toal and Wray")), 0, known=True)
    assert found is not None
    assert found.name == "McIlroy"


@pytest.mark.parametrize(
    ("text", "name", "first"),
    [
        ("Yesterday Sam Norris,", "Sam Norris", 1),
        ("Responding Cllr Cheryl Barnaby,", "Cheryl Barnaby", 1),
        ("told Jane Smith MBE,", "Jane Smith", 1),
        ("Labour's Jane Smith,", "Jane Smith", 2),
        ("report by Rev. Dr. Ann van der Berg,", "Ann van der Berg", 2),
    ],
)
def test_a_name_ends_here(text: str, name: str, first: int) -> None:
    reading = read(Document(text=text))
    found = name_up_to(reading, reading.words.index(","))
    assert found is not None
    assert (found.name, found.first) == (name, first)


@pytest.mark.parametrize("text", ["Sir Robert Bobbin School,", "the council,", "in Station Avenue,", "Smith,"])
def test_no_name_ends_here(text: str) -> None:
    reading = read(Document(text=text))
    assert name_up_to(reading, reading.words.index(",")) is None
