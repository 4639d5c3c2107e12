"""The secret that opens the page. It outlives the server, so that an open page goes on when the server comes back."""

from __future__ import annotations

import secrets
from pathlib import Path

from orienteer.storage.folder import keep_private, made

FILE_NAME = "token"


def token_of(data_folder: Path) -> str:
    """The data folder's token, made on first need and readable by its owner alone.

    Where it can't be kept, on a full disk, it holds until the server ends.
    """
    file = made(data_folder) / FILE_NAME
    try:
        kept = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        kept = ""
    if len(kept) >= 43 and kept.replace("-", "").replace("_", "").isalnum():
        return kept
    token = secrets.token_urlsafe(32)
    keep_private(file, token)
    return token
