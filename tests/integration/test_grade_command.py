"""`orienteer grade` on real folders, as a process: what it prints and how it ends is a contract."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from orienteer.cli.beginnings import BEGINNINGS
from orienteer.cli.program import app
from orienteer.sandbox.removing import remove

ROOT = Path(__file__).resolve().parent.parent.parent
LOOPS = ROOT / "content" / "areas" / "fundamentals" / "loops-functions"
FUNCTION = LOOPS / "dry-spell"
ONE_OF_EACH_KIND = [
    LOOPS / "loops-predicted",
    FUNCTION,
    LOOPS / "paid-off",
    LOOPS / "lift-buttons",
    ROOT / "content" / "areas" / "oop" / "class-vs-instance" / "ticket-numbers",
]
FIELDS = ["file", "verdict", "checks", "counterexample", "seconds", "message", "line", "notes"]


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORIENTEER_DATA", str(tmp_path / "data"))


def grade(folder: Path, *files: Path | str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "orienteer", "grade", str(folder), *map(str, files), "--json"]
    return subprocess.run(words, capture_output=True, text=True)


def lines(told: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told.stdout.splitlines()]


@pytest.mark.needs("linux")
@pytest.mark.parametrize("folder", ONE_OF_EACH_KIND, ids=lambda folder: folder.name)
def test_each_kind_has_its_solution_accepted_and_its_mistakes_not(folder: Path) -> None:
    mistakes = sorted(folder.glob("mistakes/*.py"))
    told = grade(folder, folder / "solution.py", *mistakes)
    first, *others = lines(told)
    assert told.returncode == 1, told.stderr
    assert (first["verdict"], first["counterexample"]) == ("accepted", None)
    assert [each["file"] for each in others] == list(map(str, mistakes))
    assert "accepted" not in {each["verdict"] for each in others}


@pytest.mark.needs("linux")
def test_predictions_are_read_from_the_comments_and_the_file_is_not_run(tmp_path: Path) -> None:
    folder = LOOPS / "loops-predicted"
    starter = (folder / "starter.py").read_text(encoding="utf-8")
    answered = tmp_path / "answered.py"
    for answer in ("9", "4", "90 15", "p a", "90", "None"):
        starter = starter.replace("# prints: ?", f"# prints: {answer}", 1)
    answered.write_text(starter + "while True: pass\n", encoding="utf-8")
    told = grade(folder, answered, folder / "starter.py")
    assert [line["verdict"] for line in lines(told)] == ["accepted", "wrong_answer"], told.stdout


@pytest.mark.needs("linux")
def test_a_line_has_these_fields_and_a_counterexample_these() -> None:
    told = grade(FUNCTION, FUNCTION / "mistakes" / "waits-for-rain.py")
    (line,) = lines(told)
    assert list(line) == FIELDS
    found = line["counterexample"]
    assert found == {"call": "longest_dry_spell([0])", "expected": "1", "actual": "0", "size": 1}
    assert {check["outcome"] for check in line["checks"]} == {"passed", "failed"}


@pytest.mark.needs("linux")
def test_a_single_file_is_taken_as_the_file_that_the_exercise_names(tmp_path: Path) -> None:
    folder = ROOT / "content" / "areas" / "intermediate" / "modules-packages" / "library-loans"
    mine = tmp_path / "mine.py"
    mine.write_bytes((folder / "solution.py").read_bytes())
    told = grade(folder, mine)
    (line,) = lines(told)
    assert (told.returncode, line["file"], line["verdict"]) == (0, str(mine), "accepted"), told.stdout


@pytest.mark.needs("linux")
def test_all_accepted_ends_with_0() -> None:
    told = grade(FUNCTION, FUNCTION / "solution.py", *sorted(FUNCTION.glob("solutions/*.py")))
    assert told.returncode == 0, told.stderr
    assert {line["verdict"] for line in lines(told)} == {"accepted"}


@pytest.mark.needs("linux")
def test_a_folder_outside_the_curriculum_needs_three_files(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    for name in ("exercise.md", "solution.py", "checks.py"):
        (tmp_path / "mine" / name).write_bytes((FUNCTION / name).read_bytes())
    assert grade(tmp_path / "mine", FUNCTION / "solution.py").returncode == 0


@pytest.mark.needs("linux")
def test_outside_the_curriculum_nothing_has_to_place_an_exercise_in_a_course(tmp_path: Path) -> None:
    (tmp_path / "exercise.md").write_text("---\ntitle: Double\nkind: function\n---\n\nTwice the number.\n")
    (tmp_path / "solution.py").write_text("def double(n):\n    return 2 * n\n")
    (tmp_path / "checks.py").write_text(
        'from orienteer.curriculum import call, check\n\nchecks = [check("twice", call("double", 3))]\n'
    )
    told = grade(tmp_path, tmp_path / "solution.py")
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.needs("linux")
def test_a_program_to_predict_is_run_where_it_is_its_authors_and_read_where_it_is_a_learners(tmp_path: Path) -> None:
    folder = LOOPS / "loops-predicted"
    mistakes = sorted(folder.glob("mistakes/*.py"))
    a_copy = tmp_path / "solution.py"
    a_copy.write_bytes((folder / "solution.py").read_bytes())
    told = grade(folder, folder / "solution.py", *sorted(folder.glob("solutions/*.py")), a_copy, *mistakes)
    verdicts = [line["verdict"] for line in lines(told)]
    accepted = 1 + len(list(folder.glob("solutions/*.py")))
    assert verdicts == ["accepted"] * accepted + ["wrong_answer"] * (1 + len(mistakes)), told.stdout


@pytest.mark.needs("linux")
@pytest.mark.parametrize("kind", BEGINNINGS)
def test_what_content_new_begins_can_be_graded_at_once(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "begun"
    assert CliRunner().invoke(app, ["content", "new", str(folder), "--kind", kind]).exit_code == 0
    solution, *wrong = folder / "solution.py", folder / "starter.py", *folder.glob("mistakes/*.py")
    told = grade(folder, solution, *wrong)
    assert [line["verdict"] == "accepted" for line in lines(told)] == [True, *[False] * len(wrong)], told.stderr


@pytest.mark.needs("linux")
def test_a_result_is_told_as_soon_as_it_is_there(tmp_path: Path) -> None:
    endless = tmp_path / "endless.py"
    endless.write_text("while True: pass\n", encoding="utf-8")
    words = [
        sys.executable,
        "-m",
        "orienteer",
        "grade",
        str(FUNCTION),
        str(FUNCTION / "solution.py"),
        str(endless),
        "--json",
    ]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["verdict"] == "accepted"
        assert process.poll() is None
        assert json.loads(process.stdout.readline())["verdict"] == "time_limit_exceeded"
    assert process.returncode == 1


def test_a_file_that_is_not_there_is_a_wrong_call_and_nothing_is_graded(tmp_path: Path) -> None:
    told = grade(FUNCTION, FUNCTION / "solution.py", tmp_path / "missing.py")
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == f"There is no file {tmp_path / 'missing.py'}.\n"


def _sparse(place: Path) -> Path:
    with place.open("wb") as file:
        file.truncate(10 * 1024**3)
    return place


def _pipe(place: Path) -> Path:
    os.mkfifo(place)
    return place


def _link(place: Path, target: str) -> Path:
    place.symlink_to(target)
    return place


def _service(place: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(place))
    return place


def _folder(place: Path, **files: str) -> Path:
    place.mkdir()
    for name, target in files.items():
        (place / name).symlink_to(target)
    return place


def _crowded(place: Path) -> Path:
    for number in range(60):
        (place / str(number)).mkdir(parents=True)
        (place / str(number) / "x.py").touch()
    return place


@pytest.mark.needs("linux")
def test_what_is_no_file_gets_a_verdict_and_the_next_is_graded(tmp_path: Path) -> None:
    told = {
        _sparse(tmp_path / "large.py"): "larger than",
        _pipe(tmp_path / "pipe.py"): "nobody has written",
        _link(tmp_path / "endless.py", "/dev/zero"): "is a device",
        _link(tmp_path / "round.py", "round.py"): "can't be read",
        _service(tmp_path / "service.py"): "can't be read",
        _folder(tmp_path / "nothing"): "holds no file",
        _folder(tmp_path / "out", **{"solution.py": "/etc/passwd"}): "leads out of its folder",
        _crowded(tmp_path / "crowded"): "more than a submission",
    }
    done = grade(FUNCTION, *told, FUNCTION / "solution.py")
    assert done.returncode == 1, done.stderr
    *strange, last = lines(done)
    assert [each["verdict"] for each in strange] == ["invalid_submission"] * len(told)
    assert [words for each, words in zip(strange, told.values(), strict=True) if words not in each["message"]] == []
    assert last["verdict"] == "accepted"


@pytest.mark.needs("linux")
@pytest.mark.parametrize("name", ["large.py", "endless.py"])
def test_what_never_ends_is_not_read_again_to_be_shown(name: str, tmp_path: Path) -> None:
    file = _sparse(tmp_path / name) if name == "large.py" else _link(tmp_path / name, "/dev/zero")
    told = CliRunner().invoke(app, ["grade", str(FUNCTION), str(file)])
    assert told.exit_code == 1
    assert name in told.stdout


@pytest.mark.needs("linux")
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    file = _pipe(tmp_path / "pipe.py")
    with subprocess.Popen(["cp", str(FUNCTION / "solution.py"), str(file)]):
        assert [line["verdict"] for line in lines(grade(FUNCTION, file))] == ["accepted"]


@pytest.mark.needs("linux")
@pytest.mark.parametrize("folder", ["nowhere", "empty"])
def test_a_folder_that_is_no_exercise_is_a_wrong_call(folder: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    told = grade(tmp_path / folder, FUNCTION / "solution.py")
    assert (told.returncode, told.stdout) == (2, "")
    assert str(tmp_path / folder) in told.stderr
    assert "Traceback" not in told.stderr
    assert ":0" not in told.stderr


@pytest.mark.needs("linux")
@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (b"", "invalid_submission"),
        (b"\x00\x01\x02", "invalid_submission"),
        (b"x = '\xff'\n", "invalid_submission"),
        (b"def longest_dry_spell(rain:\n", "syntax_error"),
        (b"def another(rain):\n    return 0\n", "invalid_submission"),
        (b"import os\nos._exit(0)\n", "process_died"),
    ],
    ids=["empty", "null bytes", "not UTF-8", "syntax", "another name", "exits"],
)
def test_a_file_that_is_no_program_gets_a_verdict(content: bytes, verdict: str, tmp_path: Path) -> None:
    file = tmp_path / "file.py"
    file.write_bytes(content)
    told = grade(FUNCTION, file)
    assert told.returncode == 1, told.stderr
    assert [line["verdict"] for line in lines(told)] == [verdict]


@pytest.mark.needs("linux")
@pytest.mark.parametrize(
    ("content", "message", "line"),
    [
        (b"", "is empty.", None),
        (b"x = '\xe9'\n", "is not UTF-8: byte 0xe9 on line 1 can't be read. Save the file as UTF-8.", 1),
        (b"\xff\xfex\x00", "is saved as UTF-16. Python reads UTF-8: save the file as UTF-8.", 1),
        (b"\nraise SystemExit\n", "ends the program (line 2) while it is loaded, before anything can be called.", 2),
        (b"import os\nos._exit(0)\n", "with status 0 while it is loaded, before anything can be called.", None),
        (b"x = (\n", "opens a bracket, `(`, that is never closed: a `)` is missing.", 1),
    ],
    ids=["empty", "latin", "utf-16", "exit", "exit of the process", "syntax"],
)
def test_a_line_says_what_is_wrong_with_a_file(tmp_path: Path, content: bytes, message: str, line: int | None) -> None:
    file = tmp_path / "mine.py"
    file.write_bytes(content)
    (told,) = lines(grade(FUNCTION, file))
    assert told["message"].endswith(message) and told["line"] == line


@pytest.mark.needs("linux")
def test_notes_are_told_of_one_file_among_several_too(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_bytes(b"\xef\xbb\xbf" + (FUNCTION / "solution.py").read_bytes())
    note = "The file begins with a byte-order mark. Python skips it, and so do we."
    (told,) = lines(grade(FUNCTION, file))
    assert told["notes"] == [note]
    words = [sys.executable, "-m", "orienteer", "grade", str(FUNCTION), str(file), str(file)]
    assert subprocess.run(words, capture_output=True, text=True).stdout.count(note) == 2


@pytest.mark.needs("linux")
def test_of_several_files_too_the_line_the_reason_and_what_was_printed_are_told(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text("def longest_dry_spell(rain):\n    print('so far')\n    return -7\n")
    (tmp_path / "long.py").write_text("def longest_dry_spell(rain):\n    while True:\n        print('on' * 100)\n")
    words = [
        sys.executable,
        "-m",
        "orienteer",
        "grade",
        str(FUNCTION),
        str(tmp_path / "mine.py"),
        str(tmp_path / "long.py"),
    ]
    told = subprocess.run(words, capture_output=True, text=True).stdout
    assert "so far" in told and "3      return -7" in told
    assert "more than 64 kB" in told and "print('on' * 100)" in told


@pytest.mark.needs("linux")
def test_folders_nested_beyond_measure_get_a_verdict_and_the_next_file_is_graded(tmp_path: Path) -> None:
    deep = tmp_path / "deep"
    deep.mkdir()
    here = os.getcwd()
    os.chdir(deep)
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
    Path("solution.py").write_text("x = 1\n")
    os.chdir(here)
    told = grade(FUNCTION, deep, FUNCTION / "solution.py")
    remove(str(deep))  # pytest removes by recursion
    assert told.returncode == 1, told.stderr
    first, second = lines(told)
    assert (first["verdict"], second["verdict"]) == ("invalid_submission", "accepted")
    assert "50 deep" in first["message"]
