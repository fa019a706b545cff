"""What a sum of money looks like."""

import re
from typing import Any

from pipeline.facts.money.lexicon import noun_phrases, verb_phrases
from pipeline.facts.money.sums.amount import number_words
from pipeline.facts.money.sums.qualifier import phrases_after, phrases_before
from pipeline.facts.money.words import table
from pipeline.match import Rule
from pipeline.terms import Triggers


def _pence() -> list[str]:
    """Return every price in pence below ten pounds: no pattern opens a window on a figure, a phrase does."""
    return [f"{n}p" for n in range(1, 1000)] + [f"{n}.{d}p" for n in range(100) for d in range(10)]


TRIGGERS: Triggers = {
    "currency sign": table("signs"),
    "currency word": table("words"),
    "currency slang": {word: [word, f"{word}s"] for word in table("slang")},
    "figure in pence": {"GBP": _pence()},
    "amount qualifier before": phrases_before(),
    "amount qualifier after": phrases_after(),
    "money verb": verb_phrases(),
    "money noun": noun_phrases(),
    "money ombudsman": {"ombudsman": table("ombudsman", "words")},
    "money precept": {"precept": table("precept", "words")},
    "money plea": table("plea"),
}

Token = dict[str, Any]


def _one_of(words: list[str], **more: str) -> Token:
    return {"LOWER": {"IN": words}, **more}


SIGNS = sorted(sign for signs in table("signs").values() for sign in signs)
SIGN = _one_of(SIGNS)
WORD = _one_of(sorted({word.split()[-1] for words in table("words").values() for word in words}))
NATION = _one_of(
    sorted({word.split()[0] for words in table("words").values() for word in words if " " in word}), OP="?"
)
UNITS = sorted(unit for units in table("units").values() for unit in units)
UNIT = _one_of(UNITS, OP="?")
FIGURE_FORM = re.compile(r"^(?!000)\d[\d,.]*[a-z]*\+?$")
FIGURE: Token = {"LOWER": {"REGEX": FIGURE_FORM.pattern}}
PENCE: Token = {"LOWER": {"REGEX": r"^\d[\d.]*p$"}}
NUMBER = _one_of(number_words())
DASHES = ["-", "–", "—"]
DASH = _one_of(DASHES)
HYPHEN: Token = {"ORTH": "-", "OP": "?"}
AMOUNT = [SIGN, HYPHEN, FIGURE]
SET_APART: list[Token] = [SIGN, {"ORTH": "\t"}, {"LOWER": {"REGEX": r"^\d[\d,]*\.\d\d$"}}]  # "£     25.00"
BETWEEN: Token = {"LOWER": "between"}
AND: Token = {"LOWER": "and"}
TO: Token = {"LOWER": "to"}

PLAIN, WITH_UNIT, IN_PENCE = "a sign and a figure", "a sign, a figure and a unit", "a figure in pence"
TO_RANGE, BETWEEN_SUMS = "a range joined by to", "between one sum and another"
RULES = (
    Rule(
        "thousands in a heading",
        "currency sign",
        [
            [SIGN, {"ORTH": "'", "OP": "?"}, _one_of(["000", "000s", "k"])],
            [SIGN, {"ORTH": "'", "OP": "?"}, _one_of(["m", "million", "mn"])],
        ],
        1,
        7,
    ),
    Rule(PLAIN, "currency sign", [AMOUNT, SET_APART], 1, 7),
    Rule(WITH_UNIT, "currency sign", [[*AMOUNT, HYPHEN, _one_of(UNITS)]], 1, 7),
    Rule("a range over a dash", "currency sign", [[SIGN, FIGURE, UNIT, DASH, {**SIGN, "OP": "?"}, FIGURE, UNIT]], 1, 7),
    Rule(TO_RANGE, "currency sign", [[SIGN, FIGURE, UNIT, TO, SIGN, FIGURE, UNIT]], 1, 7),
    Rule(
        BETWEEN_SUMS,
        "currency sign",
        [[BETWEEN, SIGN, FIGURE, UNIT, AND, {**SIGN, "OP": "?"}, FIGURE, UNIT]],
        1,
        7,
    ),
    Rule(
        "thousands set apart by spaces",
        "currency sign",
        [[SIGN, {"TEXT": {"REGEX": r"^\d{1,3}$"}}, {"TEXT": {"REGEX": r"^\d{3}$"}, "OP": "+"}]],
        1,
        7,
    ),
    Rule(
        "a figure and a currency word",
        "currency word",
        [[FIGURE, HYPHEN, UNIT, HYPHEN, WORD], [FIGURE, UNIT, NATION, WORD]],
        9,
        1,
    ),
    Rule(
        "a number in words",
        "currency word",
        [[{**NUMBER, "OP": "+"}, WORD], [{"LOWER": {"REGEX": r"^[a-z]+-[mb]illion$"}}, HYPHEN, WORD]],
        9,
        1,
    ),
    Rule(
        "slang", "currency slang", [[NUMBER, _one_of(["fiver", "tenner", "grand"])], [FIGURE, _one_of(["grand"])]], 3, 1
    ),
    Rule(IN_PENCE, "figure in pence", [[PENCE]], 0, 1),
    Rule("between two figures in pence", "figure in pence", [[BETWEEN, PENCE, AND, PENCE]], 3, 3),
)
