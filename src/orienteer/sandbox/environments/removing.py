"""Takes environments away."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from orienteer.errors import SandboxError, UsageError
from orienteer.sandbox.environments.installations import MADE, Installations
from orienteer.sandbox.environments.working import alone, size_of


def remove(installations: Installations, name: str) -> int:
    """Take an environment away: of every lock and version of Python that it was made for, whole and half.

    Returns:
        How many bytes that freed.

    Raises:
        EnvironmentMissing: none has that name.
        UsageError: another one that is made extends it.
        SandboxError: it can't be removed.
    """
    described = installations.describe(name)
    for other in map(installations.describe, installations.names()):
        if other.extends == name and installations.is_finished(other):
            raise UsageError(f"The environment {other.name!r} extends {name!r}.", remedy=f"Remove {other.name} first.")
    folders = _folders(installations.folder, name)
    freed = sum(map(size_of, folders))
    try:
        if folders:
            with alone(installations.folder / f"{described.key}.lock", told=lambda: None):
                for folder in folders:
                    (folder / MADE).unlink(missing_ok=True)
                    shutil.rmtree(folder)
    except OSError as error:
        raise SandboxError(f"The environment {name!r} can't be removed: {error}.") from None
    return freed


def _folders(folder: Path, name: str) -> list[Path]:
    form = re.compile(re.escape(name) + r"-\d+\.\d+-[0-9a-f]{12}(\.wheels|\.temporary)?")
    return [path for path in folder.glob(f"{name}-*") if path.is_dir() and form.fullmatch(path.name)]
