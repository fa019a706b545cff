"""What a quotation and its attribution look like."""

from pipeline import vocabulary
from pipeline.match import Rule
from pipeline.terms import Triggers

DOUBLE = ("“", "”", '"')
SINGLE = ("‘", "’", "'")

WORDS = vocabulary.words("quote")

MARK = "quotation mark"
VERB = "speech verb"

TRIGGERS: Triggers = {
    MARK: {"double": DOUBLE, "single": SINGLE},
    VERB: dict(WORDS["verbs"]),
    "quoted source": {"according to": WORDS["sources"]},
}

AFTER_COLON = "said: the words"
BEFORE_VERB = "the words, she said"
IN_SENTENCE = "said that it was the words"
SOURCE = "the words, according to a source"
SIGNED = "the words, signed"
GOES_ON = "the words of the speaker in force"

RULES = (
    Rule(AFTER_COLON, MARK),
    Rule(BEFORE_VERB, MARK),
    Rule(IN_SENTENCE, MARK),
    Rule(SOURCE, "quoted source"),
    Rule(SIGNED, MARK),
    Rule(GOES_ON, MARK),
)
