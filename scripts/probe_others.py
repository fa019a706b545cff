"""Answers the probes with one other reader of amounts, inside an environment where it is installed.

Usage: probe_others.py READER PHRASES.json; prints a list of answers, each a list of "NUMBER CURRENCY".
"""

import json
import re
import sys
import warnings
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

ISO = {"Pound": "GBP", "Penny": "GBP", "Euro": "EUR", "Dollar": "USD", "£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY"}
ISO |= {"Pence": "GBP", "pound sterling": "GBP", "penny": "GBP", "euro": "EUR", "dollar": "USD", "japanese yen": "JPY"}
HUNDREDTHS = ("Penny", "Pence", "penny")
Answers = Callable[[str], list[str]]


def microsoft() -> Answers:
    """Read with Recognizers-Text's currencies."""
    from recognizers_number_with_unit import recognize_currency
    from recognizers_text import Culture

    def read(text: str) -> list[str]:
        found = recognize_currency(text, Culture.English)
        return [
            answer(item.resolution["value"], item.resolution.get("isoCurrency") or item.resolution["unit"])
            for item in found
            if item.resolution.get("value")
        ]

    return read


def quantulum() -> Answers:
    """Read with quantulum3: units that begin with a currency ("pound sterling per year"), both ends of a range."""
    from quantulum3 import parser

    def read(text: str) -> list[str]:
        answers = []
        for item in parser.parse(text):
            currency = next((name for name in ISO if len(name) > 1 and item.unit.name.startswith(name)), None)
            if currency and item.unit.entity.name != "mass":
                ends = (
                    [item.value]
                    if not item.uncertainty
                    else [item.value - item.uncertainty, item.value + item.uncertainty]
                )
                answers += [answer(end, currency) for end in ends]
        return answers

    return read


def price_parser() -> Answers:
    """Read with price-parser, which expects one price; without a currency its number is not counted against it."""
    from price_parser import Price

    def read(text: str) -> list[str]:
        price = Price.fromstring(text)
        return [answer(price.amount, price.currency)] if price.amount is not None and price.currency else []

    return read


def spacy_small() -> Answers:
    """Read spaCy's MONEY entities: it marks words and gives no number, so figures in them are read for it."""
    import spacy

    nlp = spacy.load("en_core_web_sm")

    def read(text: str) -> list[str]:
        return [number for entity in nlp(text).ents if entity.label_ == "MONEY" for number in marked(entity.text, text)]

    return read


def marked(words: str, text: str) -> list[str]:
    """Return the numbers in figures that marked words hold, the currency sign before them taken as marked."""
    before = text[: text.index(words)]
    sign = next((mark for mark in "£€$¥" if mark in words or before.endswith(mark)), "£")
    found = re.findall(r"(\d[\d,]*(?:\.\d+)?)\s*(k|m|bn|million|billion|p|pence)?\b", words)
    powers = {"k": 3, "m": 6, "million": 6, "bn": 9, "billion": 9, "p": -2, "pence": -2, "": 0}
    return [answer(Decimal(digits.replace(",", "")).scaleb(powers[unit]), sign) for digits, unit in found]


def answer(number: object, currency: str) -> str:
    """Return a number and an ISO 4217 code as the probes have them."""
    value = Decimal(str(number)) / (100 if currency in HUNDREDTHS else 1)
    return f"{value.normalize():f} {ISO.get(currency, currency)}"


READERS = {"microsoft": microsoft, "quantulum3": quantulum, "price-parser": price_parser, "spacy": spacy_small}


def main() -> None:
    """Print the answers of one reader; what makes it fail is no answer."""
    warnings.simplefilter("ignore")
    read = READERS[sys.argv[1]]()
    answers = []
    for text in json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")):
        try:
            answers.append(read(text))
        except Exception as error:  # another's program may raise anything
            answers.append([type(error).__name__])
    print(json.dumps(answers, ensure_ascii=False))


if __name__ == "__main__":
    main()
