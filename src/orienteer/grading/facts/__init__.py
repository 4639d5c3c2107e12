"""Facts of a program's syntax tree, one a file: what an exercise on refactoring asks besides behaviour."""

from __future__ import annotations

from orienteer.grading.facts import (
    branches,
    broad_handlers,
    calls,
    classes,
    comprehensions,
    deep_blocks,
    functions,
    global_statements,
    imports,
    long_functions,
    long_parameter_lists,
    loops,
    missing_docstrings,
    mutable_defaults,
    recursion,
    repeated_code,
    repeated_literals,
    type_tests,
    unclosed_files,
)
from orienteer.grading.facts.fact import Fact, Finding

FACTS: dict[str, Fact] = {
    "branches": branches.FACT,
    "broad excepts": broad_handlers.FACT,
    "calls": calls.FACT,
    "classes": classes.FACT,
    "comprehensions": comprehensions.FACT,
    "deep blocks": deep_blocks.FACT,
    "functions": functions.FACT,
    "global statements": global_statements.FACT,
    "imports": imports.FACT,
    "long functions": long_functions.FACT,
    "long parameter lists": long_parameter_lists.FACT,
    "loops": loops.FACT,
    "missing docstrings": missing_docstrings.FACT,
    "mutable defaults": mutable_defaults.FACT,
    "recursive functions": recursion.FACT,
    "repeated code": repeated_code.FACT,
    "repeated literals": repeated_literals.FACT,
    "type questions": type_tests.FACT,
    "unclosed files": unclosed_files.FACT,
}
"""By the name that an author writes in `facts(...)`."""

__all__ = ["FACTS", "Fact", "Finding"]
