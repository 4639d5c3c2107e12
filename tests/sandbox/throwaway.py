"""A throw-away jail around the sandbox, in which an attack may succeed and harms nothing.

It has its own processes, mounts, network, messages and users. Its root is a small tmpfs with what Python needs.
Processes are capped by RLIMIT_NPROC (and a control group where there is one), memory by a control group (elsewhere by
RLIMIT_AS). All of it goes when its first process ends, and that is killed when we end or the time is up.

    python -m tests.sandbox.throwaway root|ordinary PROGRAM ARGUMENT...
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from orienteer.sandbox.control_groups import ControlGroup, find_places
from orienteer.sandbox.jail import calls
from orienteer.sandbox.jail.namespaces import EVERYTHING, USERS_FROM, USERS_TO
from orienteer.sandbox.jail.network import bring_loopback_up
from orienteer.sandbox.jail.removal import MARK

ROOT = Path(__file__).resolve().parents[2]

PROCESSES = 150
MEMORY_BYTES = 1024 * 1024 * 1024
DISK = "size=96m,nr_inodes=30000"
SECONDS = 600
"""When a jail is ended that is still at work: far more than its programs take on a busy machine."""

EACH = 16
"""How many programs share a jail, so that their results come a few at a time."""

NOBODY, JAILS, USERS_EACH = 0x60000000, 0x1000, 0x10000
"""Root of a jail, seen from outside, is a user whom nobody is: the first, how many jails, how many users each has.

Processes are capped by user: one jail's must not use up what another may have.
"""

ORDINARY = 1000
"""The ordinary user's number among a jail's own."""

SECRETS = {
    "/etc/passwd": "root:x:0:0:the machine's users\n",
    "/etc/shadow": "root:*:19000::::::\n",
    "/home/another/solution.py": "def f(x):\n    return x + 1\n",
}
"""Files that an attack may look for; they say nothing of this machine."""

_OWN_COPY = "json"
"""A module of the standard library that may be written in the jail, to see whether somebody does."""


def run_in_jail(who: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments in a jail of its own.

    Args:
        who: "root" (of the jail) or "ordinary".
    """
    whole = [sys.executable, "-m", "tests.sandbox.throwaway", who, *command]
    return subprocess.run(whole, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)


def lines_from_jail(who: str, mode: str, names: Sequence[str]) -> tuple[list[dict[str, Any]], str]:
    """What `trying` says in a jail of its own, and how that ended where it said too little.

    Args:
        mode: what it is to try.
    """
    try:
        done = run_in_jail(who, "-m", "tests.sandbox.trying", mode, *names)
        said, ended = done.stdout, f"the jail ended with {done.returncode}: {done.stderr[-600:]}"
    except subprocess.TimeoutExpired as late:
        said, ended = (late.stdout or b"").decode(), f"the jail wasn't done in {SECONDS} s"
    return [json.loads(line) for line in said.splitlines() if line.startswith("{")], ended


def main(who: str, command: list[str]) -> NoReturn:
    group = ControlGroup(find_places(), f"jail-{os.getpid()}", memory_bytes=MEMORY_BYTES, processes=PROCESSES)
    nobody = NOBODY + os.getpid() % JAILS * USERS_EACH
    jail = os.fork()
    if jail == 0:
        group.join(os.getpid())
        try:
            calls.prctl(calls.PR_SET_PDEATHSIG, signal.SIGKILL)
            if not group.folders:
                resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
            _enter(who, nobody, command)
        except BaseException as error:
            print(f"no jail: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            os._exit(70)
    _, status = os.waitpid(jail, 0)
    group.remove()
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)


def _enter(who: str, nobody: int, command: list[str]) -> NoReturn:
    """Leave everything, then be the parent of the jail's first process."""
    if os.geteuid() == 0 and who == "root":
        _as_root_of_nothing(nobody)
    elif os.geteuid() == 0:
        calls.unshare(EVERYTHING & ~calls.CLONE_NEWUSER)
        place = _build_tree(nobody + ORDINARY)
    else:
        user, group = os.geteuid(), os.getegid()
        inside = 0 if who == "root" else ORDINARY
        resource.setrlimit(
            resource.RLIMIT_NPROC, (PROCESSES + 2000, PROCESSES + 2000)
        )  # all that the person runs counts
        calls.unshare(EVERYTHING)
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/gid_map").write_text(f"{inside} {group} 1")
        Path("/proc/self/uid_map").write_text(f"{inside} {user} 1")
        place = _build_tree()
    if os.geteuid() == 0 and who == "root" and _PLACES:
        place = _PLACES[0]
    first = os.fork()
    if first == 0:
        _be_first(who, nobody, place, command)
    _, status = os.waitpid(first, 0)
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)


_PLACES: list[str] = []


def _as_root_of_nothing(nobody: int) -> None:
    """Root builds the tree, becomes nobody, and is root again in a user namespace whose users are nobody outside."""
    calls.unshare(calls.CLONE_NEWNS)
    _PLACES.append(_build_tree(nobody))
    ready, go = os.pipe()
    done, tell = os.pipe()
    target = os.getpid()
    mapper = os.fork()
    if mapper == 0:
        os.read(ready, 1)
        rest = f"{USERS_FROM} {USERS_FROM} {USERS_TO - USERS_FROM}"
        for name in ("gid_map", "uid_map"):
            descriptor = os.open(f"/proc/{target}/{name}", os.O_WRONLY)
            os.write(descriptor, f"0 {nobody} {USERS_EACH}\n{rest}\n".encode())
            os.close(descriptor)
        os.write(tell, b"y")
        os._exit(0)
    os.setgroups([])
    os.setresgid(nobody, nobody, nobody)
    os.setresuid(nobody, nobody, nobody)
    resource.setrlimit(resource.RLIMIT_NPROC, (PROCESSES, PROCESSES))  # holds for the namespace and all beneath it
    calls.unshare(EVERYTHING)
    os.write(go, b"g")
    os.close(tell)
    if os.read(done, 1) != b"y":
        raise OSError(1, "the jail's users were refused")
    os.waitpid(mapper, 0)
    os.setresgid(0, 0, 0)
    os.setresuid(0, 0, 0)
    calls.prctl(calls.PR_SET_PDEATHSIG, signal.SIGKILL)


def _build_tree(owner: int = 0) -> str:
    """A tmpfs with what Python needs; the machine's own files aren't in it.

    Args:
        owner: of the copy of a library that may be written.
    """
    calls.mount("none", "/", None, calls.MS_REC | calls.MS_PRIVATE)
    place = tempfile.gettempdir()
    library = Path(os.__file__).parent
    wanted = [sys.base_prefix, sys.prefix, str(ROOT), "/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/bin", "/bin"]
    wanted += ["/usr/share/zoneinfo", "/etc/ld.so.cache", "/dev/null", "/dev/zero", "/dev/random", "/dev/urandom"]
    opened = [(path, os.open(path, os.O_PATH)) for path in _outermost(wanted)]
    calls.mount("jail", place, "tmpfs", calls.MS_NOSUID, f"mode=755,{DISK}")
    for path, descriptor in opened:
        target = place + path
        if os.path.isdir(f"/proc/self/fd/{descriptor}"):
            os.makedirs(target, exist_ok=True)
        else:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            Path(target).touch()
        calls.mount(f"/proc/self/fd/{descriptor}", target, None, calls.MS_BIND | calls.MS_REC)
        if not path.startswith("/dev/"):
            flags = calls.MS_REMOUNT | calls.MS_BIND | calls.MS_RDONLY | calls.MS_NOSUID | calls.MS_NODEV
            calls.mount("none", target, None, flags)
        os.close(descriptor)
    for folder in ("/tmp", "/dev/shm", "/home/another", "/proc", "/copy"):
        os.makedirs(place + folder, exist_ok=True)
        os.chmod(place + folder, 0o1777)
    for path, text in SECRETS.items():
        os.makedirs(os.path.dirname(place + path), exist_ok=True)
        Path(place + path).write_text(text)
        os.chmod(place + path, 0o666)
    copy = f"{place}/copy/{_OWN_COPY}"
    shutil.copytree(f"{place}{library}/{_OWN_COPY}", copy)
    for path in (copy, *(os.path.join(copy, name) for name in os.listdir(copy))):
        os.chmod(path, 0o777)
        if os.geteuid() == 0 and owner:
            os.chown(path, owner, owner)
    calls.mount(copy, f"{place}{library}/{_OWN_COPY}", None, calls.MS_BIND)
    Path(place + MARK).touch()
    return place


def _outermost(paths: list[str]) -> list[str]:
    real = sorted({os.path.realpath(path) if path != sys.prefix else path for path in paths if os.path.exists(path)})
    links = [path for path in paths if os.path.islink(path) and os.path.isdir(path)]
    kept: list[str] = []
    for path in [*real, *links]:
        if not any(path == above or path.startswith(f"{above}/") for above in kept):
            kept.append(path)
    return kept


def _be_first(who: str, nobody: int, place: str, command: list[str]) -> NoReturn:
    """The jail's first process: enters the tree, starts the program, and ends everything when that has ended."""
    try:
        calls.prctl(calls.PR_SET_PDEATHSIG, signal.SIGKILL)
        calls.mount("proc", f"{place}/proc", "proc", calls.MS_NOSUID | calls.MS_NODEV | calls.MS_NOEXEC)
        calls.mount(place, place, None, calls.MS_BIND | calls.MS_REC)
        os.chdir(place)
        calls.pivot_root(".", ".")
        calls.unmount(".")
        os.chdir(ROOT)
        bring_loopback_up()
        program = os.fork()
        if program == 0:
            if who == "ordinary" and os.geteuid() == 0:
                os.setgroups([])
                resource.setrlimit(resource.RLIMIT_NPROC, (PROCESSES, PROCESSES))
                user = nobody + ORDINARY
                os.setresgid(user, user, user)
                os.setresuid(user, user, user)
            variables = {"PATH": "/usr/bin:/bin", "HOME": "/tmp", "PYTHONDONTWRITEBYTECODE": "1"}
            os.execve(sys.executable, [sys.executable, *command], variables)
        while True:
            ended, status = os.wait()
            if ended == program:
                code = os.waitstatus_to_exitcode(status)
                os._exit(code if code >= 0 else 128 - code)
    except BaseException as error:
        print(f"no jail: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
        os._exit(70)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
