"""Where a wrong program goes wrong: the statement that is the fault comes among the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import dedent
from typing import Any

import pytest

from orienteer.curriculum.course import Exercise
from orienteer.feedback.localisation.divergence import divergence, nearest
from orienteer.feedback.localisation.executions import Case
from orienteer.feedback.localisation.locating import Located, locate
from orienteer.feedback.localisation.ranking import Suspect, average_rank, ranked
from orienteer.feedback.localisation.spectrum import FORMULAS, Spectrum, spectra
from orienteer.feedback.localisation.statements import statements_of
from orienteer.feedback.localisation.trying import tried
from orienteer.feedback.mutation import mutants
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Trial
from orienteer.grading.submission import Submission
from tests.fakes import InProcessRunner, ScriptedRunner
from tests.unit.grading.exercises import called, compiled

LARGEST = """
    def f(xs):
        best = None
        for x in xs:
            if best is None or x > best:
                best = x
        return best
"""


def largest() -> Exercise:
    return compiled(LARGEST, called("the largest", [], [1], [1, 2], [2, 1], [3, 1, 2], [-1, -2]))


def located(exercise: Exercise, source: str, **options: object) -> Located:
    found = locate(exercise, Submission.of(dedent(source), "answer.py"), InProcessRunner(), **options)  # type: ignore[arg-type] # whatever a test wants to say
    assert found is not None
    return found


@pytest.mark.parametrize("formula", FORMULAS)
def test_every_formula_suspects_a_line_that_only_failing_inputs_run_more_than_one_that_all_run(formula: str) -> None:
    score = FORMULAS[formula]
    assert score(Spectrum(3, 0, 3, 5)) > score(Spectrum(3, 5, 3, 5)) > score(Spectrum(0, 5, 3, 5))


def test_a_spectrum_counts_inputs_and_not_rounds() -> None:
    assert spectra([{4: 90}], [{4: 1}, {}])[4] == Spectrum(failing=1, passing=1, all_failing=1, all_passing=2)


def test_the_wrong_comparison_is_the_first_suspect_without_a_look_at_the_solution() -> None:
    found = located(largest(), LARGEST.replace("x > best", "x < best"), right=())
    assert found.suspects[0].line == 5
    assert found.suspects[0].evidence["edits"] == 1.0
    assert found.apart.lines == {}


def test_the_suspects_ran_on_a_failing_input() -> None:
    source = """
        def f(xs):
            if len(xs) == 1:
                return xs[0]
            if not xs:
                return None
            return xs[0]
    """
    found = located(largest(), source)
    ran = {line for each in found.failing for line in each.lines}
    assert {each.line for each in found.suspects} <= ran
    assert 4 not in ran


def test_a_program_that_is_right_or_no_python_has_no_place() -> None:
    for source in (LARGEST, "def f(xs:\n"):
        assert locate(largest(), Submission.of(dedent(source), "answer.py"), InProcessRunner()) is None


def test_the_nearest_right_program_counts_and_not_the_first() -> None:
    source = "def f(a):\n    b = sorted(a)\n    return b[1]\n"
    far = "def f(a):\n    for x in a:\n        print(x)\n"
    near = "def f(xs):\n    ys = sorted(xs)\n    return ys[0]\n"
    assert nearest(source, [far, near]).lines == {3: 1.0}


def test_another_name_in_the_same_shape_is_a_difference_and_a_renamed_variable_is_none() -> None:
    right = "def f(a, b):\n    c = a + 1\n    d = a + b\n    return d\n"
    renamed = right.replace("d", "total").replace("total" + "ef", "def")
    assert divergence(renamed, right).lines == {}
    assert divergence(right.replace("return d", "return c"), right).lines == {4: 1.0}


def test_a_missing_statement_makes_those_beside_it_suspect() -> None:
    right = "def f(a):\n    b = a + 1\n    b *= 2\n    return b\n"
    assert divergence(right.replace("    b *= 2\n", ""), right).lines == {2: 0.5, 3: 0.5}


def test_a_statement_of_several_lines_is_one_suspect() -> None:
    statements = statements_of("x = [\n    1,\n    2,\n]\nif (\n    x\n):\n    y = 1\n")
    assert [statements.first_line(line) for line in (3, 6, 8)] == [1, 5, 8]


def test_tied_suspects_share_the_mean_of_their_ranks() -> None:
    suspects = [Suspect(1, 0.9), Suspect(2, 0.5), Suspect(3, 0.5), Suspect(4, 0.5)]
    assert average_rank(suspects, {1}) == 1
    assert average_rank(suspects, {3}) == 3
    assert average_rank(suspects, {9}) is None


def test_what_weighs_nothing_decides_nothing() -> None:
    found = located(largest(), LARGEST.replace("x > best", "x < best"))
    flat = ranked(found.statements, found.failing, found.passing, found.tries, found.apart, weights={})
    assert {each.score for each in flat} == {0}


def test_a_program_that_answers_questions_is_never_run() -> None:
    exercise = replace(largest(), kind="predict")
    runner = InProcessRunner()
    assert locate(exercise, Submission.of("print(1)  # prints: 2\n"), runner) is None
    assert runner.runs == 0


def test_a_text_alone_is_no_statement_that_could_be_wrong() -> None:
    assert set(statements_of('def f():\n    """Says."""\n    return 1\n').headers) == {1, 3}


class CountingRunner(InProcessRunner):
    """Keeps what each run was asked for; where a trial is about an edit, the processor time that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Sequence[Trial]] = []
        self.seconds: set[float] = set()

    def observe(self, submission: Submission, trials: Sequence[Trial], **options: Any) -> Iterator[Observation]:
        self.asked.append(trials)
        self.seconds |= {options["limits"].cpu_seconds for trial in trials if trial.edited}
        return super().observe(submission, trials, **options)


def test_edits_share_a_process_and_those_that_mend_nothing_are_tried_on_two_cases_alone() -> None:
    exercise, wrong = largest(), dedent(LARGEST.replace("x > best", "x < best"))
    (check,) = exercise.checks
    cases = [Case(check, given, Observation(wanted)) for given, wanted in zip(check.pool, check.expected, strict=True)]
    edits, runner = mutants(wrong), CountingRunner()
    found = tried(exercise, Submission.of(wrong, "answer.py"), edits, cases[2:], cases[:2], runner)
    mending = [each.edit.after for each in found if each.mends_all]
    assert mending == ["if best is None or x >= best:"]
    assert [each.edit for each in found] == edits
    first, *others = runner.asked
    assert [trial.edited for trial in first] == [each.source for each in edits for _ in range(2)]
    assert len(others) == 3 and {trial.edited for trial in others[-1]} == {
        each.edit.source for each in found if each.mends_all
    }


@pytest.mark.parametrize(("endless", "seconds"), [("pass", 0.1), ("\n    while xs[-1] == 3: pass", 0.04)])
def test_edits_have_less_time_where_the_program_does_not_end_on_every_input(endless: str, seconds: float) -> None:
    exercise = compiled("def f(xs):\n    return xs[0]\n", called("the first", [1], [2, 3]))
    source, runner = f"def f(xs):\n    {endless}\n    if len(xs) == 1: return None\n    return 7\n", CountingRunner()
    assert locate(exercise, Submission.of(source, "answer.py"), runner, right=()) is not None
    assert max(runner.seconds) == seconds


def test_an_edit_that_does_not_end_is_tried_no_further_and_keeps_no_other_from_being_tried() -> None:
    edits, case = mutants(dedent(LARGEST))[:3], Case(largest().checks[0], ((["list", 1]),), Observation.of("exited"))
    right, endless = Observation.of("exited"), Observation.of("timed_out", limit="cpu")
    runner = ScriptedRunner([right, endless], [endless], [right, right], [right, right])
    found = tried(largest(), Submission.of("x = 1\n"), edits, [case, case], [], runner)
    assert [(each.mended, each.did_not_end) for each in found] == [(1, False), (0, True), (2, False)]
    assert [len(trials) for trials in runner.asked] == [6, 4, 2, 2]


def test_an_endless_program_is_given_up_after_a_few_edits_that_do_not_end_either() -> None:
    endless = Observation.of("timed_out", limit="cpu")
    edits = mutants(dedent(LARGEST))
    case = Case(largest().checks[0], (["list", 1],), Observation(largest().checks[0].expected[1]))
    for ends, before, count in ((False, 0, 10), (False, 7, 3), (False, 12, 0), (True, 0, len(edits))):
        runner = ScriptedRunner(*[[endless]] * len(edits))
        program = Submission.of("x = 1\n")
        assert len(tried(largest(), program, edits, [case], [], runner, ends=ends, time_outs=before)) == count


class TellsTheLine(InProcessRunner):
    """Tells of a run that it stopped in which line that was, as a sandbox does."""

    def observe(self, *arguments: Any, **options: Any) -> Iterator[Observation]:
        for seen in super().observe(*arguments, **options):
            stopped = seen.outcome == "timed_out"
            yield replace(seen, extras=Extras(line=4, lines=((3, 9), (4, 9)))) if stopped else seen


def test_no_edit_is_tried_of_a_program_whose_loop_nothing_in_it_ends() -> None:
    right = "def f(n):\n    total = 0\n    while n > 0:\n        total += n % 10\n        n //= 10\n    return total\n"
    exercise = compiled(right, called("digits", 0, 1, 12, 305))
    found = locate(exercise, Submission.of(right.replace("        n //= 10\n", ""), "answer.py"), TellsTheLine())
    assert found is not None
    assert found.tries == found.borrowed == [] and found.pair is None
    assert found.failing[0].observation.outcome == "timed_out"
