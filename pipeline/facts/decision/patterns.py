"""What a decision looks like."""

from pipeline import vocabulary
from pipeline.match import Rule
from pipeline.resolve.meeting import HEAD
from pipeline.terms import Triggers

VOCABULARY = vocabulary.words("decision")
WORDS = {name: frozenset(words) for name, words in VOCABULARY["words"].items()}

VERB = "decision verb"
BODY = "deciding body"
SIGN = "sign of minutes"
MOTION = "motion"
FATE = "fate of a motion"
VOTED = "vote of a body"
MOVED = "mover of a motion"
CASTING = "casting vote"
ELECTED = "put into a post"
THAT = "that a thing be done"
PHRASAL = "verb that its object parts"
GERUND = "deciding on the way"
CALLED = "decision called so"

SECONDED = frozenset(("seconded", "seconding", "seconder"))

TRIGGERS: Triggers = {
    VERB: VOCABULARY["decided"],
    BODY: {"body": VOCABULARY["words"]["bodies"]},
    SIGN: {sign: [sign] for sign in VOCABULARY["words"]["minutes_signs"]},
    MOTION: {"motion": VOCABULARY["words"]["motions"]},
    FATE: VOCABULARY["fates"],
    VOTED: {"voted": ["voted"]},
    THAT: {"that": VOCABULARY["words"]["bare"]},
    CASTING: {"casting": VOCABULARY["words"]["casting"]},
    PHRASAL: {id_: VOCABULARY["parted"][id_] for id_ in VOCABULARY["particles"]},
    GERUND: VOCABULARY["gerunds"],
    ELECTED: VOCABULARY["elected"],
    CALLED: VOCABULARY["called"],
    MOVED: {"moved": VOCABULARY["words"]["moving"]},
}

RESOLVED = "RESOLVED that"
IT_WAS = "it was resolved that"
LISTED = "Cabinet: (1) noted"
MINUTED = "the committee agreed, in minutes"
CHAIRED = "was elected chairman"
SIGNED = "the minutes were approved"
DECLINED = "request declined"
PUT = "the motion was lost"
CARRIED = "proposed that, and carried"
DECIDES = "a body approved the plans"
VOTES = "a body voted to approve"
PASSIVE = "the plans were approved"
CAST = "used the casting vote to refuse"
BARE = "that the report be received"
SPLIT = "turned the plans down"

RULES = (
    Rule(RESOLVED, HEAD),
    Rule(IT_WAS, HEAD, also=(CALLED,)),  # "the decision was taken to defer the item"
    Rule(LISTED, BODY),
    Rule(MINUTED, VERB),
    Rule(CHAIRED, ELECTED),
    Rule(SIGNED, VERB),
    Rule(DECLINED, VERB),
    Rule(PUT, MOTION),
    Rule(CARRIED, MOVED),
    Rule(DECIDES, VERB, also=(GERUND, CALLED)),  # "went against advice by refusing the plans", "took the decision to"
    Rule(VOTES, VOTED),
    Rule(PASSIVE, VERB),
    Rule(CAST, CASTING),
    Rule(SPLIT, PHRASAL),
    Rule(BARE, THAT),
)
