"""Notebooks: valid, run from top to bottom, and the same bytes each time."""

from __future__ import annotations

import io
import sys
import zipfile
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell

import orienteer.notebook
from orienteer.exports.book import Book
from orienteer.exports.forms import form_called
from tests.unit.exports.books import AWKWARD, CODE, OWN, book


def notebooks(of: Book, folder: Path) -> dict[str, nbformat.NotebookNode]:
    target = folder / "books.zip"
    form_called("notebooks").write(of, target, {}, lambda done, total, what: None)
    with zipfile.ZipFile(target) as archive:
        return {name: nbformat.reads(archive.read(name).decode(), as_version=4) for name in archive.namelist()}


def test_each_written_topic_is_a_valid_notebook(awkward: Book, tmp_path: Path) -> None:
    made = notebooks(awkward, tmp_path)
    assert list(made) == ["first/01-words.ipynb", "first/02-empty.ipynb"]
    for notebook in made.values():
        nbformat.validate(notebook)
    assert made["first/01-words.ipynb"].metadata.title == AWKWARD
    sources = [cell.source for cell in made["first/01-words.ipynb"].cells]
    assert f"%%grade first/words/greet\n{CODE}" in sources


def test_the_same_book_gives_the_same_bytes(awkward: Book, tmp_path: Path) -> None:
    notebooks(awkward, tmp_path)
    first = (tmp_path / "books.zip").read_bytes()
    (tmp_path / "books.zip").unlink()
    notebooks(awkward, tmp_path)
    assert (tmp_path / "books.zip").read_bytes() == first


def test_examples_that_write_files_have_a_folder_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = book()
    first = whole.topics[0]
    (section,) = first.sections
    programs = (
        "import sys\nfrom pathlib import Path\nsys.path.insert(0, str(Path.cwd()))\nPath('room').mkdir()\n"
        f"Path('tides.py').write_text('level = {level}')\nimport tides\nprint(tides.level)\nPath('room').exists()\n"
        for level in (1, 2)
    )
    blocks = tuple(replace(section.blocks[1], source=program, output="") for program in programs)
    topic = replace(first, sections=(replace(section, blocks=blocks),), exercises=(), cards=())
    made = notebooks(replace(whole, areas=(replace(whole.areas[0], topics=(topic,)),), exercises={}), tmp_path)
    (notebook,) = made.values()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.path", [*sys.path])
    page = io.StringIO()
    with redirect_stdout(page):
        for cell in notebook.cells:
            if cell.cell_type == "code":
                InteractiveShell.instance().run_cell(cell.source, store_history=True).raise_error()
    assert page.getvalue() == "1\n2\n"
    assert not (tmp_path / "room").exists()


def test_ones_own_solution_stands_in_the_cell_when_asked(tmp_path: Path) -> None:
    (notebook, _) = notebooks(book(mine=OWN), tmp_path).values()
    assert any(cell.source.endswith("def greet(name):\n    return name\n") for cell in notebook.cells)


def test_a_cell_is_graded_where_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(orienteer.notebook, "grade", lambda *given: asked.append(given))
    shell = InteractiveShell.instance()
    shell.run_cell("%load_ext orienteer.notebook").raise_error()
    shell.run_cell("%%grade a/b/c\nx = 1 +\n").raise_error()
    shell.run_cell("%%grade a/b/d  loans.py \nx = 2\n").raise_error()
    assert asked == [("a/b/c", "x = 1 +\n", "solution.py"), ("a/b/d", "x = 2\n", "loans.py")]


def test_an_exercise_that_is_not_there_is_said_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    page = io.StringIO()
    with redirect_stdout(page):
        assert orienteer.notebook.grade("no/such/exercise", "x = 1\n") is None
    assert "There is no exercise called no/such/exercise." in page.getvalue()


@pytest.mark.parametrize("name", ["", "nope", "first/words"])
def test_a_cell_that_names_no_exercise_is_told_what_to_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert orienteer.notebook.grade(name, "x = 1\n") is None
    told = capsys.readouterr().out
    assert told == f"“{name}” is no exercise's id: %%grade AREA/TOPIC/EXERCISE says which one the cell is for.\n"
