"""The secret that opens the page. It outlives the server, so that an open page goes on when the server comes back."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from orienteer.storage.folder import made

FILE_NAME = "token"


def token_of(data_folder: Path) -> str:
    """The data folder's token, made on first need and readable by its owner alone."""
    file = made(data_folder) / FILE_NAME
    try:
        kept = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        kept = ""
    if len(kept) >= 43 and kept.replace("-", "").replace("_", "").isalnum():
        return kept
    token = secrets.token_urlsafe(32)
    new = data_folder / f"{FILE_NAME}.{os.getpid()}"
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "w", encoding="ascii") as opened:
        opened.write(token)
    os.replace(new, file)
    return token
