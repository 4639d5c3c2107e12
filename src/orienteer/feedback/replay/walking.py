"""Two runs side by side, statement by statement, as far as two programs are alike.

Where both come to the same statement the variables that correspond are compared; where they come to different ones, the
statement before has sent them apart. What differs on an input on which both are right is no fault, nor is what comes to
agree again. In programs that aren't alike one name may stand for two things: there it counts only where the variable
took the same values, one after the other, wherever both are right.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orienteer.feedback.replay.alignment import ALIKE, Alignment
from orienteer.feedback.replay.difference import Divergence
from orienteer.feedback.replay.points import FAILS, LEAVES, Point, Run, run_of
from orienteer.feedback.replay.recording import Recording

Key = tuple[str, int, str]
"""What differs: why, at which statement, and the variable's name."""
Role = tuple[str, str]
"""A function's variable; of the name "" what the function gives."""
ENOUGH = 2
"""Inputs on which both are right that show of a variable that it is the same in both."""
_SORTS = {"[": "list", "(": "tuple", "{": "dict or set", "'": "str", '"': "str"}
"""How a container begins as Python writes it → of which sort it is."""
_SENDS = (ast.If, ast.While, ast.For, ast.Match, ast.Break, ast.Continue, ast.Try, ast.Return)


def walked(
    wrong: Recording,
    right: Recording,
    agreeing: Sequence[tuple[Recording, Recording]],
    alignment: Alignment,
    file: str,
    *,
    by_ways: bool = False,
) -> Divergence | None:
    """Where a wrong run parts from that of a right program that is like it; None where that isn't clear.

    Args:
        by_ways: the ways that the two go are compared, and not what their variables hold.
    """
    walk = _Walk(alignment, file, by_ways)
    harmless: set[Key] = set()
    pairs = [walk.runs(one, other) for one, other in agreeing]
    for pair in pairs:
        harmless |= walk.differences(*pair)
    known = None if alignment.likeness >= ALIKE else _roles(pairs)
    return walk.first(*walk.runs(wrong, right), harmless, known)


def _roles(pairs: Sequence[tuple[Run, Run]]) -> set[Role]:
    """The variables that went the same way in both runs of every pair, and through several values in all."""
    told = [(mine.roles(), theirs.roles()) for mine, theirs in pairs]
    found: set[Role] = set()
    for role in {role for mine, _ in told for role in mine}:
        rows = [(mine.get(role, []), theirs.get(role, [])) for mine, theirs in told]
        values = {value for mine, _ in rows for row in mine for value in row}
        met = sum(bool(mine) for mine, _ in rows)
        if met >= ENOUGH and len(values) > 1 and all(mine == theirs for mine, theirs in rows):
            found.add(role)
    return found


@dataclass(frozen=True, slots=True)
class _Walk:
    alignment: Alignment
    file: str
    by_ways: bool

    def runs(self, wrong: Recording, right: Recording) -> tuple[Run, Run]:
        """Both as points that can be compared: the right one's lines and names are those of the wrong one."""
        lines, functions = self.alignment.lines, self.alignment.functions
        mine = run_of(wrong, self.file, self.alignment.ours, set(lines.values()), functions)
        theirs = run_of(right, self.file, self.alignment.theirs, lines, functions)
        theirs.points = [self._translated(point) for point in theirs.points]
        return mine, theirs

    def _translated(self, point: Point) -> Point:
        names, scope = self.alignment.names, self.alignment.scopes.get(point.at, 0)
        values: dict[str, str] = {}
        for told, value in () if self.by_ways else point.values.items():
            name, _, attribute = told.partition(".")
            if (scope, name) in names and (not attribute or attribute in self.alignment.attributes):
                values[f"{names[scope, name]}.{attribute}" if attribute else names[scope, name]] = value
        return replace(point, line=self.alignment.lines.get(point.line, point.line), values=values)

    def differences(self, mine: Run, theirs: Run) -> set[Key]:
        """All that differs, up to where the two part."""
        found: set[Key] = set()
        before = 0
        for one, other in zip(mine.points, theirs.points, strict=False):
            if one.line != other.line:
                return found | {("path", before, "")}
            found |= {("value", one.line, name) for name in _unlike(one, other)}
            if one.value != other.value:
                found.add(("gives", one.at, ""))
            before = one.line
        return found

    def first(self, mine: Run, theirs: Run, harmless: set[Key], known: set[Role] | None) -> Divergence | None:
        """The first difference that isn't harmless.

        Args:
            known: variables of which it is known that they are the same in both; None for all that correspond.
        """
        before: Point | None = None
        agreed: dict[tuple[int, str], tuple[int, int]] = {}
        agreeing_again = _agreeing_last(mine, theirs)
        for one, other in zip(mine.points, theirs.points, strict=False):
            if one.line != other.line:
                if before is None or ("path", before.line, "") in harmless:
                    return None
                return self._parting(mine, before, one, other)
            for name in _unlike(one, other):
                if known is not None and (one.function, name) not in known:
                    continue
                if agreeing_again.get((one.frame, name), -1) > one.step:
                    continue
                if ("value", one.line, name) not in harmless and not _comes_later(mine, one, name):
                    return self._value(mine, theirs, agreed.get((one.frame, name), (-1, -1)), one, other, name)
            is_known = known is None or (one.function, "") in known
            differs = one.value and other.value and one.value != other.value
            if differs and is_known and ("gives", one.at, "") not in harmless:
                return Divergence(one.step, "gives", actual=one.value, expected=other.value)
            same = [name for name, value in other.values.items() if one.values.get(name) == value]
            agreed |= {(one.frame, name): (one.step, other.step) for name in same}
            before = one
        return None

    def _value(
        self, mine: Run, theirs: Run, agreed: tuple[int, int], one: Point, other: Point, name: str
    ) -> Divergence:
        """A variable that should be something else by now: at the step that changed it, or at the one that should have.

        Args:
            agreed: the last steps of the two at which it was the same, or -1.
        """
        expected = other.values[name]
        if name not in one.values:
            return Divergence(one.step, "unset", name=name, expected=expected)
        actual = one.values[name]
        changes = [step for step, _ in mine.changed.get((one.frame, name), []) if agreed[0] < step <= one.step]
        if changes and actual not in self._passed(theirs, agreed[1], other, name):
            return Divergence(changes[-1], "value", one.frame, name, actual, expected)
        return Divergence(one.step, "kept", one.frame, name, actual, expected)

    def _passed(self, theirs: Run, agreed: int, other: Point, name: str) -> set[str]:
        """What the right program's variable has become since a step of its own: to become that is no mistake yet."""
        first, _, attribute = name.partition(".")
        scope = self.alignment.scopes.get(other.at, 0)
        names = [right for (at, right), own in self.alignment.names.items() if at == scope and own == first]
        told = [f"{right}.{attribute}" if attribute else right for right in names]
        changes = [each for right in told for each in theirs.changed.get((other.frame, right), [])]
        return {value for step, value in changes if agreed < step <= other.step}

    def _parting(self, mine: Run, before: Point, one: Point, other: Point) -> Divergence | None:
        """Where the two come to different statements of one function; None where that may mean nothing."""
        if self.alignment.likeness < ALIKE or one.function != other.function:
            return None
        if one.line in self.alignment.changed or other.line in self.alignment.changed:
            return None
        if one.line == FAILS:
            raised = [step for step in mine.raised if before.step < step <= one.step]
            return Divergence(raised[0] if raised else one.step, "raised")
        if one.line == LEAVES and isinstance(self._statement(mine, one.step), ast.Return):
            deciding = self._deciding(mine, before, one.step - 1)
            if deciding is None:
                return Divergence(one.step, "left", actual=one.value)
        else:
            deciding = self._deciding(mine, before, one.step)
        if deciding is None:
            return None
        return Divergence(deciding, "path", actual=str(_goes_on(mine, deciding, one.frame)))

    def _deciding(self, mine: Run, before: Point, until: int) -> int | None:
        """The last step in between in which a statement ran that sends a program one way or another."""
        steps = [step for step in range(before.step + 1, until + 1) if mine.ran.get(step, (-1, 0))[0] == before.frame]
        sending = [step for step in steps if isinstance(self._statement(mine, step), _SENDS)]
        return sending[-1] if sending else None

    def _statement(self, mine: Run, step: int) -> ast.stmt | None:
        return self.alignment.ours.headers.get(mine.ran.get(step, (0, 0))[1])


def _goes_on(mine: Run, step: int, frame: int) -> int:
    """The line that a frame goes on with after a step, or 0."""
    return next((line for at, (number, line) in mine.ran.items() if at > step and number == frame), 0)


def _agreeing_last(mine: Run, theirs: Run) -> dict[tuple[int, str], int]:
    """(frame, variable) → the last step at which it and all else in the frame is the same in both."""
    found: dict[tuple[int, str], int] = {}
    for one, other in zip(mine.points, theirs.points, strict=False):
        if one.line != other.line:
            break
        if other.values and not _unlike(one, other):
            found |= {(one.frame, name): one.step for name in other.values}
    return found


def _comes_later(mine: Run, one: Point, name: str) -> bool:
    """Whether a variable isn't set yet and will be: the programs get their variables in another order."""
    return name not in one.values and any(step > one.step for step, _ in mine.changed.get((one.frame, name), ()))


def _unlike(one: Point, other: Point) -> list[str]:
    """Names of variables that differ, or that only the right program has set."""
    ends = one.line in (LEAVES, FAILS)
    return [
        name
        for name, value in other.values.items()
        if one.values.get(name) != value
        and not (ends and name not in one.values and "." not in name)
        and not _kept_otherwise(one.values.get(name, value), value)
    ]


def _kept_otherwise(one: str, other: str) -> bool:
    """Whether the two keep what they gather in containers of different sorts: a list of parts where the other has a
    text. A right program may do so too.
    """
    sorts = {_SORTS.get(each[:1], "") for each in (one, other)}
    return len(sorts) == 2 and "" not in sorts
