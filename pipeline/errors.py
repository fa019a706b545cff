"""What went wrong, and what to do next, in one sentence each."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

Thing = TypeVar("Thing")


class NewsfactsError(Exception):
    """An error that a user can mend: `what` names the offending thing, `advice` the next step."""

    def __init__(self, what: str, advice: str) -> None:
        """Keep both halves, so that a program can show them apart."""
        super().__init__(f"{what}; {advice}")
        self.what = what
        self.advice = advice


class LoadError(NewsfactsError):
    """A source that gives no document."""


class FetchError(LoadError):
    """An address that gives nothing; `lasting` tells that asking again soon gives nothing either."""

    def __init__(self, what: str, advice: str, *, lasting: bool = False) -> None:
        """Say whether it lasts; what a stranger's server wrote into it cannot steer a terminal."""
        super().__init__(
            "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in what), advice
        )
        self.lasting = lasting


class VocabularyError(NewsfactsError):
    """A vocabulary file that says something impossible."""


class StoreError(NewsfactsError):
    """A database that cannot be used."""


class DocumentError(NewsfactsError):
    """A document that was read and could not be taken in."""


def sound(thing: Thing | NewsfactsError) -> Thing:
    """Return what is no error; raise what is."""
    if isinstance(thing, NewsfactsError):
        raise thing
    return thing


@contextmanager
def faults_of(source: str) -> Iterator[None]:
    """Turn what only a fault of ours raises into an error of one document: the others are still to be done."""
    try:
        yield
    except NewsfactsError:
        raise
    except Exception as error:
        fault = f"{source}: a fault in newsfacts, {type(error).__name__}: {error}"
        raise DocumentError(fault, "report it with this document") from error
