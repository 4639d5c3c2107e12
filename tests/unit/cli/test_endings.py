from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from orienteer.cli.endings import INTERRUPTED, MACHINE, OURS, WRONG_CALL, ended
from orienteer.cli.late import PARSERS_OWN
from orienteer.errors import (
    ContentError,
    DatabaseIsLocked,
    DatabaseIsNewer,
    DatabaseIsReadOnly,
    EnvironmentMissing,
    OrienteerError,
    SandboxError,
    StorageError,
    UsageError,
)


def raising(error: BaseException) -> Callable[[], None]:
    def command() -> None:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UsageError("It isn't there."), WRONG_CALL),
        (ContentError("It is broken."), WRONG_CALL),
        (SandboxError("No child."), MACHINE),
        (EnvironmentMissing("No numpy."), MACHINE),
        (DatabaseIsNewer("It is newer."), MACHINE),
        (DatabaseIsLocked("It is locked."), MACHINE),
        (DatabaseIsReadOnly("It can't be written."), MACHINE),
        (StorageError("It is no database."), MACHINE),
        (OrienteerError("Something else."), MACHINE),
    ],
)
def test_each_error_ends_in_its_sentence_and_its_status(
    error: OrienteerError, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(raising(error)) == status
    told = capsys.readouterr()
    assert told.err.splitlines()[0] == error.message
    assert told.out == ""


def test_what_to_do_is_said_where_the_error_does_not_say_it(capsys: pytest.CaptureFixture[str]) -> None:
    ended(raising(DatabaseIsNewer("It is newer.")))
    assert capsys.readouterr().err.splitlines()[1] == "Update Orienteer. Nothing was changed."


def test_the_errors_own_remedy_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    ended(raising(DatabaseIsLocked("It is locked.", remedy="Wait.")))
    assert capsys.readouterr().err.splitlines() == ["It is locked.", "Wait."]


def test_a_defect_of_ours_is_written_down_and_no_stack_trace_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(raising(ZeroDivisionError("division by zero"))) == OURS
    told = capsys.readouterr().err
    assert "Traceback" not in told
    found = re.search(r"The details are in (\S+\.log)\.", told)
    assert found is not None
    log = Path(found.group(1))
    assert "ZeroDivisionError: division by zero" in log.read_text(encoding="utf-8")
    log.unlink()


def test_a_refusal_of_the_machine_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(raising(OSError(28, "No space left on device", "/some/file"))) == MACHINE
    assert capsys.readouterr().err == "The machine refused: No space left on device (/some/file).\n"


def test_ctrl_c_ends_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(raising(KeyboardInterrupt())) == INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_typers_own_endings_pass() -> None:
    with pytest.raises(typer.Exit):
        ended(raising(typer.Exit(1)), passing=PARSERS_OWN)


def test_a_command_that_returns_ends_well() -> None:
    assert ended(lambda: None) == 0


def test_a_command_may_return_its_status() -> None:
    assert ended(lambda: 1) == 1
