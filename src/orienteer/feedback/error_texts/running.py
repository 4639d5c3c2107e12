"""What goes wrong while code runs: recursion without end, iterators at their end, containers that change in a loop."""

from __future__ import annotations

import ast
import re
from collections import Counter

from orienteer.feedback.error_texts.situation import Situation, amid


def recursion(at: Situation) -> str:
    """A function that calls itself without coming to an end."""
    counts = Counter(name for _, name in at.frames)
    name, times = counts.most_common(1)[0] if counts else (str(at.told.get("function") or ""), 0)
    if times < 2 or not name:
        return f"{at.place} calls deeper and deeper, without coming to an end."
    others = [each for each, count in counts.items() if count > 5 and each != name]
    if others:
        return (
            f"`{name}` and `{others[0]}` call each other again and again, from line {at.line} on, "
            f"without coming to an end."
        )
    return (
        f"`{name}` calls itself again and again, from line {at.line} on. For this input no call comes to a case in "
        "which it returns without calling itself."
    )


def stop_iteration(at: Situation) -> str:
    """`next` where nothing comes any more."""
    return f"{at.place} asks an iterator for its next member, and there is none left. `next(…, None)` gives None then."


def timed_out(at: Situation) -> str:
    """What waits for a limited time, and longer isn't allowed."""
    return "" if at.text else f"{at.place} waits for something that hasn't come in the time that it is given."


def queue_empty(at: Situation) -> str:
    """`get_nowait` of a queue that holds nothing."""
    return f"{at.place} takes something from a queue that is empty, and doesn't wait for it."


def no_python(at: Situation) -> str:
    """A text that is run as Python and isn't: `eval`, `exec`."""
    node = at.node
    name = at.quoted(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""
    if not isinstance(node, ast.Call) or not node.args or name not in ("compile", "eval", "exec", "literal_eval"):
        return ""
    why = re.sub(r" \(<\w+>, line \d+\)$", "", at.text)
    given = amid(at.said(node.args[0]))
    return f"{at.place} gives `{name}` {given} to read as Python, and it isn't: {why}."


def runtime_error(at: Situation) -> str:
    """Containers that change while they are gone through, generators that end the wrong way."""
    if "changed size during iteration" in at.text:
        kind = "dictionary" if "dictionary" in at.text else "set"
        return (
            f"{at.place} goes on through a {kind} that was changed in the loop. A loop over a copy, "
            f"`list(…)`, may change it."
        )
    if "generator raised StopIteration" in at.text:
        return (
            f"{at.place}, in a generator, asks an iterator for its next member, and there is none left. "
            f"A generator ends with `return`; `next(…, None)` gives None at an iterator's end."
        )
    return ""


def memory_error(at: Situation) -> str:
    """More memory than there is."""
    return f"{at.place} asks for more memory than there is."


def eof_error(at: Situation) -> str:
    """`input` where nothing is left to read."""
    return f"{at.place} waits for a line of input, and there is none left to read."
