"""What the language service is asked, and what becomes of its answers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from orienteer.errors import EnvironmentMissing, UsageError
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from orienteer.services.asking_jedi import SLOW_HERE, Place
from orienteer.services.complete_code import complete_code
from orienteer.services.show_documentation import show_documentation
from orienteer.services.show_signature import show_signature
from orienteer.services.views.language import Completion, CompletionsView, DocumentationView, SignatureView
from tests.unit.services.course_of_two import DOUBLE, SmallCourse, exercise

FILES = {"solution.py": "words = []\nwords.\n"}
AT = Place("solution.py", 2, 6)


class Jedi:
    """Answers what the test wants, and keeps what it was asked."""

    def __init__(self, answer: Any, *, tier: str = "A", made: Sequence[str] = ("tools", "data")) -> None:
        self.answer, self.tier, self.made = answer, tier, made
        self.asked: list[tuple[Submission, Trial, str]] = []

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        base, _, beside = options["environment"].partition("?tool=jedi")
        for name in (base, beside.removeprefix("&beside=")):
            if name and name not in self.made:
                raise EnvironmentMissing(f"The environment {name!r} isn't made.", remedy="Make it.")
        for trial in trials:
            self.asked.append((submission, trial, options["environment"]))
            yield self.answer if isinstance(self.answer, Observation) else Observation.of("returned", value=self.answer)


def completions(runner: Jedi, place: Place = AT, **changed: Any) -> CompletionsView:
    course = SmallCourse(exercise(DOUBLE, "double", 2, **changed))
    return complete_code(DOUBLE, FILES, place, course=course, runner=runner)


def test_the_question_goes_to_a_child_with_all_files_and_names_come_back() -> None:
    runner = Jedi(json.dumps([["append", "function"], ["clear", "function"]]))
    assert completions(runner).completions == (Completion("append", "function"), Completion("clear", "function"))
    ((submission, trial, environment),) = runner.asked
    assert submission.files == {"solution.py": FILES["solution.py"].encode()}
    assert (trial.kind, trial.function, trial.command_line) == ("tool", "jedi", ("complete", "solution.py", "2", "6"))
    assert environment == "tools?tool=jedi"


def test_an_exercise_with_packages_has_them_beside_the_tools() -> None:
    runner = Jedi("[]")
    completions(runner, environment="data?seed=1")
    assert runner.asked[0][2] == "tools?tool=jedi&beside=data"


def test_where_those_packages_are_not_made_the_rest_is_still_known() -> None:
    runner = Jedi('[["append", "function"]]', made=["tools"])
    assert completions(runner, environment="data").completions
    assert runner.asked[0][2] == "tools?tool=jedi"


def test_where_the_tools_are_not_made_that_is_said_and_nothing_fails() -> None:
    runner = Jedi("[]", made=[])
    assert completions(runner) == CompletionsView(missing="The environment 'tools' isn't made. Make it.")
    course = SmallCourse()
    assert show_signature(DOUBLE, FILES, AT, course=course, runner=runner).missing
    assert show_documentation(DOUBLE, FILES, AT, course=course, runner=runner).missing


def test_where_no_process_stands_warm_nobody_waits_for_one() -> None:
    runner = Jedi("[]", tier="portable")
    assert completions(runner) == CompletionsView(missing=SLOW_HERE)
    assert runner.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        "no json",
        "[" * 100_000,
        "null",
        '{"a": 1}',
        '[["one"], 5, ["a", 2], "ab"]',
        Observation.of("timed_out"),
        Observation.of("died"),
    ],
)
def test_a_child_that_answers_otherwise_gives_no_names(answer: Any) -> None:
    assert completions(Jedi(answer)) == CompletionsView()


def test_a_call_is_told_with_the_parameter_that_is_being_written() -> None:
    runner = Jedi(json.dumps({"name": "sort", "parameters": ["key=None", "reverse=False"], "at": 1, "says": "Sorts."}))
    told = show_signature(DOUBLE, FILES, AT, course=SmallCourse(), runner=runner)
    assert told == SignatureView("sort", ("key=None", "reverse=False"), 1, "Sorts.")
    assert show_signature(DOUBLE, FILES, AT, course=SmallCourse(), runner=Jedi("null")) == SignatureView()


def test_a_name_is_told_by_what_is_known_of_it() -> None:
    runner = Jedi(json.dumps({"name": "words", "kind": "statement", "signature": "list", "says": ""}))
    told = show_documentation(DOUBLE, FILES, AT, course=SmallCourse(), runner=runner)
    assert told == DocumentationView("words", "statement", "list", "")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("other.py", 1, 0), "no file 'other.py'"),
        (Place("solution.py", 9, 0), "has 3 lines"),
        (Place("solution.py", 2, 7), "no column 7"),
    ],
)
def test_a_place_that_is_not_there_is_refused_in_a_sentence(place: Place, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        completions(Jedi("[]"), place)
