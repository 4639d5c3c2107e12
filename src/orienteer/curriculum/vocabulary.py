"""The words of `checks.py`: a check, what it compares by, and what is written down of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from orienteer.curriculum.course import Comparator, Probe
from orienteer.curriculum.probes import Given, VocabularyError, example
from orienteer.inside.encoding import encode

OBSERVED = ("value", "output", "arguments", "exception", "laziness", "identity", "steps", "files", "status", "timeline")
DEFAULT_OBSERVED: dict[str, tuple[str, ...]] = {
    "program": ("output", "status", "exception"),
    "line": ("output",),
    "grows": ("steps",),
    "scenario": ("value", "exception", "timeline"),
}
POOL_SIZE = 400
"""How many inputs a pool has at most, unless a check says otherwise."""
PROGRAM_POOL_SIZE = 80
"""The same for programs: each input costs a process of its own."""
OWN_PROCESS = ("program", "request", "notebook", "page")
"""Kinds of probe whose every input has a process of its own."""
PIECE = 50_000
"""Characters in one piece of a description: a child's answer caps each text."""

exact = Comparator("exact")
any_order = Comparator("any_order")


@dataclass(frozen=True)
class CheckSaid:
    """A check as an author says it.

    Args:
        predicate: for `any_valid`, the function's name.
    """

    name: str
    probe: Probe | Given
    comparator: Comparator
    observe: tuple[str, ...]
    pool_size: int


def check(
    name: str,
    probe: Probe | Given,
    *,
    compare: Comparator = exact,
    observe: str | Sequence[str] | None = None,
    inputs: int | None = None,
) -> CheckSaid:
    """One behaviour, named by a sentence that is true of a right program.

    Args:
        probe: what is tried.
        compare: `exact`, `approximately(...)`, `any_order` or `any_valid(predicate)`.
        observe: which parts of what comes back are compared; a call's and a snippet's value and the type of its
            exception, a program's output and exit status, where nothing is said.
        inputs: how many inputs are listed at most; POOL_SIZE, or PROGRAM_POOL_SIZE, where nothing is said.

    Raises:
        VocabularyError: what was given isn't that.
    """
    if not isinstance(name, str) or not name.strip():
        raise VocabularyError("A check needs a name that its learner can read.")
    if not isinstance(probe, (Probe, Given)):
        raise VocabularyError(f"The check {name!r} needs a probe such as call(...) or snippet(...); {probe!r} is none.")
    if not isinstance(compare, Comparator):
        raise VocabularyError(f"The check {name!r} compares by {compare!r}, which is no comparator.")
    plain = probe.probe if isinstance(probe, Given) else probe
    size = inputs or (PROGRAM_POOL_SIZE if plain.kind in OWN_PROCESS else POOL_SIZE)
    return CheckSaid(name.strip(), probe, compare, _observed(name, plain, observe), size)


def approximately(*, relative: float = 1e-9, absolute: float = 1e-9, whole: bool = False) -> Comparator:
    """Equal where floats differ by no more than that; either tolerance is enough.

    Args:
        whole: a whole number stands for the float that is as much: 8 for 8.0.
    """
    tolerances = {"relative": encode(float(relative)), "absolute": encode(float(absolute))}
    return Comparator("approximate", {**tolerances, "whole": True} if whole else tolerances)


def same_table(
    *,
    relative: float = 1e-9,
    absolute: float = 1e-9,
    dtypes: str = "kind",
    rows: str = "in order",
    columns: str = "in order",
    index: bool = True,
    style: bool = False,
) -> Comparator:
    """A table, series, array or figure that is the same as far as this says.

    Args:
        relative, absolute: how far floats may lie apart; either is enough.
        dtypes: "exact", "kind" (whole numbers, floats, text, ... of any size) or "any".
        rows, columns: "in order" or "any".
        index: whether it counts.
        style: whether the colours, markers and widths in a figure count.

    Raises:
        VocabularyError: one of the words isn't among these.
    """
    for said, known in (
        (dtypes, ("exact", "kind", "any")),
        (rows, ("in order", "any")),
        (columns, ("in order", "any")),
    ):
        if said not in known:
            raise VocabularyError(f"same_table(...) knows {', '.join(known)}; {said!r} is none of these.")
    tolerances = {"relative": encode(float(relative)), "absolute": encode(float(absolute))}
    said_so = {"dtypes": dtypes, "rows": rows, "columns": columns, "index": index, "style": style}
    return Comparator("table", {**tolerances, **said_so})


def scores(labels: Sequence[Any], *, metric: str, bound: float) -> Comparator:
    """Predictions that score well enough on labels which the submission never gets.

    Args:
        labels: what is true, one for each prediction.
        metric: "accuracy", "r2" or "mean absolute error".
        bound: at least that, or for an error at most.
    """
    if metric not in ("accuracy", "r2", "mean absolute error"):
        raise VocabularyError(f"scores(...) knows accuracy, r2 and mean absolute error; {metric!r} is none of these.")
    return Comparator("score", {"labels": encode(list(labels)), "metric": metric, "bound": encode(float(bound))})


def any_valid(predicate: Callable[..., bool]) -> Comparator:
    """Any answer that a function of this `checks.py` calls valid: it gets the answer, then the inputs."""
    name = getattr(predicate, "__name__", "")
    if not name.isidentifier():
        raise VocabularyError("any_valid(...) takes a function with a name, defined in the same checks.py.")
    return Comparator("any_valid", {"function": name})


def describe(checks: Sequence[CheckSaid]) -> str:
    """The checks as JSON text: a list of objects with name, probe, comparator, observe, pool, domain and example.

    Raises:
        VocabularyError: something in the list is no check, or two have one name.
    """
    if not isinstance(checks, (list, tuple)) or not checks:
        raise VocabularyError("checks.py has to end with a list `checks` that has at least one check.")
    for said in checks:
        if not isinstance(said, CheckSaid):
            raise VocabularyError(f"In `checks` stands {said!r}, which is no check(...).")
    names = [said.name for said in checks]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise VocabularyError(f"Two checks have the name {twice!r}.")
    return json.dumps([_described(said) for said in checks], ensure_ascii=True, separators=(",", ":"))


def pieces(text: str) -> list[str]:
    """The text in pieces that a child's answer can hold."""
    return [text[start : start + PIECE] for start in range(0, len(text), PIECE)]


def _described(said: CheckSaid) -> dict[str, Any]:
    probe = said.probe.probe if isinstance(said.probe, Given) else said.probe
    pool, domain = _pool(said)
    return {
        "name": said.name,
        "probe": asdict(probe),
        "comparator": asdict(said.comparator),
        "observe": list(said.observe),
        "pool": pool,
        "domain": domain,
        "example": example(probe),
    }


def _pool(said: CheckSaid) -> tuple[list[list[Any]], Any]:
    if not isinstance(said.probe, Given):
        return [[]], None
    values = said.probe.domain.listed(said.pool_size)
    if not values:
        raise VocabularyError(f"The domain of the check {said.name!r} has no value.")
    if said.probe.fill is not None:
        return [[str(said.probe.fill(*value))] for value in values], None
    described = None if said.probe.probe.kind == "page" else said.probe.domain.describe()
    return [[encode(member) for member in value] for value in values], described


def _observed(name: str, probe: Probe, observe: str | Sequence[str] | None) -> tuple[str, ...]:
    if observe is None:
        parts = DEFAULT_OBSERVED.get(probe.kind, ("value", "exception"))
        return (*parts, "output") if probe.kind == "snippet" and "print(" in probe.code else parts
    parts = (observe,) if isinstance(observe, str) else tuple(observe)
    unknown = [part for part in parts if part not in OBSERVED]
    if unknown or not parts:
        raise VocabularyError(f"The check {name!r} observes {unknown}; there is only {', '.join(OBSERVED)}.")
    return parts
