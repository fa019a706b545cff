"""Who is in a meeting's list, in our words."""

from pipeline import vocabulary
from pipeline.meeting import Attendee


def attendee(name: str, role: str | None, party: str | None, ward: str | None, said: str | None) -> Attendee | None:
    """Return somebody in a list; null for a place that nobody holds."""
    roles = vocabulary.words("moderngov")["roles"]
    if not any(character.isalpha() for character in name) or name.lower() in roles["vacant"]:
        return None
    nothing = frozenset(roles["none"])
    known = role if role and role.lower() not in nothing else None
    return Attendee(name=name, role=known, party=party or None, ward=ward or None, attendance=attendance(said or ""))


def attendance(said: str) -> str | None:
    """Return in one word how somebody came or did not; null for what is unknown."""
    forms: dict[str, str] = vocabulary.words("moderngov")["attendance"]
    lower = said.lower().strip()
    return next((word for start, word in forms.items() if lower.startswith(start)), None)
