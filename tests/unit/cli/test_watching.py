from __future__ import annotations

import os
from pathlib import Path

import pytest

from orienteer.cli import watching
from orienteer.cli.checking import Work
from orienteer.services.files import read_file


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "POLL_SECONDS", 0)


def watched(file: Path) -> Work:
    return Work("a/b/c", str(file), lambda: {"x.py": read_file(file)})


def test_a_file_corrected_within_the_same_second_at_the_same_length_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_bytes(b"x = 1")
    versions = watching.each_version(watched(file))
    assert next(versions) == {"x.py": b"x = 1"}
    before = file.stat()
    file.write_bytes(b"x = 2")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert next(versions) == {"x.py": b"x = 2"}


def test_a_file_that_an_editor_takes_away_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    there, gone = {"x.py": b"1"}, FileNotFoundError
    reads = iter([there, gone, gone, {"x.py": b"2"}])

    def read() -> dict[str, bytes]:
        found = next(reads)
        if isinstance(found, dict):
            return found
        return {"x.py": read_file(tmp_path / "never.py")}

    versions = watching.each_version(Work("a/b/c", "x.py", read))
    assert [next(versions), next(versions)] == [there, {"x.py": b"2"}]


def test_a_module_that_an_editor_takes_away_for_a_moment_is_waited_for_and_one_that_stays_away_is_not() -> None:
    both, alone, other = {"x.py": b"1", "y.py": b"2"}, {"x.py": b"1"}, {"x.py": b"1", "y.py": b"3"}
    reads = iter([both, alone, other, alone, alone])
    versions = watching.each_version(Work("a/b/c", "x.py", lambda: next(reads)))
    assert [next(versions) for _ in range(3)] == [both, other, alone]


def test_what_else_is_to_be_done_is_done_at_each_look() -> None:
    reads, looks = iter([{"x.py": b"1"}, {"x.py": b"1"}, {"x.py": b"2"}]), []
    versions = watching.each_version(Work("a/b/c", "x.py", lambda: next(reads)), lambda: looks.append(1))
    assert [next(versions), next(versions), len(looks)] == [{"x.py": b"1"}, {"x.py": b"2"}, 2]


def test_it_is_said_once_when_the_file_goes_and_once_when_it_is_back(tmp_path: Path) -> None:
    file, said = tmp_path / "x.py", []
    file.write_bytes(b"1")
    looks = iter(range(100))

    def meanwhile() -> None:
        look = next(looks)
        if look == 1:
            file.unlink()
        if look == 1 + 3 * watching.SAVING_LOOKS:
            file.write_bytes(b"1")
        if look == 3 + 3 * watching.SAVING_LOOKS:
            file.write_bytes(b"2")

    versions = watching.each_version(watched(file), meanwhile, said.append)
    assert [next(versions), next(versions)] == [{"x.py": b"1"}, {"x.py": b"2"}]
    assert said == [f"There is no file {file}. Waiting for it to come back.", f"{file} is back."]


def test_nothing_is_said_of_a_file_that_is_only_being_saved(tmp_path: Path) -> None:
    file, said = tmp_path / "x.py", []
    file.write_bytes(b"1")
    looks = iter(range(100))

    def meanwhile() -> None:
        look = next(looks)
        if look == 1:
            file.unlink()
        if look == watching.SAVING_LOOKS:
            file.write_bytes(b"2")

    versions = watching.each_version(watched(file), meanwhile, said.append)
    assert ([next(versions), next(versions)], said) == ([{"x.py": b"1"}, {"x.py": b"2"}], [])
