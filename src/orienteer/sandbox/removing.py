"""Removing a folder that a learner's program was at home in: it may be deeper than any path is long, give no right to
itself, and hold links that lead anywhere.

Nothing is found by a path. What lies in a folder's folder is lifted up beside it, so that depth costs nothing.
"""

from __future__ import annotations

import os
from contextlib import suppress

_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_EVERYTHING = 0o700


def remove(path: str) -> None:
    """Remove a folder and what was left in it, as far as it can be; what is not there is removed."""
    try:
        os.rmdir(path)
        return
    except FileNotFoundError:
        return
    except OSError:
        pass
    with suppress(OSError):
        top = _opened(path)
        try:
            _empty(top)
        finally:
            os.close(top)
        os.rmdir(path)


def _empty(top: int) -> None:
    lifted = 0
    mark = os.urandom(8).hex()
    while folders := _folders_of(top):
        before = lifted
        for name in folders:
            try:
                inner = _opened(name, top)
            except OSError:  # of another's, or gone
                continue
            try:
                for each in _folders_of(inner):
                    _lift(each, inner, f"{mark}-{lifted}", top)
                    lifted += 1
            finally:
                os.close(inner)
            with suppress(OSError):
                os.rmdir(name, dir_fd=top)
        if lifted == before:
            return


def _lift(name: str, inside: int, new_name: str, top: int) -> None:
    try:
        os.rename(name, new_name, src_dir_fd=inside, dst_dir_fd=top)
    except PermissionError:  # whoever moves a folder changes it: it says anew where its parent is
        _allow(name, inside)
        os.rename(name, new_name, src_dir_fd=inside, dst_dir_fd=top)


def _folders_of(folder: int) -> list[str]:
    """Its folders; everything else in it is removed."""
    with os.scandir(folder) as entries:
        found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    for name, is_folder in found:
        if not is_folder:
            with suppress(OSError):
                os.unlink(name, dir_fd=folder)
    return [name for name, is_folder in found if is_folder]


def _opened(name: str, inside: int | None = None) -> int:
    """A folder, opened, with every right to it; never what a link leads to.

    Raises:
        OSError: it can't be had.
    """
    try:
        opened = os.open(name, _FOLDER, dir_fd=inside)
    except PermissionError:
        _allow(name, inside)
        opened = os.open(name, _FOLDER, dir_fd=inside)
    with suppress(OSError):
        os.fchmod(opened, _EVERYTHING)
    return opened


def _allow(name: str, inside: int | None) -> None:
    if not hasattr(os, "O_PATH"):
        os.chmod(name, _EVERYTHING, dir_fd=inside, follow_symlinks=False)
        return
    place = os.open(name, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=inside)
    try:
        os.chmod(f"/proc/self/fd/{place}", _EVERYTHING)
    finally:
        os.close(place)
