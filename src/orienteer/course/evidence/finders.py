"""What evidence is made of: things that can be found in an exercise's solution and in its checks."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.parsing import module_of


@dataclass(frozen=True)
class Material:
    """What is looked through.

    Args:
        solution: the reference's text; Python wherever that can be parsed.
        checks: the text of checks.py, or of a card's proof.
        files: names of the folder's other files, and the one that the learner's has.
    """

    solution: str
    checks: str
    files: tuple[str, ...] = ()

    @classmethod
    def of(cls, exercise: ExerciseSource) -> Material:
        """The exercise's own; a suite of tests counts as checks, of the right programs that it is about."""
        files = (*exercise.files, exercise.front.file_name)
        right = [text for path, text in sorted(exercise.texts.items()) if path.startswith("subject/right/")]
        if not right:
            return cls(exercise.solution, exercise.checks, files)
        solution, checks = "\n".join((*right, exercise.solution)), "\n".join((exercise.checks, exercise.solution))
        return cls(solution, checks, files)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Of the solution."""
        return _nodes(self.solution)

    @cached_property
    def snippets(self) -> tuple[ast.AST, ...]:
        """Of checks.py and of the snippets in it."""
        own = _nodes(self.checks)
        texts = [node.value for node in own if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        return own + tuple(node for text in texts for node in _nodes(text))


Finder = Callable[[Material], bool]


def _nodes(text: str) -> tuple[ast.AST, ...]:
    try:
        return tuple(ast.walk(module_of(_dedented(text))))
    except (SyntaxError, ValueError):
        return ()


def _dedented(text: str) -> str:
    lines = text.split("\n")
    filled = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    return "\n".join(line[min(filled, default=0) :] for line in lines)


def node(*kinds: type[ast.AST]) -> Finder:
    """One of these syntax nodes is in the solution."""
    return lambda material: any(isinstance(each, kinds) for each in material.nodes)


def imports(*modules: str) -> Finder:
    """The solution imports one of these modules, or from it."""
    return lambda material: any(_is_in(name, module) for name in _imported(material) for module in modules)


def imports_library() -> Finder:
    """The solution imports a module of the standard library, and not only one of its own."""
    known = sys.stdlib_module_names - {"__future__"}
    return lambda material: any(name.partition(".")[0] in known for name in _imported(material))


def _is_in(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


def _imported(material: Material) -> Iterator[str]:
    for each in material.nodes:
        if isinstance(each, ast.Import):
            yield from (alias.name for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            yield each.module or ""
            yield from (f"{each.module or ''}.{alias.name}" for alias in each.names)


def uses(*names: str) -> Finder:
    """The solution uses one of these names: called, read, or after a dot."""
    wanted = set(names)
    return lambda material: any(_name(each) in wanted for each in material.nodes)


def _name(each: ast.AST) -> str:
    if isinstance(each, ast.Name):
        return each.id
    return each.attr if isinstance(each, ast.Attribute) else ""


def defines(*names: str) -> Finder:
    """The solution defines a function, method or class of one of these names."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return lambda material: any(isinstance(each, kinds) and each.name in names for each in material.nodes)


def where(test: Callable[[ast.AST], bool]) -> Finder:
    """Some node of the solution passes the test."""
    return lambda material: any(test(each) for each in material.nodes)


def probes(*names: str) -> Finder:
    """checks.py uses one of these words of the vocabulary."""
    wanted = set(names)
    return lambda material: any(isinstance(each, ast.Call) and _name(each.func) in wanted for each in material.snippets)


def observes(*parts: str) -> Finder:
    """A check looks at one of these parts of what came back."""
    return lambda material: any(
        isinstance(each, ast.keyword)
        and each.arg == "observe"
        and any(isinstance(value, ast.Constant) and value.value in parts for value in ast.walk(each.value))
        for each in material.snippets
    )


def checked(*kinds: type[ast.AST]) -> Finder:
    """One of these syntax nodes is in a snippet of the checks."""
    return lambda material: any(isinstance(each, kinds) for each in material.snippets)


def mentions(*names: str) -> Finder:
    """A snippet of the checks uses one of these names."""
    wanted = set(names)
    return lambda material: any(_name(each) in wanted for each in material.snippets)


def file(*names: str) -> Finder:
    """The folder holds a file of one of these names, or with that ending."""
    return lambda material: any(each.endswith(names) for each in material.files)


def laid(*names: str) -> Finder:
    """checks.py, or a snippet in it, names a file of one of these names, as one does who lays it for the submission."""
    return lambda material: any(
        isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value.endswith(names)
        for each in material.snippets
    )


def words(*parts: str) -> Finder:
    """The solution's text holds one of these, whatever its language is."""
    return lambda material: any(part in material.solution for part in parts)


def either(*finders: Finder) -> Finder:
    """One of these is found."""
    return lambda material: any(each(material) for each in finders)


def both(*finders: Finder) -> Finder:
    """All of these are found."""
    return lambda material: all(each(material) for each in finders)
