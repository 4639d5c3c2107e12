"""Syntax errors point at the line where the slip is, and say what it is."""

from __future__ import annotations

import pytest

from orienteer.feedback.error_texts.syntax.broken import Broken
from orienteer.feedback.error_texts.syntax.explaining import explain_syntax
from orienteer.feedback.error_texts.syntax.missing import value
from orienteer.feedback.error_texts.syntax.quotes import formatted
from tests.unit.feedback.broken_programs import PROGRAMS


def told(source: str) -> tuple[str, int | None]:
    """What is said of a program where it is compiled, and of which line."""
    with pytest.raises(SyntaxError) as raised:
        compile(source, "answer.py", "exec")
    return f"Line {raised.value.lineno} isn't valid Python: {raised.value.msg}.", raised.value.lineno


@pytest.mark.parametrize(
    ("source", "line", "sentence"), [row[1:] for row in PROGRAMS], ids=[row[0] for row in PROGRAMS]
)
def test_the_culprit_is_named(source: str, line: int, sentence: str) -> None:
    found = explain_syntax(source, *told(source))
    assert found is not None
    assert (found.line, found.text) == (line, sentence)
    assert "invalid syntax" not in found.text


@pytest.mark.parametrize(
    ("source", "message", "said"),
    [
        ("print(*)\n", "Invalid star expression", "has a sign with no value behind it before the bracket closes."),
        ("import\n", "Expected one or more names after 'import'", "imports nothing: a module's name is missing."),
    ],
)
def test_what_later_pythons_say_of_it_leads_to_the_same_sentence(source: str, message: str, said: str) -> None:
    found = value(Broken((source.rstrip(),), message, 1, 0))
    assert found is not None and found.text == f"Line 1 {said}"


def test_there_are_as_many_programs_as_were_promised() -> None:
    assert len({source for _, source, _, _ in PROGRAMS}) >= 60


def test_a_program_that_can_be_read_has_no_culprit() -> None:
    assert explain_syntax("x = 'a && b'  # if x = 1\n") is None


def test_signs_in_texts_and_comments_are_no_signs() -> None:
    source = "print('a && b')  # i++\nif x = 3:\n    pass\n"
    found = explain_syntax(source, *told(source))
    assert found is not None and found.text == "Line 2 compares with `=`, which gives a value; it is written `==`."


def test_what_no_rule_knows_is_told_in_pythons_own_words() -> None:
    found = explain_syntax("x = 2 ^^ 3\n")
    assert found is not None and found.text == "Line 1 isn't valid Python: invalid syntax."


@pytest.mark.parametrize("called", ["def fare(age):\n    return age\n", "from prices import fare\n", "fare = max\n"])
def test_a_function_that_there_is_already_lacks_no_def(called: str) -> None:
    source = called + "fare(age):\n    x = 3\n"
    found = explain_syntax(source, *told(source))
    assert found is not None and "lacks the `def`" not in found.text


@pytest.mark.parametrize(
    "source",
    [
        "(" * 5000,
        "x = 1\0",
        "\x0c" * 10 + "(",
        "a" * 300_000 + "(",
        "for x in if " * 3000,
        "x // " + "y" * 90_000 + "!",
    ],
)
def test_a_hostile_text_is_borne(source: str) -> None:
    explain_syntax(source, "Line 1 isn't valid Python: invalid syntax.", 1)


@pytest.mark.parametrize(
    ("line", "is_quote"),
    [
        ("y = f'{x['a']}'", True),
        ('y = f"{x["a"]} and {x}"', True),
        ("y = f'{x + }'", False),
        ("y = f'{x[\"a\"]'", False),
    ],
)
def test_a_quotation_mark_between_the_braces_of_an_f_string_is_named(line: str, is_quote: bool) -> None:
    """Before Python 3.12 it ends the text."""
    found = formatted(Broken((line,), "f-string: unmatched '['", 1, 0))
    assert found is not None and ("Between the braces, write" in found.text) is is_quote
