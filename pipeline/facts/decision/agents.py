"""Who decided, behind "by": "refused by the council's planning committee", "by 8 votes to 3"."""

from pipeline.facts.decision.bodies import is_post, phrase_start
from pipeline.facts.decision.patterns import BODY, WORDS
from pipeline.facts.decision.votes import NUMBERS
from pipeline.resolve import Context

AGENT = 6  # words of "the council's planning committee"
COUNT = 5  # words of "by the narrowest of margins"
NOBODY = (0, 0)


def agent(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """Return who decided, behind "by"; NOBODY where nobody is named, null where it is no body."""
    lower = context.reading.lower
    for token in range(start, min(end, start + AGENT)):
        if lower[token] == ",":
            break  # "was given the go-ahead, despite concerns raised by residents"
        if lower[token] == "by":
            comma = next((at for at in range(token, min(end, token + 10)) if lower[at] == ","), min(end, token + 10))
            nouns = context.terms.between(BODY, token + 1, comma)
            if nouns and lower[nouns[-1].end : nouns[-1].end + 1] and lower[nouns[-1].end] in WORDS["servants"]:
                return None  # "by council officers"
            if len(nouns) == 1 and lower[nouns[0].end : nouns[0].end + 1] == ["'s"]:
                return None  # "by the council's finance director"
            if nouns and is_post(context.reading, nouns[0].start):
                return None
            if nouns:
                noun = nouns[len(nouns) > 1 and lower[nouns[0].end] == "'s"]  # "the council's planning committee"
                return phrase_start(context.reading, noun.start, token + 1), noun.end
            return NOBODY if _counts(lower[token + 1 : token + COUNT]) else None
        if lower[token : token + 4] in (["at", "a", "meeting", "of"], ["at", "the", "meeting", "of"]):
            nouns = context.terms.between(BODY, token + 4, min(end, token + 12))
            return (phrase_start(context.reading, nouns[0].start, token + 4), nouns[0].end) if nouns else NOBODY
    return NOBODY


def _counts(words: list[str]) -> bool:
    """Say whether "by" leads to a vote: "by 8 votes to 3"."""
    return any(word in WORDS["counted"] or word[0].isdigit() or word in NUMBERS for word in words)
