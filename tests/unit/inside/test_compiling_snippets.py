"""A snippet is compiled by its lines where that gives what its tree gives."""

from __future__ import annotations

from typing import Any

import pytest

from orienteer.inside.snippets import (
    SnippetNamespace,
    _compiled_by_lines,
    _compiled_by_tree,
    compiled_snippet,
    run_snippet,
)

BY_LINES = {
    "an expression": ("f(1)", 2),
    "statements before it": ("a = f(1)\nb = f(a)\n[a, b]", [2, 3]),
    "a block before it": ("found = []\nfor each in (1, 2):\n    found.append(f(each))\nfound", [2, 3]),
    "a remark behind it": ("f(1)  # one more", 2),
    "a text before it": ('"""What is asked."""\n\nf(1)', 2),
}
BY_TREE = {
    "no expression": ("a = f(1)", None),
    "two in one line": ("a = f(1); f(a)", 3),
    "brackets over lines": ("f(\n    1\n)", 2),
    "a text over lines": ('f(1)\n"""a\nb"""', "a\nb"),
    "a line that goes on": ("1 + \\\nf(1)", 3),
    "a remark below it": ("f(1)\n# one more", 2),
    "a block at the end": ("if f(1):\n    f(2)", None),
    "a class": ("class A:\n    b = f(1)\nA.b", 2),
}


def given_by(code: str) -> Any:
    return run_snippet(compiled_snippet(code), SnippetNamespace({"f": lambda number: number + 1}, {}))


@pytest.mark.parametrize(("code", "value"), [*BY_LINES.values(), *BY_TREE.values()], ids=[*BY_LINES, *BY_TREE])
def test_the_last_expression_is_what_a_snippet_gives(code: str, value: object) -> None:
    assert given_by(code) == value


@pytest.mark.parametrize("code", [code for code, _ in BY_LINES.values()], ids=BY_LINES)
def test_by_its_lines_it_comes_to_the_same_code_at_the_same_places(code: str) -> None:
    by_lines, by_tree = _compiled_by_lines(code), _compiled_by_tree(code)
    assert by_lines == by_tree
    assert by_lines is not None and by_tree[1] is not None
    for one, other in zip(by_lines, by_tree, strict=True):
        assert one is not None and other is not None and [*one.co_positions()] == [*other.co_positions()]


@pytest.mark.parametrize(
    "code", [code for name, (code, _) in BY_TREE.items() if name != "a class"], ids=[*BY_TREE][:-1]
)
def test_what_its_lines_do_not_tell_is_left_to_its_tree(code: str) -> None:
    assert _compiled_by_lines(code) is None


@pytest.mark.parametrize("code", ["f(", "f(1\nf(2)", "if f(1):\nf(2)", "  f(1)\nf(2)"])
def test_what_is_no_python_is_refused_either_way(code: str) -> None:
    with pytest.raises(SyntaxError):
        compiled_snippet(code)
