"""Problems with an author's files name the line that they are about."""

from __future__ import annotations

import pytest

from orienteer.course.lines import line_of_check, line_of_code, line_of_definition, line_of_quoted, lines_of_text

CHECKS = '''from orienteer.curriculum import call, check

# a calls b
checks = [
    check("all calls", call("f", "a")),
    check(
        "a",
        call("f", []),
    ),
    check(
        "a name in "
        "two parts",
        snippet("""
            x = f(1)
            x[
        """),
    ),
    *(check(f"the number {n}", call("f", n)) for n in (1, 2)),
    check("it's two", snippet("f(2)")),
]
'''


def test_a_check_stands_where_its_name_is_written_out() -> None:
    assert lines_of_text(CHECKS, "a") == [5, 7]
    assert line_of_check(CHECKS, "all calls") == 5
    assert line_of_check(CHECKS, "a name in two parts") == 11
    assert line_of_check(CHECKS, "the number 1") == 1
    assert line_of_check("checks = [\n  one('a b'.upper()),\n  two(", "a b") == 2


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("Two checks have the name 'a'.", 7),
        ('Two checks have the name "it\'s two".', 19),
        ("The domain of the check 'all calls' has no value.", 5),
        ("There is no fact 'calls'.", 5),
        ("There is no fact 'loops'.", 20),
        ("It ends with nothing.", 20),
    ],
)
def test_what_a_message_quotes_is_found_as_a_word_of_its_own(message: str, line: int) -> None:
    assert line_of_quoted(CHECKS, message) == line


def test_code_stands_where_its_first_line_does() -> None:
    assert line_of_code(CHECKS, "x = f(1)\nx[") == 14
    assert line_of_code(CHECKS, "f(2)") == 19
    assert line_of_code(CHECKS, "f(3)") is None


def test_a_function_is_defined_on_its_line() -> None:
    source = "import random\n\ndef f(x):\n    return random.random()\n"
    assert [line_of_definition(source, name) for name in ("f", "f.kept", "g", "")] == [3, 3, 1, 1]
    assert line_of_definition("f () {\n", "f") == 1
