"""One school by its full name and by its short one: "Holmby Primary" is "Holmby Church of England Primary School"."""

from collections.abc import Iterable, Mapping

from pipeline.resolve.organisations.types import Found
from pipeline.resolve.organisations.words import words


def unify_schools(found: Iterable[Found]) -> Mapping[str, str]:
    """Return the full name for each short one that only one school of the document can have."""
    names = list(dict.fromkeys(name.name for name in found if name.kind == "school"))
    if len(names) < 2:
        return {}
    fuller = {short: [name for name in names if name != short and shortens(short, name)] for short in names}
    return {short: known[0] for short, known in fuller.items() if len(known) == 1}


def shortens(short: str, name: str) -> bool:
    """Tell whether a name leaves out only what kind of school it is: "Church of England", "Catholic", "School".

    In Welsh the kind stands first, and places last: "Ysgol Bryn Awel" is "Ysgol Bryn Awel Dyffryn Clwyd".
    """
    few, many = short.lower().split(), name.lower().split()
    if len(few) >= len(many) or few[0] != many[0]:
        return False
    if few[0] in words("welsh_school") and len(few) > 1 and many[: len(few)] == few:
        return True
    left = iter(few)
    waiting = next(left, None)
    for word in many:
        if word == waiting:
            waiting = next(left, None)
        elif word not in words("kinds_of_school"):
            return False
    return waiting is None
