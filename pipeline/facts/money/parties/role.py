"""The payer and the recipient of an amount."""

from typing import NamedTuple


class Roles(NamedTuple):
    """The payer and the recipient, each by name or null; `taken` is where the words that name them start and end."""

    payer: str | None = None
    recipient: str | None = None
    taken: tuple[tuple[int, int], ...] = ()


NOBODY = Roles()


def filled(roles: Roles, side: str | None, name: str | None, taken: tuple[int, int] | None = None) -> Roles:
    """Fill in one role, once."""
    if name is None or side not in ("payer", "recipient") or getattr(roles, side) is not None:
        return roles
    spans = (*roles.taken, taken) if taken else roles.taken
    return Roles(name, roles.recipient, spans) if side == "payer" else Roles(roles.payer, name, spans)
