"""Which names in a check's lines mean Python's builtins: a submission that calls something of its own `str` or `len`
is asked by Python's all the same, as by everybody who uses it from another module.
"""

from __future__ import annotations

import ast
import builtins
import symtable
import textwrap
from dataclasses import replace

from orienteer.curriculum.course import Exercise
from orienteer.curriculum.parsing import module_of

LINES = frozenset({"snippet", "scenario", "request", "notebook"})
"""Kinds of probe that are lines in which the submission's names are known."""


def with_builtins(exercise: Exercise) -> Exercise:
    """The exercise, each of its checks with the builtins that its lines ask for; what the reference itself calls by
    the name of a builtin is the submission's.
    """
    if not any(check.probe.kind in LINES for check in exercise.checks):
        return exercise
    own = names_of(exercise.solution)
    checks = [
        replace(check, probe=replace(check.probe, builtins=builtins_in(check.probe.code, own)))
        if check.probe.kind in LINES
        else check
        for check in exercise.checks
    ]
    return replace(exercise, checks=tuple(checks))


def builtins_in(code: str, own: frozenset[str]) -> tuple[str, ...]:
    """The names in some lines that are builtins', but for those that somebody has.

    >>> builtins_in("zip(list(range(3)), word)", frozenset({"zip"}))
    ('list', 'range')
    """
    read = {node.id for node in ast.walk(module_of(textwrap.dedent(code))) if isinstance(node, ast.Name)}
    return tuple(sorted(name for name in read - own if hasattr(builtins, name)))


def names_of(program: str) -> frozenset[str]:
    """What a program's module binds; of a notebook with commands of IPython's it isn't known, and none are told.

    >>> sorted(names_of("import os\\ndef zip(a): total = a"))
    ['os', 'zip']
    """
    try:
        found = symtable.symtable(program, "solution.py", "exec").get_symbols()
    except (SyntaxError, ValueError):
        return frozenset()
    return frozenset(each.get_name() for each in found if each.is_assigned() or each.is_imported())
