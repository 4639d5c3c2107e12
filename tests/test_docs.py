"""The documentation is a tested contract: its links lead somewhere, its commands exist, its Python runs."""

from __future__ import annotations

import doctest
import importlib
import re
import shlex
from pathlib import Path

import pytest
import typer.main

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
IDS = [page.relative_to(ROOT).as_posix() for page in PAGES]

LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
SHELL = re.compile(r"^ {4}(?=\S)(.+)$", re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TRACKED_PATH = re.compile(r"^(src|docs|tests|content|frontend|benchmarks|\.ci)/[\w./-]+$")
RECIPE = re.compile(r"^([a-z][\w-]*)(?: [^:=]*)?:(?!=)", re.MULTILINE)


def anchor(heading: str) -> str:
    """A heading's anchor, as the places that show Markdown make it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def headings(page: Path) -> set[str]:
    """The anchors of a page."""
    return set(map(anchor, HEADING.findall(page.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_links_lead_to_what_is_there(page: Path) -> None:
    dead = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if target.startswith(("https://", "mailto:")):
            continue
        name, _, heading = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (heading and heading not in headings(file)):
            dead.append(target)
    assert dead == []


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_paths_named_exist(page: Path) -> None:
    named = [span for span in SPAN.findall(page.read_text(encoding="utf-8")) if TRACKED_PATH.match(span)]
    assert [path for path in named if not (ROOT / path).exists()] == []


def commands(page: Path) -> list[list[str]]:
    """The commands that a page shows: its indented lines and its code spans, split at `&&`."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    found = []
    for line in [*SHELL.findall(text), *SPAN.findall(text)]:
        for command in line.split("&&"):
            try:
                words = shlex.split(command, comments=True)
            except ValueError:
                continue
            if words and words[0] in ("just", "orienteer"):
                found.append(words)
    return found


def recipes() -> set[str]:
    """The names of the justfile's recipes."""
    return set(RECIPE.findall((ROOT / "justfile").read_text(encoding="utf-8")))


def orienteer_commands() -> dict[str, set[str]]:
    """The terminal's commands, and under each the names of its own."""
    from orienteer.cli.program import app

    group = typer.main.get_command(app)
    return {name: set(getattr(command, "commands", {})) for name, command in getattr(group, "commands", {}).items()}


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_commands_shown_exist(page: Path) -> None:
    known = orienteer_commands()
    unknown = []
    for words in commands(page):
        if len(words) < 2 or not re.fullmatch(r"[a-z][a-z-]*", words[1]):
            continue
        if words[0] == "just":
            right = words[1] in recipes()
        else:
            under = known.get(words[1])
            plain = len(words) > 2 and re.fullmatch(r"[a-z][a-z-]*", words[2])
            right = under is not None and (not under or not plain or words[2] in under)
        if not right:
            unknown.append(" ".join(words))
    assert unknown == []


PYTHON_BLOCKS = [
    pytest.param(code, id=f"{page.relative_to(ROOT).as_posix()}:{number}")
    for page in PAGES
    for number, (language, code) in enumerate(FENCED.findall(page.read_text(encoding="utf-8")), 1)
    if language == "python"
]


@pytest.mark.parametrize("code", PYTHON_BLOCKS)
def test_python_shown_runs(code: str) -> None:
    exec(compile(code, "<documentation>", "exec"), {"__name__": "documentation"})


DOCTESTED = sorted(
    path.relative_to(ROOT / "src").with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    for path in (ROOT / "src").rglob("*.py")
    if re.search(r"^\s*>>> ", path.read_text(encoding="utf-8"), re.MULTILINE)
)


@pytest.mark.parametrize("module", DOCTESTED)
def test_examples_in_docstrings_are_true(module: str) -> None:
    outcome = doctest.testmod(importlib.import_module(module))
    assert outcome.attempted > 0
    assert outcome.failed == 0
