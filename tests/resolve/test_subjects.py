"""What a statement speaks of."""

import pytest

from pipeline.document import Document
from pipeline.extract import _term_finder
from pipeline.read import read
from pipeline.resolve import Context


def subject(text: str, words: str, agency: str | None) -> str | None:
    reading = read(Document(text=text))
    context = Context(reading, _term_finder().find(reading))
    pieces = words.split()
    start = next(at for at in range(len(reading.words)) if reading.words[at : at + len(pieces)] == pieces)
    return context.subjects.of(start, start + len(pieces), agency)


WICK = "Wick City Council children's services"
MATERNITY = "Elm Hospital maternity services"
RSH = "Regulator of Social Housing"
FSA = "Food Standards Agency"


@pytest.mark.parametrize(
    ("text", "words", "agency", "expected"),
    [
        # a name and its place, said to be a home
        (
            "Elm Tree House in Wick, a care home for 32, was found inadequate by the CQC.",
            "inadequate",
            "CQC",
            "Elm Tree House",
        ),
        (
            "CQC inspectors visited Elm Court, in Mill Road, Barnwick, a home for older people, and rated it good.",
            "good",
            "CQC",
            "Elm Court",
        ),
        ("Estyn saw the centre's nursery, Little Otters, in May and rated it good.", "good", "Estyn", "Little Otters"),
        # by the first word of its name alone, once it has been named in full
        (
            "The CQC saw two care homes, Fallowmere Grange and Tarn View. Tarn View is good. Fallowmere followed. "
            "Inspectors rated the home inadequate.",
            "inadequate",
            "CQC",
            "Fallowmere Grange",
        ),
        (
            "The CQC saw two care homes, Fallowmere Grange and Tarn View. Tarn View is good. Near Fallowmere it "
            "rained. Inspectors rated the home inadequate.",
            "inadequate",
            "CQC",
            "Tarn View",
        ),
        # a single word at the head of a sentence, told to be rated
        ("Fieldhead was judged to be inadequate by Ofsted in May.", "inadequate", "Ofsted", "Fieldhead"),
        ("Provision was judged to be inadequate by Ofsted in May.", "inadequate", "Ofsted", None),
        # whoever is given what only an inspectorate gives
        ("Kind Arms was given the CQC's lowest rating on Monday.", "lowest", "CQC", "Kind Arms"),
        # a body that another is attached to; one that stands in another; an adverb is none
        (
            "The Elm Secondary School was attached to Oak Infants School and rated as outstanding by Ofsted.",
            "outstanding",
            "Ofsted",
            "Elm Secondary School",
        ),
        (
            "Larch Day Nursery in Coniston Hall has closed after it was labelled inadequate by Ofsted.",
            "inadequate",
            "Ofsted",
            "Larch Day Nursery",
        ),
        ("Additionally, it was rated inadequate by Ofsted.", "inadequate", "Ofsted", None),
        # a firm that cares for people, by its last word; a description is no name; a scandal is no service
        (
            "Bright Stars Childcare is based in Wick. Ofsted rated it inadequate.",
            "inadequate",
            "Ofsted",
            "Bright Stars Childcare",
        ),
        ("The CQC rated a Marl GP surgery inadequate.", "inadequate", "CQC", None),
        ("Elm Hospital knew of the maternity care scandal. The CQC was poor.", "poor", "CQC", "Elm Hospital"),
        # what the title names is meant by the first words below it, and "the team" by its full name
        (
            "Failing: Elm Academy put in measures\n\nA village academy has been branded inadequate by Ofsted in May.",
            "branded inadequate",
            "Ofsted",
            "Elm Academy",
        ),
        (
            "Wick youth offending team is good. Inspectors gave the team a top mark.",
            "top",
            "HMI Probation",
            "Wick youth offending team",
        ),
        # no business
        ("Representations in the hall. The kitchen scored one for food hygiene.", "one", FSA, None),
        ("A. No. It was shut when it got a nought for food hygiene.", "nought", FSA, None),
        # a council's services
        ("Wick City Council's failing children's services were rated inadequate.", "inadequate", "Ofsted", WICK),
        ("Wick City Council met. The authority's children's services are inadequate.", "inadequate", "Ofsted", WICK),
        ("Wick City Council met. Wick's failing children's services are inadequate.", "inadequate", "Ofsted", WICK),
        ("Wick City Council met. Wick children's services are inadequate.", "inadequate", "Ofsted", WICK),
        ("Wick City Council met. Its 'inadequate' children's services will change.", "inadequate", "Ofsted", WICK),
        ("Children's services at Wick City Council are inadequate.", "inadequate", "Ofsted", WICK),
        (
            "Wick City Council met. Children's services are bad. Ofsted rated the department at the Labour-run "
            "authority as inadequate.",
            "inadequate",
            "Ofsted",
            WICK,
        ),
        (
            "Wick City Council's children's services are bad. Ofsted found the services inadequate.",
            "inadequate",
            "Ofsted",
            WICK,
        ),
        ("Wick City Council runs children's services. A visit is due.", "due", "Ofsted", WICK),
        ("Wick City Council met. Social workers left after the inadequate rating.", "inadequate", "Ofsted", WICK),
        ("Wick City Council met. The grade was inadequate.", "inadequate", "Ofsted", None),
        (
            "Wick City Council met. Cllr Shaw, cabinet member for children's services, was called inadequate.",
            "inadequate",
            "Estyn",
            None,
        ),
        (
            "Wick City Council's services for children with special needs were seen in May.",
            "May",
            "Ofsted",
            "Wick City Council SEND services",
        ),
        (
            "Children with SEND in Wick are let down. Ofsted and the CQC were there in May.",
            "May",
            None,
            "Wick SEND services",
        ),
        ("Wick City Council met. The city's nurseries are good.", "good", "Ofsted", "Wick nurseries"),
        ("Wick City Council met. Its children's homes are good.", "good", "Ofsted", "Wick children's homes"),
        (
            "Wick City Council's adult social care requires improvement.",
            "requires",
            "CQC",
            "Wick City Council adult social care",
        ),
        # schools
        ("Elm School is good. The school was inadequate.", "inadequate", "Ofsted", "Elm School"),
        ("Village school is good\n\nElm School, in Wick, has been praised by Ofsted.", "good", "Ofsted", "Elm School"),
        ("Elm School and Oak School met. The grade was good.", "good", "Ofsted", None),
        ("Elm School and Oak School were both rated good.", "good", "Ofsted", None),
        (
            "Elm School and Oak School met. Inspectors visited Oak in May.",
            "Inspectors visited Oak",
            "Ofsted",
            "Oak School",
        ),
        ("Care homes were seen. The Laurels was rated good.", "good", "CQC", "The Laurels"),
        ("Elm School is good. A special school in Oakley was inadequate.", "inadequate", "Ofsted", None),
        ("Elm School is good. Oak School is inadequate.", "inadequate", "Ofsted", "Oak School"),
        ("Elm School is good. Three years ago Elm had been inadequate.", "inadequate", "Ofsted", "Elm School"),
        ("Elm School is good, while Marfield was inadequate.", "inadequate", "Ofsted", "Marfield"),
        ("Elm School met. Of the other schools, four are inadequate.", "inadequate", "Ofsted", None),
        ("Elm School met. Four other schools in the town are good.", "good", "Ofsted", None),
        ("Elm School met Wick City Council. The grade was good.", "good", "CQC", None),
        ("The Beacon Learning Trust runs Elm School. It is good.", "good", "Ofsted", "Elm School"),
        # hospitals and homes
        ("Maternity services at Elm Hospital were upgraded to good.", "good", "CQC", MATERNITY),
        ("Elm Hospital is old. Its maternity unit is good. The unit was inadequate.", "inadequate", "CQC", MATERNITY),
        (
            "Maternity services at Elm Hospital are good. The rating of the Wick NHS Trust is inadequate.",
            "inadequate",
            "CQC",
            "Wick NHS Trust",
        ),
        ("A&E at Elm Hospital is inadequate.", "inadequate", "CQC", "Elm Hospital emergency department"),
        ("Many care homes are good. Tide Court was inadequate.", "inadequate", "CQC", "Tide Court"),
        (
            "Care homes were seen. Bryn Glas, in Wick, has been rated poor. The home is old, with care good.",
            "good",
            "Care Inspectorate Wales",
            "Bryn Glas",
        ),
        (
            "A nursery shut. Little Oaks in Wick, which had 30 children, was inadequate.",
            "inadequate",
            "Ofsted",
            "Little Oaks",
        ),
        ("Tide Court was painted. It was good.", "good", "CQC", None),
        ("Of the 34 homes in Wick, 27 were rated good. Care home Fairlawn was inspected.", "good", "CQC", None),
        # police, prisons, fire, youth justice
        ("The Wick Police and Crime Panel met. Inspectors rated the force good.", "good", "HMICFRS", "Wick Police"),
        ("HMP Ashfleet is full. Safety at the jail was poor.", "poor", "HMI Prisons", "HMP Ashfleet"),
        (
            "Wick Fire and Rescue Service is small. The service is good.",
            "good",
            "HMICFRS",
            "Wick Fire and Rescue Service",
        ),
        (
            "Wick and Oakley Youth Offending Service (YOS) is small. The YOS is good.",
            "good",
            "HMI Probation",
            "Wick and Oakley Youth Offending Service",
        ),
        (
            "Oakley's youth justice service is outstanding.",
            "outstanding",
            "HMI Probation",
            "Oakley youth justice service",
        ),
        # landlords
        (f"The {RSH} gave Wick City Council a C3.", "C3", RSH, "Wick City Council"),
        (f"The {RSH} gave Wick City Council a C3. Of the other councils, Tan got a C1.", "C1", RSH, None),
        ("Castle Housing Association met. Its C1 was lost.", "C1", RSH, "Castle Housing Association"),
        # food
        ("The café at Lough End, which had held a food hygiene rating of 2, shut.", "2", FSA, "café at Lough End"),
        ("Golden Wok, in Mill Street, was given a zero.", "zero", FSA, "Golden Wok"),
        ("The Limpet has kept its five and the Methodist lunch club has a four.", "four", FSA, "Methodist lunch club"),
        ("A café was given a zero.", "zero", FSA, None),
        # none
        ("The Government is inadequate.", "inadequate", "Ofsted", None),
        ("Schools that are inadequate are seen again.", "inadequate", "Ofsted", None),
    ],
)
def test_subject(text: str, words: str, agency: str | None, expected: str | None) -> None:
    assert subject(text, words, agency) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # the name above lines that tell of one body
        ("Ofsted.\n\nLittle Otters, Wick\n\nNew rating: good\n\nInspection date: 5 May", "5 May", "Little Otters"),
        ("Ofsted.\n\nLittle Otters\n\nRatings: good", "good", "Little Otters"),
        # a sentence or another heading is no name
        ("Ofsted.\n\nIt has gone well for all.\n\nRatings: good", "good", None),
        ("Ofsted.\n\nOfsted Report\n\nRatings: good", "good", None),
        ("Ofsted.\n\nLittle Otters\n\nWe think: good", "good", None),
    ],
)
def test_the_name_above_lines(text: str, words: str, expected: str | None) -> None:
    assert subject(text, words, "Ofsted") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pell Housing Association, Larkrise, Marl & Co and the Oak Housing Association were given a C2.",
            ["Pell Housing Association", "Larkrise", "Marl & Co", "Oak Housing Association"],
        ),
        ("Pell Housing Association, which left Oak Housing Association, was given a C2.", ["Pell Housing Association"]),
    ],
)
def test_a_list_of_bodies(text: str, expected: list[str]) -> None:
    reading = read(Document(text=text))
    context = Context(reading, _term_finder().find(reading))
    at = reading.words.index("C2")
    assert context.subjects.all_of(at, at + 1, RSH) == expected
