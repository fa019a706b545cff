"""The paper's plea for itself, whose price is no fact: "Buy us a coffee: from £3 a month"."""

from decimal import Decimal

from pipeline.read import Reading
from pipeline.terms import Terms

PLEA = "money plea"
LARGE = Decimal(500)  # pounds; more is no reader's subscription
WORDS = 6  # tokens between a weak plea, which opens its sentence, and its price


def is_plea(reading: Reading, terms: Terms, start: int, amount: Decimal) -> bool:
    """Tell whether an amount at a token is what the outlet asks its readers for."""
    if amount >= LARGE:
        return False
    opening, part = reading.sentence(start)[0], reading.part(start)
    return any(
        term.id == "strong" or (term.start == opening and start - term.end <= WORDS)
        for term in terms.between(PLEA, part.start, part.end)
    )
