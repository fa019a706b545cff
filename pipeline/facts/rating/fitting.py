"""Which rule fits the surroundings of a grade."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.facts.rating.letters import GRADES, Shape
from pipeline.facts.rating.shapes import NAMES, Leaning, ShapeRule, pattern

NEEDED = r"\b[A-Z]{2,}\b(?! ?(?:[?*]|\{0))"  # a name that need not be wanting
LEANINGS: tuple[Leaning, ...] = ("", "document", "sentence")


class Compiled(NamedTuple):
    """A rule with its patterns."""

    rule: ShapeRule
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    needs: frozenset[str]
    """The letters without which it cannot fit: a cheap look before the patterns are tried."""


Rules = dict[Leaning, dict[str, list[Compiled]]]
"""What rules lean on -> the letter of a grade -> the rules that can hold it, in their order."""


def sorted_rules(rules: Sequence[ShapeRule]) -> Rules:
    """Return the rules by what they lean on, and by the grades that they can hold."""
    return {leaning: _by_grade(rule for rule in rules if rule.leans == leaning) for leaning in LEANINGS}


def first_rule(rules: Sequence[Compiled], shape: Shape, place: int) -> ShapeRule | None:
    """Return the first rule in whose surroundings the grade at a place stands."""
    codes, letters = shape.codes, shape.letters
    for rule, before, after, needs in rules:
        if (
            needs <= letters
            and (after is None or after.match(codes, place + 1))
            and (before is None or before.search(codes, 0, place))
        ):
            return rule
    return None


def _compiled(rule: ShapeRule) -> Compiled:
    return Compiled(
        rule,
        pattern(f"(?:{rule.before})$") if rule.before else None,
        pattern(rule.after) if rule.after else None,
        _needed(rule.before) | _needed(rule.after),
    )


def _needed(text: str) -> frozenset[str]:
    """Return the letters of the names that stand outside brackets, and need not be wanting."""
    while (shorter := re.sub(r"[(\[][^()\[\]]*[)\]]", "", text)) != text:
        text = shorter
    if "|" in text:
        return frozenset()
    return frozenset(letter for name in re.findall(NEEDED, text) if (letter := NAMES[name]).isalpha())


def _by_grade(rules: Iterable[ShapeRule]) -> dict[str, list[Compiled]]:
    """Return for each letter of a grade the rules that can hold it, in their order."""
    found: dict[str, list[Compiled]] = {letter: [] for letter in GRADES}
    for rule in rules:
        compiled = _compiled(rule)
        for letter in GRADES:
            if pattern(rule.grade).match(letter):
                found[letter].append(compiled)
    return found
