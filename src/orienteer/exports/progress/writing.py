"""Write everything about a learner as one ZIP."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import IO

from orienteer.exports.archive import ANY_TIME
from orienteer.exports.progress.layout import (
    DRAFTS,
    EVENTS,
    FORMAT,
    FORMAT_VERSION,
    KEPT_DRAFTS,
    MANIFEST,
    Counts,
    SavedText,
    as_line,
    event_line,
    text_line,
)
from orienteer.learning.events import Event, iso


def write_archive(
    target: IO[bytes],
    *,
    events: Iterable[Event],
    drafts: Iterable[SavedText],
    kept_drafts: Iterable[SavedText],
    exported_at: datetime,
) -> Counts:
    """Write line by line, so that a long history needs no memory."""
    with zipfile.ZipFile(target, "w") as opened:
        counts = Counts(
            _lines(opened, EVENTS, map(event_line, events)),
            _lines(opened, DRAFTS, map(text_line, drafts)),
            _lines(opened, KEPT_DRAFTS, map(text_line, kept_drafts)),
        )
        manifest = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "exported_at": iso(exported_at),
            "counts": {"events": counts.events, "drafts": counts.drafts, "kept_drafts": counts.kept_drafts},
        }
        _lines(opened, MANIFEST, [as_line(manifest)])
    return counts


def _lines(opened: zipfile.ZipFile, name: str, lines: Iterable[str]) -> int:
    entry = zipfile.ZipInfo(name, ANY_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    count = 0
    with opened.open(entry, "w", force_zip64=True) as raw, io.TextIOWrapper(raw, "ascii", newline="\n") as file:
        for line in lines:
            file.write(line)
            count += 1
    return count
