"""What a grade looks like: the words it is said in, and what stands around it."""

from itertools import product

from pipeline import vocabulary
from pipeline.facts.rating.scales import aspect_phrases, grade_phrases
from pipeline.facts.rating.shapes import ASPECT, EXTREME, GRADE, NUMBER, RATED, STARS, ShapeRule
from pipeline.match import Triggers

WORDS = vocabulary.words("rating")
ENDS = ("lowest", "highest", "second lowest", "second highest")


def _numbers(forms: list[str]) -> dict[str, list[str]]:
    return {
        str(number): [form.format(n=word) for form, word in product(forms, words)]
        for number, words in enumerate(WORDS["grades"]["numbers"])
    }


def _extremes() -> dict[str, list[str]]:
    nouns = WORDS["grades"]["nouns"]
    return {end: [f"{word} {noun}" for word, noun in product(WORDS["grades"][end], nouns)] for end in ENDS}


TRIGGERS: Triggers = {
    GRADE: {phrase: [phrase] for phrase in grade_phrases()},
    RATED: {phrase: [f"{phrase}-rated", f"{phrase.replace(' ', '-')}-rated"] for phrase in grade_phrases()},
    NUMBER: _numbers(WORDS["grades"]["number_forms"]),
    STARS: _numbers(WORDS["grades"]["star_forms"]),
    EXTREME: _extremes(),
    ASPECT: {phrase: [phrase] for phrase in aspect_phrases()},
    "rating inspector": {"inspector": WORDS["classes"]["inspector"]},
    "rating hygiene": {"hygiene": WORDS["hygiene"]["words"]},
    "rating time": {name: WORDS["time"][name] for name in ("previous", "last")},
    "rating explained": {"explained": WORDS["refuse"]["explaining"]},
    "rating rater": {"rater": WORDS["refuse"]["raters"]},
    "rating paper": {"paper": WORDS["paper"]["words"]},
}

RULES = (
    ShapeRule("a verb of rating before the grade", "RATE COLON? GAP{0,16} (AS BE?|TO BE)? GAP{0,3}"),
    ShapeRule(
        "a verb of rating, an aside, the grade", "RATE (GAP|COMMA|RELATIVE|KEEP|BE){0,18} (AS BE?|TO BE)?", "MARKED"
    ),
    ShapeRule("the grade and -rated", grade="RATED"),
    ShapeRule("the grade before rating", after="(NAME|INSPECTOR|ADVERB|AREA|ASPECT){0,2} NOUN"),
    ShapeRule("the grade before judgement", grade="MARKED", after="(NAME|INSPECTOR|ADVERB|AREA|ASPECT){0,2} RESULT"),
    ShapeRule("a rating of the grade", "NOUN GAP{0,16} (BE|OF|FROM|TO|AS|COLON) (GAP|BE){0,3}"),
    ShapeRule("a rating: the grade", "NOUN", "MARKED"),
    ShapeRule("a judgement of the grade", "RESULT ADVERB? (OF|AS|COLON) DET?"),
    ShapeRule("the judgement was the grade", "RESULT GAP{0,6} (BE|FROM|TO) ADVERB* (FOR|OF)?", "MARKED"),
    ShapeRule("rating something the grade", "NOUN (PRONOUN|DET GAP{1,6}) AS?"),
    ShapeRule("moved from the grade", "MOVE (GAP|PRONOUN){0,8} UPDOWN? FROM (DET|BE|ADVERB)*", wary=True),
    ShapeRule("moved to the grade", "MOVE (GAP|PRONOUN|UPDOWN|FROM|GRADE|COMMA){0,12} TO (DET|BE|ADVERB)*", wary=True),
    ShapeRule("up from the grade", "UPDOWN GAP{0,3} FROM (DET|BE|ADVERB)*", wary=True),
    ShapeRule("from the grade to another", "FROM (DET|BE)*", after="GAP{0,4} TO DET? GRADE", wary=True),
    ShapeRule(
        "found something to be of the grade",
        "FIND GAP{0,12} (SERVICE|ASPECT|PRONOUN|NAME) (FOR GAP{1,6})? TO? KEEP? (BE|AS)* ADVERB*",
        wary=True,
    ),
    ShapeRule("found to be of the grade", "FIND TO KEEP? BE ADVERB*", wary=True),
    ShapeRule("given the grade", "GIVE (GAP|COMMA|EXTREME){0,10}", "MARKED"),
    ShapeRule("came out as the grade", "MOVE WORD? AS", wary=True),
    ShapeRule("kept the grade", "KEEP DET? ADVERB*", "MARKED", wary=True),
    ShapeRule("the end of the scale", "(GIVE|KEEP|RATE|BE|OF|TO|WITH|NOUN|RESULT) GAP{0,8}", "EXTREME", wary=True),
    ShapeRule("a grade in numbers", grade="CODE"),
    ShapeRule(
        "a row of a table",
        "START (NUMBER|DET|BE|SERVICE|FOR|WORD){0,3} (ASPECT|ADVERB) (NOUN|RESULT|ASPECT|ADVERB)? COLON*",
        after="(END|OPEN|COLON)",
        wary=True,
    ),
    ShapeRule("an aspect: the grade", "ASPECT COLON", wary=True),
    ShapeRule(
        "it was, in quotation marks, of the grade",
        "(ASPECT|SERVICE|PRONOUN|NAME) KEEP? (BE|ADVERB|AS)+",
        "QUOTED",
        wary=True,
    ),
    ShapeRule(
        "the grade, in quotation marks, of a service",
        grade="QUOTED",
        after="(WORD|NAME|ADVERB|AREA){0,3} (SERVICE|ASPECT)",
        wary=True,
    ),
    ShapeRule("the grade for an aspect", grade="MARKED", after="FOR DET? ASPECT", wary=True),
    ShapeRule("another grade before it", "GRADE FILL{0,16}", leaning=True),
    ShapeRule("another grade after it", after="FILL{0,16} GRADE", leaning=True),
)
