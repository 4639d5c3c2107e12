"""Working folders on disk, where children can't have a file system of their own (tiers B and C)."""

from __future__ import annotations

import fcntl
import os
import tempfile

from orienteer.sandbox.removing import remove

PREFIX = "orienteer-scratch-"


class ScratchRoot:
    """A folder for the children of one zygote. It is locked while the zygote lives, so that what is left of one that
    was killed can be told apart, and is swept by the next.

    Args:
        parent: where temporary folders go.
    """

    def __init__(self, parent: str) -> None:
        _sweep(parent)
        self.path = tempfile.mkdtemp(prefix=PREFIX, dir=parent)
        os.chmod(self.path, 0o711)  # a child with a user number of its own passes through it
        self.descriptor = os.open(self.path, os.O_RDONLY)
        fcntl.flock(self.descriptor, fcntl.LOCK_EX)

    def folder(self, number: int, user: int) -> str:
        """A fresh folder for a child, which belongs to its user."""
        path = os.path.join(self.path, str(number))
        os.mkdir(path, 0o700)
        if user != os.geteuid():
            os.chown(path, user, user)
        return path

    def give_back(self, path: str) -> None:
        """Remove a child's folder."""
        remove(path)

    def remove(self) -> None:
        remove(self.path)


def _sweep(parent: str) -> None:
    """Remove the folders of zygotes that live no more."""
    for name in os.listdir(parent):
        path = os.path.join(parent, name)
        if not name.startswith(PREFIX) or os.path.islink(path):
            continue
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except OSError:
            continue
        try:
            if os.fstat(descriptor).st_uid == os.geteuid():
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                remove(path)
        except OSError:  # a zygote lives in it
            pass
        finally:
            os.close(descriptor)
