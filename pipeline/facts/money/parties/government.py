"""The government of the country, called by that word alone: "£4.2m by the government"."""

from collections.abc import Iterator

from pipeline.facts.money.grammar import words as grammar
from pipeline.facts.money.words import table
from pipeline.resolve import Context
from pipeline.resolve.organisations import Naming, Organisation

ALONE = grammar("before_government")
BRITISH = frozenset(("uk", "british"))
RULING = grammar("ruling")
BEHIND = frozenset().union(
    *map(grammar, ("auxiliaries", "adverbs", "prepositions", "conjunctions", "finite", "control"))
)
GOVERNMENT = Organisation(table("government", "alone"), "government")
UK = Organisation(table("government", "british"), "government")


def governments(context: Context, words: list[str], start: int, end: int) -> Iterator[Naming]:
    """Find them in the tokens start:end; where the document names one of a nation, the bare word could be that."""
    at = start - 1
    for _ in range(words[start:end].count("government")):
        at = words.index("government", at + 1)
        before = words[at - 1] if at > start else ""
        if not _is_body(context, words, at + 1, end):
            continue
        if before in BRITISH:
            yield Naming(at - 1, at + 1, UK)
        elif before in RULING and not context.organisations.named("government"):
            yield Naming(at - 1, at + 1, GOVERNMENT)
        elif (before in ALONE or at == start) and not context.organisations.named("government"):
            yield Naming(at - (before == "central"), at + 1, GOVERNMENT)


def _is_body(context: Context, words: list[str], at: int, end: int) -> bool:
    """Tell whether nothing behind makes the word an adjective: "government gives", but "government funding"."""
    word = words[at] if at < end else "."
    if word in ("'s", "'"):
        return words[at + 1] == "£"  # "the government's £435m investment", but not "the government's plan"
    verb = context.terms.at("money verb", at) and not context.terms.at("money noun", at) and not word.endswith("ing")
    return bool(verb) or word in BEHIND or word.endswith("ed") or not word[:1].isalpha()
