"""The benchmark of feedback, on an assignment of four programs: what it counts, and that it finds a false claim."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks import feedback, feedback_peer, feedback_truth, students
from orienteer.curriculum.course import Exercise
from orienteer.errors import EnvironmentMissing
from orienteer.feedback.hints.claims import Fails, Ran, Took
from orienteer.feedback.hints.hint import Hint, Said
from orienteer.feedback.localisation.executions import Case
from orienteer.grading.observation import Observation
from tests.runners import native_runner
from tests.unit.grading.exercises import called, compiled

pytestmark = pytest.mark.needs("linux")

RIGHT = """def largest(xs):
    best = xs[0]
    for x in xs:
        if x > best:
            best = x
    return best
"""
ASSIGNMENT = {
    "assignment": "largest",
    "reference": [RIGHT],
    "preamble": "import math\n",
    "tests": [{"call": call, "expected": "0"} for call in ("largest([1, 5, 2])", "largest([3])", "largest([2, 2])")],
    "programs": [
        {"id": "right", "label": "correct", "source": RIGHT},
        {"id": "smallest", "label": "wrong", "source": RIGHT.replace(">", "<"), "fault_lines": [4]},
        {"id": "first", "label": "wrong", "source": "def largest(xs):\n    return xs[0]\n"},
        {"id": "raises", "label": "wrong", "source": "def largest(xs):\n    return xs[len(xs)]\n"},
    ],
}


@pytest.fixture(autouse=True)
def main_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """IPython leaves a module of its own as the main one, and that has nothing to tell a process that is spawned."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))


def test_everything_is_counted_in_one_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "largest.json").write_text(json.dumps(ASSIGNMENT), encoding="utf-8")
    options = [
        "--exhaustive",
        "400",
        "--hypothesis",
        "1",
        "--mutants",
        "3",
        "--course-mutants",
        "0",
        "--replay-rounds",
        "1",
    ]
    assert feedback.main(["--data", str(tmp_path), "--json", *options]) == 0
    result = json.loads(capsys.readouterr().out)
    told = result["totals"]
    assert result["replay"]["time_ratio"] > 0
    searched = told["counterexamples"]
    assert (searched["programs_that_differ"], searched["found"], searched["proven_smallest"]) == (3, 3, 3)
    assert (searched["right"], searched["right_rejected"], searched["missed"]) == (1, [], [])
    assert searched["hypothesis"]["tried"] == 1
    assert told["fault_line"]["programs"] >= 2 and told["fault_line"]["all"]["top_three"] >= 1
    hints = told["hints"]
    assert (hints["programs"], hints["programs_told_something_of_their_own"], hints["false"]) == (3, 3, 0)
    assert hints["claims"] > hints["claims_that_only_the_engine_can_check"] == 0


class CourseWithTwo:
    """A course of two exercises, one of which needs an environment that isn't made."""

    def exercise(self, exercise_id: str) -> Exercise:
        if exercise_id == "not-made":
            raise EnvironmentMissing("There is no such environment.")
        return compiled("def f(a):\n    return a + 1\n", called("one more", 1, 2))


def test_an_exercise_whose_environment_is_not_made_is_named_and_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback, "_course", lambda runner: CourseWithTwo())
    exercises = ["there", "not-made"]
    with native_runner() as runner:
        rows = [feedback.place_course_mutants(runner, each, 2) for each in exercises]
    places, unmade = feedback.course_places(exercises, rows)
    assert (places.told()["programs"], unmade) == (2, ["not-made"])


def test_a_hint_that_lies_is_counted() -> None:
    exercise = compiled("def f(a):\n    return a\n", called("itself", 1))
    case = Case(exercise.checks[0], (1,), Observation(exercise.checks[0].expected[0]))
    wrong = "def f(a):\n    return a + 1\n"
    truth = feedback_truth.Truth()
    hint = Hint(1, said=(Said("so", (Fails(case), Ran(case, 2, 1))), Said("not so", (Ran(case, 2, 3),))))
    feedback_truth._take(truth, "one", wrong, exercise, [hint])
    assert (truth.claims, [each["text"] for each in truth.false]) == (3, ["not so"])


def test_the_witness_takes_a_counter_for_the_members_that_are_told_of_it() -> None:
    counted = "import collections\n\ndef f(a):\n    seen = collections.Counter(a)\n    return max(seen.values())\n"
    exercise = compiled(counted, called("most", "aab"))
    case = Case(exercise.checks[0], ("aab",), Observation(exercise.checks[0].expected[0]))
    for told, false in (("{'a': 2, 'b': 1}", 0), ("{'a': 2}", 1), ("{'a': 1, 'b': 2}", 1)):
        truth = feedback_truth.Truth()
        hint = Hint(3, said=(Said("so", (Took(case, told, "", 4, "seen"),)),))
        feedback_truth._take(truth, "one", counted, exercise, [hint])
        assert (truth.claims, truth.unchecked, len(truth.false)) == (1, 0, false), told


def test_the_witness_takes_an_iterator_for_no_list() -> None:
    exercise = compiled("def f(a):\n    return list(a)\n", called("members", "ab"))
    case = Case(exercise.checks[0], ("ab",), Observation(exercise.checks[0].expected[0]))
    for wrong, false in (("def f(a):\n    return iter(a)\n", 0), ("def f(a):\n    return [*a]\n", 1)):
        truth = feedback_truth.Truth()
        feedback_truth._take(truth, "one", wrong, exercise, [Hint(1, said=(Said("so", (Fails(case),)),))])
        assert (truth.claims, len(truth.false)) == (1, false), wrong


def test_hypothesis_is_ended_with_a_program_that_catches_whatever_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback_peer, "SECONDS", 0.2)
    monkeypatch.setattr(feedback_peer, "RINGS_AGAIN_SECONDS", 0.2)
    endless = (
        "def largest(xs):\n    while True:\n        try:\n            xs = xs\n        except:\n            pass\n"
    )
    with native_runner() as runner:
        exercise, _ = students.build(ASSIGNMENT, runner)
    search = feedback_peer.Search(ASSIGNMENT, exercise)
    assert search.timed(endless)[0] is None
    monkeypatch.undo()
    assert search.timed("def largest(xs):\n    return xs[0]\n")[0] == 2


def test_what_was_measured_is_not_measured_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "largest.json").write_text(json.dumps(ASSIGNMENT), encoding="utf-8")
    kept = tmp_path / "kept.rows"
    few = ["--exhaustive", "50", "--hypothesis", "1", "--mutants", "1", "--course-mutants", "0", "--replay-rounds", "0"]
    results = []
    for _ in range(2):
        assert feedback.main(["--data", str(tmp_path), "--json", "--kept", str(kept), *few]) == 0
        results.append((capsys.readouterr().out, kept.read_text()))
    assert results[0] == results[1]
    kept.write_text("".join(kept.read_text().splitlines(keepends=True)[:-1]))
    assert feedback.main(["--data", str(tmp_path), "--json", "--kept", str(kept), *few]) == 0
    assert kept.read_text() != results[0][1] and len(kept.read_text().splitlines()) == len(results[0][1].splitlines())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "can't be read as JSON"),
        ("[]", "holds no JSON object"),
        (json.dumps(ASSIGNMENT | {"reference": []}), '"reference" has to be a program'),
        (json.dumps(ASSIGNMENT | {"reference": ["def largest(:"]}), "isn't Python"),
        (json.dumps(ASSIGNMENT | {"tests": [{"expected": "1"}]}), '"tests" has to be a list'),
        (json.dumps(ASSIGNMENT | {"tests": [{"call": "smallest([1])"}]}), "defines nothing of what"),
        (json.dumps(ASSIGNMENT | {"programs": [{"id": 1}]}), '"programs" has to be a list'),
        (json.dumps(ASSIGNMENT | {"programs": [{"source": "", "fault_lines": "3"}]}), '"fault_lines" of program 1'),
        (json.dumps(ASSIGNMENT | {"programs": [{"source": "\ud800"}]}), "half a character"),
    ],
)
def test_an_assignment_that_can_not_be_used_is_refused_with_a_sentence(
    content: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.json").write_text(content, encoding="utf-8")
    assert feedback.main(["--data", str(tmp_path), "--course-mutants", "0", "--replay-rounds", "0"]) == 2
    assert told in capsys.readouterr().err


def test_a_folder_without_assignments_is_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert feedback.main(["--data", str(tmp_path)]) == 2
    assert "is no folder with assignments" in capsys.readouterr().err
