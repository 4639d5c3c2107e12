"""A topic as the cells of a notebook."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from orienteer.curriculum.course import Block, Card, Exercise, Topic
from orienteer.curriculum.parsing import module_of
from orienteer.exports.book import Book
from orienteer.exports.lines import needs_line
from orienteer.exports.prose import escaped, escaped_name, fenced, quoted, relinked

MAGIC = "%%grade"
FILE = "solution.py"
"""What a submission is called where the cell names no other file."""


ANEW, RESET = "%anew", "%reset -f"
SETTING_UP = """\
# %anew begins an example in a namespace and a folder of its own.
import sys
from IPython.core.magic import register_line_magic

@register_line_magic
def anew(line, path=tuple(sys.path)):
    import atexit, os, shutil, sys, tempfile
    from IPython import get_ipython

    for name, module in list(sys.modules.items()):
        places = f"{getattr(module, '__file__', '')} {getattr(module, '__path__', '')}"
        if "orienteer-anew-" in places:
            del sys.modules[name]
    get_ipython().run_line_magic("reset", "-f")
    sys.path[:] = path
    sys.path_importer_cache.clear()
    folder = tempfile.mkdtemp(prefix="orienteer-anew-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.chdir(folder)"""
"""It needs IPython alone. Its function keeps nothing in the namespace that it empties, and leaves no folder behind."""
_WRITES = re.compile(r"\b(Path|open|mkdir|chdir)\b|sys\.path")


def quiet(source: str) -> str:
    """A program whose last value isn't shown by IPython: it is a script, and shows what it prints.

    >>> quiet("x = [1]\\nx.pop()  # the last"), quiet("print(1)")
    ('x = [1]\\nx.pop();  # the last', 'print(1)')
    """
    try:
        *_, last = module_of(source).body or (None,)
    except SyntaxError:
        return source
    if not isinstance(last, ast.Expr) or ast.unparse(last).startswith("print("):
        return source
    lines = source.split("\n")
    row, end = (last.end_lineno or 1) - 1, last.end_col_offset or 0
    line = lines[row].encode()
    lines[row] = (line[:end] + b";" + line[end:]).decode()
    return "\n".join(lines)


def notebook_of(topic: Topic, book: Book) -> nbformat.NotebookNode:
    """The lesson, the exercises, and the cards. Cells have ids of their places, so that a later export differs little.

    Every block of a lesson begins in a namespace of its own unless it goes on: a cell does so too, by `%reset`.
    Where the examples write files, each has a folder of its own as well, and its modules are forgotten after it.
    """
    cells = list(_cells(topic, book))
    for place, cell in enumerate(cells):
        cell["id"] = f"{re.sub(r'[^a-zA-Z0-9-]', '-', topic.id)[:50]}-{place}"
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    made: nbformat.NotebookNode = new_notebook(cells=cells, metadata={"kernelspec": kernel, "title": topic.title})
    return made


def _cells(topic: Topic, book: Book) -> Iterator[Any]:
    head = [f"# {escaped(topic.title)}"]
    if needs := needs_line(topic, book):
        head.append(escaped(needs))
    if book.mine and topic.id in book.mine.notes:
        head.append(f"Your note:\n\n{quoted(book.mine.notes[topic.id])}")
    yield new_markdown_cell("\n\n".join(head))
    begins = _beginning(topic)
    if begins == ANEW:
        yield new_code_cell(SETTING_UP)
    for section in topic.sections:
        if section.title_text:
            yield new_markdown_cell(f"## {section.title_text}")
        for block in section.blocks:
            yield _block(block, begins)
    if topic.exercises:
        yield new_markdown_cell("## Exercises\n\nRun a cell to have it graded. `%load_ext` needs Orienteer installed.")
        yield new_code_cell("%load_ext orienteer.notebook")
    for exercise in book.exercises_of(topic):
        yield from _exercise(exercise, book)
    if topic.cards:
        yield new_markdown_cell("## Cards")
    for card in topic.cards:
        yield from _card(card, begins)


def _beginning(topic: Topic) -> str:
    """How a cell begins an example of this topic."""
    blocks = (block.source for section in topic.sections for block in section.blocks)
    writes = any(map(_WRITES.search, (*blocks, *(card.proof for card in topic.cards))))
    return ANEW if writes else RESET


def _block(block: Block, begins: str) -> Any:
    if block.kind == "prose":
        return new_markdown_cell(_words(block.text))
    source = quiet(block.source.rstrip("\n"))
    if not block.continues:
        source = f"{begins}\n{source}"
    if block.raises:
        return new_code_cell(source, metadata={"tags": ["raises-exception"]})
    outputs = [new_output("stream", name="stdout", text=block.output)] if block.output else []
    return new_code_cell(source, outputs=outputs)


def _exercise(exercise: Exercise, book: Book) -> Iterator[Any]:
    checks = "\n".join(f"- {escaped_name(check.name)}" for check in exercise.checks)
    about = f"*{exercise.kind.capitalize()}, about {exercise.minutes} minutes.*"
    yield new_markdown_cell(
        f"### {escaped(exercise.title)}\n\n{about}\n\n{_words(exercise.task_text)}\n\nChecks:\n\n{checks}"
    )
    own = book.mine.solutions.get(exercise.id, {}) if book.mine else {}
    file = "" if exercise.file_name == FILE else f" {exercise.file_name}"
    yield new_code_cell(f"{MAGIC} {exercise.id}{file}\n{own.get(exercise.file_name, exercise.starter)}")


def _card(card: Card, begins: str) -> Iterator[Any]:
    choices = "".join(f"\n- {' '.join(each.answer_text.split())}" for each in card.choices)
    starter = f"\n\n{fenced(card.starter, 'python')}" if card.starter else ""
    asks = f"**{_words(' '.join(card.asks_text.split()))}**{choices and chr(10) + choices}{starter}"
    more = "\n".join(f"- {line}" for line in (*_rights(card), *_follow_ups(card)))
    answer = "\n\n".join(filter(None, [_words(card.sentence_text), _words(card.paragraph_text), more]))
    yield new_markdown_cell(f"{asks}\n\n<details><summary>Answer</summary>\n\n{answer}\n\n</details>")
    if card.proof:
        outputs = [new_output("stream", name="stdout", text=card.prints)] if card.prints else []
        yield new_code_cell(f"{begins}\n{quiet(card.proof.rstrip(chr(10)))}", outputs=outputs)


def _rights(card: Card) -> Iterator[str]:
    """Each choice with whether it is right, or why it isn't."""
    for each in card.choices:
        yield _line(f"{each.answer_text}: {'**right**' if each.right else each.why_wrong_text}")


def _follow_ups(card: Card) -> Iterator[str]:
    return (_line(f"*{asks.strip()}* {answer}") for asks, answer in card.follow_ups_text)


def _line(markdown: str) -> str:
    return " ".join(_words(markdown).split())


def _words(markdown: str) -> str:
    return relinked(markdown, lambda scheme, target: None)
