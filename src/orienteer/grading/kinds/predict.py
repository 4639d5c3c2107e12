"""Predicting: the learner says what a program prints, in the `# prints:` comments behind its lines.

The learner's file is read for these comments and never run. An author's program is run, once, and its n-th printed line
is the n-th answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orienteer.curriculum.course import Exercise
from orienteer.grading.kinds.kind import Kind
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission

_ANSWER = re.compile(r"#[ \t]*prints:(.*)$", re.MULTILINE)
OPEN = "?"
"""What the starter has where an answer goes."""


def answers(source: str) -> list[str]:
    """The learner's answers, in the order of the lines.

    >>> answers("print(1)  # prints: 1\\nprint(x)  # prints: ?")
    ['1', '?']
    """
    return [match.group(1).strip() for match in _ANSWER.finditer(source)]


def answer_lines(source: str) -> list[int]:
    """The lines of the file that the answers stand in, in their order.

    >>> answer_lines("x = 1\\nprint(x)  # prints: 1")
    [2]
    """
    return [source.count("\n", 0, match.start()) + 1 for match in _ANSWER.finditer(source)]


def _numbers(exercise: Exercise, plan: Sequence[Planned]) -> list[int]:
    return [exercise.checks[planned.check_index].probe.number for planned in plan]


def _line(number: int, lines: Sequence[str], seconds: float = 0.0) -> Observation:
    if number > len(lines):
        return Observation.of("not_run", reason=f"There is no answer for line {number} of the output.")
    return Observation.of("returned", Extras(seconds=seconds), output=lines[number - 1].strip())


def read(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """The learner's answers as observations. Nothing is run."""
    given = answers(source_text(submission))
    for number in _numbers(exercise, plan):
        if number <= len(given) and given[number - 1] in ("", OPEN):
            yield Observation.of("not_run", reason="There is no answer here yet.")
        else:
            yield _line(number, given)


def run(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """What an author's program prints, line by line; it is run once."""
    if not plan:
        return
    (observation,) = runner.observe(
        submission, [plan[0].trial], environment=exercise.environment, profile=exercise.profile, limits=limits
    )
    printed = str(observation.judged.get("output", "")).splitlines()
    ended = observation.outcome in ("returned", "exited", "raised")
    for number in _numbers(exercise, plan):
        yield _line(number, printed, observation.extras.seconds) if ended else observation


KIND = Kind(learner=read, author=run, probes=("line",), is_program=True, needs_names=False)
