"""A runner and the small whole content folder of tests/content."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from orienteer.sandbox.native import NativeRunner
from tests.runners import native_runner

WHOLE = Path(__file__).resolve().parents[2] / "content" / "whole"


@pytest.fixture(scope="session")
def runner() -> Iterator[NativeRunner]:
    """The native runner of this machine."""
    with native_runner() as native:
        yield native


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small content folder, to be changed."""
    return Path(shutil.copytree(WHOLE, tmp_path / "content"))
