"""What a document tells of, where a word alone may mean several things: a payout in a story of pay is pay."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.resolve import Context

PAYOUTS = grammar("payouts")
POSTS_ALONE = grammar("posts_alone")


def tells_of_pay(context: Context) -> bool:
    """Tell whether a document speaks of salaries and severance, and less of fines and damages."""
    words = context.reading.lower
    if any(words[term.start].startswith("ombudsman") for term in context.terms.of("money ombudsman")):
        return False
    last = [(term.id, words[term.end - 1]) for term in context.terms.of("money noun")]
    pay = sum(kind == "pay" and word not in POSTS_ALONE for kind, word in last)
    penalties = sum(kind == "penalty" and word not in PAYOUTS for kind, word in last)
    return pay > 1 and pay > penalties
