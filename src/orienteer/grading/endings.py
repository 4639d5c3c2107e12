"""Outcomes in a person's words, and the verdicts that they amount to."""

from __future__ import annotations

import signal
from typing import Any

from orienteer.grading.report import Verdict
from orienteer.grading.trees import Tree, tag
from orienteer.grading.wording import character_name, digits, given_text, is_visible, python_text, readable

LONGEST_WORDS = 2000
"""Characters of a value that are shown; what is longer is cut in the middle."""

VERDICTS = {
    "syntax_error": Verdict.SYNTAX_ERROR,
    "invalid": Verdict.INVALID_SUBMISSION,
    "missing": Verdict.INVALID_SUBMISSION,
    "timed_out": Verdict.TIME_LIMIT_EXCEEDED,
    "memory_exceeded": Verdict.MEMORY_LIMIT_EXCEEDED,
    "output_exceeded": Verdict.OUTPUT_LIMIT_EXCEEDED,
    "died": Verdict.PROCESS_DIED,
}
"""The verdict that an outcome is by itself."""

STOPS_ITS_CHECK = frozenset({"timed_out", "memory_exceeded", "output_exceeded", "died"})
"""After one of these the check's other inputs aren't tried: each would cost as much again."""

STOPS_EVERYTHING = frozenset({"syntax_error", "invalid"})


def verdict_of(expected: dict[str, Any], actual: dict[str, Any]) -> Verdict:
    """The verdict on an observation that isn't the right one."""
    outcome = str(actual["outcome"])
    if outcome in VERDICTS:
        return VERDICTS[outcome]
    stopped = outcome == "raised" or (outcome == "exited" and "output" not in actual)
    if stopped and expected["outcome"] != outcome and expected["outcome"] != "raised":
        return Verdict.RUNTIME_ERROR
    return Verdict.WRONG_ANSWER


def shortened(text: str, longest: int = LONGEST_WORDS) -> str:
    """The text, its middle left out when it is too long to be read."""
    if len(text) <= longest:
        return text
    half = longest // 2 - 20
    return f"{text[:half]} … {len(text) - 2 * half} characters more … {text[-half:]}"


def words(judged: dict[str, Any], other: dict[str, Any], *, line: int | None = None) -> str:
    """What came back, as one reads it beside the other.

    Args:
        judged: the judged part of an observation.
        other: what it is shown beside: types are named where they alone differ.
        line: the line of the learner's file that raised, if known.
    """
    outcome = judged["outcome"]
    if "told" in judged:
        return shortened(str(judged["told"]))
    if outcome == "returned":
        return shortened(_returned(judged, other))
    if outcome == "raised":
        what = _raised(judged["exception"], line) if "exception" in judged else "an exception"
        return f"{_given(judged['value'])}{what}" if "value" in judged else what
    if outcome == "exited" and "output" in judged:
        printed = shortened(_printed(judged["output"]))
        return printed if judged.get("status") == other.get("status") else f"{printed}; {ending(judged)}"
    return ending(judged)


def _given(tree: Tree) -> str:
    """What an iterator gave before it raised, as the beginning of a sentence."""
    return f"gives {shortened(given_text([*tree[:2], True, *tree[3:]]))}, then " if tag(tree) == "iterator" else ""


def _returned(judged: dict[str, Any], other: dict[str, Any]) -> str:
    said = []
    if "value" in judged:
        said.append(value_words(judged["value"], other.get("value")))
    if "output" in judged and judged["output"] != other.get("output"):
        said.append(_printed(judged["output"]))
    if "arguments" in judged and judged["arguments"] != other.get("arguments"):
        left = ", ".join(map(python_text, judged["arguments"]))
        said.append(f"the arguments are {left} afterwards")
    if "status" in judged and judged["status"] != other.get("status"):
        said.append(f"exit status {judged['status']}")
    files, others = judged.get("files") or {}, other.get("files") or {}
    for path in sorted({*files, *others}):
        if files.get(path) != others.get(path):
            said.append(f"{path} holds {python_text(files[path])}" if path in files else f"there is no file {path}")
    if "timeline" in judged and judged["timeline"] != other.get("timeline"):
        said.append(f"this happens: {timeline_text(judged['timeline'], '; ')}")
    for part in judged:
        told = part in ("timeline", "outcome", "value", "output", "arguments", "status", "files", "stage")
        if not told and judged[part] != other.get(part):
            said.append(f"{part}: {_plain(judged[part])}")
    return "; ".join(said) if said else _printed(str(judged.get("output", "")))


def timeline_text(tree: Tree, between: str = "\n") -> str:
    """What happened when, an event a line.

    >>> timeline_text(["list", ["tuple", 0, "kettle begins"], ["tuple", ["float", "2.5"], "kettle ends"]], "; ")
    'at 0 s: kettle begins; at 2.5 s: kettle ends'
    """
    if tag(tree) != "list":
        return "more than can be shown"
    return between.join(f"at {python_text(at)} s: {text}" for _, at, text in tree[1:]) or "nothing"


def _plain(part: Any) -> str:
    try:
        return python_text(part)
    except (LookupError, TypeError, ValueError):
        return str(part)


def value_words(tree: Tree, other: Tree) -> str:
    """A value, with its type where that is the difference, and what can't be seen in it named.

    >>> value_words(["float", "1.0"], 1), value_words(1, ["float", "1.0"])
    ('1.0 (float)', '1 (int)')
    """
    text = whole_number(tree) if tag(tree) == "int" else python_text(readable(tree))
    if other is not None and tree is not None and type_name(tree) != type_name(other):
        return f"{text} ({type_name(tree)})"
    if type(tree) is str and type(other) is str:
        strange = hard_to_see(tree, other)
        if strange:
            return f"{text} (with {', '.join(map(character_name, strange))})"
    return text


def whole_number(tree: Tree) -> str:
    """A whole number in decimal, as it is read."""
    return digits(int(tree[1], 16)) if type(tree) is list else str(tree)


def hard_to_see(text: str, other: str) -> list[str]:
    """The characters of a text that the other doesn't have and that one overlooks: invisible ones, and look-alikes."""
    strange = [
        character
        for character in dict.fromkeys(text)
        if character not in other
        and character not in "\n\t\r"
        and (not is_visible(character) or ord(character) > 0x2AF)
    ]
    return strange[:4]


def type_name(tree: Tree) -> str:
    """A tree's type as Python names it."""
    kind = tag(tree)
    named = {"subclass": 1, "object": 1, "dataclass": 1, "namedtuple": 1, "enum": 1, "exception": 1, "iterator": 1}
    capital = {"decimal": "Decimal", "fraction": "Fraction"}
    return str(tree[named[kind]]) if kind in named else capital.get(kind, kind)


def _printed(output: str) -> str:
    return f"prints {python_text(output)}" if output else "prints nothing"


def _raised(tree: Tree, line: int | None) -> str:
    where = f", line {line}" if line else ""
    text = str(tree[3]).strip() if type(tree) is list and len(tree) > 3 else ""
    name = str(tree[1]) if type(tree) is list else "an exception"
    return f"raises {name}{': ' + shortened(text, 300) if text else ''}{where}"


def ending(judged: dict[str, Any]) -> str:
    """How it ended, where it neither returned nor raised, as half a sentence."""
    outcome = judged["outcome"]
    if outcome == "exited":
        status = judged.get("status")
        return "ends the program" if status in (None, 0) else f"ends the program with status {status}"
    if outcome == "died":
        return f"no answer: {death(judged)}"
    return {
        "missing": "nothing to call: the name isn't defined",
        "syntax_error": "nothing: the file isn't valid Python",
        "invalid": "nothing: the file can't be read as Python",
        "timed_out": "no answer: it did not end in time",
        "memory_exceeded": "no answer: it needed more memory than there is",
        "output_exceeded": "no answer: it printed without end",
        "not_run": str(judged.get("reason") or "not tried"),
    }.get(str(outcome), str(outcome))


def death(judged: dict[str, Any]) -> str:
    """How a process ended that gave no answer, as half a sentence."""
    number = judged.get("signal")
    if isinstance(number, str):
        return f"the process was ended by {number}"
    if isinstance(number, int):
        try:
            return f"the process was ended by {signal.Signals(number).name}"
        except ValueError:
            return f"the process was ended by signal {number}"
    if judged.get("status") is not None:
        return f"the process ended by itself with status {judged['status']}"
    reason = str(judged.get("reason") or "").rstrip(".")
    return f"{reason[0].lower()}{reason[1:]}" if reason else "the process ended by itself"
