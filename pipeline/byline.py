"""Who wrote a report, by its byline: "By Joe Locker, Local Democracy Reporter" -> Joe Locker."""

import re
from functools import cache

from pipeline import vocabulary

# "Joe Locker", "J. P. O’Brien", "Will St John-Reeve", "Bethan ap Rhys"; the little words stand inside a name
NAME = re.compile(r"[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|de|der|di|la|le|du|van|von|ap|ab)){0,3} [A-Z][\w’'-]+")
ENDS = re.compile(r"[|@(/]| [-–—] |(?:\s[\d:.,/]+\s|\s\d)")
BETWEEN = re.compile(r", (?:and )?| and | & | with ")


def authors(line: str) -> tuple[str, ...]:
    """Return the names in a byline, as written, without what the people are; none for an agency's line."""
    words = " ".join(line.split())
    words = _start().sub("", ENDS.split(words, maxsplit=1)[0].strip(), count=1)
    if words.lower() in vocabulary.words("writing")["agencies"]:
        return ()
    names = [_name(piece.strip(" ,"), first=not place) for place, piece in enumerate(BETWEEN.split(words))]
    return tuple(dict.fromkeys(name for name in names if name))


def is_signed(line: str) -> bool:
    """Tell whether a line without "By" is a byline: a name, and behind a comma or a bar what a reporter is."""
    name, comma, job = " ".join(line.split()).replace(" | ", ", ").partition(", ")
    last = job.lower().split()[-1:]
    return bool(comma and NAME.fullmatch(name) and last and last[0] in _words("byline_jobs")) and "." not in job


def _name(piece: str, *, first: bool) -> str | None:
    """Return the name in a piece of a byline; what stands beside or behind it in the same piece is cut off."""
    words = piece.split()
    jobs = [place for place, word in enumerate(words) if word.lower() in _words("byline_jobs")]
    if jobs and not first:
        return None
    if jobs:
        opens = [place for place, word in enumerate(words) if word.lower() in _words("byline_job_starts")]
        start = min([*opens, jobs[0]])
        words = words[:start] if start else words[jobs[-1] + 1 :]
    name = " ".join(words)
    return name if NAME.fullmatch(name) else None


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(vocabulary.words("writing")[key])


@cache
def _start() -> re.Pattern[str]:
    longest_first = sorted(vocabulary.words("writing")["byline_starts"], key=len, reverse=True)
    return re.compile(rf"(?i)^(?:{'|'.join(re.escape(start) for start in longest_first)})\b:?\s*")
