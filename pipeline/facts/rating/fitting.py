"""Which rule fits the surroundings of a grade."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.facts.rating.letters import GRADES
from pipeline.facts.rating.shapes import NAMES, Leaning, ShapeRule, pattern

LEANINGS: tuple[Leaning, ...] = ("", "document", "sentence")


class Compiled(NamedTuple):
    """A rule with its patterns."""

    rule: ShapeRule
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    needed: str
    """A letter without which the rule cannot fit: a cheap look before the patterns are tried."""


Rules = dict[Leaning, dict[str, list[Compiled]]]
"""What rules lean on -> the letter of a grade -> the rules that can hold it, in their order."""


def sorted_rules(rules: Sequence[ShapeRule]) -> Rules:
    """Return the rules by what they lean on, and by the grades that they can hold."""
    return {leaning: _by_grade(rule for rule in rules if rule.leans == leaning) for leaning in LEANINGS}


def first_rule(rules: Sequence[Compiled], codes: str, place: int) -> ShapeRule | None:
    """Return the first rule in whose surroundings the grade at a place stands."""
    for rule, before, after, needed in rules:
        if (
            needed in codes
            and (after is None or after.match(codes, place + 1))
            and (before is None or before.search(codes, 0, place))
        ):
            return rule
    return None


def _compiled(rule: ShapeRule) -> Compiled:
    first = re.match(r"([A-Z]{2,}) ?(?![?*{])", rule.before)
    letter = NAMES[first[1]] if first else ""
    return Compiled(
        rule,
        pattern(f"(?:{rule.before})$") if rule.before else None,
        pattern(rule.after) if rule.after else None,
        letter if letter.isalpha() and "|" not in _outside(rule.before) else "",
    )


def _by_grade(rules: Iterable[ShapeRule]) -> dict[str, list[Compiled]]:
    """Return for each letter of a grade the rules that can hold it, in their order."""
    found: dict[str, list[Compiled]] = {letter: [] for letter in GRADES}
    for rule in rules:
        compiled = _compiled(rule)
        for letter in GRADES:
            if pattern(rule.grade).match(letter):
                found[letter].append(compiled)
    return found


def _outside(text: str) -> str:
    """Return what stands outside brackets, where "|" would make the first name one of several."""
    while (shorter := re.sub(r"[(\[][^()\[\]]*[)\]]", "", text)) != text:
        text = shorter
    return text
