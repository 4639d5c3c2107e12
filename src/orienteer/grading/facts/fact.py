"""What a fact is: something that can be found in a program's syntax tree, and how it is named."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Options = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where it was found.

    Args:
        line: in the learner's file.
        what: in words that follow "line 3: "; "" where the fact's name says it all.
    """

    line: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that can be counted in a program.

    Args:
        noun, plural: what one of them, and several, are called.
        find: gives each place in a tree, in any order.
        options: names of the options that it takes besides `inside` and the bounds.
    """

    noun: str
    plural: str
    find: Callable[[ast.AST, Options], Iterator[Finding]]
    options: tuple[str, ...] = ()
