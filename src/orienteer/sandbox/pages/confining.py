"""Starts a browser where it can do no harm: `confining.py TOLD THEIRS ROOT PROGRAM ARGUMENTS...`.

It gets namespaces of its own with no network in them and empty folders in place of everybody's files, and where we are
root it runs as a user that nobody is. Its own sandbox confines the learner's code within that.
"""

from __future__ import annotations

import fcntl
import os
import sys

HIDDEN = ("/home", "/root", "/srv", "/mnt", "/media", "/var/tmp", "/dev/shm", "/tmp")
"""Folders in which people keep things: the browser finds them empty. The last one is where it writes."""
SCRATCH = "mode=1777,size=256m"
FOLDER = "/tmp/browser"
DATA_BYTES = 3 << 29
"""What each of its processes may write to: a page that fills its memory ends before the machine's does."""


def main(told: str, theirs: str, root: str, program: str, *arguments: str) -> None:
    """Become the browser.

    Args:
        told, theirs: descriptors that it reads from and writes to; it wants them to be 3 and 4.
        root: the folder that holds our package.

    Raises:
        OSError: the kernel refused a step.
    """
    sys.path.insert(0, root)
    reads, writes = fcntl.fcntl(int(told), fcntl.F_DUPFD, 100), fcntl.fcntl(int(theirs), fcntl.F_DUPFD, 100)
    os.dup2(reads, 3)
    os.dup2(writes, 4)
    os.closerange(5, 200)
    _confine()
    variables = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), FOLDER) | {"TMPDIR": "/tmp", "TZ": "UTC"}
    os.execve(program, [program, f"--user-data-dir={FOLDER}", *arguments], {**variables, "LANG": "C.UTF-8"})


def _confine() -> None:
    import resource

    from orienteer.sandbox.jail import calls
    from orienteer.sandbox.jail.limits import NO_CORE
    from orienteer.sandbox.jail.namespaces import USERS_EACH, USERS_FROM

    kinds = calls.CLONE_NEWNS | calls.CLONE_NEWNET | calls.CLONE_NEWIPC | calls.CLONE_NEWUTS
    user, group = os.geteuid(), os.getegid()
    if user == 0:
        calls.unshare(kinds)
    else:
        calls.unshare(kinds | calls.CLONE_NEWUSER)
        for name, text in (("setgroups", "deny"), ("gid_map", f"1000 {group} 1"), ("uid_map", f"1000 {user} 1")):
            with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
                file.write(text)
    calls.mount("none", "/", None, calls.MS_REC | calls.MS_PRIVATE)
    for hidden in HIDDEN:
        if os.path.isdir(hidden):
            calls.mount("orienteer", hidden, "tmpfs", calls.MS_NOSUID | calls.MS_NODEV, SCRATCH)
    if user == 0:
        nobody = USERS_FROM - USERS_EACH + os.getpid() % USERS_EACH
        os.setgroups([])
        os.setresgid(nobody, nobody, nobody)
        os.setresuid(nobody, nobody, nobody)
    for limit, most in ((resource.RLIMIT_CORE, NO_CORE), (resource.RLIMIT_DATA, DATA_BYTES)):
        hard = resource.getrlimit(limit)[1]
        value = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (value, value))
    os.chdir("/tmp")
    os.mkdir(FOLDER)


if __name__ == "__main__":
    main(*sys.argv[1:])
