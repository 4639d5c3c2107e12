"""The short way to `orienteer check`: its plain words and flags, read without the parser that all commands share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from orienteer.cli.endings import ended

FLAGS = {"--watch": "watch", "--json": "as_json", "--submit": "submit", "--yes": "yes"}


def quick_check(words: Sequence[str]) -> int | None:
    """Check, where the words are at most one target and known flags.

    Args:
        words: what follows `check`.

    Returns:
        The exit status; None where the words need the parser, which also says what is wrong with them.
    """
    call = _read(words)
    if call is None:
        return None
    from orienteer.cli.check_work import check_work

    return ended(lambda: check_work(**call))


def _read(words: Sequence[str]) -> dict[str, Any] | None:
    call: dict[str, Any] = dict.fromkeys(FLAGS.values(), False)
    targets = [word for word in words if not word.startswith("-")]
    if len(targets) > 1 or not {word for word in words if word.startswith("-")} <= set(FLAGS):
        return None
    call.update({FLAGS[word]: True for word in words if word in FLAGS})
    return {"target": targets[0] if targets else ".", **call}
