"""Who holds a post, or sits for a ward: "the cabinet member for housing", "the Eastgate councillor"."""

from functools import cached_property
from operator import attrgetter

from pipeline import vocabulary
from pipeline.facts.quote.bodies import body, described, post_end
from pipeline.resolve import Context

DEFINITE = frozenset(("the", "its", "their"))
GROUPS = frozenset(("group", "party"))
SHORT: dict[str, str] = vocabulary.words("quote")["posts_in_short"]
APPOINTED = frozenset(vocabulary.words("quote")["appointed"])
MEMBERS = frozenset(vocabulary.words("quote")["members"])
seats = attrgetter("name", "ward")
begun = attrgetter("name", "start")
partied = attrgetter("role", "name", "party")
held = attrgetter("role", "name", "organisation")  # a record of all fields would take ten times as long


class Posts:
    """The posts of one document's officials."""

    def __init__(self, context: Context) -> None:
        """Read the officials that were found."""
        self._context = context
        self._reading = context.reading

    def of(self, start: int, end: int) -> str | None:
        """Return who holds a post, or sits for a ward."""
        return self.holder(start, end) or (self.member(start, end) if self.is_member(end) else None)

    def is_member(self, end: int) -> bool:
        """Say whether a phrase ends as a ward's member does: "the Castleby South MP"."""
        lower, words = self._reading.lower, self._reading.words
        return lower[end - 1] in MEMBERS and words[end - 2][0].isupper() and lower[end - 2] != "the"

    def member(self, start: int, end: int) -> str | None:
        """Return the one official of the ward that a phrase names: "the Eastgate councillor"."""
        words, last = self._reading.words, end - 1
        first = next((token for token in range(last - 1, start - 1, -1) if not words[token][0].isupper()), start)
        ward = self._reading.clean(first + 1, last).casefold() if first + 1 < last else ""
        names = {name: None for name, own in self._wards if own == ward}
        return next(iter(names)) if len(names) == 1 else None

    @cached_property
    def _wards(self) -> list[tuple[str, str]]:
        """The officials' names, and their wards in small letters."""
        officials = self._context.found.get("official", ())
        return [(name, ward.casefold()) for name, ward in map(seats, officials) if ward]

    @cached_property
    def _roles(self) -> list[tuple[str, str, str | None]]:
        """The officials' roles in small letters, their names and bodies."""
        posts = [(role.lower(), name, body) for role, name, body in map(held, self._context.found.get("official", ()))]
        return [(SHORT.get(role, role), name, body) for role, name, body in posts]

    @cached_property
    def _all_roles(self) -> str:
        """The roles as one text: most phrases are no part of it, and that is found at once."""
        return "\n".join({role: None for role, _, _ in self._roles})

    def holder(self, start: int, end: int) -> str | None:
        """Return the one official whose role the phrase gives: "the cabinet member for housing", "the leader"."""
        reading = self._reading
        places = [token + 1 for token in range(start, end - 1) if reading.lower[token] in DEFINITE] or [start]
        for place in places:
            name = self._in_post(reading.clean(place, end).lower(), None)
            if name is not None:
                return name
        owned = next((token for token in range(end - 2, start, -1) if reading.lower[token] == "'s"), None)
        if owned is not None:  # "the council's leader", not "the trust's"
            owner = body(self._context, start, owned) or described(self._context, start, owned)
            name = self._in_post(reading.clean(owned + 1, end).lower(), owner) if owner is not None else None
        return name or self._head(start, end)

    def _head(self, start: int, end: int) -> str | None:
        """Return the one official who heads a body that is named: "the leader of Wick Council"."""
        of = post_end(self._reading, start, end)
        if self._reading.lower[start] != "the" or of is None:
            return None
        owner = body(self._context, of + 1, end)
        return self._in_post(self._reading.clean(start + 1, of).lower(), owner) if owner is not None else None

    def may_be(self, name: str | None, post: str) -> bool:
        """Say whether somebody may be meant by a post: "the inspector" is no councillor, and no private person."""
        return post not in APPOINTED or any(post in role for role, own, _ in self._roles if own == name)

    def only_one(self, token: int) -> str | None:
        """Return the one official named before a token, if there is one: "Ada Orrin MP came. The Green leader"."""
        place = self._reading.chars(token, token + 1)[0]
        names = {name: None for name, start in map(begun, self._context.found.get("official", ())) if start < place}
        return next(iter(names)) if len(names) == 1 else None

    def of_party(self, start: int, end: int) -> list[str]:
        """Return the officials of a party who may bear a post: "the Labour councillor", "the Green group leader"."""
        lower = self._reading.lower
        last = end - 1 - (lower[end - 2] in GROUPS)
        party = next((term.id for term in self._context.terms.between("party", start, last) if term.end == last), None)
        if party is None or lower[start] != "the":
            return []
        post, officials = lower[end - 1], self._context.found.get("official", ())
        plain = post in ("councillor", "member")
        known = [(role.lower(), name) for role, name, own in map(partied, officials) if own == party]
        return [name for role, name in known if role == post or (plain and role not in MEMBERS - {"councillor"})]

    def _in_post(self, post: str, owner: str | None) -> str | None:
        """Return the one official whose role is a post, or ends with it; in a certain body, if one is given."""
        post = SHORT.get(post, post)
        if post not in self._all_roles:
            return None
        known = [(role, name) for role, name, held_in in self._roles if owner is None or held_in == owner]
        exact = sorted({name for role, name in known if role == post})
        ending = sorted({name for role, name in known if role.endswith(f" {post}")})
        return (exact or ending)[0] if len(exact or ending) == 1 else None
