"""What was found on this machine, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Piece, Row, Sentence, say

if TYPE_CHECKING:
    from orienteer.cli.finding import Finding

NAME_COLUMNS = 11


def finding_blocks(findings: Sequence[Finding]) -> Iterator[Block]:
    """Each finding with its sentences; what has to be mended is marked."""
    for finding in findings:
        if finding.fine:
            yield Sentence((Piece(f"{finding.name:<{NAME_COLUMNS}}", "quiet"), Piece(finding.says)), hang=NAME_COLUMNS)
        else:
            yield Row("fails", f"{finding.name}: {finding.says}", "to mend", "fail", True)
        for sentence in finding.more:
            yield say(sentence, "quiet", indent=NAME_COLUMNS)
