"""What a document tells of, where a word alone may mean several things: a payout in a story of pay is pay."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.resolve import Context

PAYOUTS = grammar("payouts")
POSTS_ALONE = grammar("posts_alone")

FEW = 4  # nouns of pay that make a document one about pay, where they are half of all
SILENT = frozenset((NEUTRAL, RISE, "cost"))
CLAIMS = PAYOUTS | {"claim", "claims"}


def tells_of_pay(context: Context) -> bool:
    """Tell whether a document speaks of salaries and severance, and less of fines and damages."""
    words = context.reading.lower
    if any(words[term.start].startswith("ombudsman") for term in context.terms.of("money ombudsman")):
        return False
    kinds = _kinds(context)
    return kinds.count("pay") > 1 and kinds.count("pay") > kinds.count("penalty")


def is_about_pay(context: Context) -> bool:
    """Tell whether a document speaks of pay, allowances and expenses as much as of all else together."""
    if sum(term.id == "pay" for term in context.terms.of("money noun")) < FEW:
        return False
    kinds = [kind for kind in _kinds(context) if kind not in SILENT]
    return kinds.count("pay") >= FEW and 2 * kinds.count("pay") >= len(kinds)


def is_about_grants(context: Context) -> bool:
    """Tell whether a document speaks of grants and awards: two in five of its nouns of money are."""
    kinds = [kind for kind in _kinds(context) if kind not in SILENT]
    return kinds.count("funding") >= FEW and 5 * kinds.count("funding") >= 2 * len(kinds)


def _kinds(context: Context) -> list[str]:
    """Return the kinds of the nouns of money that mean one thing only."""
    words = context.reading.lower
    last = ((term.id, words[term.end - 1]) for term in context.terms.of("money noun"))
    return [kind for kind, word in last if word not in (CLAIMS if kind == "penalty" else POSTS_ALONE)]
