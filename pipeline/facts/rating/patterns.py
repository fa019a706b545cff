"""What a grade looks like: the words it is said in, and what stands around it."""

from itertools import product

from pipeline import vocabulary
from pipeline.facts.rating.check import AGAINST, CUES
from pipeline.facts.rating.letters import ASPECT, EXTREME, GRADE, LOOSE, NUMBER, RATED, STARS
from pipeline.facts.rating.scales import ENDS, aspect_phrases, grade_phrases
from pipeline.facts.rating.shapes import ShapeRule
from pipeline.facts.rating.standing import TIME
from pipeline.terms import Triggers

WORDS = vocabulary.words("rating")


def _numbers(forms: list[str]) -> dict[str, list[str]]:
    return {
        str(number): [form.format(n=word) for form, word in product(forms, words)]
        for number, words in enumerate(WORDS["grades"]["numbers"])
    }


def _loose_numbers() -> dict[str, list[str]]:
    grades = WORDS["grades"]
    worded = _numbers([*grades["loose_forms"], *grades["named_forms"]])
    return {n: [*forms, *(form.format(n=n) for form in grades["figure_forms"])] for n, forms in worded.items()}


def _extremes() -> dict[str, list[str]]:
    nouns = WORDS["grades"]["nouns"]
    return {end: [f"{word} {noun}" for word, noun in product(WORDS["grades"][end], nouns)] for end in ENDS}


def _last_visits() -> list[str]:
    """Return the ways to call the visit before: "last full inspection", "last CQC assessment"."""
    words = WORDS["time"]["last_of"]
    named = [f"last {kind} {noun}".replace("  ", " ") for kind, noun in product(words["kinds"], words["nouns"])]
    return [*WORDS["time"]["last"], *named]


TRIGGERS: Triggers = {
    GRADE: {phrase: [phrase] for phrase in grade_phrases()},
    RATED: {phrase: [f"{phrase}-rated", f"{phrase.replace(' ', '-')}-rated"] for phrase in grade_phrases()},
    NUMBER: _numbers(WORDS["grades"]["number_forms"]),
    STARS: _numbers(WORDS["grades"]["star_forms"]),
    LOOSE: _loose_numbers(),
    EXTREME: _extremes(),
    ASPECT: {phrase: [phrase] for phrase in aspect_phrases()},
    "rating inspector": {"inspector": WORDS["classes"]["inspector"]},
    "rating hygiene": {"hygiene": WORDS["hygiene"]["words"]},
    "rating numbered": {"numbered": WORDS["numbered"]["words"]},
    TIME: {
        "previous": WORDS["time"]["previous"],
        "last": _last_visits(),
        "ago": WORDS["time"]["ago"],
        "lost": WORDS["time"]["lost"],
    },
    AGAINST: {name: WORDS["refuse"][words] for name, words in CUES.items()},
    "rating paper": {"paper": WORDS["paper"]["words"]},
}

RULES = (
    ShapeRule(
        "a verb of rating before the grade",
        "RATE COLON? GAP{0,16} (OPEN GAP{1,4} CLOSE)? (AS BE?|TO BE?)? (GAP|OPEN){0,3}",
    ),
    ShapeRule(
        "a verb of rating, an aside, the grade",
        "RATE (GAP|COMMA|RELATIVE|KEEP|BE|PRONOUN|FIND){0,18} (AS BE?|TO BE)?",
        "MARKED",
    ),
    ShapeRule(
        "a verb of rating, a list, the grade",
        "RATE ((GAP|COMMA){0,20}|GAP{1,5} COMMA RELATIVE [^COMMA ; .]{1,12} COMMA) (AS|TO BE)",
    ),
    ShapeRule("the grade and -rated", grade="RATED"),
    ShapeRule("the grade before rating", after="(NAME|INSPECTOR|ADVERB|AREA|ASPECT|WORD){0,2} NOUN"),
    ShapeRule(
        "the grade before judgement",
        grade="MARKED",
        after="(NAME|INSPECTOR|ADVERB|AREA|ASPECT){0,2} RESULT|INSPECTOR{1,2} WORD|BE DET? INSPECTOR{1,2} RESULT",
    ),
    ShapeRule(
        "a rating of the grade",
        "NOUN GAP{0,16} (BE NOT WORD (AND|BUT)|UPDOWN)? (KEEP? BE|OF|FROM|TO|AS|COLON|OPEN) (GAP|BE){0,3}",
    ),
    ShapeRule("a rating: the grade", "NOUN", "MARKED"),
    ShapeRule("a judgement of the grade", "RESULT ADVERB? (OF|AS|COLON) DET?"),
    ShapeRule("a judgement: the grade", "RESULT GAP{0,6} COLON"),
    ShapeRule("a judgement that it is of the grade", "RESULT (GAP|KEEP|BE){0,6} DET GAP{0,6} BE ADVERB*", wary=True),
    ShapeRule(
        "the judgement was the grade",
        "(RESULT|INSPECTOR) (FROM DET INSPECTOR)? GAP{0,6} (BE|FROM|TO) ADVERB* (FOR|AFTER? OF)? DET?",
        "MARKED",
    ),
    ShapeRule("rating something the grade", "NOUN (PRONOUN{1,2} AS?|DET GAP{1,6} AS?|DET (GAP|COMMA){1,20} AS)"),
    ShapeRule(
        "moved from the grade",
        "(MOVE (GAP|PRONOUN){0,8} (UPDOWN? FROM|UPDOWN OF) (DET|BE|ADVERB)*|NOT [WORD NAME] [BE RATE AS ADVERB]{0,3})",
        wary=True,
    ),
    ShapeRule(
        "moved to the grade",
        "(MOVE|RATE UPDOWN|RATE PRONOUN) (GAP|PRONOUN|UPDOWN|FROM|GRADE|COMMA){0,12} TO (DET|BE|ADVERB)*",
        wary=True,
    ),
    ShapeRule("up from the grade", "UPDOWN GAP{0,3} FROM (DET|BE|ADVERB)*", "SURE", wary=True),
    ShapeRule("from the grade to another", "FROM (DET|BE)*", "SURE", "GAP{0,4} TO DET? GRADE", wary=True),
    ShapeRule(
        "found something to be of the grade",
        "FIND GAP{0,12} (SERVICE|ASPECT|PRONOUN|NAME) ((FOR|OF) GAP{1,6})? TO? KEEP? (BE|AS)* ADVERB*",
        wary=True,
    ),
    ShapeRule("found to be of the grade", "(FIND|[SERVICE PRONOUN NAME ASPECT] BE) TO KEEP? BE ADVERB*", wary=True),
    ShapeRule("found to require it", "FIND ADVERB* TO ADVERB*", "[Gm]", wary=True),
    ShapeRule("an aspect stays at it", "ASPECT ADVERB* (BE|KEEP) ADVERB* FOR DET?", wary=True),
    ShapeRule("found something of its own to be of the grade", "FIND DET? WORD{1,3} ASPECT? TO BE ADVERB*", wary=True),
    ShapeRule("a judgement, the grade", "RESULT COMMA DET?", "MARKED", wary=True),
    ShapeRule("stays at the grade", "(BE|KEEP) (ADVERB|PRONOUN)* FOR DET?", "[Gm]", wary=True),
    ShapeRule("called the grade", "(BE PRONOUN? FIND|SERVICE AFTER? FIND|ASPECT BE? FIND) AS? ADVERB*", wary=True),
    ShapeRule(
        "the grade, inspectors said",
        "BE ADVERB*",
        after="GAP{0,3} COMMA GAP{0,3} (INSPECTOR|NAME) (GAP|KEEP){0,4} FIND",
        wary=True,
    ),
    ShapeRule("a headline's grade, say inspectors", grade="MARKED", after="COMMA FIND DET? INSPECTOR", wary=True),
    ShapeRule("the grade, according to inspectors", after="GAP{0,3} COMMA AFTER TO DET? (INSPECTOR|NAME)", wary=True),
    ShapeRule("given the grade", "GIVE (GAP|COMMA|EXTREME|INSPECTOR){0,10}", "[Gmcl]"),
    ShapeRule("a good for it", "(GIVE|KEEP) GAP{0,6} DET", "PLAIN", "(COMMA|FOR|BY|AND|BUT|STOP|INSPECTOR)", wary=True),
    ShapeRule("an item of a list", "START %? BE? ADVERB*", "MARKED", "FOR", wary=True),
    ShapeRule("the grade that was given", "DET", "[gm]", "(NAME|INSPECTOR)? RESULT", leans="document", wary=True),
    ShapeRule("in so many words", "[MOVE FIND TO GIVE OF WITH KEEP BE NOUN RESULT WORD AS COLON] GAP{0,3}", "ALONE"),
    ShapeRule(
        "still a body of the grade",
        "((BE|KEEP) ADVERB+|(START|COLON|FIND) ADVERB? DET BE) DET",
        "[gGm]",
        "SERVICE",
        leans="document",
        wary=True,
    ),
    ShapeRule(
        "told that it is a body of the grade",
        "(INSPECTOR KEEP? FIND|FIND BY DET? INSPECTOR) [DET SERVICE NAME PRONOUN]{0,6} (BE|KEEP) ADVERB* DET",
        "[gGm]",
        "SERVICE",
        wary=True,
    ),
    ShapeRule("an aspect was put at it", "ASPECT BE WORD FOR DET?", "[Gm]", wary=True),
    ShapeRule("came out as the grade", "MOVE [WORD UPDOWN]? (AS|FOR)", wary=True),
    ShapeRule("kept the grade", "KEEP DET? ADVERB*", "MARKED", wary=True),
    ShapeRule("the end of the scale", "(GIVE|KEEP|RATE|BE|OF|TO|WITH|NOUN|RESULT) GAP{0,8}", "EXTREME", wary=True),
    ShapeRule("the end of the scale, the grade", "EXTREME GAP{0,4} (COMMA|COLON|OPEN) (DET|OF)*", wary=True),
    ShapeRule("the grade, the end of the scale", after="GAP{0,3} (COMMA|COLON|OPEN) DET? EXTREME", wary=True),
    ShapeRule("a grade in numbers", grade="CODE"),
    ShapeRule("the overall judgement is of the grade", "ADVERB RESULT BE ADVERB*", after="STOP|COMMA", wary=True),
    ShapeRule("a headline's grade", "(SERVICE|ASPECT)", "QUOTED", "STOP", wary=True),
    ShapeRule("a hygiene pass", "(GIVE|KEEP|FIND|NOUN|WITH) GAP{0,4}", "PASS"),
    ShapeRule(
        "a row of a table",
        "START %?"
        " [WORD SERVICE ASPECT ADVERB AND DET FOR OF NOUN RESULT NAME NUMBER BE OPEN CLOSE INSPECTOR AREA]{1,12}"
        " COLON+ ([NUMBER NAME WORD AFTER COMMA]{1,3} COLON+){0,4} %?",
        after="COLON* NUMBER? STOP|OPEN|COMMA ADVERB WORD FOR|COLON+ [NUMBER NAME WORD]{1,4} (STOP|COLON)",
        wary=True,
    ),
    ShapeRule("a row of a table, in columns", "START (ASPECT|ADVERB) (NOUN|RESULT|ASPECT)?", after="STOP", wary=True),
    ShapeRule(
        "asked for an aspect, the grade",
        "START [BE DET WORD SERVICE]{0,6} ASPECT WORD{0,2} [.] COLON?",
        after="STOP",
        wary=True,
    ),
    ShapeRule("an aspect: the grade", "ASPECT COLON", wary=True),
    ShapeRule(
        "it was, in quotation marks, of the grade",
        "(ASPECT|SERVICE|PRONOUN|NAME|START AS WORD AS) (COMMA [^COMMA ]{1,5} COMMA)? KEEP? (BE|ADVERB|AS)+ PRONOUN?",
        "QUOTED",
        wary=True,
    ),
    ShapeRule(
        "the grade, in quotation marks, of a service",
        grade="QUOTED",
        after="(WORD|NAME|ADVERB|AREA){0,3} (SERVICE|ASPECT)",
        wary=True,
    ),
    ShapeRule("the grade for an aspect", grade="MARKED", after="FOR (DET|AREA OF|IF PRONOUN BE)? ASPECT", wary=True),
    ShapeRule("an aspect needs it", "ASPECT (PRONOUN|ADVERB)*", "[Gcm]", wary=True),
    ShapeRule(
        "an aspect is of the grade",
        "ASPECT (FOR [DET PRONOUN WORD SERVICE]{1,3}|COMMA RELATIVE [^BE ; .]{1,14} COMMA|COMMA RELATIVE)?"
        " [BE ADVERB PRONOUN KEEP RELATIVE COLON]* (BE|COLON) (ADVERB|DET|PRONOUN|BUT)*",
        leans="document",
        wary=True,
        together=True,
    ),
    ShapeRule(
        "it is of the grade",
        "(SERVICE|PRONOUN|NAME|AFTER) (WORD|COMMA|ADVERB)? (BE|KEEP BE|BE TO BE) (NOT WORD)? (ADVERB|BUT)* FOR?",
        after="(ADVERB|AFTER|AS WORD)*"
        " (STOP|COMMA|AND|BUT|COLON|FOR DET? ASPECT|FOR [NUMBER NAME]|[NUMBER NAME]|DET ADVERB WORD"
        "|RELATIVE [DET NAME PRONOUN])",
        leans="document",
        wary=True,
    ),
    ShapeRule(
        "which is of the grade",
        "[SERVICE NAME NUMBER] COMMA RELATIVE (KEEP|ADVERB)* BE ADVERB*",
        after="(STOP|COMMA|AND|BUT|COLON|FOR DET? ASPECT|FOR DET (ADVERB|AFTER) WORD)",
        leans="document",
        wary=True,
    ),
    ShapeRule(
        "it requires it",
        "(SERVICE|PRONOUN|NAME) COMMA?",
        "FIRM",
        after="ADVERB* (STOP|COMMA|AND|BUT|FOR|AS)",
        leans="document",
        wary=True,
    ),
    ShapeRule(
        "good at doing it",
        "(BE|AND|COMMA) ADVERB*",
        after="FOR [ASPECT WORD FIND KEEP MOVE RATE]",
        leans="document",
        wary=True,
    ),
    ShapeRule("another grade before it", "GRADE FILL{0,16}", leans="sentence"),
    ShapeRule("another grade after it", after="FILL{0,16} GRADE", leans="sentence"),
)
