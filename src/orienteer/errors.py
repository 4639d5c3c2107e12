"""Everything that Orienteer raises, as one tree.

    OrienteerError                 the message is a sentence for the person at the keyboard
    ├── UsageError                 the call was wrong: a folder, a name or an option that isn't there
    │   └── NotFound               nothing has that name
    ├── NotYet                     asked for before its time: a solution before passing
    ├── ContentError               the content can't be used; carries every ContentProblem found
    ├── SandboxError               the machine could not run a child (never the learner's fault)
    │   └── EnvironmentMissing     what the exercise may import isn't installed here
    └── StorageError               the database can't be used as it is
        ├── DatabaseIsNewer        made by a newer Orienteer
        ├── DatabaseIsLocked       another process holds it
        ├── DatabaseIsReadOnly     the file or its folder can't be written
        ├── DatabaseIsDamaged      what the file holds can't be read
        └── DiskIsFull             there is no room for more

A learner's mistake is never one of these: it is a value (Verdict, Feedback).
"""

from __future__ import annotations


class OrienteerError(Exception):
    """A failure that a person can act on.

    Args:
        message: one sentence that says what was wrong and where.
        remedy: one sentence that says what to do, or "".
    """

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".rstrip()


class UsageError(OrienteerError):
    """The call was wrong."""


class NotFound(UsageError):
    """Nothing has that name."""


class NotYet(OrienteerError):
    """Asked for before its time."""


class ContentError(OrienteerError):
    """The content can't be used as it stands."""


class SandboxError(OrienteerError):
    """The machine could not run a child."""


class EnvironmentMissing(SandboxError):
    """What the exercise may import isn't installed here.

    Args:
        environment: the name of the one that is missing, where it can be made on this machine.
    """

    def __init__(self, message: str, *, remedy: str = "", environment: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.environment = environment


class StorageError(OrienteerError):
    """The database can't be used as it is."""


class DatabaseIsNewer(StorageError):
    """The database was made by a newer Orienteer."""


class DatabaseIsLocked(StorageError):
    """Another process holds the database."""


class DatabaseIsReadOnly(StorageError):
    """The database or its folder can't be written."""


class DatabaseIsDamaged(StorageError):
    """What the file holds can't be read, or it is no database."""


class DiskIsFull(StorageError):
    """There is no room for more."""
