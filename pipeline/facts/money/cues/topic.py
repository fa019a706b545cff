"""What a document tells of, where a word alone may mean several things: a payout in a story of pay is pay."""

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.lexicon import NEUTRAL, RISE
from pipeline.resolve import Context

MADE_GOOD = grammar("made_good")
PAYOUTS = grammar("payouts")
POSTS_ALONE = grammar("posts_alone")

FEW = 4  # nouns of pay that make a document one about pay, where they are half of all
SHARES = {"pay": 0.5, "funding": 0.4, "income": 0.5}
"""Which share of its nouns of money makes a document one about a kind."""
SILENT = frozenset((NEUTRAL, RISE, "cost"))
CLAIMS = PAYOUTS | {"claim", "claims"}


def tells_of_pay(context: Context) -> bool:
    """Tell whether a document speaks of salaries and severance, and less of fines and damages."""
    words = context.reading.lower
    if any(words[term.start].startswith("ombudsman") for term in context.terms.of("money ombudsman")):
        return False
    kinds = _kinds(context)
    return kinds.count("pay") > 1 and kinds.count("pay") > kinds.count("penalty")


def story_of(context: Context) -> str | None:
    """Return the kind of money that a document is about: pay as much as all else, compensation, grants or charges."""
    if len(context.terms.of("money noun")) < FEW:
        return None
    kinds = [kind for kind in _kinds(context) if kind not in SILENT]
    for kind, share in SHARES.items():
        if kinds.count(kind) >= max(FEW, share * len(kinds)):
            return kind
    return "penalty" if _is_of_claims(context) else None


def _is_of_claims(context: Context) -> bool:
    """Tell whether a document is one about compensation."""
    words = context.reading.lower
    nouns = context.terms.of("money noun")
    if len([noun for noun in nouns if words[noun.end - 1] in MADE_GOOD]) < 2:
        return False
    told = [noun.id for noun in nouns if noun.id not in SILENT and noun.id != "value"]
    return 2 * told.count("penalty") > len(told)


def _kinds(context: Context) -> list[str]:
    """Return the kinds of the nouns of money that mean one thing only."""
    words, nouns = context.reading.lower, context.terms.of("money noun")
    return [noun.id for noun in nouns if words[noun.end - 1] not in (CLAIMS if noun.id == "penalty" else POSTS_ALONE)]
