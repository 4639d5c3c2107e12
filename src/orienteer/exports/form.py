"""What a form is: a name, the file that it makes, and how to make it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from orienteer.errors import UsageError
from orienteer.exports.book import Book

Tell = Callable[[int, int, str], None]
"""Told how far an export is: steps done, steps in all, and what is being done."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen about a form: one of a few values, the first unless another is asked for."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the roadmap.

    Args:
        name: what it is called in the terminal and in addresses.
        title: what it is called on the page.
        says: what one gets, in a sentence.
        suffix: of the file's name, with the dot.
        media_type: of the file.
        write: makes the file, which doesn't exist yet, from a book and the chosen options; tells how far it is. What
            it returns are sentences about the file that one should know, or nothing.
        deliverable: the id of the mission's item that it is, or "".
        needs: `exercises` where the exercises have to be compiled; `outline` where the roadmap is enough.
    """

    name: str
    title: str
    says: str
    suffix: str
    media_type: str
    write: Callable[[Book, Path, dict[str, str], Tell], Sequence[str] | None]
    options: tuple[Option, ...] = ()
    deliverable: str = ""
    needs: Literal["exercises", "outline"] = "exercises"

    def chosen(self, given: dict[str, str]) -> dict[str, str]:
        """Every option with the value that was given for it, or its first.

        Raises:
            UsageError: there is no such option, or it can't have that value.
        """
        known = {option.name: option for option in self.options}
        for name, value in given.items():
            if name not in known:
                there = f"It has {', '.join(known)}." if known else "It has none."
                raise UsageError(f"{self.title} has no option called {name}.", remedy=there)
            if value not in known[name].values:
                raise UsageError(f"{name} can't be {value}.", remedy=f"Choose one of {', '.join(known[name].values)}.")
        return {name: given.get(name, option.values[0]) for name, option in known.items()}
