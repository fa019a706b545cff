"""The verbs that attribute a quotation: which words are one, and who may be their subject."""

from pipeline import vocabulary
from pipeline.facts.quote.clauses import clause_of
from pipeline.facts.quote.patterns import VERB
from pipeline.read import Reading
from pipeline.resolve import Context
from pipeline.terms import Term

WORDS = vocabulary.words("quote")
ONLY_AS = frozenset(WORDS["only_as"])
BEFORE_PASSIVE = frozenset(WORDS["be"])
PHRASAL = (["in"], ["off"], ["up"])  # "called in the plan"
NOUN = frozenset(
    ("'s", "the", "a", "an", "his", "her", "their", "its", "these", "those", "of", "any", "no")
)  # "his claims on"
MARKS = frozenset("“”\"‘’'")
FINDERS_OUT = frozenset((*WORDS["inspectors"], *WORDS["documents"], *WORDS["finders"]))
OBJECT = 12  # words of what is called so: "attacked the council's plan for the quay as"
NEAR = 4  # words before "found" in which "inspectors" or "the report" stands
SUBJECT = 3  # words of a clause in which they open it: "the report, by the College of Nurses, found"


def verbs(context: Context, start: int, end: int) -> list[Term]:
    """Return the verbs of speech, without those that say what was said to the subject: "was told"."""
    terms = context.terms.between(VERB, start, end)
    if not terms:
        return []
    words, lower = context.reading.words, context.reading.lower
    return [
        term
        for term in terms
        if term.end <= end
        and (term.id == "naming" or lower[term.start - 1] not in BEFORE_PASSIVE)
        and (lower[term.start] not in ONLY_AS or _as(context.reading, term.end))
        and not (term.id == "finding" and lower[term.end : term.end + 1] == ["by"])
        and not (lower[term.start].startswith("call") and lower[term.end : term.end + 1] in PHRASAL)
        and lower[term.start - 1] not in NOUN
        and not (lower[term.start - 1] == "having" and term.start - 1 == start)
        and not (words[term.start] != lower[term.start] and _in_a_name(context.reading, term.start))
    ]


def _in_a_name(reading: Reading, token: int) -> bool:
    """Say whether a verb's word is part of a name: "told the Local Democracy Reporting Service"."""
    words = reading.words[token - 1 : token + 2]
    return len(words) > 2 and all(word[0].isupper() for word in words)


def _as(reading: Reading, token: int) -> bool:
    """Say whether "as" leads from a verb to quoted words: "attacked the plan as a “con”"."""
    first = next(
        (at for at in range(token, min(token + OBJECT, len(reading.lower))) if reading.lower[at] == "as"), None
    )
    return first is not None and any(word in MARKS for word in reading.words[first + 1 : first + 3])


def is_passive(reading: Reading, verb: int) -> bool:
    """Say whether a form of "to be" stands before a verb: "is branded", "are currently described"."""
    adverb = reading.lower[verb - 1].endswith("ly") or reading.lower[verb - 1] in ("also", "often", "now")
    return reading.lower[verb - 1 - adverb] in BEFORE_PASSIVE


def last_verb(context: Context, start: int, end: int) -> Term | None:
    """Return the last verb of the tokens start:end; "found" only of those who look for faults: inspectors, reports."""
    for verb in reversed(verbs(context, start, end)):
        if verb.id != "finding" or not FINDERS_OUT.isdisjoint(_finder(context.reading, start, verb)):
            return verb
    return None


def _finder(reading: Reading, head: int, verb: Term) -> list[str]:
    """Return the words that can tell who found: those just before the verb, and those that open its clause."""
    clause = clause_of(reading, head, verb.start)
    return reading.lower[max(head, verb.start - NEAR) : verb.start] + reading.lower[clause : clause + SUBJECT]
