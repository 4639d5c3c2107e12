"""What a child is told: the submission, and the trials with what they have in common said once.

The trials of an exercise are the same for every submission: they are written once and sent as they are.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from orienteer.grading.by_identity import KeptFor
from orienteer.grading.runner import Limits, Parts, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import decode
from orienteer.sandbox.wire import LENGTHS

Tree = Any
VERSION = 2
"""Of marshal's format: without references, so that equal values are written alike and are loaded as separate ones."""

PLAIN = frozenset({"list", "tuple", "dict", "float", "complex", "bytes", "int"})
"""Tags of what marshal gives back as it was. It may give back a set in another order."""

PLAINLY_OBSERVED = (("value", "exception"), ("value",), ("exception", "value"))

SAID_ONCE = (
    "function",
    "kind",
    "code",
    "observe",
    "trace",
    "files",
    "commands",
    "calls",
    "standard_input",
    "command_line",
    "record",
    "record_from",
    "edited",
    "builtins",
)
"""Fields of a trial that many have in common: neighbours that are alike in them share one description."""

MOST_KEPT = 64


def request_for(submission: Submission, trials: Sequence[Trial], limits: Limits, *, first: int, program: bool) -> bytes:
    """A request as it goes through the channel.

    Args:
        trials: those that one child performs.
        first: index of the first of them in the whole run.
    """
    pieces = [written(part) for part in trials.parts] if isinstance(trials, Parts) else [written(trials)]
    head = marshal.dumps(
        {
            "files": submission.files,
            "main": submission.main,
            "first": first,
            "program": program,
            "cpu_seconds": limits.cpu_seconds,
            "wall_seconds": limits.wall_seconds,
            "total_seconds": limits.total_seconds,
            "memory_bytes": limits.memory_bytes,
            "output_bytes": limits.output_bytes,
            "observation_bytes": limits.observation_bytes,
            "pieces": list(map(len, pieces)),
        },
        VERSION,
    )
    return b"".join((LENGTHS.pack(len(head), sum(map(len, pieces))), head, *pieces))


@dataclass(frozen=True, slots=True)
class About:
    """What is asked again and again of trials.

    Args:
        kinds: of trial, in alphabetical order.
        share_one: one child performs them all.
    """

    kinds: tuple[str, ...]
    share_one: bool


def about(trials: Sequence[Trial]) -> About:
    """Kept for trials that stay what they are."""
    if type(trials) not in (tuple, Parts):
        return _about(trials)
    return _ABOUT.get(trials) or _ABOUT.keep(_about(trials), trials)


def _about(trials: Sequence[Trial]) -> About:
    kinds = tuple(sorted({trial.kind for trial in trials}))
    return About(kinds, not any(map(stands_alone, trials)))


def stands_alone(trial: Trial) -> bool:
    """Whether it has a child of its own."""
    return trial.alone or trial.kind == "program"


_ABOUT: KeptFor[About] = KeptFor(MOST_KEPT)
_WRITTEN: KeptFor[bytes] = KeptFor(MOST_KEPT)


def written(trials: Sequence[Trial]) -> bytes:
    """The trials as a child reads them. Those of a tuple, which stay what they are, are written once."""
    if type(trials) is not tuple:
        return marshal.dumps(_groups(trials), VERSION)
    return _WRITTEN.get(trials) or _WRITTEN.keep(marshal.dumps(_groups(trials), VERSION), trials)


def _groups(trials: Sequence[Trial]) -> tuple[list[dict[str, Any]], list[Any]]:
    """What trials have in common; and (its number, the inputs of plain trials) or (its number, inputs of one trial)."""
    bases: list[dict[str, Any]] = []
    groups: list[Any] = []
    before: Trial | None = None
    for trial in trials:
        if before is None or not _alike(before, trial):
            bases.append(_base(trial))
        before = trial
        base = len(bases) - 1
        plain = plain_inputs(trial)
        if plain is None:
            groups.append((base, list(trial.arguments), trial.keywords, trial.names))
        elif groups and groups[-1][0] == base and len(groups[-1]) == 2:
            groups[-1][1].append(plain)
        else:
            groups.append((base, [plain]))
    return bases, groups


def plain_inputs(trial: Trial) -> bytes | None:
    """The inputs of a call or a snippet of which the value is judged and nothing else; None of any other trial.

    As marshal writes them: of a call the list of its arguments, of a snippet its names with their values.
    """
    if trial.keywords or trial.trace or trial.record or trial.observe not in PLAINLY_OBSERVED:
        return None
    if trial.kind == "call" and all(map(_is_plain, trial.arguments)):
        return marshal.dumps([decode(tree) for tree in trial.arguments], VERSION)
    if trial.kind == "snippet" and all(map(_is_plain, trial.names.values())):
        return marshal.dumps({name: decode(tree) for name, tree in trial.names.items()}, VERSION)
    return None


def _is_plain(tree: Tree) -> bool:
    if type(tree) is not list:
        return True
    if tree[0] not in PLAIN:
        return False
    parts = [part for pair in tree[1:] for part in pair] if tree[0] == "dict" else tree[1:]
    return all(map(_is_plain, parts))


def _base(trial: Trial) -> dict[str, Any]:
    return {name: getattr(trial, name) for name in SAID_ONCE}


def _alike(one: Trial, other: Trial) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in SAID_ONCE)
