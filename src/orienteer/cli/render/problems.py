"""What is wrong in content, file by file, in the form that editors link: path:line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Gap, Piece, Row, Sentence, say
from orienteer.cli.render.rows import counted

if TYPE_CHECKING:
    from orienteer.curriculum.problems import ContentProblem


def problem_blocks(problems: Sequence[ContentProblem]) -> Iterator[Block]:
    """Every problem under its file, then how many there are."""
    for path, group in groupby(problems, key=lambda each: str(each.path)):
        yield say(path, strong=True)
        for problem in group:
            where = f"{path}:{problem.line}: " if problem.line else f"{path}: "
            yield Sentence((Piece(where, "quiet"), Piece(problem.message), Piece(f"  {problem.rule}", "odd")), 2, 2)
        yield Gap()
    if problems:
        count = f"{counted(len(problems), 'problem')} in {counted(_files(problems), 'file')}"
        yield Row("fails", count, "", "fail", True)
    else:
        yield Row("passes", "The content is as it should be", "passes", "pass")


def _files(problems: Sequence[ContentProblem]) -> int:
    return len({str(each.path) for each in problems})
