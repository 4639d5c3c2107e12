from __future__ import annotations

from dataclasses import replace

from orienteer.cli.render.report import report_blocks
from orienteer.cli.render.writer import MOST_COLUMNS, Paper, written
from orienteer.grading.report import CheckResult, DifferenceRow, Report, Span, Verdict
from tests.unit.cli.reports import COUNTEREXAMPLE, ENDLESS, RIGHT, SOURCE, UNREADABLE, WRONG

PIPE = Paper()
TERMINAL = Paper(width=72)


def page(report: Report, paper: Paper = PIPE, source: str = SOURCE) -> str:
    return written(report_blocks(report, source=source), paper)


def with_rows(*rows: DifferenceRow, label: str = "Index") -> Report:
    return replace(WRONG, counterexample=replace(COUNTEREXAMPLE, rows=rows, label=label))


def test_it_begins_with_how_many_checks_pass() -> None:
    assert page(WRONG).splitlines()[0] == "2 of 3 pass"


def test_a_check_has_its_sign_its_word_and_its_name_in_the_authors_order() -> None:
    rows = [line for line in page(WRONG).splitlines() if line[:2] in ("✓ ", "✗ ")]
    assert rows == [
        "✗ fails  each initial has only its own words",
        "✓ passes  an empty list gives an empty dictionary",
        "✗ fails  each initial has only its own words",
        "✓ observed  passes  the list is left alone",
    ]


def test_the_counterexample_shows_the_call_as_it_was_passed_in() -> None:
    assert '    index(["a", "b"])' in page(WRONG).splitlines()


def test_what_is_too_much_is_marked_below_where_no_colour_marks_it() -> None:
    lines = page(WRONG).splitlines()
    place = lines.index('  "a"   ["a"]      ["a", "b"]')
    assert lines[place + 1] == "                       ^^^^^"


def test_a_single_value_stands_under_the_expected_one() -> None:
    expected = Span("(1, "), Span("2", "missing"), Span(")")
    actual = Span("(1, "), Span("1", "extra"), Span(")")
    row = DifferenceRow("", expected, actual)
    lines = page(with_rows(row, label="Value")).splitlines()
    place = lines.index("  Expected   (1, 2)")
    assert lines[place + 1 : place + 4] == ["                 -", "  Yours      (1, 1)", "                 ^"]


def test_a_difference_without_rows_shows_the_words() -> None:
    bare = replace(COUNTEREXAMPLE, rows=(), expected="raises ValueError", actual="returns 3")
    lines = page(replace(WRONG, counterexample=bare)).splitlines()
    assert "  Expected   raises ValueError" in lines
    assert "  Yours      returns 3" in lines


def test_of_many_rows_only_those_near_a_difference_are_shown() -> None:
    alike = [DifferenceRow(str(index), (Span("0"),), (Span("0"),), same=True) for index in range(30)]
    alike[15] = DifferenceRow("15", (Span("0"),), (Span("1", "extra"),))
    lines = page(with_rows(*alike)).splitlines()
    shown = [line.split()[0] for line in lines if line.strip()[:2].isdigit()]
    assert shown == ["13", "13", "14", "15", "16", "17", "12"]
    assert sum("rows alike" in line for line in lines) == 2


def test_it_says_on_how_many_inputs_it_fails_and_what_the_program_seems_to_believe() -> None:
    text = page(WRONG)
    assert '  At "a" there is one word too many. Of 400 inputs tried, 234 fail.' in text.splitlines()
    assert "You seem to believe that `dict.fromkeys` copies." in text


def test_the_learners_own_line_is_shown_with_its_number() -> None:
    assert "    2      return dict.fromkeys((word[0] for word in words), words)" in page(WRONG).splitlines()


def test_a_line_that_the_file_does_not_have_is_not_shown() -> None:
    assert page(WRONG, source="") == page(replace(WRONG, counterexample=replace(COUNTEREXAMPLE, line=None)))


def test_a_stopped_check_and_one_that_did_not_run_say_why() -> None:
    assert page(ENDLESS).splitlines() == [
        "0 of 2 pass",
        "◷ stopped  it ends",
        "  It was stopped after 2 seconds.",
        "◌ not run  and then",
        "  The check before it was stopped.",
    ]


def test_a_file_that_python_cannot_read_is_told_with_its_line() -> None:
    assert "✗ Python can't read line 1: “(” was never closed." in page(UNREADABLE, source="print(\n")
    assert "1  print(" in page(UNREADABLE, source="print(\n")


def test_a_pipe_gets_the_same_text_however_long_it_took() -> None:
    assert page(WRONG) == page(replace(WRONG, seconds=7.0))


def test_a_pipe_gets_no_escape_codes_and_is_not_wrapped() -> None:
    long = replace(RIGHT, checks=(replace(RIGHT.checks[0], name="a very long name " * 20),))
    assert "\x1b" not in page(WRONG)
    assert len(page(long).splitlines()) == 2


def test_a_terminal_gets_no_line_wider_than_it_is() -> None:
    long = replace(WRONG, checks=(*WRONG.checks, replace(RIGHT.checks[0], name="a very long name " * 20)))
    for width in (36, 50, 72, 300):
        lines = page(long, Paper(width=width), source="").splitlines()
        assert max(map(len, lines)) <= min(width, MOST_COLUMNS)


def test_the_words_of_the_checks_stand_in_one_column_on_a_terminal() -> None:
    rows = [line for line in page(WRONG, TERMINAL).splitlines() if line[:1] in "✓✗" and line]
    assert {len(line) for line in rows} == {72}


def test_colour_marks_instead_of_a_line_below() -> None:
    text = page(WRONG, Paper(width=72, colour=True))
    assert "^^^^^" not in text
    assert '\x1b[4;38;5;166m, "b"\x1b[0m' in text


def test_a_terminal_with_ascii_alone_gets_signs_that_it_can_show() -> None:
    text = page(UNREADABLE, Paper(width=72, signs=False))
    assert text.isascii()
    assert text.splitlines()[2].startswith("x Python can't read line 1: \"(")


def test_what_a_program_printed_cannot_steer_the_terminal() -> None:
    printed = replace(COUNTEREXAMPLE, output="\x1b[2J\x07gone\n")
    text = page(replace(WRONG, counterexample=printed))
    assert "\\x1b[2J\\x07gone" in text
    assert "\x1b" not in text


def test_wide_characters_keep_their_columns() -> None:
    wide = DifferenceRow('"狐"', (Span('"狐狸"'),), (Span('"狐"'), Span('"x"', "extra")))
    plain = DifferenceRow('"a"', (Span('"a"'),), (Span('"b"', "extra"),))
    lines = page(with_rows(wide, plain, label="Key")).splitlines()
    place = next(index for index, line in enumerate(lines) if "狐狸" in line)
    assert lines[place] == '  "狐"   "狐狸"     "狐""x"'
    assert lines[place + 1] == "                        ^^^"


def test_columns_too_wide_for_the_terminal_are_stacked() -> None:
    long = DifferenceRow("0", (Span("1" * 60),), (Span("1" * 59), Span("2", "extra")))
    lines = page(with_rows(long, long), Paper(width=60), source="").splitlines()
    assert "  Index      0" in lines
    assert max(map(len, lines)) <= 60


def test_the_tasks_example_that_fails_too_is_shown_beside_a_smaller_input() -> None:
    beside = replace(COUNTEREXAMPLE, example='index(["ant", "bee"])')
    lines = page(replace(WRONG, counterexample=beside)).splitlines()
    assert lines[lines.index("  The task’s example that fails too:") + 1] == '    index(["ant", "bee"])'


def test_the_line_that_gave_the_value_stands_with_the_value_and_not_under_the_example() -> None:
    beside = replace(COUNTEREXAMPLE, example='index(["ant", "bee"])', line=2)
    lines = page(replace(WRONG, counterexample=beside), source="def index(words):\n    return {}\n").splitlines()
    place, example = lines.index("    2      return {}"), lines.index("  The task’s example that fails too:")
    assert place < example and lines[example - 1] == ""


def test_of_much_that_was_printed_the_beginning_is_shown_and_the_rest_counted() -> None:
    loud = replace(COUNTEREXAMPLE, output="\n".join(["tick", "y" * 5_000, *["tock"] * 98]))
    lines = page(replace(WRONG, counterexample=loud)).splitlines()
    assert "    and 88 more lines" in lines
    assert lines.count("    tock") == 10
    assert max(map(len, lines)) < 500


def test_a_reason_is_said_once() -> None:
    sentence = "Your file doesn't define index."
    missing = tuple(CheckResult(name, "failed", Verdict.WRONG_ANSWER, sentence) for name in ("one", "two"))
    unread = tuple(CheckResult(name, "skipped", None, "the file could not be run") for name in ("three", "four"))
    shown = page(Report(Verdict.WRONG_ANSWER, missing + unread, message=sentence))
    assert shown.count(sentence) == 1
    assert shown.count("the file could not be run") == 1
