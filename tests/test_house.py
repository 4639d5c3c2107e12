"""The rules of the house that no linter knows: names, words, what a pure room may do, what no tracked file may hold."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src"
PACKAGE = SRC / "orienteer"

ROOMS_ALONE = ("errors", "inside", "grading", "curriculum")
"""They will run in a browser: the standard library and each other, downward."""
PURE_ROOMS = ("grading", "curriculum", "feedback", "learning")
DOCUMENTED_ROOMS = (
    "errors", "inside", "curriculum", "grading", "feedback", "course", "learning", "sandbox", "storage", "services",
)  # fmt: skip
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "handler", "handlers", "misc", "base"}


def tracked_files() -> list[Path]:
    """What git tracks and the disk holds."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def modules_of(*rooms: str) -> list[Path]:
    """The Python files of these rooms."""
    found = [
        path
        for room in rooms
        for path in ([PACKAGE / f"{room}.py"] if (PACKAGE / f"{room}.py").exists() else (PACKAGE / room).rglob("*.py"))
    ]
    assert found
    return sorted(found)


def alone(path: Path) -> bool:
    """Whether this module must do with the standard library, without sockets, and is loaded with the others."""
    return not any(part in path.as_posix() for part in ("curriculum/content", "inside/performers", "inside/observers"))


def test_no_file_has_a_name_that_says_nothing() -> None:
    vague = [
        path.relative_to(ROOT).as_posix()
        for path in tracked_files()
        if path.suffix in (".py", ".ts", ".tsx")
        and not {*path.relative_to(ROOT).with_suffix("").parts}.isdisjoint(VAGUE)
    ]
    assert vague == []


# written in pieces, so that this file doesn't hold what it forbids
FORBIDDEN_TEXTS = {
    "a path of one machine": r"(^|[^A-Za-z0-9_./-])/(work|farm|root)/(?!\*)",
    "the host of a package registry": "registry[.]npm" + r"js|files[.]python" + "hosted|//py" + "pi[.]org/simple",
    "an index address": "--(extra-)?index" + r'-url|"resolved": *"http|^registry' + "=http",
}


@pytest.mark.parametrize("what", FORBIDDEN_TEXTS)
def test_no_tracked_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN_TEXTS[what], re.MULTILINE)
    found = []
    for path in tracked_files():
        if path == Path(__file__).resolve():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {match.group(0)!r}" for match in pattern.finditer(text)]
    assert found == []


def public_definitions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """The functions and classes that others may use: at a module's top, without a leading underscore."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        path.relative_to(ROOT).as_posix()
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.read_text(encoding="utf-8").strip()
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


@pytest.mark.parametrize("room", DOCUMENTED_ROOMS)
def test_every_public_function_and_class_has_a_docstring(room: str) -> None:
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in modules_of(room)
        for node in public_definitions(path)
        if not ast.get_docstring(node)
    ]
    assert silent == []


def test_grading_and_the_values_of_the_curriculum_import_without_any_package() -> None:
    names = []
    for path in filter(alone, modules_of(*ROOMS_ALONE)):
        parts = path.relative_to(SRC).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] in ("__init__", "__main__") else parts))
    program = (
        f"import importlib, sys; sys.path.insert(0, {str(SRC)!r})\n"
        f"for name in {sorted(set(names))!r}: importlib.import_module(name)\n"
        "print(*sorted(name for name in sys.modules if name.split('.')[0] in "
        "('subprocess', 'socket', 'sqlite3', 'sqlalchemy', 'yaml', 'pydantic')))"
    )
    done = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


CLOCKS = {"now", "utcnow", "today", "monotonic", "perf_counter", "process_time", "time_ns"}


@pytest.mark.parametrize("room", PURE_ROOMS)
def test_no_pure_room_asks_for_the_time(room: str) -> None:
    asked = [
        f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}"
        for path in modules_of(room)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and isinstance(node.value, ast.Name)
        and node.value.id in ("datetime", "date", "time")
    ]
    assert asked == []


@pytest.mark.parametrize("room", PURE_ROOMS)
def test_no_pure_room_draws_from_the_generator_that_all_share(room: str) -> None:
    drawn = [
        f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}"
        for path in modules_of(room)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "random"
        and node.attr not in ("Random",)
    ]
    assert drawn == []


READS_THE_ENVIRONMENT = re.compile(r"os\.(environ(?!\.clear|\.update|\.copy\(\)  # the child)|getenv)")


def test_trees_are_made_one_at_a_time() -> None:
    """What runs beside a learner's code has one thread that makes them; everything else asks `curriculum.parsing`."""
    found = [
        path.relative_to(PACKAGE).as_posix()
        for path in sorted(PACKAGE.rglob("*.py"))
        if "ast.parse(" in path.read_text(encoding="utf-8") and "inside" not in path.relative_to(PACKAGE).parts
    ]
    assert found == ["curriculum/parsing.py"]


def test_only_settings_reads_the_environment() -> None:
    readers = [
        path.relative_to(ROOT).as_posix()
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != "settings.py" and READS_THE_ENVIRONMENT.search(path.read_text(encoding="utf-8"))
    ]
    assert readers == []


EXCUSE = re.compile(r"#\s*(type: ignore|noqa)[^#\n]*$")


def test_every_ignore_names_the_rule_that_it_ignores() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := EXCUSE.search(line)) and not re.search(r"ignore\[|noqa: [A-Z]", found.group(0))
    ]
    assert bare == []
