"""An input as a person would write it."""

from __future__ import annotations

from orienteer.curriculum.course import Check, Probe
from orienteer.grading.calls import call_text


def test_a_script_in_a_commands_place_is_shown_below_what_is_run() -> None:
    probe = Probe("program", command_line=("spores",), files={"a": "1"}, commands={"pip": 'echo "$1"\nexit 1\n'})
    assert call_text(Check("", probe), (), "solution.sh").split("\n") == [
        "sh solution.sh spores",
        'with a holding "1"',
        "with this in place of pip:",
        '    echo "$1"',
        "    exit 1",
    ]
