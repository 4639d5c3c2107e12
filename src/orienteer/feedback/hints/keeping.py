"""Hints where a call fails after another one: what is made once, and shared by all calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.hints.claims import EditMends, Fails
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of
from orienteer.feedback.localisation.executions import executions
from orienteer.feedback.quoting import quoted
from orienteer.grading.submission import Submission

MOST_TRIED = 12
LONGEST = 60
"""Characters of a statement that are quoted."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that is made once, and the program in which it is made anew.

    Args:
        line: where it is made.
        name: as the program calls it.
        where: the sentence on its place.
        how: the end of *it comes out right when …*.
        is_name: it is a name of the file.
    """

    line: int
    name: str
    where: str
    how: str
    source: str
    is_name: bool = False


def say(known: Knowledge) -> dict[int, list[Said]]:
    """Step → what is said where making one thing anew mends every call that fails after another, and breaks nothing."""
    first = known.located.failing[0].case
    if any(first.check is check for check in known.exercise.checks):
        return _never_begun(known)
    found = next((each for each in _tried(known.located.source) if _mends(known, each)), None)
    if found is None:
        return {}
    fails, mends = Fails(first), EditMends(first, found.source)
    what = f"`{found.name}` is for the second as the first has left it: that is why {call_of(known)} comes out wrong."
    how = f"{call_of(known, begins=True)} comes out right when {found.how}."
    return {
        WHERE: [Said(found.where, (fails, mends), found.line)],
        WHAT: [Said(what, (fails, mends), found.line)],
        HOW: [Said(how, (mends,), found.line)],
    }


def _never_begun(known: Knowledge) -> dict[int, list[Said]]:
    """How to go on where a function reads a name of its own before it has a value, and the file's has one."""
    first, located = known.located.failing[0], known.located
    judged = first.observation.judged
    if judged["outcome"] != "raised" or judged["exception"][1] != "UnboundLocalError":
        return {}
    found = next((each for each in _tried(located.source) if each.is_name and _mends(known, each)), None)
    if found is None:
        return {}
    text = f"{call_of(known, begins=True)} comes out right when {found.how}."
    return {HOW: [Said(text, (EditMends(first.case, found.source),), located.statements.first_line(found.line))]}


def _tried(source: str) -> list[Shared]:
    try:
        return list(islice(shared_in(source), MOST_TRIED))
    except RecursionError:  # an expression of thousands of parts
        return []


def _mends(known: Knowledge, shared: Shared) -> bool:
    """Whether all that was tried comes out right where it is made anew."""
    files = {**known.submission.files, known.submission.main: shared.source.encode("utf-8")}
    cases = [each.case for each in (*known.located.failing, *known.located.passing)]
    seen = executions(known.exercise, Submission(files, known.submission.main), cases, known.runner)
    return len(seen) == len(cases) and all(each.right for each in seen)


def shared_in(source: str) -> Iterator[Shared]:
    """What a program makes once and its calls share: defaults of arguments, names of the file, attributes of classes.

    Raises:
        SyntaxError: the source isn't Python.
    """
    tree = module_of(source)
    for place, statement in enumerate(tree.body):
        if isinstance(statement, ast.FunctionDef):
            yield from _defaults(source, statement, [place])
        elif isinstance(statement, ast.ClassDef):
            for inner, part in enumerate(statement.body):
                if isinstance(part, ast.FunctionDef):
                    yield from _defaults(source, part, [place, inner])
                elif (attribute := _given(part)) is not None:
                    yield from _attribute(source, *attribute, place)
        elif (given := _given(statement)) is not None:
            yield from _of_the_file(source, tree, *given)


Given = ast.Assign | ast.AnnAssign


def _given(statement: ast.stmt) -> tuple[Given, str] | None:
    """A statement that gives one name a value, and the name."""
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    targets = [statement.target] if isinstance(statement, ast.AnnAssign) and statement.value is not None else targets
    if not isinstance(statement, Given) or len(targets) != 1 or not isinstance(targets[0], ast.Name):
        return None
    return statement, targets[0].id


def _value(statement: Given) -> str:
    return "" if statement.value is None else ast.unparse(statement.value)


def _defaults(source: str, function: ast.FunctionDef, path: list[int]) -> Iterator[Shared]:
    """Defaults that aren't constants, each made anew by a call that gives no value."""
    for at, default in enumerate(function.args.defaults):
        if isinstance(default, ast.Constant):
            continue
        tree = module_of(source)
        changed = _at(tree, path)
        assert isinstance(changed, ast.FunctionDef)
        arguments = [*changed.args.posonlyargs, *changed.args.args]
        name = arguments[len(arguments) - len(changed.args.defaults) + at].arg
        changed.args.defaults[at] = ast.Constant(None)
        _begin(changed, f"if {name} is None:\n    {name} = {ast.unparse(default)}")
        written = quoted(source, default)
        where = (
            f"Look at line {default.lineno}: `{name}={written}` is made once, when `{function.name}` is "
            f"defined, and every call that gives no `{name}` shares it."
        )
        how = f"each call of `{function.name}` that gives no `{name}` makes one of its own"
        yield Shared(default.lineno, name, where, how, ast.unparse(tree))


def _of_the_file(source: str, tree: ast.Module, statement: Given, name: str) -> Iterator[Shared]:
    """A name of the file, given its value anew by each of the functions that use it."""
    for place, function in enumerate(tree.body):
        uses = [node for node in ast.walk(function) if isinstance(node, ast.Name) and node.id == name]
        if not isinstance(function, ast.FunctionDef) or not uses:
            continue
        edited = module_of(source)
        changed = _at(edited, [place])
        assert isinstance(changed, ast.FunctionDef)
        _begin(changed, f"{name} = {_value(statement)}")
        written = quoted(source, statement)
        shown = f", `{written}`" if len(written) <= LONGEST and "\n" not in written and "`" not in written else ""
        where = (
            f"Look at line {statement.lineno}{shown}{shown and ','} which runs once, when the file is loaded: all "
            f"calls share `{name}`."
        )
        how = f"`{name}` gets its value anew whenever `{function.name}` begins"
        yield Shared(statement.lineno, name, where, how, ast.unparse(edited), is_name=True)


def _attribute(source: str, statement: Given, name: str, place: int) -> Iterator[Shared]:
    """An attribute of a class, made anew for each object, where the class has an `__init__`."""
    tree = module_of(source)
    holder = tree.body[place]
    assert isinstance(holder, ast.ClassDef)
    for function in holder.body:
        if isinstance(function, ast.FunctionDef) and function.name == "__init__" and function.args.args:
            _begin(function, f"{function.args.args[0].arg}.{name} = {_value(statement)}")
            where = (
                f"Look at line {statement.lineno}: it runs once, when `{holder.name}` is defined, and all objects of "
                f"`{holder.name}` share its `{name}`."
            )
            how = f"`__init__` gives each object its own `{name}`"
            yield Shared(statement.lineno, name, where, how, ast.unparse(tree))
            return


def _at(tree: ast.Module, path: list[int]) -> ast.stmt:
    """The statement at a place of a file, or of a class in it."""
    found: ast.stmt = tree.body[path[0]]
    for place in path[1:]:
        assert isinstance(found, ast.ClassDef)
        found = found.body[place]
    return found


def _begin(function: ast.FunctionDef, text: str) -> None:
    """Put a statement at a function's beginning, behind its text and what it declares as global."""
    documented = ast.get_docstring(function, clean=False) is not None
    place = 1 if documented else 0
    while place < len(function.body) and isinstance(function.body[place], (ast.Global, ast.Nonlocal)):
        place += 1
    function.body[place:place] = module_of(text).body
