"""Claims are held against a reader's list of things, pair by pair."""

import json
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.fact import Fact
from pipeline.facts.official.fact import Official
from pipeline.score.gold import GoldError, read_gold
from pipeline.score.things import Things, lines, read_things, score_things, together

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus" / "claims"
ONE = "Cllr Ada Thorne was glad. Cllr Bo Lane was not.\n"
TWO = "Ada Thorne resigned. Bo Lane did not.\n"
THINGS = """
[[thing]]
kind = "person"
name = "thorne"
mentions = [["one", "Ada Thorne"], ["two", "Ada Thorne"]]

[[thing]]
kind = "person"
name = "lane"
mentions = [["one", "Bo Lane"], ["two", "Bo Lane"]]

[[apart]]
kind = "person"
why = "two people"
names = ["thorne", "lane"]
"""


def written(folder: Path, things: str = THINGS) -> Things:
    for name, text in (("one", ONE), ("two", TWO)):
        (folder / f"{name}.txt").write_text(text)
        (folder / f"{name}.json").write_text(json.dumps({"facts": []}))
    (folder / "things.toml").write_text(things)
    (found,) = read_things(folder, read_gold(folder))
    return found


def official(text: str, name: str, said: str, organisation: str = "Marshwick Borough Council") -> Official:
    start = text.index(name)
    return Official(
        id=f"{said}-{name}",
        start=start,
        end=start + len(name),
        text=name,
        rule="",
        name=said,
        role="councillor",
        organisation=organisation,
    )


def test_pairs_of_mentions(tmp_path: Path) -> None:
    things = written(tmp_path)
    facts: dict[str, list[Fact]] = {
        "one": [official(ONE, "Ada Thorne", "Ada Thorne"), official(ONE, "Bo Lane", "Bo Lane")],
        "two": [official(TWO, "Ada Thorne", "Ada Thorne"), official(TWO, "Bo Lane", "Bo Lane", "Oaksey Council")],
    }
    facts["two"] = [replace(fact, id=f"two-{fact.id}") for fact in facts["two"]]
    pairs = score_things(things, facts)["person"]
    assert (pairs.gold, pairs.found, pairs.right) == (2, 1, 1)
    assert (pairs.precision, pairs.recall) == (1.0, 0.5)
    assert pairs.missed == ("lane: one: Bo Lane | two",)
    facts["two"][1] = official(TWO, "Bo Lane", "Ada Thorne")  # read wrongly, as another person
    wrong = score_things(things, facts)["person"]
    assert (wrong.gold, wrong.found, wrong.right) == (2, 3, 1)
    assert list(lines(together([{"person": pairs}, {"person": wrong}])))[1:] == [
        "person         4   0.500  0.500",
        "all            4   0.500  0.500",
    ]


def test_a_list_that_does_not_fit_its_texts(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="'Cy Dunn' does not stand there 1 times"):
        written(tmp_path, THINGS.replace('["two", "Bo Lane"]', '["two", "Cy Dunn"]'))
    with pytest.raises(GoldError, match="no document 'three'"):
        written(tmp_path, THINGS.replace('["two", "Bo Lane"]', '["three", "Bo Lane"]'))
    with pytest.raises(GoldError, match="no person 'dunn'"):
        written(tmp_path, THINGS.replace('["thorne", "lane"]', '["thorne", "dunn"]'))


def test_the_corpus_has_groups_and_near_misses() -> None:
    stated = tomllib.loads((CORPUS / "things.toml").read_text(encoding="utf-8"))
    groups = [thing for thing in stated["thing"] if len({mention[0] for mention in thing["mentions"]}) > 1]
    assert len(groups) >= 15
    assert len(stated["apart"]) >= 15


def test_what_is_accepted_is_good_enough() -> None:
    precision, recall = json.loads((ROOT / "extracted" / "floors.json").read_text(encoding="utf-8"))["claims"]
    assert precision >= 0.98
    assert recall >= 0.85
