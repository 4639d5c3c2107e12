"""Any folder with a task, a solution and checks can be graded against."""

from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.course.folder import compile_folder
from orienteer.errors import ContentError
from orienteer.grading.grader import grade
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.sandbox.native import NativeRunner

TASK = """---
format_version: 1
title: Largest
kind: function
covers: [any/thing/here]
minutes: 5
---

The largest.
"""
CHECKS = """from orienteer.curriculum import call, check

checks = [
    check("the largest of three", call("largest", [3, 9, 4])),
    check("of one", call("largest", [5])),
    check("of two", call("largest", [7, 2])),
]
"""


def folder_with(tmp_path: Path, solution: str, checks: str = CHECKS, **others: str) -> Path:
    for name, text in {"exercise.md": TASK, "solution.py": solution, "checks.py": checks}.items():
        (tmp_path / name).write_text(text)
    for name, text in others.items():
        (tmp_path / "solutions").mkdir(exist_ok=True)
        (tmp_path / "solutions" / f"{name}.py").write_text(text)
    return tmp_path


def test_three_files_are_enough(tmp_path: Path, runner: NativeRunner) -> None:
    exercise = compile_folder(folder_with(tmp_path, "def largest(row):\n    return max(row)\n"), runner)
    assert exercise.defines == ("largest",)
    assert exercise.checks[0].expected == ('{"outcome":"returned","value":9}',)


def test_examples_alone_get_inputs_like_them_on_which_a_lucky_program_fails(
    tmp_path: Path, runner: NativeRunner
) -> None:
    exercise = compile_folder(folder_with(tmp_path, "def largest(row):\n    return max(row)\n"), runner)
    lucky = "def largest(row):\n    return {3: 9, 5: 5, 7: 7}[row[0]]\n"
    report = grade(exercise, Submission.of(lucky), runner, clock=lambda: 0.0)
    assert exercise.checks[-1].inferred
    assert report.verdict is not Verdict.ACCEPTED


MIXED = """from orienteer.curriculum import call, check, given, integers, lists, snippet

checks = [
    check("the largest of three", call("largest", [3, 9, 4])),
    check("of one", call("largest", [5])),
    check("both ends", snippet("largest([1, 2]) - smallest([1, 2])")),
    check("the smallest of two", call("smallest", [7, 2])),
    check("the smallest of any", given(lists(integers(0, 3), min_size=1, max_size=2), call="smallest")),
]
"""
BOTH = "def largest(row):\n    return max(row)\n\n\ndef smallest(row):\n    return min(row)\n"


def test_other_inputs_are_inferred_beside_snippets_and_domains_for_the_functions_that_have_none(
    tmp_path: Path, runner: NativeRunner
) -> None:
    exercise = compile_folder(folder_with(tmp_path, BOTH, MIXED), runner)
    assert [check.probe.function for check in exercise.checks if check.inferred] == ["largest"]
    lucky = BOTH.replace("max(row)", "{3: 9, 5: 5, 1: 2}[row[0]]")
    report = grade(exercise, Submission.of(lucky), runner, clock=lambda: 0.0)
    assert [result.outcome for result in report.checks] == ["passed"] * 5 + ["failed"]


def test_inferred_inputs_are_those_for_which_the_reference_returns(tmp_path: Path, runner: NativeRunner) -> None:
    solution = "def largest(row):\n    if len(row) > 3:\n        raise ValueError\n    return max(row)\n"
    exercise = compile_folder(folder_with(tmp_path, solution), runner)
    inferred = exercise.checks[-1]
    assert inferred.pool
    assert all(len(row) - 1 <= 3 for (row,) in inferred.pool)


def test_inferred_inputs_on_which_solutions_disagree_are_left_off(tmp_path: Path, runner: NativeRunner) -> None:
    other = "def largest(row):\n    return max(row) if len(row) < 4 else 0\n"
    folder = folder_with(tmp_path, "def largest(row):\n    return max(row)\n", other=other)
    exercise = compile_folder(folder, runner)
    assert exercise.checks[-1].inferred
    assert all(len(row) - 1 < 4 or max(row[1:]) == 0 for (row,) in exercise.checks[-1].pool)


def test_a_predicate_accepts_any_valid_answer(tmp_path: Path, runner: NativeRunner) -> None:
    checks = """from orienteer.curriculum import any_valid, check, given, integers, lists

def is_a_place(answer, row):
    return row[answer] == max(row)

checks = [
    check("a place", given(lists(integers(0, 2), min_size=1, max_size=3), call="place"), compare=any_valid(is_a_place)),
]
"""
    folder = folder_with(tmp_path, "def place(row):\n    return row.index(max(row))\n", checks)
    exercise = compile_folder(folder, runner)
    last = "def place(row):\n    return max(range(len(row)), key=lambda n: (row[n], n))\n"
    first = grade(exercise, Submission.of(last), runner, clock=lambda: 0.0)
    wrong = grade(exercise, Submission.of("def place(row):\n    return 0\n"), runner, clock=lambda: 0.0)
    assert (first.verdict, wrong.verdict) == (Verdict.ACCEPTED, Verdict.WRONG_ANSWER)


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path, runner: NativeRunner) -> None:
    folder = folder_with(tmp_path, "def largest(row)\n", CHECKS.replace("[5]", "five"))
    with pytest.raises(ContentError) as raised:
        compile_folder(folder, runner)
    assert "solution.py:1: syntax" in raised.value.message
    assert "checks.py:5: checks: NameError" in raised.value.message


@pytest.mark.parametrize(
    ("ends", "said"),
    [("while True: pass", "doesn't finish loading"), ("raise SystemExit", "ends the program")],
)
def test_checks_that_never_come_to_their_end_are_refused(
    tmp_path: Path, runner: NativeRunner, ends: str, said: str
) -> None:
    with pytest.raises(ContentError) as raised:
        compile_folder(folder_with(tmp_path, "def largest(row):\n    return max(row)\n", f"{CHECKS}{ends}\n"), runner)
    at = len(CHECKS.splitlines()) + 1
    assert f"\nchecks.py:{at}: checks: checks.py can't be read. Your file {said} " in raised.value.message


def test_a_call_that_does_not_fit_the_solution_is_refused(tmp_path: Path, runner: NativeRunner) -> None:
    checks = 'from orienteer.curriculum import call, check\n\nchecks = [check("one", call("largest", [1], key=3))]\n'
    with pytest.raises(ContentError) as raised:
        compile_folder(folder_with(tmp_path, "def largest(row):\n    return max(row)\n", checks), runner)
    assert "\nchecks.py:3: call-misfit: The call `largest([1], key=3)`" in raised.value.message
    (tmp_path / "checks.py").write_text(checks.replace("key=3)", 'key=3), observe="exception"'))
    assert "TypeError" in compile_folder(tmp_path, runner).checks[0].expected[0]


def test_an_empty_folder_says_what_is_missing(tmp_path: Path, runner: NativeRunner) -> None:
    with pytest.raises(ContentError) as raised:
        compile_folder(tmp_path, runner)
    assert all(name in raised.value.message for name in ("exercise.md", "solution.py", "checks.py"))


def test_a_bad_key_hides_no_other_solution_that_is_wrong(tmp_path: Path, runner: NativeRunner) -> None:
    folder = folder_with(
        tmp_path, "def largest(row):\n    return max(row)\n", other="def largest(row):\n    return 9\n"
    )
    (folder / "exercise.md").write_text(TASK.replace("minutes: 5", "minutes: 5\ncolour: red"))
    with pytest.raises(ContentError) as raised:
        compile_folder(folder, runner)
    assert "exercise.md:7: format: There is no key `colour`." in raised.value.message
    assert "\nsolutions/other.py:1: solution-rejected" in raised.value.message


def test_a_right_way_may_be_a_folder_of_several_files(tmp_path: Path, runner: NativeRunner) -> None:
    for name, text in {
        "exercise.md": TASK,
        "checks.py": CHECKS,
        "solution/solution.py": "from picking import pick\n\n\ndef largest(row):\n    return pick(row)\n",
        "solution/picking.py": "def pick(row):\n    return max(row)\n",
        "solutions/sorted/solution.py": "from ordering import last\n\n\ndef largest(row):\n    return last(row)\n",
        "solutions/sorted/ordering.py": "def last(row):\n    return sorted(row)[-1]\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    exercise = compile_folder(tmp_path, runner, fingerprints=True)
    assert exercise.checks[0].expected == ('{"outcome":"returned","value":9}',)
    assert exercise.checks[-1].inferred and exercise.checks[-1].pool
    assert set(exercise.beside) == {"", "sorted"}
    learner = {"solution.py": b"from mine import largest\n", "mine.py": b"def largest(row):\n    return max(row)\n"}
    assert grade(exercise, Submission(learner, "solution.py"), runner, clock=lambda: 0.0).verdict is Verdict.ACCEPTED


def test_a_way_of_several_files_that_lacks_its_main_one_is_told(tmp_path: Path, runner: NativeRunner) -> None:
    folder = folder_with(tmp_path, "def largest(row):\n    return max(row)\n")
    (folder / "solutions" / "other").mkdir(parents=True)
    (folder / "solutions" / "other" / "picking.py").write_text("x = 1\n")
    with pytest.raises(ContentError) as raised:
        compile_folder(folder, runner)
    assert "solutions/other/solution.py: missing-file" in raised.value.message
