"""What a configuration file says, read by a parser of its format. No text is searched for, and nothing is built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from orienteer.curriculum.course import Exercise, Probe
from orienteer.grading.formats import FORMATS, Unfit, format_of
from orienteer.grading.formats.docker_rules import RULES
from orienteer.grading.formats.places import MISSING, found, parts
from orienteer.grading.formats.releases import let_in
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.shapes import plain_value
from orienteer.grading.submission import Submission
from orienteer.grading.wording import python_text
from orienteer.inside.encoding import encode

YAML_ENVIRONMENT = "tools?tool=yaml"
MOST_CHARACTERS = 100_000


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """What each check asks of the file, which is read once."""
    probes = [exercise.checks[planned.check_index].probe for planned in plan]
    try:
        data = data_of(exercise.file_name, submission, runner, limits)
    except Unfit as problem:
        yield from [Observation.of("invalid", Extras(line=problem.line), reason=problem.message)] * len(plan)
        return
    if isinstance(data, Observation):
        yield from [data] * len(plan)
        return
    for probe in probes:
        yield _setting(probe, data) if probe.kind == "setting" else _rule(probe, data)


def data_of(file_name: str, submission: Submission, runner: Runner, limits: Limits) -> Any:
    """The file as data, or the observation that a reader in a child ended with.

    Raises:
        Unfit: it isn't of the format.
    """
    text = source_text(submission)
    if len(text) > MOST_CHARACTERS:
        raise Unfit(None, f"Your file has {len(text):,} characters; at most {MOST_CHARACTERS:,} are read.")
    parse = FORMATS.get(format_of(file_name))
    if parse is not None:
        return parse(text)
    alone = Submission({submission.main: text.encode()}, submission.main)
    trial = Trial(kind="tool", function="yaml", alone=True)
    (came,) = runner.observe(alone, [trial], environment=YAML_ENVIRONMENT, limits=limits)
    if came.outcome != "returned":
        return came
    try:
        said = plain_value(came.judged.get("value"))
    except ValueError:
        raise Unfit(None, "Your file says more than can be read.") from None
    if type(said) is not list or len(said) != 3:
        raise Unfit(None, "Your file says more than can be read.")
    problem, line, data = said
    if problem:
        raise Unfit(line if type(line) is int else None, str(problem))
    return data


def _setting(probe: Probe, data: Any) -> Observation:
    value = found(data, parts(str(probe.options["path"])))
    there = value is not MISSING
    if probe.options["is_there"]:
        return Observation.of("returned", value=there, told="it is there" if there else "it isn't there")
    if not there:
        return Observation.of("returned", value=["list"], told="it isn't there")
    tree = encode(let_in(value, releases) if (releases := probe.options["releases"]) else value)
    return Observation.of("returned", value=["list", tree], told=python_text(tree))


def _rule(probe: Probe, data: Any) -> Observation:
    problem = RULES[str(probe.options["rule"])](data)
    return Observation.of("returned", value=not problem, told=problem or "it is so")
