"""Whatever a program leaves in its folder, the folder can be removed, and nothing outside of it is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from orienteer.sandbox.removing import remove

DEEPER_THAN_RECURSION_AND_LONGER_THAN_A_PATH = 1200


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "left"
    made.mkdir()
    return made


def test_folders_inside_folders_without_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.chdir(folder)
        for _ in range(DEEPER_THAN_RECURSION_AND_LONGER_THAN_A_PATH):
            os.mkdir("folder")
            os.chdir("folder")
        Path("file").touch()
    remove(str(folder))
    assert not folder.exists()


def test_what_a_link_leads_to_stays(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir(mode=0o500)
    (tmp_path / "file").write_text("stays")
    (folder / "to a folder").symlink_to(outside)
    (folder / "to a file").symlink_to(tmp_path / "file")
    (folder / "a name of it").hardlink_to(tmp_path / "file")
    remove(str(folder))
    assert not folder.exists()
    assert (tmp_path / "file").read_text() == "stays"
    assert outside.stat().st_mode & 0o777 == 0o500


def test_folders_to_which_nobody_has_a_right(folder: Path) -> None:
    inner = folder / "one" / "two"
    inner.mkdir(parents=True)
    (inner / "file").touch()
    for each in (inner, inner.parent, folder):
        each.chmod(0)
    remove(str(folder))
    assert not folder.exists()


def test_many_folders_beside_each_other(folder: Path) -> None:
    for number in range(30):
        (folder / str(number) / "inner" / "inner").mkdir(parents=True)
        (folder / str(number) / "inner" / "file\n\x1b").touch()
    remove(str(folder))
    assert not folder.exists()


def test_a_folder_that_is_gone(folder: Path) -> None:
    folder.rmdir()
    remove(str(folder))
    assert not folder.exists()


def test_a_link_in_the_place_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (folder / "file").touch()
    link = tmp_path / "link"
    link.symlink_to(folder)
    remove(str(link))
    assert (folder / "file").exists()
