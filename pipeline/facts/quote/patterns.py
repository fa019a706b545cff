"""What a quotation and its attribution look like."""

from pipeline import vocabulary
from pipeline.match import Rule, Triggers

DOUBLE = ("“", "”", '"')
SINGLE = ("‘", "’", "'")
OPENING = ("“", "”", "‘", '"', "'")

WORDS = vocabulary.words("quote")

MARK = "quotation mark"
VERB = "speech verb"

TRIGGERS: Triggers = {
    MARK: {"double": DOUBLE, "single": SINGLE},
    "quotation after a colon": {"colon": [f": {mark}" for mark in OPENING]},
    VERB: dict(WORDS["verbs"]),
    "quoted source": {"according to": WORDS["sources"]},
}

AFTER_COLON = "said: the words"
BEFORE_VERB = "the words, she said"
IN_SENTENCE = "said that it was the words"
SOURCE = "the words, according to a source"
GOES_ON = "the words of the speaker in force"

RULES = (
    Rule(AFTER_COLON, "quotation after a colon"),
    Rule(BEFORE_VERB, MARK),
    Rule(IN_SENTENCE, MARK),
    Rule(SOURCE, "quoted source"),
    Rule(GOES_ON, MARK),
)
