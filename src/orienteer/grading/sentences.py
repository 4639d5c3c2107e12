"""Sentences about how a submission ended, for its author."""

from __future__ import annotations

from typing import Any

from orienteer.grading.endings import death
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits


def _at(line: int | None) -> str:
    return f" (line {line})" if line else ""


def _exception_words(judged: dict[str, Any]) -> str:
    tree = judged.get("exception")
    if type(tree) is not list or len(tree) < 4:
        return "an exception"
    text = str(tree[3]).strip()
    return f"{tree[1]}: {text[:300]}" if text else str(tree[1])


def sentence(observation: Observation, limits: Limits, *, program: bool = False) -> str:
    """What happened, as one or two sentences; "" for an observation that is just a value.

    Args:
        program: the file was run as a script and not loaded for its definitions.
    """
    judged = observation.judged
    line = observation.extras.line
    loading = judged.get("stage") == "import" and not program
    if program and judged["outcome"] == "exited":
        return f"It ends with exit status {judged.get('status', 'unknown')}{_at(line)}."
    writer = _SENTENCES.get(str(judged["outcome"]))
    return writer(judged, observation, line, loading, limits) if writer else ""


def _syntax(judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits) -> str:
    if judged.get("reason"):
        return str(judged["reason"])
    tree = judged.get("exception")
    what = "invalid syntax"
    if type(tree) is list and len(tree) > 4 and tree[4] and type(tree[4][0]) is str:
        what = tree[4][0]
    where = f"Line {line}" if line else "The file"
    if type(tree) is list and tree[1] == "TabError":
        return f"{where} mixes tabs and spaces in its indentation, which Python refuses. Use spaces alone."
    return f"{where} isn't valid Python: {what}."


def _missing(judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits) -> str:
    if judged.get("reason"):
        return str(judged["reason"])
    name = judged.get("name")
    return f"Your file doesn't define {name}." if name else "Your file doesn't define what is asked for."


def _raised(judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits) -> str:
    what = _exception_words(judged)
    if judged.get("reason"):
        where = f"Line {line} waits" if line else "The program waits"
        return f"{where} for input, and there is nobody to type it: use what your function is given."
    if loading:
        return f"Your file stops while it is loaded, before anything is called, with {what}{_at(line)}."
    return f"It raises {what}{_at(line)}."


def _exited(judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits) -> str:
    if loading:
        return f"Your file ends the program{_at(line)} while it is loaded, before anything can be called."
    return f"It ends the program{_at(line)} instead of returning."


def _timed_out(
    judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits
) -> str:
    subject = "Your file doesn't finish loading" if loading else "It doesn't end"
    if judged.get("limit") == "total":
        return f"All inputs together took more than {limits.total_seconds:g} seconds."
    most = judged.get("seconds")  # where another limit was kept than the one that was asked for
    if judged.get("limit") == "wall":
        seconds = most or limits.wall_seconds
        asleep = ": it seems to sleep or to wait for something" if observation.is_asleep else ""
        return f"{subject} within {seconds:g} seconds{_at(line)}{asleep}."
    return f"{subject} within {most or limits.cpu_seconds:g} seconds of work{_at(line)}."


def _memory(judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits) -> str:
    needs = "Loading your file needs" if loading else "It needs"
    return str(judged.get("reason") or f"{needs} more than {limits.memory_bytes // 2**20} MB of memory{_at(line)}.")


def _output(judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits) -> str:
    subject, when = ("Your file", " while it is loaded") if loading else ("It", "")
    printed = f"{subject} prints more than {limits.output_bytes // 1024} kB{when}{_at(line)}"
    return f"{printed}, and was stopped: does a loop end?"


def _died(judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits) -> str:
    if loading and "status" in judged:
        status = judged["status"]
        return f"Your file ends the program with status {status} while it is loaded, before anything can be called."
    when = " while your file was loaded" if loading else ""
    return f"Your program gave no answer{when}: {death(judged)}."


def _reason(judged: dict[str, Any], observation: Observation, line: int | None, loading: bool, limits: Limits) -> str:
    return str(judged.get("reason") or "It could not be tried.")


_SENTENCES = {
    "syntax_error": _syntax,
    "invalid": _reason,
    "missing": _missing,
    "raised": _raised,
    "exited": _exited,
    "timed_out": _timed_out,
    "memory_exceeded": _memory,
    "output_exceeded": _output,
    "died": _died,
    "not_run": _reason,
}
