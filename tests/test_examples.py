"""Every kind's examples: whole span, every field, in order; each rule is hit, and is missed when it is gone."""

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from pipeline.fact import Fact
from pipeline.facts import kinds

FACTS = Path(__file__).parent.parent / "pipeline" / "facts"
DOCUMENT = ("published", "kind", "title", "url", "publisher")


@cache
def examples(kind: str) -> dict[str, Any]:
    path = FACTS / kind / "examples.toml"
    found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return found


def cases(table: str) -> list[Any]:
    return [
        pytest.param(kind, example, id=f"{kind}: {example['text'].strip()[:60]}")
        for kind in kinds()
        for example in examples(kind).get(table, [])
    ]


def found(kind: str, example: dict[str, Any], without: frozenset[str] = frozenset()) -> tuple[Fact, ...]:
    document = Document(text=example["text"], **{name: example[name] for name in DOCUMENT if name in example})
    return tuple(fact for fact in extract(document, without=without).facts if fact.type == kind)


def own(fact: Fact) -> dict[str, Any]:
    return {"text": fact.text} | {name: getattr(fact, name) for name in fact.own_fields()}


def stated(kind: str, fact: dict[str, Any]) -> dict[str, Any]:
    """A fact as an example states it: a field it leaves out has the kind's default, else is null."""
    names = kinds()[kind].fact.own_fields()
    unknown = set(fact) - {"text", *names}
    if unknown:
        raise ValueError(f"facts/{kind}/examples.toml: unknown fields {sorted(unknown)}; known: {', '.join(names)}")
    defaults: dict[str, Any] = examples(kind).get("defaults", {})
    return dict.fromkeys(names) | defaults | fact


@pytest.mark.parametrize(("kind", "example"), cases("match"))
def test_example_gives_exactly_its_facts(kind: str, example: dict[str, Any]) -> None:
    assert [own(fact) for fact in found(kind, example)] == [stated(kind, fact) for fact in example["facts"]]


@pytest.mark.parametrize(("kind", "example"), cases("nothing"))
def test_example_of_nothing_gives_nothing(kind: str, example: dict[str, Any]) -> None:
    assert [own(fact) for fact in found(kind, example)] == []


@cache
def rules_hit(kind: str) -> dict[str, list[int]]:
    """Which examples each rule finds a fact in."""
    hit: dict[str, list[int]] = {}
    for place, example in enumerate(examples(kind).get("match", [])):
        for fact in found(kind, example):
            hit.setdefault(fact.rule, []).append(place)
    return hit


def all_rules() -> list[Any]:
    return [
        pytest.param(kind, rule.name, id=f"{kind}: {rule.name}")
        for kind, definition in kinds().items()
        for rule in definition.rules
    ]


@pytest.mark.parametrize(("kind", "rule"), all_rules())
def test_an_example_is_lost_without_its_rule(kind: str, rule: str) -> None:
    hit = rules_hit(kind).get(rule, [])
    assert hit, f"no example of {kind} is found by the rule {rule!r}; add one to facts/{kind}/examples.toml"
    matches = examples(kind)["match"]
    assert any(
        [own(fact) for fact in found(kind, matches[place], frozenset({rule}))]
        != [own(fact) for fact in found(kind, matches[place])]
        for place in hit
    ), f"taking out the rule {rule!r} of {kind} changes no example; it is not needed"


@pytest.mark.parametrize("kind", list(kinds()))
def test_no_phrase_stands_twice(kind: str) -> None:
    texts = [example["text"] for table in ("match", "nothing") for example in examples(kind).get(table, [])]
    assert sorted(set(texts)) == sorted(texts)
