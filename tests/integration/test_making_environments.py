"""Environments made by venv and pip from wheels in a folder, as from an index: no network is asked."""

from __future__ import annotations

import hashlib
import json
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orienteer.cli.program import app
from orienteer.errors import SandboxError
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from orienteer.sandbox.environments import Installations
from orienteer.sandbox.environments.making import Stage, make
from orienteer.sandbox.native import NativeRunner
from orienteer.settings import read_settings
from tests.integration.small_content import EXERCISE, write_content


def wheel(folder: Path, name: str, source: str) -> str:
    """A wheel with one module, and the line that locks it."""
    file = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(f"{name}.py", source)
        packed.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        packed.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        packed.writestr(f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}\n"


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


def installations_with(tmp_path: Path, lock: str, more: str = "") -> Installations:
    folder = tmp_path / "sources" / "small"
    folder.mkdir(parents=True)
    (folder / "environment.toml").write_text(f'title = "Small"\nabout = "Few things."\n{more}', encoding="utf-8")
    (folder / "requirements.lock").write_text(lock, encoding="utf-8")
    return Installations(tmp_path / "sources", tmp_path / "made")


def test_what_was_fetched_before_the_network_was_lost_isnt_fetched_again(tmp_path: Path, index: Path) -> None:
    lock = "".join(wheel(index, f"thing{number}", f"NUMBER = {number}\n") for number in range(10))
    installations = installations_with(tmp_path, lock, 'preload = ["thing0"]\n')
    aside = tmp_path / "aside"
    aside.mkdir()
    second = [f"thing{number}-1.0-py3-none-any.whl" for number in (8, 9)]
    (index / second[1]).rename(aside / second[1])
    with pytest.raises(SandboxError) as raised:
        make(installations, "small")
    assert "No matching distribution found for thing9==1.0" in raised.value.message
    assert raised.value.remedy == "What was fetched is kept: give the command again to go on."
    assert not installations.is_made(installations.describe("small"))

    (aside / second[1]).rename(index / second[1])
    for wheel_of_first in set(index.iterdir()) - {index / name for name in second}:
        wheel_of_first.unlink()
    stages: list[Stage] = []
    assert make(installations, "small", told=stages.append)
    assert stages[-1].doing == "done"
    assert [path.name for path in installations.folder.iterdir() if path.is_dir()] == [
        installations.describe("small").key
    ]
    assert not make(installations, "small")

    trial = Trial("snippet", code="import thing0, thing9\nprint(thing0.NUMBER, thing9.NUMBER)", observe=("output",))
    with NativeRunner(installations=installations) as runner:
        (observation,) = runner.observe(Submission.of(""), [trial], environment="small")
    assert observation.judged["output"] == "0 9\n"


def test_a_file_that_isnt_the_one_that_was_locked_is_refused(tmp_path: Path, index: Path) -> None:
    lock = wheel(index, "thing", "NUMBER = 1\n")
    wheel(index, "thing", "NUMBER = 2\n")
    installations = installations_with(tmp_path, lock)
    with pytest.raises(SandboxError, match="could not make the environment 'small'"):
        make(installations, "small")


def test_one_that_was_half_installed_is_begun_anew(tmp_path: Path, index: Path) -> None:
    installations = installations_with(tmp_path, wheel(index, "thing", "NUMBER = 1\n"))
    place = installations.place(installations.describe("small"))
    (place / "lib").mkdir(parents=True)
    (place / "lib" / "half").write_text("", encoding="utf-8")
    assert make(installations, "small")
    assert not (place / "lib" / "half").exists()
    python = str(installations.installed("small").python)
    said = subprocess.run([python, "-c", "import thing; print(thing.NUMBER)"], capture_output=True, text=True, cwd="/")
    assert said.stdout == "1\n"


def test_an_environment_that_the_disk_has_no_room_for_is_refused_before_anything_is_fetched(
    tmp_path: Path, index: Path
) -> None:
    lock = wheel(index, "thing", "NUMBER = 1\n")
    installations = installations_with(
        tmp_path, lock, "[measured]\ndownload_bytes = 0\ndisk_bytes = 900_000_000_000_000\n"
    )
    with pytest.raises(SandboxError, match=r"needs 900000000 MB while it is made, and the disk has \d+ MB free"):
        make(installations, "small")


def test_an_exercise_whose_environment_is_missing_is_graded_at_once_when_it_may_be_made(
    tmp_path: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = wheel(index, "thing", "def twice(number):\n    return 2 * number\n")
    installations_with(tmp_path, lock)
    settings = replace(read_settings({"ORIENTEER_DATA": str(tmp_path)}), environment_sources=tmp_path / "sources")
    monkeypatch.setattr("orienteer.settings.read_settings", lambda: settings)
    content = write_content(tmp_path / "content") / "areas" / EXERCISE
    task = content / "exercise.md"
    task.write_text(task.read_text().replace("minutes: 1", "minutes: 1\nenvironment: small"), encoding="utf-8")
    right = tmp_path / "right.py"
    right.write_text("import thing\n\n\ndef double(number):\n    return thing.twice(number)\n", encoding="utf-8")
    refused = CliRunner().invoke(app, ["grade", str(content), str(right)])
    assert refused.exit_code == 3
    assert "orienteer environments make small" in refused.stderr
    graded = CliRunner().invoke(app, ["grade", str(content), str(right), "--yes", "--json"])
    assert graded.exit_code == 0
    assert json.loads(graded.stdout)["verdict"] == "accepted"
    assert "small is ready." in graded.stderr


@pytest.mark.parametrize("act", ["make", "remove"])
def test_a_name_that_no_environment_has_is_a_wrong_call(act: str) -> None:
    told = CliRunner().invoke(app, ["environments", act, "nothing"])
    assert told.exit_code == 2
    assert told.stderr.startswith("There is no environment 'nothing'.\nThere are: backend, ")
