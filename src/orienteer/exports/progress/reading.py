"""Read such a file, whoever made it: it is whole and right, or it is refused with a sentence."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeVar

from orienteer.errors import UsageError
from orienteer.exports.progress.items import event_of, text_of
from orienteer.exports.progress.layout import (
    DRAFTS,
    EVENTS,
    FORMAT,
    FORMAT_VERSION,
    KEPT_DRAFTS,
    MANIFEST,
    NAMES,
    SavedText,
)
from orienteer.learning.events import Event

LONGEST_LINE_BYTES = 80 * 1024 * 1024
"""An attempt holds 10 MB at most, and JSON may need six bytes for one."""
MOST_TIMES = 200
"""How many times larger than the file its contents may be. An event's id alone keeps a real history under 20."""
SMALL_BYTES = 64 * 1024 * 1024
"""Contents of this size are read however well they are packed."""
LARGEST_OLD_BYTES = 1024 * 1024 * 1024
"""Of a file of version 1, which is read whole."""

CHOOSE = "Choose one that `orienteer export progress` or the page's “Take it away” wrote."
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Archive:
    """A file that has been opened. Each part can be read more than once; what is wrong is raised while it is read.

    Args:
        exported_at: ISO 8601, or "" where it isn't said.
    """

    exported_at: str
    events: Callable[[], Iterator[Event]]
    drafts: Callable[[], Iterator[SavedText]]
    kept_drafts: Callable[[], Iterator[SavedText]]


@contextmanager
def opened(file: BinaryIO) -> Iterator[Archive]:
    """Open a file that may be an archive.

    Raises:
        UsageError: it is none, is damaged, or comes from a newer Orienteer; also while it is read.
    """
    beginning = file.read(4)
    size_bytes = file.seek(0, io.SEEK_END)
    file.seek(0)
    try:
        if not beginning.startswith(b"PK"):
            yield _old(file, size_bytes)
            return
        with zipfile.ZipFile(file) as zipped:
            yield _zipped(zipped, size_bytes)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error) as error:
        raise UsageError("This file is damaged or incomplete.", remedy="Copy or export it once more.") from error


def _zipped(zipped: zipfile.ZipFile, size_bytes: int) -> Archive:
    names = [entry.filename for entry in zipped.infolist()]
    if MANIFEST not in names:
        raise UsageError("This ZIP is not an export of Orienteer's.", remedy=CHOOSE)
    _refuse_a_bomb(zipped, size_bytes)
    manifest = _manifest(zipped.read(MANIFEST))
    for name in names:
        if name not in NAMES or names.count(name) > 1:
            raise UsageError(f"This file holds {name[:80]!r}, which doesn't belong in it.", remedy=CHOOSE)
    if missing := [name for name in NAMES if name not in names]:
        raise UsageError(f"In this file {missing[0]} is missing.", remedy="Copy or export it once more.")
    counts = manifest["counts"]

    def part(name: str, key: str, what: str, made: Callable[[Any, str], Made]) -> Callable[[], Iterator[Made]]:
        return lambda: _counted(_lines(zipped, name, what), made, what, counts[key])

    return Archive(
        str(manifest.get("exported_at", "")),
        part(EVENTS, "events", "event", event_of),
        part(DRAFTS, "drafts", "draft", text_of),
        part(KEPT_DRAFTS, "kept_drafts", "kept draft", text_of),
    )


def _refuse_a_bomb(zipped: zipfile.ZipFile, size_bytes: int) -> None:
    """A ZIP gives no more than it declares: what is declared can be judged before anything is unpacked."""
    unpacked = sum(entry.file_size for entry in zipped.infolist())
    if unpacked > SMALL_BYTES and unpacked > MOST_TIMES * size_bytes:
        what = f"This file would grow to {unpacked // size_bytes} times its size, which no history does."
        raise UsageError(what, remedy=CHOOSE)
    if zipped.getinfo(MANIFEST).file_size > 64 * 1024:
        raise UsageError("This file's manifest is too long to be one.", remedy=CHOOSE)


def _manifest(data: bytes) -> dict[str, Any]:
    found = _parsed(data, "The manifest of this file")
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UsageError("This file is not an export of Orienteer's.", remedy=CHOOSE)
    _refuse_what_is_newer(found, FORMAT_VERSION)
    counts = found.get("counts")
    if not isinstance(counts, dict) or any(
        not isinstance(counts.get(key), int) for key in ("events", "drafts", "kept_drafts")
    ):
        raise UsageError("The manifest of this file doesn't say how much it holds.", remedy="Export it once more.")
    return found


def _refuse_what_is_newer(found: dict[str, Any], version: int) -> None:
    given = found.get("format_version")
    if not isinstance(given, int) or isinstance(given, bool) or given < 1:
        raise UsageError("This file doesn't say which version of the format it has.", remedy=CHOOSE)
    if given > FORMAT_VERSION:
        raise UsageError("This file was written by a newer Orienteer.", remedy="Update this one, then import it.")
    if given != version:
        raise UsageError(f"This file says version {given} and is packed as another.", remedy=CHOOSE)


def _lines(zipped: zipfile.ZipFile, name: str, what: str) -> Iterator[tuple[bytes, str]]:
    with zipped.open(name) as raw, io.BufferedReader(raw, 1 << 16) as file:  # type: ignore[type-var]  # it is a raw stream
        number = 0
        while line := file.readline(LONGEST_LINE_BYTES + 1):
            number += 1
            where = f"{what.capitalize()} {number} of this file"
            if len(line) > LONGEST_LINE_BYTES:
                raise UsageError(f"{where} is longer than any that Orienteer writes.", remedy=CHOOSE)
            yield line, where


def _counted(
    lines: Iterator[tuple[bytes, str]], made: Callable[[Any, str], Made], what: str, expected: int
) -> Iterator[Made]:
    count = 0
    for line, where in lines:
        yield made(_parsed(line, where), where)
        count += 1
    if count != expected:
        raise UsageError(
            f"This file should hold {expected} {what}s and holds {count}.", remedy="Copy or export it once more."
        )


def _old(file: BinaryIO, size_bytes: int) -> Archive:
    if size_bytes > LARGEST_OLD_BYTES:
        raise UsageError("This file is too large to be an export of Orienteer's.", remedy=CHOOSE)
    try:
        found = _parsed(file.read(), "This file")
    except UsageError as error:
        raise UsageError("This file is not an export of Orienteer's.", remedy=CHOOSE) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise UsageError("This file is not an export of Orienteer's.", remedy=CHOOSE)
    _refuse_what_is_newer(found, 1)

    def part(key: str, what: str, made: Callable[[Any, str], Made]) -> Callable[[], Iterator[Made]]:
        listed = found.get(key, [])
        if not isinstance(listed, list):
            raise UsageError(f"In this file, “{key}” should be a list.", remedy=CHOOSE)
        return lambda: (made(each, f"{what} {place} of this file") for place, each in enumerate(listed, start=1))

    exported_at = str(found.get("exported_at", ""))
    return Archive(exported_at, part("events", "Event", event_of), part("drafts", "Draft", text_of), lambda: iter(()))


def _parsed(data: bytes, where: str) -> Any:
    try:
        return json.loads(data, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{where} is no JSON that can be read.", remedy="Copy or export it once more.") from error


def _refused(constant: str) -> None:
    raise ValueError(constant)
