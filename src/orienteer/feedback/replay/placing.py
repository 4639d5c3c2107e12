"""Showing a check's snippet as the last lines of the learner's file."""

from __future__ import annotations

from dataclasses import replace

from orienteer.feedback.replay.recording import CALL, ENDS, Code, Recording


def placed(recording: Recording, snippet: str, file: str, before: int) -> Recording:
    """The recording with the lines of one file counted as lines of another.

    Args:
        snippet: the file that stands at the end of another.
        file: that other one.
        before: its lines before the snippet.
    """
    codes = tuple(_moved(code, file, before) if code.file == snippet else code for code in recording.codes)
    moved = [code.file == snippet for code in recording.codes]
    stack: list[int] = []
    leaving = False
    steps = []
    for step in recording.steps:
        if leaving and stack:
            stack.pop()
        leaving = step[0] in ENDS
        if step[0] == CALL:
            stack.append(step[6])
        steps.append([step[0], step[1] + before, *step[2:]] if stack and moved[stack[-1]] else step)
    return replace(recording, codes=codes, steps=steps)


def _moved(code: Code, file: str, before: int) -> Code:
    return replace(code, file=file, line=code.line + before)
