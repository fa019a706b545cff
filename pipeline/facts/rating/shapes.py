"""Rules over the shapes of sentences: what stands before a grade, and what behind it.

Reporters say the same thing in a hundred ways, but mostly in the same order: somebody, a verb of rating, a grade, what
it is for. So a sentence that holds a grade is first written as letters, one for each word, by the class that the
vocabulary puts the word in (words/rating.toml, [classes]; `letters.py` does it):

    The   nursery  was  rated  good   by  Ofsted     , up      from   requires improvement
    DET   SERVICE  BE   RATE   GRADE  BY  INSPECTOR  COMMA UPDOWN FROM GRADE
    d     S        B    R      g      b   I          , u       f      m

A rule names the classes that stand before the grade and behind it, with the operators of a regular expression:
"RATE GAP{0,3} AS?" is a verb of rating, up to three words that do not matter, and perhaps "as". `pattern` turns the
names into letters, so that trying a rule is one search of a short string. To read a new verb, add a word to its class;
to read a new construction, add a `ShapeRule` to `patterns.py` and an example to `examples.toml`.

The rules are of this form and not spaCy's because they look at the whole sentence around a grade, not at a window.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.facts.rating.letters import LETTERS

Leaning = Literal["", "document", "sentence"]

NAMES = {name.upper(): letter for name, letter in LETTERS.items()} | {
    "GRADE": "[gGmclhEQL]",
    "SURE": "[gGmcEQ]",
    "MARKED": "[Gmc]",
    "QUOTED": "G",
    "PLAIN": "g",
    "ALONE": "L",
    "FIRM": "m",
    "CODE": "c",
    "PASS": "h",
    "BARE": "l",
    "EXTREME": "E",
    "RATED": "Q",
    "ASPECT": "A",
    "NAME": "C",
    "WORD": "x",
    "NUMBER": "#",
    "COMMA": ",",
    "COLON": ":",
    "OPEN": r"\(",
    "CLOSE": r"\)",
    "START": "^",
    "STOP": r"(?:[.;]|$)",
    "GAP": "[xCdAOZSopb&T#PIwJ%s]",
    "FILL": "[exCdAOZSopb&T#PIwJN%,:;BRru!sKtfmM()V]",
}


@dataclass(frozen=True, slots=True)
class ShapeRule:
    """A grade between what stands before and after it, in names of NAMES.

    A rule that `leans` holds only where its document, or its sentence, has a grade that stands by itself; a `wary` one
    only where an inspectorate is spoken of. Grades that lean on the document stand `together` where nothing else does.
    """

    name: str
    before: str = ""
    grade: str = "GRADE"
    after: str = ""
    leans: Leaning = ""
    wary: bool = False
    together: bool = False


@cache
def pattern(text: str) -> re.Pattern[str]:
    """Compile names and operators ("RATE GAP{0,3} AS?") to a pattern over letters."""
    return re.compile(re.sub(r"[A-Z]{2,}", lambda name: NAMES[name[0]], text).replace(" ", ""))
