"""Ratings: shapes, standing, dates and aspects; and a new inspectorate with its scale as two files of words."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.facts.rating.fact import Rating
from pipeline.facts.rating.finder import ShapeFinder
from pipeline.facts.rating.letters import shape
from pipeline.facts.rating.patterns import RULES, TRIGGERS
from pipeline.facts.rating.shapes import ShapeRule, pattern
from pipeline.read import Reading, read
from pipeline.terms import TermFinder

FINDER = TermFinder(TRIGGERS)


def ratings(text: str, published: str | None = None) -> list[Rating]:
    return [fact for fact in extract(Document(text=text, published=published)).facts if isinstance(fact, Rating)]


def reading(text: str) -> Reading:
    return read(Document(text=text))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It was rated good by Ofsted.", "PBRgbI."),
        ("It was rated 'good'.", "PBRG."),
        ("It was rated Good overall.", "PBRGO."),
        ("up from requires improvement", "ufm"),
        ("It was inspected in May and may be good.", "PBxpC&HBg."),
        ("leadership and management: inadequate", "A:g"),
        ("the school's rating is C3", "dSNBc"),
        ("lane c3 is closed", "xxBx"),
    ],
)
def test_a_sentence_as_letters(text: str, codes: str) -> None:
    document = reading(text)
    terms = FINDER.find(document)
    assert shape(document, terms, 0, len(document.words)).codes == codes


def test_numbers_are_grades_only_where_a_scale_of_numbers_is_spoken_of() -> None:
    bare = reading("The team was rated 5.")
    hygiene = reading("The café was rated 5 for food hygiene.")
    assert shape(bare, FINDER.find(bare), 0, len(bare.words)).codes == "dSBR#."
    assert shape(hygiene, FINDER.find(hygiene), 0, len(hygiene.words)).codes == "dSBRcpxx."


def test_names_of_letters_make_a_pattern() -> None:
    assert pattern("RATE GAP{0,3} AS?").pattern == "R[xCdAOZSopb&T#PIwJ%s]{0,3}s?"


def test_a_rule_that_leans_comes_after_one_that_stands() -> None:
    document = reading("It was rated good and inadequate.")
    rules = [ShapeRule("leaning", "GRADE AND", leans="sentence"), ShapeRule("alone", "RATE")]
    found = ShapeFinder(rules).find(document, FINDER.find(document))
    assert [(match.rule.name, match.trigger.id) for match in found] == [("alone", "good"), ("leaning", "inadequate")]


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_one_word_for_two_areas_is_two_facts_with_two_ids() -> None:
    found = ratings("Ofsted rated the school good for personal development and early years.")
    assert [(fact.text, fact.aspect) for fact in found] == [
        ("good", "personal development"),
        ("good", "early years provision"),
    ]
    assert len({fact.id for fact in found}) == 2
    assert found[0].start == found[1].start


@pytest.mark.parametrize(
    ("grade", "agency", "year", "scale"),
    [
        ("satisfactory", "Ofsted", "2010", "ofsted"),
        ("satisfactory", "Ofsted", "2015", None),
        ("good", "Ofsted", "2022", "ofsted"),
        ("good", "Estyn", "2019", "estyn"),
        ("good", "Estyn", "2023", None),
        ("good", "CQC", "2019", "cqc"),
        ("good", "CQC", "2010", None),
    ],
)
def test_a_grade_outside_its_scales_time_has_no_scale(grade: str, agency: str, year: str, scale: str | None) -> None:
    found = ratings(f"{agency} rated it {grade} in {year}.")
    assert [(fact.rating, fact.agency, fact.scale, fact.date) for fact in found] == [(grade, agency, scale, year)]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Ofsted rated it good in 2015 and inadequate in 2022.", ["current", "current"]),
        ("Ofsted rated it good, down from outstanding.", ["current", "previous"]),
        ("Ofsted's previous rating was good.", ["previous"]),
        ("At its last inspection in 2015 Ofsted rated it good.", ["current"]),
        ("At its last inspection in 2015 Ofsted rated it good. It is now rated inadequate.", ["previous", "current"]),
        ("Ofsted kept its earlier rating of good.", ["current"]),
        ("It had been rated good by Ofsted.", ["current"]),
        ("It had been rated good by Ofsted. Last week it was rated inadequate.", ["previous", "current"]),
    ],
)
def test_standing(text: str, statuses: list[str]) -> None:
    assert [fact.status for fact in ratings(text, "2023-05-10")] == statuses


def test_grades_of_two_inspectorates_are_never_mapped_onto_each_other() -> None:
    found = ratings("Ofsted rated the school good. The CQC rated the clinic outstanding.")
    assert [(fact.agency, fact.scale, fact.rating) for fact in found] == [
        ("Ofsted", "ofsted", "good"),
        ("CQC", "cqc", "outstanding"),
    ]


INSPECTORATE = """
name = "Bridge Inspectorate"
kind = "inspectorate"
names = ["Bridge Inspectorate"]
short = []
described = ["bridge watchdog"]
inspects = ["bridge"]
visit = ["inspection"]
nations = ["England"]
from = 2020
"""
SCALE = """
agency = "Bridge Inspectorate"
from = "2020"

[grades]
"about to fall" = ["about to fall"]
wobbly = ["wobbly"]
firm = ["firm"]

[aspects]
handrails = ["handrails", "the rails"]
"""
PROGRAM = """
from pipeline.document import Document
from pipeline.extract import extract
text = "The Bridge Inspectorate rated it wobbly in 2021, and firm for handrails."
for fact in extract(Document(text=text)).facts:
    if fact.type == "rating":
        print(fact.text, fact.agency, fact.scale, fact.rating, fact.aspect, fact.date, sep="|")
"""


def test_a_new_inspectorate_and_its_scale_are_two_files(tmp_path: Path) -> None:
    package = Path(__file__).parent.parent.parent / "pipeline"
    shutil.copytree(package, tmp_path / "pipeline", ignore=shutil.ignore_patterns("__pycache__"))
    vocabulary = tmp_path / "pipeline" / "vocabulary"
    (vocabulary / "inspectorates" / "bridge-inspectorate.toml").write_text(INSPECTORATE, encoding="utf-8")
    (vocabulary / "scales" / "bridges.toml").write_text(SCALE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "wobbly|Bridge Inspectorate|bridges|wobbly|None|2021",
        "firm|Bridge Inspectorate|bridges|firm|handrails|2021",
    ]
