"""What a program wrote is read back, whatever it wrote."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from orienteer.inside.folder import FILES, lay, written
from orienteer.sandbox.removing import remove

CAP = 1000


@pytest.fixture(autouse=True)
def _working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_was_written_changed_and_removed_is_told_and_what_stayed_is_not() -> None:
    laid = {"stays.txt": "s", "in/changes.txt": "c", "goes.txt": "g"}
    lay(laid)
    Path("in/changes.txt").write_text("C")
    Path("goes.txt").unlink()
    Path("in/below").mkdir()
    Path("in/below/new").write_bytes(b"\xff")
    assert written(laid, CAP) == {"goes.txt": None, "in/below/new": ["bytes", "ff"], "in/changes.txt": "C"}


def test_folders_may_lie_deeper_than_anybody_reads_by_recursion() -> None:
    top = os.getcwd()
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
    Path("deep.txt").write_text("deep")
    os.chdir(top)
    found = written({}, CAP)
    remove(os.path.join(top, "d"))  # pytest removes by recursion, too
    assert found == {"d/" * 1500 + "deep.txt": "deep"}


def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path.with_name("outside")
    outside.mkdir()
    (outside / "file").write_text("x")
    os.symlink(outside, "folder")
    os.symlink(outside / "file", "file")
    os.symlink(".", "itself")
    os.mkfifo("pipe")
    assert written({}, CAP) == {}


def test_of_many_files_the_first_by_name_are_read() -> None:
    for number in range(FILES + 50):
        Path(f"{number:04}").write_text("x")
    assert sorted(written({}, CAP)) == [f"{number:04}" for number in range(FILES + 1)]
