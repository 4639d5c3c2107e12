"""Right when the author's predicate says so.

The predicate never runs here: the grader calls it in an author's child, which holds no learner's code. Options:
`source`, the text of the module that defines it; `function`, its name. It is called with the answer first and then the
inputs of the probe in their order, and says True for a valid answer. An answer equal to the reference's
needs no asking.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orienteer.grading.comparators import exact

Tree = Any

same = exact.same


def normal(tree: Tree, options: Mapping[str, Tree]) -> Tree:
    """The exact normal form: two valid answers differ, and nobody has said otherwise."""
    return exact.normal(tree, options)
