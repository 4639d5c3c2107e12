"""Files that can't be opened or read."""

from __future__ import annotations

import ast
import re

from orienteer.feedback.error_texts.situation import Situation


def _path(at: Situation) -> str:
    match = re.search(r"'([^']*)'", at.text)
    return "a file" if match is None else f"`{match[1]}`" if match[1] else "a file whose name is the empty text"


def not_found(at: Situation) -> str:
    """No such file."""
    call = at.node if isinstance(at.node, ast.Call) else None
    name = at.quoted(call.func).rpartition(".")[2] if call is not None else ""
    if name in ("mkdir", "makedirs"):
        return f"{at.place} makes {_path(at)}, and the folder that it should stand in isn't there."
    if name in ("run", "Popen", "call", "check_call", "check_output"):
        return f"{at.place} starts {_path(at)}, and there is no program of that name."
    does = {
        "remove": "removes", "unlink": "removes", "rmdir": "removes", "rename": "renames", "listdir": "looks into",
        "iterdir": "looks into", "chdir": "goes into", "copy": "copies", "stat": "looks at",
    }.get(name, "opens")  # fmt: skip
    what = "folder" if does in ("looks into", "goes into") or name == "rmdir" else "file"
    return f"{at.place} {does} {_path(at)}, and there is no such {what} in the folder that the program runs in."


def exists(at: Situation) -> str:
    """A file that is there already."""
    return f"{at.place} makes {_path(at)}, and that is there already."


def is_a_directory(at: Situation) -> str:
    """A folder taken for a file."""
    return f"{at.place} opens {_path(at)} as a file, and it is a folder."


def not_a_directory(at: Situation) -> str:
    """A file taken for a folder."""
    return f"{at.place} uses {_path(at)} as a folder, and it is a file."


def permission(at: Situation) -> str:
    """What may not be done here."""
    return (
        f"{at.place} does something with {_path(at)} that isn't allowed here: programs may write in "
        f"their own folder alone."
    )


def decoding(at: Situation) -> str:
    """Bytes that are no text in that encoding."""
    match = re.search(
        r"'(?P<codec>[\w-]+)' codec can't decode byte (?P<byte>0x[0-9a-f]+) in position (?P<place>\d+)", at.text
    )
    if not match:
        return ""
    return (
        f"{at.place} reads bytes as text in {match['codec']}; byte {match['byte']} at position "
        f"{match['place']} isn't one."
    )


def encoding(at: Situation) -> str:
    """A text that an encoding has no bytes for."""
    match = re.search(r"'(?P<codec>[\w-]+)' codec can't encode characters? (?P<what>'[^']+')?", at.text)
    if not match:
        return ""
    return f"{at.place} writes a text in {match['codec']}, which has no bytes for one of its characters."
