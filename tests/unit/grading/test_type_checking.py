"""Reading what the type checker says, and seeing through what would silence it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from orienteer.curriculum import typed
from orienteer.curriculum.course import Check
from orienteer.grading.calls import call_text
from orienteer.grading.diagnostics import MOST, Diagnostic, read_diagnostics
from orienteer.grading.escapes import escapes, without_silence
from orienteer.grading.grader import grade
from orienteer.grading.kinds.type_checker import ENVIRONMENT, refused_alone
from orienteer.grading.observation import Observation
from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled


def test_findings_are_read_and_notes_left_out() -> None:
    text = "b.py:3:1: error: No\na.py:2:8: error: Not so  [list-item]\na.py:2:8: note: See [there]\nrubbish\n"
    assert read_diagnostics(text) == [Diagnostic("a.py", 2, "list-item", "Not so"), Diagnostic("b.py", 3, "", "No")]


def test_a_flood_of_findings_is_cut() -> None:
    text = "\n".join(f"a.py:{line}:1: error: No  [x]" for line in range(100_000))
    assert len(read_diagnostics(text)) == MOST


SILENCED = [
    ("x = 1  # type: ignore\n", "x = 1  # \n"),
    ("x = 1  #type:ignore[assignment] # because\n", "x = 1  # \n"),
    ("# mypy: ignore-errors\nx = 1\n", "# \nx = 1\n"),
    ("x = '# type: ignore'\n", "x = '# type: ignore'\n"),
    ("x = 1  # type: int\n", "x = 1  # type: int\n"),
    ("é = 'é'  # type: ignore\r\ny = 2\r\n", "é = 'é'  # \r\ny = 2\r\n"),
]


@pytest.mark.parametrize(("source", "heard"), SILENCED)
def test_remarks_that_silence_the_checker_are_taken_out_and_nothing_else(source: str, heard: str) -> None:
    assert without_silence(source) == heard


ESCAPES = [
    ("from typing import cast\ncast(int, x)\n", [2]),
    ("from typing import cast as believe\n\nbelieve(int, x)\n", [3]),
    ("import typing as t\nt.cast(int, x)\n", [2]),
    ("from typing import no_type_check\n@no_type_check\ndef f(x): ...\n", [2]),
    ("if TYPE_CHECKING:\n    from a import b\n", []),
    ("if not TYPE_CHECKING:\n    from a import b\n", [1]),
    ("if TYPE_CHECKING:\n    from a import b\nelse:\n    b = 1\n", [1]),
    ("if TYPE_CHECKING:\n    x: int = 1\n", [1]),
    ("MYPY = False\nif MYPY:\n    x: int\n", [1, 2]),
    ("def forecast(x: int) -> int: ...\n", []),
    ("import sys\nif sys.version_info >= (3, 12):\n    from a import b\nelse:\n    from c import b\n", []),
    ("import sys\nif sys.platform == 'linux':\n    def f(x: int) -> int: ...\nelse:\n    f = 1\n", [2]),
    ("PY3 = False\nif PY3:\n    x: int\n", [2]),
    ("import six\nwhile six.PY2:\n    x: int\n", [2]),
    ("import sys\nassert sys.platform == 'win32'\n", [2]),
    ("import sys\nx = f() if sys.version_info < (3,) else 1\n", [2]),
    ("import sys\nmatch sys.platform:\n    case 'linux':\n        x = 1\n", [2]),
    ("import sys\nprint(sys.platform, sys.version_info)\n", []),
]


@pytest.mark.parametrize(("source", "lines"), ESCAPES)
def test_ways_around_the_checker_are_found(source: str, lines: list[int]) -> None:
    assert sorted(each.line for each in escapes(source, "a.py")) == lines


class Checker(InProcessRunner):
    """Says of each file what the test wants; keeps what it was asked."""

    def __init__(self, said: str | None) -> None:
        super().__init__()
        self.said = said
        self.asked: list[tuple[Submission, Trial, str]] = []

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        if trials[0].kind != "tool":
            yield from super().observe(submission, trials, **options)
            return
        self.asked.append((submission, trials[0], options["environment"]))
        if self.said is None:
            yield Observation.of("timed_out", limit="cpu")
        else:
            yield Observation.of("returned", value=self.said)


SOLUTION = "def f(a: int) -> int:\n    return a\n"
EXERCISE = compiled(SOLUTION, called("f gives what it got", 1), kind="typed")
NOTHING = '{"outcome":"returned","told":"the type checker has nothing to say","value":["list"]}'
SECOND = '{"outcome":"returned","value":["list",["tuple",2]]}'
EXERCISE = replace(
    EXERCISE,
    checks=(
        *EXERCISE.checks,
        Check("nothing is wrong in the file", typed(), observe=("value",), expected=(NOTHING,)),
        Check("a text is refused", typed("f(1)\nf('a')"), observe=("value",), expected=(SECOND,)),
    ),
)


def checked(source: str, said: str | None, **files: bytes) -> tuple[Report, Checker]:
    runner = Checker(said)
    content = {"answer.py": source.encode()} | {name.replace("_dot_", "."): text for name, text in files.items()}
    return grade(EXERCISE, Submission(content, "answer.py"), runner, clock=lambda: 0.0), runner


def test_all_that_the_checker_is_asked_is_asked_at_once_beside_behaviour() -> None:
    report, runner = checked(SOLUTION, "use_1.py:3:3: error: Not so  [arg-type]\n")
    assert report.verdict is Verdict.ACCEPTED
    assert len(runner.asked) == 1
    _, trial, environment = runner.asked[0]
    assert (trial.function, environment) == ("mypy", ENVIRONMENT)
    assert trial.files == {"use_1.py": "from answer import *\nf(1)\nf('a')\n"}


def test_a_complaint_about_another_line_or_none_is_wrong() -> None:
    for said in ("", "use_1.py:2:3: error: Not so  [arg-type]\n", "use_1.py:3:1: error: A\nuse_1.py:2:1: error: B\n"):
        report, _ = checked(SOLUTION, said)
        assert [check.outcome for check in report.checks] == ["passed", "passed", "failed"]


def test_a_complaint_about_the_file_is_shown_with_its_line() -> None:
    said = "answer.py:1:1: error: Function is missing a type annotation  [a]\nuse_1.py:3:3: error: N  [a]\n"
    report, _ = checked(SOLUTION, said)
    shown = report.counterexample
    assert shown is not None
    assert (shown.line, shown.expected, shown.actual) == (
        1,
        "the type checker has nothing to say",
        "line 1: Function is missing a type annotation",
    )


def test_what_is_silenced_is_heard_and_what_is_no_python_file_of_the_learner_stays_away() -> None:
    source = SOLUTION.replace(":\n", ":  # type: ignore\n")
    _, runner = checked(
        source,
        "",
        mypy_dot_ini=b"[mypy]",
        answer_dot_pyi=b"",
        typing_dot_py=b"",
        builtins_dot_py=b"",
        other_dot_py=b"x = 1",
    )
    submission, _, _ = runner.asked[0]
    assert submission.files == {"answer.py": SOLUTION.replace(":\n", ":  # \n").encode(), "other.py": b"x = 1"}


def test_a_file_of_another_name_is_checked_under_the_name_that_its_uses_import() -> None:
    runner = Checker("use_1.py:3:3: error: Not so  [arg-type]\n")
    submission = Submission({"my-try.py": SOLUTION.encode()}, "my-try.py")
    assert grade(EXERCISE, submission, runner, clock=lambda: 0.0).verdict is Verdict.ACCEPTED
    assert list(runner.asked[0][0].files) == ["answer.py"]


def test_a_checker_that_does_not_end_accepts_nobody() -> None:
    report, _ = checked(SOLUTION, None)
    assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED


def test_lines_that_use_a_file_are_shown_with_their_numbers() -> None:
    assert call_text(EXERCISE.checks[2], (), "answer.py") == "mypy over\n1  f(1)\n2  f('a')"


class ChecksEach(InProcessRunner):
    """Finds fault with every file in which a word stands, and keeps how many it saw at once."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        self.seen: list[int] = []

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        for trial in trials:
            self.seen.append(len(trial.files))
            wrong = [name for name, text in trial.files.items() if "wrong" in text]
            yield Observation.of("returned", value="".join(f"{name}:1:1: error: No  [{self.code}]\n" for name in wrong))


def test_of_many_programs_those_that_are_wrong_by_themselves_are_found_in_two_looks() -> None:
    programs = [f"x{number} = {'wrong' if number % 3 == 0 else 'right'}\n" for number in range(7)]
    runner = ChecksEach("name-defined")
    assert refused_alone(typed(), programs, runner) == {"x0 = wrong\n", "x3 = wrong\n", "x6 = wrong\n"}
    assert sorted(runner.seen) == [3, 4]


def test_where_any_is_allowed_it_makes_no_program_wrong() -> None:
    assert refused_alone(typed(any_allowed=True), ["wrong"], ChecksEach("explicit-any")) == set()
    assert refused_alone(typed(), ["wrong"], ChecksEach("explicit-any")) == {"wrong"}


def test_of_what_the_checker_does_not_come_to_say_nothing_is_believed() -> None:
    assert refused_alone(typed(), ["wrong"], Checker(None)) == set()
    assert refused_alone(typed(), [], ChecksEach("")) == set()
