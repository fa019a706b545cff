"""Where one sentence ends and the next begins, inside a block."""

import re

from pipeline.read.abbreviations import is_abbreviation

# a stop, any closing marks, a blank, and something that can open a sentence; a set in front is what `re` looks for fast
END = re.compile(r"""[.!?…][.!?…]*["”’')\]]* +(?=["“‘'(\[£€$]*[A-Z0-9£€$])""")

LEADER = "...."  # "Ashes plot ........ £198.50"
LONGEST = 10  # characters of an abbreviation; what stands before them is not looked at
OPENING = "\"“‘'"


def sentence_starts(text: str, start: int, end: int) -> list[int]:
    """Return where the sentences of text[start:end] begin, as offsets into `text`; the first is `start`."""
    starts = [start]
    for stop in END.finditer(text, start, end):
        place = stop.start()
        if text[place] == "." and _is_abbreviated(text[max(start, place - LONGEST) : place]):
            continue
        if text.startswith(LEADER, place):
            continue
        starts.append(stop.end())
    return starts


def _is_abbreviated(before: str) -> bool:
    """Tell whether the stop behind these words ends no sentence: "Cllr. Shaw", "J. Smith", "1. Apologies"."""
    word = before[max(map(before.rfind, " \t(")) + 1 :].lstrip(OPENING)
    return is_abbreviation(word) or (before.isdigit() and len(before) < 3)
