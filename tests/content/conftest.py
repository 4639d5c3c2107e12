"""What tests of content share: a runner, and a small whole content folder with a case's files laid over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from orienteer.sandbox.native import NativeRunner
from tests.runners import native_runner

HERE = Path(__file__).parent
WHOLE = HERE / "whole"


@pytest.fixture(scope="session")
def runner() -> Iterator[NativeRunner]:
    """The native runner of this machine."""
    with native_runner() as native:
        yield native


def laid_over(case: Path | None, folder: Path) -> Path:
    """The whole content folder with the case's files in place of its own; `removed.txt` lists what is gone."""
    shutil.copytree(WHOLE, folder)
    if case is None:
        return folder
    shutil.copytree(case, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("problems.txt", "removed.txt"))
    removed = case / "removed.txt"
    for path in removed.read_text().split() if removed.exists() else []:
        (folder / path).unlink()
    return folder
