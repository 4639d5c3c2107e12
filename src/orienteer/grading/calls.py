"""An input as a person would write it: the call, the snippet with its names, what is typed in."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import Any

from orienteer.curriculum.course import Check, Probe
from orienteer.curriculum.domains.measure import Order, order
from orienteer.curriculum.page_steps import in_words
from orienteer.curriculum.parsing import expression_of
from orienteer.grading.planning import trial
from orienteer.grading.statements import statements_of
from orienteer.grading.trees import is_container, leaves, members, text_of
from orienteer.grading.wording import python_text
from orienteer.inside.encoding import decode

Tree = Any
MOST_CHARACTERS = 4000
MOST_IN_A_LINE = 100
"""Characters of a snippet with its values written into it."""


def call_text(check: Check, inputs: tuple[Tree, ...], file_name: str) -> str:
    """The probe with one input, in Python or as at a terminal.

    >>> from orienteer.curriculum.course import Check, Probe
    >>> call_text(Check("", Probe("call", "add", parameters=("a", "b"))), (1, ["list", "x"]), "add.py")
    'add(1, ["x"])'
    """
    probe = check.probe
    if probe.kind == "call":
        given = [python_text(tree) for tree in (*probe.arguments, *inputs)]
        given += [f"{name}={python_text(tree)}" for name, tree in probe.keywords.items()]
        text = f"{probe.function}({', '.join(given)})"
    elif probe.kind == "line":
        text = f"line {probe.number} of what the program prints"
    elif probe.kind == "facts":
        text = f"the text of {file_name}"
    elif probe.kind == "typed":
        text = _before_the_checker(probe, file_name)
    elif probe.kind == "grows":
        sizes = [size for size, _ in probe.options["inputs"]]
        text = f"{probe.function}(…) with inputs of the sizes {', '.join(f'{size:,}' for size in sizes)}"
    elif probe.kind == "lint":
        text = f"ruff check --select={probe.options['rules']} {file_name}"
    elif probe.kind == "setting":
        text = f"{probe.options['path']} in {file_name}"
    elif probe.kind == "rule":
        text = f"{probe.options['rule']}, in {file_name}"
    elif probe.kind == "boot":
        text = _started(probe, file_name)
    elif probe.kind == "suite":
        which = "each of your tests alone" if probe.options.get("each_alone") else "your tests"
        text = f"{which}, on a {str(probe.options['on']).split('/')[0]} program"
    elif probe.kind == "page":
        text = in_words(trial(check, inputs).code)
    elif statements := statements_of(probe, inputs):
        text = statements
    elif probe.kind == "program":
        text = _at_a_terminal(check, inputs, file_name)
    else:
        values = {name: python_text(tree) for name, tree in zip(probe.parameters, inputs, strict=True)}
        bound = [f"{name} = {value}" for name, value in values.items()]
        text = written_in(probe.code, values) or "\n".join([*bound, probe.code])
    return text if len(text) <= MOST_CHARACTERS else f"{text[:MOST_CHARACTERS]} …"


def written_in(code: str, given: Mapping[str, str]) -> str:
    """Expressions, one a line, with their values written where the names stand; "" where they can't be read so.

    >>> written_in("Box(a).put(b).items", {"a": "[1]", "b": '"x"'}), written_in("f(a) + f(a)", {"a": "1"})
    ('Box([1]).put("x").items', '')
    >>> written_in("f(a)\\nf(b)", {"a": "1", "b": "2"}), written_in("a += b\\nf(a)", {"a": "1", "b": "2"})
    ('f(1)\\nf(2)', '')
    """
    written: list[str] = []
    used: list[str] = []
    for line in code.strip().split("\n"):
        text, names = _line_written(line, given)
        written.append(text)
        used += names
    return "\n".join(written) if given and all(written) and sorted(used) == sorted(given) else ""


def _line_written(line: str, given: Mapping[str, str]) -> tuple[str, list[str]]:
    """`written_in` of one line, and the names that stood there."""
    try:
        tree = expression_of(line if line.isascii() else "")
    except SyntaxError:
        return "", []
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id in given]
    if _hides(tree, names):
        return "", []
    text = line
    for node in sorted(names, key=lambda each: -each.col_offset):
        text = f"{text[: node.col_offset]}{given[node.id]}{text[node.end_col_offset :]}"
    return (text if len(text) <= MOST_IN_A_LINE and "\n" not in text else ""), [node.id for node in names]


def _hides(tree: ast.AST, names: Sequence[ast.Name]) -> bool:
    """Whether a name stands elsewhere than as an argument or a member, or may be looked at more than once."""
    plain = [
        each
        for node in ast.walk(tree)
        if isinstance(node, (ast.Call, ast.List, ast.Tuple))
        for each in (
            (*node.args, *(keyword.value for keyword in node.keywords)) if isinstance(node, ast.Call) else node.elts
        )
    ]
    again = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    return any(isinstance(node, again) for node in ast.walk(tree)) or any(name not in plain for name in names)


def _started(probe: Probe, file_name: str) -> str:
    named = probe.options["command"] or probe.options["process"]
    given = " ".join(f"{name}={value}" for name, value in probe.options["variables"].items())
    return "\n".join([f"{named}, started with {file_name} and {given}, then", probe.code])


def _before_the_checker(probe: Probe, file_name: str) -> str:
    if not probe.code:
        return f"mypy over {file_name}"
    lines = probe.code.rstrip("\n").split("\n")
    width = len(str(len(lines)))
    return "\n".join(["mypy over", *(f"{number:{width}}  {line}" for number, line in enumerate(lines, 1))])


def _at_a_terminal(check: Check, inputs: tuple[Tree, ...], file_name: str) -> str:
    planned = trial(check, inputs)
    starts = "sh" if file_name.endswith(".sh") else "python"
    lines = [f"{starts} {' '.join([file_name, *map(_quoted, planned.command_line)])}"]
    if planned.standard_input:
        lines += ["with this typed in:", *planned.standard_input.rstrip("\n").split("\n")]
    for path, content in planned.files.items():
        lines += [f"with {path} holding {python_text(content)}"]
    for name, script in planned.commands.items():
        lines += [f"with this in place of {name}:", *(f"    {line}" for line in script.strip("\n").split("\n"))]
    return "\n".join(lines)


def _quoted(argument: str) -> str:
    return argument if argument and not set(argument) & set(" \"'\\\n\t*?$&|<>();") else python_text(argument)


def input_size(check: Check, inputs: tuple[Tree, ...]) -> int:
    """Leaves of the arguments; for a probe that stands by itself, of what it is given."""
    return sum(map(leaves, (*check.probe.arguments, *check.probe.keywords.values(), *inputs)))


def input_order(check: Check, inputs: tuple[Tree, ...]) -> Order:
    """By what the inputs of all checks are ordered: the first one that fails is the smallest."""
    return order(tuple(map(_plain, (*check.probe.arguments, *check.probe.keywords.values(), *inputs))))


def _plain(tree: Tree) -> Any:
    """A value that is as large as the tree's: of an iterator and the like, the list of what is in it."""
    try:
        return decode(tree)
    except ValueError:
        return list(map(_plain, members(tree))) if is_container(tree) else text_of(tree)
