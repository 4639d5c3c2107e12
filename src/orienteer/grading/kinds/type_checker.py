"""What the type checker says of a submission, and of files that use it.

The checker runs once for all checks, in a child, over the learner's file and over files of the author's that use it
rightly and wrongly. What is compared is where it complains.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from orienteer.curriculum.course import Exercise, Probe
from orienteer.grading.diagnostics import Diagnostic, read_diagnostics
from orienteer.grading.escapes import escapes, without_silence
from orienteer.grading.facts.parsing import TooMuch
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode

ENVIRONMENT = "tools?tool=mypy"
CPU_SECONDS, WALL_SECONDS = 10.0, 30.0
"""What the checker may take, however little a trial of the exercise may: it is its work and not the learner's."""
RUNS = 2
"""In so many the checker looks at many programs: two cores are kept busy."""
USES = "uses/"
MOST_TOLD = 3
OURS = frozenset({"builtins", "mypy_extensions", "typing_extensions", "_typeshed"})
"""Besides the standard library's: a submitted module of such a name would be taken for the real one."""


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """What the checker says for each check."""
    probes = [exercise.checks[planned.check_index].probe for planned in plan]
    source = source_text(submission)
    try:
        own = list(escapes(source, exercise.file_name))
    except SyntaxError as error:
        yield from [Observation.of("syntax_error", Extras(line=error.lineno), exception=encode(error))] * len(plan)
        return
    except TooMuch as error:
        yield from [Observation.of("invalid", reason=str(error))] * len(plan)
        return
    trial = Trial(
        kind="tool",
        function="mypy",
        files={_file(number): use_text(exercise, probe) for number, probe in enumerate(probes) if _uses(probe)},
        alone=True,
    )
    (came,) = runner.observe(
        _readable(submission, exercise.file_name), [trial], environment=ENVIRONMENT, limits=_allowed(limits)
    )
    said = came.judged.get("value")
    if came.outcome != "returned" or type(said) is not str:
        yield from [came if came.outcome != "returned" else _too_much()] * len(plan)
        return
    found = read_diagnostics(said) + own
    for number, probe in enumerate(probes):
        file = _file(number) if _uses(probe) else exercise.file_name
        yield _observed(probe, sorted(each for each in found if each.file == file))


def refused_alone(probe: Probe, programs: Sequence[str], runner: Runner) -> frozenset[str]:
    """Of an author's programs those in which the checker finds something wrong, all looked at in two runs.

    None imports another, so of each it says what it says of it alone. Where there is too much to read, one is missing.

    Args:
        probe: asks about a file that no other uses.
    """
    named = {f"variant_{number}.py": program for number, program in enumerate(programs)}
    trials = [
        Trial(kind="tool", function="mypy", files=dict(list(named.items())[half::RUNS]), alone=True)
        for half in range(min(RUNS, len(named)))
    ]
    came = runner.observe(Submission({}, ""), trials, environment=ENVIRONMENT, limits=_allowed(Limits()))
    said = [each.judged.get("value") for each in came]
    found = [each for text in said if type(text) is str for each in read_diagnostics(text)]
    return frozenset(named[each.file] for each in found if each.file in named and _counts(probe, each))


def _allowed(limits: Limits) -> Limits:
    return replace(limits, cpu_seconds=CPU_SECONDS, wall_seconds=WALL_SECONDS)


def _too_much() -> Observation:
    return Observation.of("not_run", reason="The type checker has more to say about this file than can be read.")


def _uses(probe: Probe) -> bool:
    return bool(probe.code)


def _file(number: int) -> str:
    return f"use_{number}.py"


def use_text(exercise: Exercise, probe: Probe) -> str:
    """The file that uses the learner's, as the author wrote it; lines get an import before them."""
    if probe.options.get("use"):
        return probe.code
    module = exercise.file_name.removesuffix(".py")
    return f"from {module} import *\n{probe.code}"


def _readable(submission: Submission, name: str) -> Submission:
    """The Python files alone: no stub stands before a file, and no module takes the place of a known one."""
    files = {
        name: content
        for name, content in submission.files.items()
        if name.endswith(".py") and name.split("/")[0].removesuffix(".py") not in sys.stdlib_module_names | OURS
    }
    source = without_silence(source_text(submission)).encode("utf-8", "replace")
    files.pop(submission.main, None)
    return Submission(files | {name: source}, name)


def _counts(probe: Probe, found: Diagnostic) -> bool:
    return found.code != "explicit-any" or not probe.options.get("any_allowed")


def _observed(probe: Probe, found: list[Diagnostic]) -> Observation:
    """Where it complains, as the probe compares it."""
    if not _uses(probe):
        found = [each for each in found if _counts(probe, each)]
        value: Any = sorted({each.code for each in found})
    else:
        below = 0 if probe.options.get("use") else 1  # the line that imports is ours
        found = [replace(each, line=each.line - below) for each in found]
        value = sorted({(each.line, each.code) if probe.options.get("codes") else (each.line,) for each in found})
    line = found[0].line if found and not _uses(probe) else None
    told = "; ".join(f"line {each.line}: {each.text}" for each in found[:MOST_TOLD])
    more = "; …" if len(found) > MOST_TOLD else ""
    return Observation.of(
        "returned", Extras(line=line), value=encode(value), told=told + more or "the type checker has nothing to say"
    )
