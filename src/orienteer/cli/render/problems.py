"""What is wrong in content and what may be, file by file, in the form that editors link: path:line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Gap, Piece, Row, Sentence, say
from orienteer.cli.render.rows import counted

if TYPE_CHECKING:
    from orienteer.curriculum.problems import ContentProblem


def problem_blocks(problems: Sequence[ContentProblem]) -> Iterator[Block]:
    """What has to be mended under its file, what an editor may judge after that, and how many of each there are."""
    warnings = [problem for problem in problems if problem.severity == "warning"]
    wrong = [problem for problem in problems if problem.severity == "error"]
    if warnings:
        yield say("To be judged by an editor:")
        yield Gap()
        yield from _by_file(warnings)
    yield from _by_file(wrong)
    if warnings:
        yield say(f"{_count(warnings, 'warning')}; a warning fails nothing.", "quiet")
    if wrong:
        yield Row("fails", _count(wrong, "problem"), "", "fail", True)
    else:
        yield Row("passes", "The content is as it should be", "passes", "pass")


def _by_file(problems: Sequence[ContentProblem]) -> Iterator[Block]:
    for path, group in groupby(problems, key=lambda each: str(each.path)):
        yield say(path, strong=True)
        for problem in group:
            where = f"{path}:{problem.line}: " if problem.line else f"{path}: "
            yield Sentence((Piece(where, "quiet"), Piece(problem.message), Piece(f"  {problem.rule}", "odd")), 2, 2)
        yield Gap()


def _count(problems: Sequence[ContentProblem], word: str) -> str:
    files = len({str(each.path) for each in problems})
    return f"{counted(len(problems), word)} in {counted(files, 'file')}"
