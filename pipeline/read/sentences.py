"""Where one sentence ends and the next begins, inside a block."""

import re
from functools import cache

from pipeline import vocabulary

# a stop, any closing marks, a blank, and something that can open a sentence
END = re.compile(r"""(?:[.!?…]+)(["”’')\]]*) +(?=["“‘'(\[£€$]*[A-Z0-9£€$])""")

LEADER = "...."  # "Ashes plot ........ £198.50"


@cache
def _abbreviation() -> re.Pattern[str]:
    """Match what a stop ends no sentence after: "Cllr. Shaw", "J. Smith", "1. Apologies"."""
    words = "|".join(re.escape(word) for word in vocabulary.words("writing")["abbreviations"])
    return re.compile(rf"(?:(?:^|[\s(\"“‘'])(?:{words}|(?:[A-Z]\.)+))$|^\d{{1,2}}\.$")


def sentence_starts(text: str, start: int, end: int) -> list[int]:
    """Return where the sentences of text[start:end] begin, as offsets into `text`; the first is `start`."""
    starts = [start]
    for stop in END.finditer(text, start, end):
        if text[stop.start()] == "." and _abbreviation().search(text[max(start, stop.start() - 10) : stop.start() + 1]):
            continue
        if text.startswith(LEADER, stop.start()):
            continue
        starts.append(stop.end())
    return starts
