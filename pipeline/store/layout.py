"""What a table is: its columns, its keys, what it is looked up by."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table: its columns, which may not be null, whose ids they hold, and what is looked up by."""

    columns: dict[str, type]
    pk: str | tuple[str, ...] = "id"
    required: tuple[str, ...] = ()
    references: dict[str, str] = field(default_factory=dict)
    owner: str | tuple[str, ...] = ()
    """The reference, or references, whose row takes this one with it when it goes."""
    indexes: tuple[tuple[str, ...], ...] = ()
    unique: tuple[str, ...] = ()

    @property
    def owners(self) -> tuple[str, ...]:
        """Return the references whose rows take this one with them."""
        return (self.owner,) if isinstance(self.owner, str) else self.owner
