"""What is taught, as values, and the words with which an author says what is checked.

`checks.py` imports its vocabulary from here, and nothing else of the engine.
"""

from __future__ import annotations

from orienteer.curriculum.domains import (
    arguments,
    binary,
    booleans,
    dictionaries,
    floats,
    graphs,
    integers,
    just,
    lists,
    one_of,
    optional,
    records,
    sets,
    text,
    trees,
    tuples,
)
from orienteer.curriculum.probes import (
    VocabularyError,
    allocates,
    call,
    facts,
    given,
    grows,
    line,
    program,
    scenario,
    snippet,
    suite,
    typed,
)
from orienteer.curriculum.vocabulary import any_order, any_valid, approximately, check, describe, exact, pieces

__all__ = [
    "VocabularyError",
    "allocates",
    "any_order",
    "any_valid",
    "approximately",
    "arguments",
    "binary",
    "booleans",
    "call",
    "check",
    "describe",
    "dictionaries",
    "exact",
    "facts",
    "floats",
    "given",
    "graphs",
    "grows",
    "integers",
    "just",
    "line",
    "lists",
    "one_of",
    "optional",
    "pieces",
    "program",
    "records",
    "scenario",
    "sets",
    "snippet",
    "suite",
    "text",
    "trees",
    "tuples",
    "typed",
]
