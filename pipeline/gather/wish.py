"""What is wanted of a run of fetching."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from pipeline.load import Defaults

Say = Callable[[str], None]
"""Called with a line that tells what was found."""


class Wish(NamedTuple):
    """What the user says."""

    defaults: Defaults
    limit: int
    """How many addresses of one listing are fetched in one run."""
    since: str | None
    """The day from which on meetings and stories are wanted."""
    say: Say
    now: datetime
