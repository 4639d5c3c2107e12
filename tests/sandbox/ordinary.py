"""Runs Python as an ordinary user, also where the tests are run by root and their files lie in root's own folder.

python -m tests.sandbox.ordinary ARGUMENT...
"""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from orienteer.sandbox.jail import calls

ROOT = Path(__file__).resolve().parents[2]
USER = 0x60000000 + 1000
"""Nobody on this machine has that number."""


def run_as_an_ordinary_user(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments as somebody who isn't root."""
    before = [] if os.geteuid() else ["-m", "tests.sandbox.ordinary"]
    whole = [sys.executable, *before, *arguments]
    return subprocess.run(whole, cwd=ROOT, capture_output=True, text=True, check=False)


def main(arguments: list[str]) -> NoReturn:
    """Become that user, for whom what root's folder hides of Python and of the repository is opened."""
    calls.unshare(calls.CLONE_NEWNS)
    calls.mount("none", "/", None, calls.MS_REC | calls.MS_PRIVATE)
    hidden = [
        (path, closed) for path in (sys.base_prefix, sys.prefix, str(ROOT)) for closed in closed_above(Path(path))
    ]
    opened = [(path, os.open(path, os.O_PATH)) for path, _ in hidden]
    for closed in {closed for _, closed in hidden}:
        calls.mount("opened", str(closed), "tmpfs", calls.MS_NOSUID | calls.MS_NODEV, "mode=755")
    for path, descriptor in opened:
        os.makedirs(path, exist_ok=True)
        calls.mount(f"/proc/self/fd/{descriptor}", path, None, calls.MS_BIND | calls.MS_REC)
        os.close(descriptor)
    os.chdir(ROOT)
    os.setgroups([])
    os.setresgid(USER, USER, USER)
    os.setresuid(USER, USER, USER)
    variables = {"PATH": "/usr/bin:/bin", "HOME": "/tmp", "PYTHONDONTWRITEBYTECODE": "1"}
    os.execve(sys.executable, [sys.executable, *arguments], variables)


def closed_above(path: Path) -> list[Path]:
    """The outermost folder above it that others can't go through, if there is one."""
    closed = [each for each in reversed(path.parents) if not each.stat().st_mode & stat.S_IXOTH]
    return closed[:1]


if __name__ == "__main__":
    main(sys.argv[1:])
