"""The words of subjects, and the phrases that the search for them starts from."""

from collections.abc import Mapping
from functools import cache, partial

from pipeline import vocabulary
from pipeline.resolve.organisations.descriptions import kinds_of
from pipeline.terms import Triggers

SERVICE, AREA, GENERIC, FOOD = "subject service", "subject area", "subject generic", "subject food"
SIGN, GRADED, MEASURES, KIND = "subject sign", "subject graded", "subject measures", "subject kind"
GRADED_ALL, VISITED, FIRM = "subject graded all", "subject visited", "subject firm"


table = partial(vocabulary.table, "subjects")
words = partial(vocabulary.word_set, "subjects")


@cache
def level_of() -> Mapping[str, str]:
    """Return who has a service: "maternity services" -> hospital."""
    return {service: level for level, services in table("levels").items() for service in services}


@cache
def things_of(kind: str) -> frozenset[str]:
    """Return what the inspectorates' `inspects` calls a service or a kind of body."""
    return frozenset(table("things").get(kind, ()))


@cache
def describing_nouns() -> frozenset[str]:
    """Return the nouns for bodies: "school", "force"."""
    return frozenset(kinds_of()) | words("bodies")


@cache
def aspect_words() -> frozenset[str]:
    """Return the words that judgement areas begin with, which are no names: "Safety was rated good"."""
    scales = vocabulary.entries("scales").values()
    return frozenset(
        phrase.split()[0].lower() for scale in scales for phrases in scale["aspects"].values() for phrase in phrases
    )


def _coded(number: str) -> list[str]:
    """Return what is said of landlords: "was given a C3", "have all been moved back to a V1"."""
    return [f"{verb} {letter}{level}" for verb in table("coded")[number] for letter in "cgv" for level in range(1, 5)]


def _given() -> list[str]:
    """Return what is said of whoever is rated: "was given the CQC's", "received a good"."""
    given = table("given")
    return [
        f"{verb} {article} {word}"
        for verb in given["verbs"]
        for article in given["articles"]
        for word in given["first"]
    ]


TRIGGERS: Triggers = {
    SERVICE: table("services"),
    AREA: table("areas"),
    GENERIC: {"generic": sorted({noun for nouns in table("generic").values() for noun in nouns})},
    FOOD: {"food": table("words")["food"]},
    GRADED: {"graded": [*table("words")["graded"], *_coded("one"), *_given()]},
    GRADED_ALL: {"graded": [*table("words")["graded_all"], *_coded("several")]},
    VISITED: {"visited": table("words")["visited"]},
    FIRM: {"firm": table("words")["registered"]},
    MEASURES: {"measures": table("words")["measures"]},
    KIND: {"kind": table("words")["kind_nouns"]},
    SIGN: {agency: entry["signs"] for agency, entry in table("implied").items()},
}
