"""An input as a person would write it."""

from __future__ import annotations

from orienteer.curriculum.course import Check, Probe
from orienteer.grading.calls import call_text, input_order


def test_a_script_in_a_commands_place_is_shown_below_what_is_run() -> None:
    probe = Probe("program", command_line=("spores",), files={"a": "1"}, commands={"pip": 'echo "$1"\nexit 1\n'})
    assert call_text(Check("", probe), (), "solution.sh").split("\n") == [
        "sh solution.sh spores",
        'with a holding "1"',
        "with this in place of pip:",
        '    echo "$1"',
        "    exit 1",
    ]


def test_an_input_that_is_an_iterator_is_as_large_as_what_it_gives() -> None:
    check = Check("", Probe("call", function="f", parameters=("a",)))
    three, two, listed = ["iterator", "list_iterator", True, 3, 0, 8], ["iterator", "zip", True, 9, 9], ["list", 7]
    by_order = sorted([(three,), (two,), (listed,)], key=lambda inputs: input_order(check, inputs))
    assert by_order == [(listed,), (two,), (three,)]
