"""What else a grade is given to in its sentence: "as were its ratings for being safe", "the same for leadership"."""

from pipeline.facts.rating.aspects import AREA, LIST, named
from pipeline.facts.rating.grading import Grading
from pipeline.facts.rating.mention import Mention
from pipeline.facts.rating.shapes import pattern
from pipeline.read import Reading

REACH = "[^gEmQclhG;.]{0,14}?"  # "inadequate following the visit, as were ..."
SHARES = pattern(
    f"{REACH} (COMMA|AND|BUT)+ (?P<as>AS|AFTER) (?P<verb>BE|WORD)"
    f" (DET|NOUN|RESULT|PRONOUN|FOR|WORD|OF)* ASPECT ({LIST})*"
)
SAME = pattern(f"{REACH} (COMMA|AND|WITH)+ DET (?P<same>WORD) FOR (DET|PRONOUN|ADVERB|WORD)* ASPECT ({LIST})*")
AS_WELL = pattern(
    f"{REACH} COMMA? AS (?P<well>WORD) AS FOR (DET|PRONOUN|ADVERB|WORD|IF DET? SERVICE? BE)* ASPECT ({LIST})*"
)
AGAIN = pattern(f"{REACH} (COMMA|AND)+ (?P<again>ADVERB) FOR (DET|PRONOUN|ADVERB|WORD)* ASPECT ({LIST})*")
FORMS = (SHARES, SAME, AS_WELL, AGAIN)
WORDS = {
    "as": ("as", "so", "likewise"),
    "verb": ("is", "was", "are", "were", "did", "do", "does"),
    "same": ("same",),
    "well": ("well",),
    "again": ("again", "also", "individually"),
}


def shared(mention: Mention, grading: Grading, reading: Reading) -> list[str]:
    """Return the aspects that the sentence says have the same grade as the one before them."""
    for form in FORMS if AREA in mention.after else ():
        found = form.match(mention.shape.codes, mention.place + 1)
        if found and all(mention.word(found.start(name), reading) in WORDS[name] for name in found.groupdict()):
            return named(mention.shape, grading, found.start(), found.end())
    return []
