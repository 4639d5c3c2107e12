"""Trees are made one at a time."""

from __future__ import annotations

import ast
import threading
import time

import pytest

from orienteer.curriculum.parsing import expression_of, module_of


def test_two_threads_never_make_trees_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = ast.parse
    inside: list[str] = []
    most = 0

    def watched(source: str, mode: str = "exec") -> ast.AST:
        nonlocal most
        inside.append(source)
        most = max(most, len(inside))
        time.sleep(0.01)
        inside.pop()
        return parse(source, mode=mode)

    monkeypatch.setattr(ast, "parse", watched)
    threads = [threading.Thread(target=each, args=("x + 1",)) for each in (module_of, expression_of) * 4]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_what_is_no_python_is_told_as_ever_and_the_next_is_read() -> None:
    with pytest.raises(SyntaxError):
        module_of("x = = 1")
    with pytest.raises(SyntaxError):
        expression_of("x = 1")
    assert ast.unparse(module_of("x=1")) == "x = 1"
