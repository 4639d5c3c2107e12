"""What is tried while one types: enough to show the smallest failing input, or to leave the rest to a submission."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from orienteer.curriculum.course import Mistake
from orienteer.grading.calls import input_size
from orienteer.grading.fingerprints import completed, fingerprint
from orienteer.grading.first_part import INPUTS, SHARE_OF_SMALL, with_first_parts
from orienteer.grading.grader import observe_all
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.services.grading_of import graded as with_feedback
from tests.fakes import InProcessRunner

from .exercises import called, compiled, graded

SMALL = int(INPUTS * SHARE_OF_SMALL)
LENGTHS = range(2 * INPUTS)
EXERCISE = with_first_parts(
    compiled("def f(a):\n    return len(a)\n", called("it counts", *([0] * length for length in reversed(LENGTHS))))
)
(CHECK,) = EXERCISE.checks
TRIED = {len(inputs[0]) - 1 for inputs in CHECK.pool[: CHECK.first_part]}
UNTRIED = sorted(set(LENGTHS) - TRIED)


def wrong_on(lengths: Iterable[int]) -> str:
    return f"def f(a):\n    return -1 if len(a) in {sorted(lengths)} else len(a)\n"


def test_all_small_inputs_and_some_of_the_others_are_tried_first() -> None:
    assert set(range(SMALL)) <= TRIED
    assert len(TRIED) == INPUTS
    assert max(TRIED) > LENGTHS[-1] - 10
    sizes = [input_size(CHECK, inputs) for inputs in CHECK.pool]
    assert sizes == sorted(sizes[:INPUTS]) + sorted(sizes[INPUTS:])
    assert [f'{{"outcome":"returned","value":{size}}}' for size in sizes] == list(CHECK.expected)


def test_a_short_pool_stays_as_it_is() -> None:
    short = compiled("def f(a):\n    return a\n", called("it gives it back", *range(50)))
    assert with_first_parts(short) == short


def test_a_right_program_is_tried_on_the_first_part_while_it_is_typed_and_on_everything_when_it_is_submitted() -> None:
    typed, submitted = (graded(EXERCISE, EXERCISE.solution, typing=typing) for typing in (True, False))
    assert (typed.verdict, typed.checks[0].inputs) == (Verdict.ACCEPTED, INPUTS)
    assert (submitted.verdict, submitted.checks[0].inputs) == (Verdict.ACCEPTED, len(LENGTHS))


def test_what_the_first_part_lets_pass_is_found_when_it_is_submitted() -> None:
    source = wrong_on([UNTRIED[0]])
    assert graded(EXERCISE, source, typing=True).verdict is Verdict.ACCEPTED
    submitted = graded(EXERCISE, source)
    assert submitted.counterexample is not None
    assert submitted.counterexample.size == UNTRIED[0]


def test_where_a_small_input_fails_nothing_else_has_to_be_tried() -> None:
    for typing in (True, False):
        report = graded(EXERCISE, wrong_on([5, UNTRIED[0]]), typing=typing)
        assert report.counterexample is not None
        assert (report.counterexample.size, report.checks[0].inputs) == (5, INPUTS)


def test_where_a_smaller_one_may_fail_everything_is_tried() -> None:
    larger = min(length for length in TRIED if length > UNTRIED[0])
    report = graded(EXERCISE, wrong_on([UNTRIED[0], larger]), typing=True)
    assert report.counterexample is not None
    assert (report.counterexample.size, report.checks[0].inputs) == (UNTRIED[0], len(LENGTHS))


def test_a_mistake_is_known_by_what_it_shows_on_the_first_part() -> None:
    def shown(source: str) -> str:
        return fingerprint(
            EXERCISE, observe_all(EXERCISE, Submission.of(source, EXERCISE.file_name), InProcessRunner())
        )

    known = [shown(wrong_on([5])), shown(wrong_on([6]))]
    typed = graded(EXERCISE, wrong_on([5]), typing=True).fingerprint
    assert typed not in known
    assert completed(typed, known) == known[0]
    assert completed(typed, [*known, shown(wrong_on([5, UNTRIED[0]]))]) == ""


def test_a_mistake_gets_its_message_while_one_types() -> None:
    source = wrong_on([5])
    seen = observe_all(EXERCISE, Submission.of(source, EXERCISE.file_name), InProcessRunner())
    mistake = Mistake("five", source, "Five is a length too.", fingerprint(EXERCISE, seen))
    exercise = replace(EXERCISE, mistakes=(mistake,))
    report = with_feedback(exercise, {exercise.file_name: source}, InProcessRunner(), deep=False, typing=True)
    assert report.feedback is not None
    assert report.feedback.mistake == "five"
