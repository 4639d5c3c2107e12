"""A call of a command such as pip: made, or done over as it went the last time that the same was called.

    python recalled.py KEPT FOLDER COMMAND ARGUMENT...

It is a program of its own, which the shell starts in the command's place. What a call comes to follows from its
arguments, the environment's variables, and what lies in the folder, but for the file that it prints to; that is its
name in the folder of what is kept.
"""

from __future__ import annotations

import os
import sys
from binascii import a2b_base64, b2a_base64
from hashlib import sha256
from json import dumps, loads
from typing import Any

CHANGING = ("_", "PWD", "OLDPWD")
"""Variables that the shell sets for each command, and that say where it is."""
NEW, SECONDS = ".new", "seconds"
"""How a call that was made is called until it is taken, and where it is noted what the others would have taken."""

Tree = dict[str, list[Any]]
"""What lies in a folder: path → its mode, and what it holds; of a folder nothing, of a link where it leads."""


def main(kept: str, folder: str, command: str, *arguments: str) -> int:
    """Make the call or do it over.

    Returns:
        Its exit status.
    """
    before = tree(folder)
    given = os.environ.copy()  # the child's, which is started with all of it
    variables = sorted(each for each in given.items() if each[0] not in CHANGING)
    together = os.path.sameopenfile(1, 2)
    asked = dumps([folder, os.getcwd(), command, arguments, variables, together, before])
    path = os.path.join(kept, sha256(asked.encode()).hexdigest())
    try:
        with open(path, encoding="ascii") as file:
            call = loads(file.read())
    except FileNotFoundError:
        call = made([command, *arguments], folder, before, together, kept)
        with open(path + NEW, "w", encoding="ascii") as file:
            file.write(dumps(call))
    else:
        do_over(call, folder, before)
        with open(os.path.join(kept, SECONDS), "a", encoding="ascii") as file:
            file.write(f"{call['seconds']}\n")
    for stream, said in ((sys.stdout, call["output"]), (sys.stderr, call["errors"])):
        stream.buffer.write(a2b_base64(said))
        stream.flush()
    return int(call["status"])


def made(words: list[str], folder: str, before: Tree, together: bool, kept: str) -> dict[str, Any]:
    """The call as it went: what it printed until it ended, how it did, and what has become of the folder.

    Args:
        together: both of its streams are one.
        kept: where what it prints is held: not in a pipe, whose end a process that it leaves behind puts off.
    """
    import subprocess
    from tempfile import TemporaryFile

    with TemporaryFile(dir=kept) as output, TemporaryFile(dir=kept) as errors:
        status = subprocess.run(words, stdout=output, stderr=output if together else errors).returncode
        used = os.times()
        printed = [os.pread(each.fileno(), os.fstat(each.fileno()).st_size, 0) for each in (output, errors)]
    after = tree(folder)
    return {
        "output": b2a_base64(printed[0]).decode(),
        "errors": b2a_base64(printed[1]).decode(),
        "status": status if status >= 0 else 128 - status,
        "seconds": used.children_user + used.children_system,
        "gone": [path for path in before if path not in after],
        "laid": {path: held for path, held in after.items() if before.get(path) != held},
    }


def do_over(call: dict[str, Any], folder: str, before: Tree) -> None:
    """Make of the folder what the call has made of it."""
    for path in sorted([*call["gone"], *(path for path in call["laid"] if path in before)], reverse=True):
        place = os.path.join(folder, path)
        if os.path.isdir(place) and not os.path.islink(place):
            if path in call["gone"]:
                os.rmdir(place)
        else:
            os.unlink(place)
    for path, (mode, sort, held) in sorted(call["laid"].items()):
        place = os.path.join(folder, path)
        if sort == "link":
            os.symlink(held, place)
            continue
        if sort == "folder":
            os.makedirs(place, exist_ok=True)
        else:
            with open(place, "wb") as file:
                file.write(a2b_base64(held))
        os.chmod(place, mode)


def tree(folder: str) -> Tree:
    """What lies in a folder and those below it, but for the files that are printed to."""
    found: Tree = {}
    printed_to = [(each.st_dev, each.st_ino) for each in (os.fstat(1), os.fstat(2))]
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = os.path.join(place, name)
            there = os.lstat(path)
            if (there.st_dev, there.st_ino) in printed_to:
                continue
            found[os.path.relpath(path, folder)] = _held(path)
    return dict(sorted(found.items()))


def _held(path: str) -> list[Any]:
    if os.path.islink(path):
        return [0, "link", os.readlink(path)]
    mode = os.lstat(path).st_mode & 0o777
    if os.path.isdir(path):
        return [mode, "folder", ""]
    with open(path, "rb") as file:
        return [mode, "file", b2a_base64(file.read()).decode()]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
