"""The read-only tree that a jailed zygote lives in: Python's standard library, what it is linked with, four devices."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable

from orienteer.sandbox.jail.calls import (
    MS_BIND,
    MS_NODEV,
    MS_NOEXEC,
    MS_NOSUID,
    MS_PRIVATE,
    MS_RDONLY,
    MS_REC,
    MS_REMOUNT,
    mount,
    pivot_root,
    unmount,
)

WORK = "/work"
"""Where a child's own scratch folder is mounted."""

SHARED = "/dev/shm"
"""Where shared memory is mounted for a child with processes."""

DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")

_PLACE = "/tmp"
"""The tree is put together over this folder, in a mount namespace of our own; nothing is written into the folder."""

_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64")

_OWN_FILES = {
    "/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
    "/etc/nsswitch.conf": "hosts: files\n",
}
"""So that `localhost` has an address where a profile has a network of its own."""


def readable_paths() -> list[str]:
    """What a child has to be able to read: the standard library and the shared libraries beside it."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    found = [path for path in (os.path.dirname(os.__file__), *sys.path) if os.path.isabs(path) and os.path.exists(path)]
    for folder in _LIBRARIES:
        multiarch = os.path.join(folder, getattr(sys.implementation, "_multiarch", "none"))
        if os.path.isdir(multiarch):
            found.append(multiarch)
        elif folder.endswith("64") and os.path.isdir(folder):
            found.append(folder)
    found += [path for path in _mapped() if version not in path]
    found.append(sys.executable)
    found += [path for path in ("/etc/ld.so.cache", "/usr/share/zoneinfo") if os.path.exists(path)]
    return _outermost(found)


def interpreter_paths() -> list[str]:
    """What is executed when Python is started: the interpreter, and the loader that it names."""
    loaders = [path for path in _mapped() if os.path.basename(path).startswith("ld-")]
    return [os.path.realpath(path) for path in (sys.executable, *loaders)]


def _mapped() -> list[str]:
    """Shared libraries that this process has loaded."""
    try:
        with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
            paths = {line.split(None, 5)[5].rstrip("\n") for line in maps if line.count("/")}
    except (OSError, IndexError):
        return []
    return [path for path in paths if ".so" in os.path.basename(path) and os.path.exists(path)]


def _outermost(paths: Iterable[str]) -> list[str]:
    """Without those that lie beneath another."""
    kept: list[str] = []
    for path in sorted({os.path.normpath(path) for path in paths}):
        if not any(path == above or path.startswith(f"{above}/") for above in kept):
            kept.append(path)
    return kept


def enter_tree(paths: list[str], program: str = "") -> None:
    """Make a tree of these paths alone the root of this mount namespace; without any, leave the root as it is.

    Args:
        program: what `/proc/self/exe` says, for libraries that ask for their program; `/proc` holds no more.

    Raises:
        OSError: the kernel refused a step.
    """
    mount("none", "/", None, MS_REC | MS_PRIVATE)
    if not paths:
        return
    opened = [(path, os.open(path, os.O_PATH)) for path in (*paths, *(d for d in DEVICES if os.path.exists(d)))]
    mount("orienteer", _PLACE, "tmpfs", MS_NOSUID | MS_NODEV, "mode=755,size=1m,nr_inodes=2000")
    for path, descriptor in opened:
        _bind(path, descriptor)
        os.close(descriptor)
    for path in paths:
        _keep_links(path)
        _hide_installed(_PLACE + os.path.realpath(path))
    for folder in (WORK, SHARED):
        os.makedirs(_PLACE + folder, 0o755, exist_ok=True)
    if program:
        os.makedirs(_PLACE + "/proc/self", 0o755, exist_ok=True)
        os.symlink(program, _PLACE + "/proc/self/exe")
        with open(_PLACE + "/proc/self/cmdline", "wb") as line:
            line.write(b"python\0")
    for path, text in _OWN_FILES.items():
        os.makedirs(os.path.dirname(_PLACE + path), 0o755, exist_ok=True)
        with open(_PLACE + path, "w", encoding="utf-8") as file:
            file.write(text)
    os.chdir(_PLACE)
    pivot_root(".", ".")
    unmount(".")
    os.chdir("/")
    mount("none", "/", None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC)


def _bind(path: str, descriptor: int) -> None:
    """Put what an open descriptor stands for at its real path in the tree, read-only."""
    target = _PLACE + os.path.realpath(path)
    source = f"/proc/self/fd/{descriptor}"
    if os.path.isdir(source):
        os.makedirs(target, 0o755, exist_ok=True)
    elif not os.path.exists(target):
        os.makedirs(os.path.dirname(target), 0o755, exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
    mount(source, target, None, MS_BIND | MS_REC)
    device = 0 if path not in DEVICES else MS_NOEXEC
    no_devices = MS_NODEV if path not in DEVICES else 0
    kept = MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | no_devices | device
    mount("none", target, None, kept)
    for beneath, executable in _mounts_beneath(target):
        mount("none", beneath, None, kept if executable else kept | MS_NOEXEC)


def _mounts_beneath(folder: str) -> list[tuple[str, bool]]:
    """What else is mounted there, and whether it may be executed: read-only has to be said of each by itself.

    Source: proc(5) on mountinfo.
    """
    found = []
    with open("/proc/self/mountinfo", encoding="utf-8", errors="surrogateescape") as mounts:
        for line in mounts:
            _, _, _, _, point, options, *_ = line.split(" ")
            path = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), point)
            if path.startswith(f"{folder}/"):
                found.append((path, "noexec" not in options.split(",")))
    return found


def _hide_installed(library: str) -> None:
    """What is installed beside the standard library is not part of it."""
    for name in ("site-packages", "dist-packages"):
        folder = os.path.join(library, name)
        if os.path.isdir(folder):
            mount("nothing", folder, "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV, "mode=755,size=4k,nr_inodes=2")


def _keep_links(path: str) -> None:
    """Where a path leads over symbolic links, the tree has a link at that path too."""
    real = os.path.realpath(path)
    target = _PLACE + path
    if real != path and not os.path.lexists(target):
        os.makedirs(os.path.dirname(target), 0o755, exist_ok=True)
        if not os.path.lexists(target):
            os.symlink(real, target)
