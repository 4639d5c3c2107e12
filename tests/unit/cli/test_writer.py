"""How a page is laid out where there is little room, and what a terminal is sent."""

from __future__ import annotations

import io

from orienteer.cli.late import LateCommands
from orienteer.cli.output import output_to
from orienteer.cli.page import Code, Piece, Row, Sentence, Title, say
from orienteer.cli.program import COMMANDS
from orienteer.cli.render.writer import Paper, written
from orienteer.exports.forms import form_called, form_names


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_a_command_is_never_broken_so_that_it_can_be_copied() -> None:
    command = "orienteer open fundamentals/data-structures/bakery-predicted"
    assert written([Code(command, indent=2)], Paper(width=30)) == f"  {command}\n"


def test_a_long_word_that_leaves_its_title_no_room_stands_below_it() -> None:
    title = Title((Piece("Recall"), Piece("  Syntax and basics")), "1 of 18, about 7 minutes left")
    lines = written([title], Paper(width=40)).splitlines()
    assert lines[:2] == ["Recall  Syntax and basics", "1 of 18, about 7 minutes left".rjust(40)]
    wide = written([title], Paper(width=80)).splitlines()[0]
    assert wide.startswith("Recall  Syntax and basics") and wide.endswith("1 of 18, about 7 minutes left")


def test_a_short_word_stands_beside_the_first_line_of_its_name() -> None:
    row = Row("fails", "a spell that is still going on at the end counts", "fails", "fail")
    lines = written([row], Paper(width=40)).splitlines()
    assert lines[0].endswith("   fails") and all(len(line) <= 40 for line in lines)


def test_a_terminal_that_has_ascii_alone_gets_it_and_a_pipe_is_always_alike() -> None:
    row = Row("passes", "a dry day", "passes", "pass")
    terminal, pipe = Terminal(), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    output_to(terminal, colours=False, signs=False).show([row])
    assert terminal.getvalue().startswith("+ a dry day") and terminal.getvalue().isascii()
    output_to(pipe, colours=False, signs=False).show([row])
    pipe.seek(0)
    assert pipe.read().startswith("✓ passes")


def test_each_form_says_in_the_list_of_commands_what_it_is() -> None:
    commands = LateCommands(COMMANDS["export"][1])
    assert {name: commands[name].short_help for name in form_names()} == {
        name: form_called(name).says for name in form_names()
    }


def test_signs_are_written_plainly_where_there_is_ascii_alone() -> None:
    terminal, ascii_pipe = Terminal(), io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    output_to(terminal, colours=False, signs=False).show([say("it can’t be said: “a → b” …")])
    output_to(ascii_pipe, colours=False).ask("can’t →?")
    assert terminal.getvalue() == 'it can\'t be said: "a -> b" ...\n'
    assert ascii_pipe.buffer.getvalue() == b"can't ->?"  # type: ignore[attr-defined]  # a BytesIO has it


def test_what_makes_a_difference_stays_exact_where_there_is_ascii_alone() -> None:
    line = Sentence((Piece("don"), Piece("’", "extra"), Piece("t")))
    assert written([line], Paper(signs=False)) == "don\\u2019t\n"
