from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner, Result

from orienteer import __version__
from orienteer.cli.program import COMMANDS, app


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def all_commands() -> list[list[str]]:
    found = []
    for name, entry in COMMANDS.items():
        found += [[name]] if isinstance(entry, str) else [[name, each] for each in entry[1]]
    return found


@pytest.mark.parametrize("words", all_commands(), ids=" ".join)
def test_every_command_says_what_it_is_for(words: list[str]) -> None:
    result = run(*words, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
    assert result.stdout.splitlines()[2].strip().endswith((".", ":"))


def test_help_lists_every_command_with_its_first_sentence() -> None:
    lines = run("--help").stdout.splitlines()
    for name in COMMANDS:
        (line,) = [line for line in lines if line.split()[:1] == [name]]
        assert len(line.split()) > 2


def test_a_slip_in_a_commands_name_is_told_the_nearest_one() -> None:
    result = run("chek")
    assert result.exit_code == 2
    assert "Did you mean 'check'?" in result.stderr


@pytest.mark.parametrize(
    "words",
    [["check", "--nonsense"], ["grade"], ["grade", "folder"], ["serve", "--port", "x"], ["serve", "--port", "70000"]],
)
def test_a_wrong_call_ends_with_2_and_a_sentence(words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "Traceback" not in result.stderr


def test_the_version_is_printed() -> None:
    assert run("--version").stdout == f"orienteer {__version__}\n"


def test_a_port_of_the_environment_that_is_none_is_a_wrong_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORIENTEER_PORT", "eighty")
    result = run("serve")
    assert result.exit_code == 2
    assert "ORIENTEER_PORT" in result.stderr


HEAVY = (
    "typer",
    "pydantic",
    "sqlalchemy",
    "alembic",
    "fastapi",
    "starlette",
    "uvicorn",
    "yaml",
    "rich",
    "asyncio",
    "markdown_it",
)


def modules_after(code: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"], capture_output=True, text=True
    )
    assert told.returncode == 0, told.stderr
    return set(told.stdout.split())


def test_the_short_way_to_a_check_imports_nothing_heavy() -> None:
    loaded = modules_after(
        "import orienteer.cli.main, orienteer.cli.quick, orienteer.cli.check_work, orienteer.cli.by_server\n"
        "import orienteer.settings"
    )
    assert loaded.isdisjoint(HEAVY)


def test_a_check_that_passes_imports_no_search_no_history_and_nothing_that_explains_errors() -> None:
    loaded = modules_after("import orienteer.services.check_live, orienteer.cli.by_workshop, orienteer.course.library")
    assert loaded.isdisjoint(HEAVY)
    assert not {"orienteer.grading.deep", "orienteer.learning.progress", "orienteer.feedback.error_texts"} & loaded


def test_what_python_warns_of_in_a_learners_program_is_not_printed_beside_what_we_say() -> None:
    code = (
        "import sys\nfrom orienteer.cli.main import main\nsys.argv[1:] = ['--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    compile('x is 0', 'edited', 'exec')"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stderr == ""


def test_a_command_is_imported_when_it_is_asked_for() -> None:
    loaded = modules_after("import orienteer.cli.program")
    assert not [name for name in loaded if name.startswith("orienteer.cli.commands.")]


def test_typer_finds_the_groups_commands_for_completion() -> None:
    group = typer.main.get_command(app)
    assert set(group.commands["content"].commands) == {"build", "check", "new"}  # type: ignore[attr-defined]


def test_python_m_orienteer_is_orienteer() -> None:
    told = subprocess.run([sys.executable, "-m", "orienteer", "--version"], capture_output=True, text=True)
    assert told.stdout == f"orienteer {__version__}\n"
