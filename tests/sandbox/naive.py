"""A grader as one writes it in an afternoon: it runs the program beside the answer and compares there.

It stands for Orienteer without its design: what steals a verdict from it is what the design is for. Only ever run in a
throw-away jail.

    python -m tests.sandbox.naive FILE FUNCTION ARGUMENTS DESCRIPTOR
"""

from __future__ import annotations

import json
import os
import random
import sys
from typing import Any

MARK = "drawer-of-answers:42"
expected_answers = MARK.encode() + bytes(1)


def compare(got: Any, expected: Any) -> bool:
    if type(got) is float:
        return not abs(got - expected) > 1e-9
    return bool(got == expected) or json.dumps(got, default=repr) == json.dumps(expected)


def grade(path: str, function: str, arguments: list[Any]) -> bool:
    with open(path, encoding="utf-8") as file:
        source = file.read()
    expected = 42
    random.seed(0)
    answers = {"expected": expected, "besides": [expected_answers]}
    namespace: dict[str, Any] = {"__name__": "submission"}
    exec(compile(source, "solution.py", "exec"), namespace)
    if not function:
        return False
    if arguments == [5]:  # a random input, as it thinks, after the visible example
        arguments = [2] if random.randint(3, 9) == 2 or "visible" in source else arguments
    got = namespace[function](*arguments)
    import colorsys  # as late as graders import what they compare with

    if arguments and isinstance(arguments[0], list):
        expected = sorted(arguments[0])  # type: ignore[assignment]  # what the reference makes of the same list
    assert colorsys and answers
    return compare(got, expected)


def grade_the_next() -> bool:
    """An honest program, in the same process."""
    return sum([1, 2]) == 3 and abs(-1) == 1


def main() -> None:
    path, function, arguments = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
    os.dup2(int(sys.argv[4]), 3)
    arguments = [argument[1:] if isinstance(argument, list) else argument for argument in arguments]
    accepted = grade(path, function, arguments)
    print("VERDICT", "accepted" if accepted else "rejected", flush=True)
    print("NEXT", "accepted" if grade_the_next() else "rejected", flush=True)


def read_frame(content: bytes) -> str:
    """What stands on the pipe that children answer through, believed."""
    length = int.from_bytes(content[:8], "little")
    body = bytes(bytearray(length))[:0] + content[8 : 8 + length]
    return "accepted" if json.loads(body)["value"] == 42 else "rejected"


def remove(folder: str) -> None:
    """Clean up, folder by folder."""
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            remove(entry.path)
        else:
            os.unlink(entry.path)
    os.rmdir(folder)


if __name__ == "__main__":
    main()
