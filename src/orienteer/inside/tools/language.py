"""jedi over some files: how a word goes on, what a call takes, what a name is. It reads them and runs nothing of them.

Everything is answered as JSON text. The zygote has read what exercises use most, so that a child doesn't have to.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Callable
from typing import Any

from orienteer.inside.encoding import encode
from orienteer.inside.folder import lay

MOST = 120
"""Names that are offered: who wants the hundredth types another letter."""

LONGEST = 1500
"""Characters of a documentation that are told."""

FIRST_PROGRAM = """
import collections, dataclasses, datetime, functools, itertools, json, math, pathlib, random, re, typing

class Basket:
    def __init__(self, fruit: list[str]) -> None:
        self.fruit = fruit

    def heaviest(self):
        return max(self.fruit, key=len).strip().split(",")

counted = collections.Counter("abc")
found = {word: len(word) for word in sorted("a b".split())}
print(f"{found}", Basket(["a"]).heaviest(), [1].append(2), {1}.add(2), (1, 2).index(1), 1.5, open("a").read())
re.compile("a").match("b").group(); datetime.date.today(); pathlib.Path("a").read_text(); math.floor(1)
itertools.chain([1], [2]); functools.reduce(max, [1]); json.loads("1"); random.choice([1]); b"a".decode()
"""
"""What the zygote answers questions about: the stubs that they need are then read."""

_jedi: list[Any] = []


def warm() -> None:
    """Have jedi ready, the stubs of builtins and of what exercises import most read."""
    jedi = importlib.import_module("jedi")
    jedi.settings.auto_import_modules = []
    _keep_in_memory()
    _jedi.append(jedi)
    script = _script(FIRST_PROGRAM, "first.py")
    for line, text in enumerate(FIRST_PROGRAM.split("\n"), 1):
        for place, character in enumerate(text):
            if character == ".":
                script.complete(line, place + 1)
            elif character == "(":
                script.get_signatures(line, place + 1)
    script.complete(2, 0)


def _keep_in_memory() -> None:
    """What has been read is kept in this process alone: a child has no folder that outlives it."""
    cache: Any = importlib.import_module("parso.cache")
    grammar: Any = importlib.import_module("parso.grammar")
    save = cache.try_to_save_module
    cache._load_from_file_system = lambda *_, **__: None
    grammar.try_to_save_module = lambda *given, **named: save(*given, **{**named, "pickling": False})


def perform(files: dict[str, bytes], trial: dict[str, Any]) -> dict[str, Any]:
    """Answer one question.

    Args:
        files: the submission.
        trial: its command line has the question (one of QUESTIONS), the file, the line from 1, the column from 0.
    """
    texts = {name: content.decode("utf-8", "replace") for name, content in files.items()}
    lay(texts)
    question, name, line, column = trial["command_line"]
    answer = QUESTIONS[question](_script(texts[name], name), int(line), int(column))
    return {"outcome": "returned", "value": encode(json.dumps(answer))}


def _script(text: str, name: str) -> Any:
    """The file in a project of its own: its neighbours are found, and what its environment holds."""
    jedi = _jedi[0]
    own = os.path.dirname(os.path.dirname(os.path.abspath(jedi.__file__)))
    folder = os.getcwd()
    paths = [folder, *(path for path in sys.path if path and path != own)]
    project = jedi.Project(folder, sys_path=paths, smart_sys_path=False)
    return jedi.Script(
        text,
        path=os.path.join(folder, name),
        environment=jedi.api.environment.InterpreterEnvironment(),
        project=project,
    )


def _completions(script: Any, line: int, column: int) -> list[list[str]]:
    """[name, what it is] of each way to go on. Names that begin with _ are for who has typed one."""
    found = script.complete(line, column)
    typed = found[0].get_completion_prefix_length() if found else 0
    private = typed > 0 and found[0].name.startswith("_")
    offered = [each for each in found if private or not each.name.startswith("_")] or found
    return [[each.name, each.type] for each in offered[:MOST]]


def _signature(script: Any, line: int, column: int) -> dict[str, Any] | None:
    """The call that the place is in: its name, its parameters, the one that is being written (-1 for none)."""
    found = script.get_signatures(line, column)
    if not found:
        return None
    first = found[0]
    return {
        "name": first.name,
        "parameters": [each.to_string() for each in first.params],
        "at": -1 if first.index is None else first.index,
        "says": _first_paragraph(first.docstring(raw=True)),
    }


def _documentation(script: Any, line: int, column: int) -> dict[str, Any] | None:
    """What the name at the place is."""
    found = script.help(line, column)
    if not found:
        return None
    first = found[0]
    if first.type == "keyword":
        return {"name": first.name, "kind": "keyword", "signature": "", "says": ""}
    signatures = [] if first.type == "module" else first.get_signatures()
    signature = signatures[0].to_string() if signatures else ""
    inferred = "" if signature or first.type in ("module", "class") else _inferred(script, line, column)
    return {
        "name": first.name,
        "kind": first.type,
        "signature": signature or inferred,
        "says": _first_paragraph(first.docstring(raw=True)),
    }


def _inferred(script: Any, line: int, column: int) -> str:
    """Of which type a value is, as far as that can be read."""
    names = sorted({each.name for each in script.infer(line, column) if each.type in ("instance", "class")})
    return " | ".join(names)


def _first_paragraph(text: str) -> str:
    return text.strip().split("\n\n", 1)[0].strip()[:LONGEST]


QUESTIONS: dict[str, Callable[[Any, int, int], Any]] = {
    "complete": _completions,
    "signature": _signature,
    "documentation": _documentation,
}
"""By the word that a trial's command line begins with."""
