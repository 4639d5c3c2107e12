"""The statements of a wrong program, the most suspect first."""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from orienteer.feedback.localisation.divergence import Divergence
from orienteer.feedback.localisation.executions import Execution
from orienteer.feedback.localisation.spectrum import ochiai, spectra
from orienteer.feedback.localisation.statements import Statements
from orienteer.feedback.localisation.trying import Tried

WEIGHTS = {"mended": 1.0, "edits": 1.0, "divergence": 0.8, "spectrum": 0.5, "kind": 0.2}
"""How much each sort of evidence counts.

Source: tried on single-edit mutants of this course's solutions and on one-line faults of other programs; see
`benchmarks.feedback`.
"""

KINDS: tuple[tuple[tuple[type[ast.stmt], ...], float], ...] = (
    ((ast.Import, ast.ImportFrom, ast.ClassDef, ast.Global, ast.Nonlocal), 0.0),
    ((ast.FunctionDef, ast.AsyncFunctionDef, ast.Try, ast.With), 0.1),
    ((ast.For, ast.AsyncFor, ast.Break, ast.Continue), 0.6),
)
"""How often a statement of a kind is the fault, against an assignment or a condition, which is 1."""
BEGINNING = 0.7
"""The same for a first value that is written out: what is seldom wrong comes behind what is as suspect."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A statement and why it is suspect.

    Args:
        line: its first.
        score: more is more suspect; comparable within one program alone.
        evidence: sort of evidence → how strong, 0 to 1.
    """

    line: int
    score: float
    evidence: dict[str, float] = field(default_factory=dict)


def ranked(
    statements: Statements,
    failing: Sequence[Execution],
    passing: Sequence[Execution],
    tries: Sequence[Tried] = (),
    apart: Divergence | None = None,
    *,
    weights: Mapping[str, float] = WEIGHTS,
) -> list[Suspect]:
    """The statements that ran on a failing input, the most suspect first; those of one score in their lines' order."""
    lines = [_by_statement(statements, each.lines) for each in failing]
    spectrum = spectra(lines, [_by_statement(statements, each.lines) for each in passing])
    ran = {line for each in lines for line in each if line in statements.headers}
    by_edits = _strongest(statements, tries)
    mended = {statements.first_line(each.edit.line) for each in tries if each.mends_all}
    by_divergence = diverging(statements, apart, lines[0] if lines else {}, ran) if apart else {}
    suspects = []
    for line in sorted(ran):
        evidence = {
            "edits": by_edits.get(line, 0.0),
            "mended": float(line in mended),
            "divergence": by_divergence.get(line, 0.0),
            "spectrum": ochiai(spectrum[line]),
            "kind": kind_of(statements.headers[line]),
        }
        score = sum(weights.get(sort, 0.0) * strength for sort, strength in evidence.items())
        suspects.append(Suspect(line, round(score, 9), evidence))
    return sorted(suspects, key=lambda each: (-each.score, each.line))


def suspicions(statements: Statements, failing: Sequence[Execution], passing: Sequence[Execution]) -> dict[int, float]:
    """How suspect each line is by the executions alone, as its statement is; more in a loop that a run didn't leave."""
    by_statement = spectra(
        [_by_statement(statements, each.lines) for each in failing],
        [_by_statement(statements, each.lines) for each in passing],
    )
    counts = _by_statement(statements, failing[0].lines) if failing[0].observation.outcome == "timed_out" else {}
    often = max(counts.values(), default=0) / 2
    return {
        line: ochiai(by_statement[first]) + (0 < often <= counts.get(first, 0))
        for line, first in statements.first_lines.items()
        if first in by_statement
    }


def average_rank(suspects: Sequence[Suspect], lines: Collection[int]) -> float | None:
    """The best rank of one of these lines, from 1, tied ones at their mean; None where none of them is ranked."""
    ranks = [
        sum(other.score > each.score for other in suspects)
        + (sum(other.score == each.score for other in suspects) + 1) / 2
        for each in suspects
        if each.line in lines
    ]
    return min(ranks, default=None)


def kind_of(node: ast.stmt) -> float:
    """How likely a statement of this kind is the fault, before anything is known of it."""
    for kinds, likely in KINDS:
        if isinstance(node, kinds):
            return likely
    return BEGINNING if _begins_a_name(node) else 1.0


def _begins_a_name(node: ast.stmt) -> bool:
    """Whether a name gets a value that is written there, or an empty one: `total = 0`, `found = []`."""
    if not isinstance(node, (ast.Assign, ast.AnnAssign)):
        return False
    value = node.value
    empty = (isinstance(value, ast.List) and not value.elts) or (isinstance(value, ast.Dict) and not value.keys)
    return empty or isinstance(value, ast.Constant)


def diverging(
    statements: Statements, apart: Divergence, first_run: Mapping[int, int], ran: Collection[int]
) -> dict[int, float]:
    """How strongly the right program speaks against each line: most against the first that ran."""
    against = {statements.first_line(line): strength for line, strength in apart.lines.items()}
    order = [line for line in first_run if line in against]
    places = {line: place for place, line in enumerate(order)}
    weight = apart.likeness**2
    return {
        line: weight * strength * (1.0 - 0.1 * min(5, places.get(line, 5)))
        for line, strength in against.items()
        if line in ran
    }


def _by_statement(statements: Statements, lines: Mapping[int, int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for line, count in lines.items():
        found[statements.first_line(line)] = max(count, found.get(statements.first_line(line), 0))
    return found


def _strongest(statements: Statements, tries: Sequence[Tried]) -> dict[int, float]:
    strengths: dict[int, float] = {}
    for each in tries:
        line = statements.first_line(each.edit.line)
        strengths[line] = max(each.strength, strengths.get(line, 0.0))
    return strengths
