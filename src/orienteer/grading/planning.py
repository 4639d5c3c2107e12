"""From a check to its trials: the probe with each input of the pool."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.course import Check, Probe
from orienteer.curriculum.page_steps import filled
from orienteer.grading.runner import Trial
from orienteer.inside.encoding import decode

Tree = Any


@dataclass(frozen=True, slots=True)
class Planned:
    """A trial and what it is for: the `input_index`-th input of the `check_index`-th check."""

    check_index: int
    input_index: int
    trial: Trial


def trials(check: Check, pool: Sequence[tuple[Tree, ...]] | None = None) -> list[Trial]:
    """The check's trials, in the pool's order.

    Args:
        pool: other inputs than the check's own, as when a deep search draws fresh ones.
    """
    return [trial(check, inputs) for inputs in (check.pool if pool is None else pool)]


def trial(check: Check, inputs: tuple[Tree, ...] = (), *, alone: bool = False) -> Trial:
    """The check's probe with one input.

    A call gets the input after its own arguments; a snippet gets it by name. A program gets an input named
    `standard_input`, `command_line` or `files` as that, and every other one as a file of that name. What is tried for a
    probe of another kind is said by the kind of exercise.
    """
    probe = check.probe
    bound = dict(zip(probe.parameters, inputs, strict=True))
    if probe.kind == "call":
        return Trial(
            kind="call",
            function=probe.function,
            arguments=(*probe.arguments, *inputs),
            keywords=dict(probe.keywords),
            observe=check.observe,
            alone=alone,
        )
    if probe.kind in ("program", "line"):
        return _program(probe, bound, check.observe)
    if probe.kind in ("snippet", "scenario", "request", "notebook"):
        alone = alone or probe.kind in ("request", "notebook")
        return Trial(
            probe.kind,
            code=probe.code,
            names=bound,
            files=probe.files,
            observe=check.observe,
            alone=alone,
            builtins=probe.builtins,
        )
    if probe.kind == "page":
        return Trial("page", code=filled(probe.code, bound), observe=check.observe, alone=True)
    return Trial(kind=probe.kind, observe=check.observe, alone=True)


def _program(probe: Probe, bound: dict[str, Tree], observe: tuple[str, ...]) -> Trial:
    values = {name: decode(tree) for name, tree in bound.items()}
    files = dict(probe.files) | dict(values.pop("files", {}))
    standard_input = str(values.pop("standard_input", probe.standard_input))
    command_line = tuple(map(str, values.pop("command_line", probe.command_line)))
    files |= {name: str(text) for name, text in values.items()}
    if probe.kind == "line":
        observe = ("output",)
    return Trial(
        kind="program",
        standard_input=standard_input,
        command_line=command_line,
        files=files,
        commands=probe.commands,
        observe=observe,
        alone=True,
    )
