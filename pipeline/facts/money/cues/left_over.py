"""What is left over or missing, said right behind the amount: "£640,000 is left", "£4m more than planned"."""

from pipeline.facts.money.grammar import words as grammar

LINKING = grammar("linking")
PLANNED = grammar("planned")

ABOVE = frozenset(("above", "over"))
BELOW = frozenset(("below", "under"))
WHAT = frozenset(("what", "target", "plan", "expectations", "forecast"))
REACH = 7  # tokens of "than what was earmarked"
OPENERS = LINKING | ABOVE | BELOW | {"more", "less", "higher", "lower", "down", "still", "to"}
"""What begins all that is read here; the word behind most amounts is none of them."""


def left_over(words: list[str], at: int, end: int) -> str | None:
    """Return what an opener says of the amount: "£640,000 is left in the fund", "£8m still to find", "£4m over"."""
    if words[at] == "over" and (at + 1 >= end or words[at + 1] in (",", ".", "budget", ";", "on")):
        return "shortfall"
    compared = _compared(words, at, end)
    if compared:
        return compared
    place = at + (words[at] in LINKING and words[at] != "left")
    if words[place] == "left" and words[place + 1] in ("in", "of"):
        return "value"
    at += words[at] == "still"
    return "shortfall" if words[at : at + 2] == ["to", "find"] else None


def _compared(words: list[str], at: int, end: int) -> str | None:
    """Read "more than they had budgeted for" as a shortfall, "less than was planned" as a saving."""
    if words[at] in BELOW and words[at + 1] in WHAT:
        return "shortfall" if words[at] == "below" else "saving"
    if words[at] in ABOVE and words[at + 1] == "what":  # "£22,000 above what had been set aside"
        return "shortfall"
    if words[at : at + 3] in (["less", "than", "before"], ["less", "than", "now"]) or words[at : at + 2] == [
        "down",
        "on",
    ]:
        return "saving"
    if words[at] == "under" and (at + 1 >= end or words[at + 1] == "."):  # "The year would finish £0.3m under."
        return "saving"
    if words[at : at + 2] not in (["more", "than"], ["less", "than"], ["higher", "than"], ["lower", "than"]):
        return None
    behind = words[at + 2 : min(end, at + REACH)]
    place = next((n for n, word in enumerate(behind) if word in PLANNED), None)
    if place is None or any(not word[:1].isalpha() for word in behind[:place]):
        return None
    return "shortfall" if words[at] in ("more", "higher") else "saving"
