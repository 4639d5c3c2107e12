"""What a file configures is started as it says, in a child, asked over a network of its own, and stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orienteer.curriculum.course import Exercise, Probe
from orienteer.grading.formats import Unfit
from orienteer.grading.formats.starting import Launch, NothingStarts, launch_of
from orienteer.grading.kinds import settings
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode

PROGRAMS = "programs=shell"
PROFILE = "service"
WALL_SECONDS, TOTAL_SECONDS = 20.0, 120.0
"""Most of the time something is waited for: a program that begins, or one that ends."""


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """What came of each start."""
    try:
        data = settings.data_of(exercise.file_name, submission, runner, limits)
    except Unfit as problem:
        yield from [Observation.of("invalid", Extras(line=problem.line), reason=problem.message)] * len(plan)
        return
    if isinstance(data, Observation):
        yield from [data] * len(plan)
        return
    begun = [_launch(exercise.file_name, data, exercise.checks[planned.check_index].probe) for planned in plan]
    trials = [
        _trial(planned.trial, exercise.checks[planned.check_index].probe, launch)
        for planned, launch in zip(plan, begun, strict=True)
        if isinstance(launch, Launch)
    ]
    alone = Submission({exercise.file_name: submission.files[submission.main]}, exercise.file_name)
    named = exercise.environment
    came = runner.observe(
        alone,
        trials,
        environment=f"{named}{'&' if '?' in named else '?'}{PROGRAMS}",
        profile=PROFILE,
        limits=replace(limits, wall_seconds=WALL_SECONDS, total_seconds=TOTAL_SECONDS),
    )
    for launch in begun:
        yield next(came) if isinstance(launch, Launch) else Observation.of("returned", value=["list"], told=launch)


def _launch(file_name: str, data: object, probe: Probe) -> Launch | str:
    """How it is started, or why nothing is."""
    options = probe.options
    variables = {str(name): str(value) for name, value in options["variables"].items()}
    try:
        return launch_of(file_name, data, str(options["process"]), str(options["command"]), variables)
    except NothingStarts as reason:
        return str(reason)


def _trial(planned: Trial, probe: Probe, launch: Launch) -> Trial:
    options = probe.options
    told = {
        "variables": {**options["variables"], **launch.variables},
        "everyone": launch.everyone,
        "port": options["port"],
    }
    return replace(
        planned,
        code=probe.code,
        command_line=launch.words,
        files=dict(probe.files),
        names={name: encode(value) for name, value in told.items()},
    )
