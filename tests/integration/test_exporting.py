"""The whole course exported from the terminal, and the files opened again."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from typer.testing import CliRunner, Result

from orienteer.cli.program import app
from orienteer.exports.forms import form_called, form_names
from tests.unit.exports.test_pdf import code_in, text_of

pytestmark = pytest.mark.needs("linux")

ROOT = Path(__file__).resolve().parent.parent.parent
TOPIC = "fundamentals/loops-functions"


@pytest.fixture(scope="module", name="home")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("home")
        patch.setenv("ORIENTEER_DATA", str(folder / "data"))
        patch.setenv("ORIENTEER_CACHE", str(folder / "cache"))
        yield folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, words)))


@pytest.mark.parametrize("form", form_names())
def test_a_topic_is_exported_in_each_form(form: str, home: Path, tmp_path: Path) -> None:
    target = tmp_path / f"out{form_called(form).suffix}"
    result = run("export", form, target, "--topic", TOPIC, "--mine")
    assert result.exit_code == 0, result.output
    assert target.stat().st_size > 100
    again = run("export", form, target, "--topic", TOPIC)
    assert again.exit_code == 2 and "nothing is overwritten" in again.output.replace("\n", " ")


def test_the_whole_outline_names_every_topic(home: Path, tmp_path: Path) -> None:
    assert run("export", "outline", tmp_path / "all.txt").exit_code == 0
    text = (tmp_path / "all.txt").read_text(encoding="utf-8")
    assert "Virtual environments" in text and "not yet written" in text
    assert run("export", "outline", tmp_path / "role.txt", "--role", "backend").exit_code == 0
    role = (tmp_path / "role.txt").read_text(encoding="utf-8")
    assert "Flask" in role and "NumPy" not in role


def test_a_part_that_is_not_there_and_a_folder_that_is_not_there_are_said(home: Path, tmp_path: Path) -> None:
    assert "There is no area called cooking." in run("export", "json", tmp_path / "a", "--area", "cooking").output
    assert "There is no topic called a/b." in run("export", "json", tmp_path / "a", "--topic", "a/b").output
    missing = run("export", "outline", tmp_path / "no" / "such" / "file")
    assert missing.exit_code == 2 and "can't be written" in missing.output


def test_the_forms_are_listed(home: Path) -> None:
    told = json.loads(run("export", "forms", "--json").stdout)
    assert sorted(form["name"] for form in told["forms"]) == form_names()


def notebook_of(topic: str, folder: Path) -> nbformat.NotebookNode:
    target = folder / "books.zip"
    assert run("export", "notebooks", target, "--topic", topic).exit_code == 0
    with zipfile.ZipFile(target) as archive:
        (name,) = archive.namelist()
        return nbformat.reads(archive.read(name).decode(), as_version=4)


def test_examples_that_write_modules_run_from_top_to_bottom_twice(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = notebook_of("intermediate/modules-packages", tmp_path)
    monkeypatch.chdir(tmp_path)  # and back, from wherever the cells went
    monkeypatch.setattr("sys.path", [*sys.path])
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell in cells + cells:
        if cell.source.startswith(("%%grade", "%load_ext")) or "raises-exception" in cell.metadata.get("tags", []):
            continue
        page = io.StringIO()
        with redirect_stdout(page):
            InteractiveShell.instance().run_cell(cell.source, store_history=True).raise_error()
        assert page.getvalue() == "".join(output.text for output in cell.outputs)
    assert any(
        cell.source.startswith("%%grade intermediate/modules-packages/library-loans loans.py\n") for cell in cells
    )


def test_a_notebook_runs_from_top_to_bottom(home: Path, tmp_path: Path) -> None:
    notebook = notebook_of(TOPIC, tmp_path)
    shell = InteractiveShell.instance()
    graded = 0
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        page = io.StringIO()
        with redirect_stdout(page):
            result = shell.run_cell(cell.source, store_history=True)
        if cell.source.startswith("%%grade"):
            graded += 1
            assert result.success and " pass" in page.getvalue()
        elif "raises-exception" not in cell.metadata.get("tags", []):
            assert result.success, cell.source
            assert page.getvalue() == "".join(output.text for output in cell.outputs)
    assert graded >= 5


def test_a_right_solution_passes_in_a_notebook_and_is_kept(home: Path) -> None:
    solution = ROOT / "content" / "areas" / TOPIC / "dry-spell" / "solution.py"
    page = io.StringIO()
    with redirect_stdout(page):
        shell = InteractiveShell.instance()
        shell.run_cell("%load_ext orienteer.notebook").raise_error()
        shell.run_cell(f"%%grade {TOPIC}/dry-spell\n{solution.read_text(encoding='utf-8')}").raise_error()
    view = json.loads(run("progress", "--json").stdout)
    (stop,) = [stop for area in view["areas"] for stop in area["stops"] if stop["id"] == TOPIC]
    assert stop["exercises_passed"] == 1


def codes_of(topic: dict[str, Any]) -> Iterator[str]:
    for section in topic["lesson"]:
        yield from (block["source"] for block in section["blocks"] if block["kind"] == "code")
    yield from (card["proof"] for card in topic["cards"] if card["proof"])
    yield from (exercise["starter"] for exercise in topic["exercises"])


@pytest.mark.needs("poppler")
def test_each_block_of_code_can_be_copied_out_of_the_pdf(home: Path, tmp_path: Path) -> None:
    assert run("export", "pdf", tmp_path / "book.pdf").exit_code == 0
    assert run("export", "json", tmp_path / "book.json").exit_code == 0
    told = json.loads((tmp_path / "book.json").read_text(encoding="utf-8"))
    codes = [code for area in told["areas"] for topic in area["topics"] for code in codes_of(topic)]
    text = text_of(tmp_path / "book.pdf")
    on_a_page = [code for code in codes if code_in(text, code)]
    assert len(on_a_page) > 400
    dense = re.sub(r"\n\n+", "\n", re.sub(r"\n *Orienteer +\d+\n*\f", "\n", text))
    for code in set(codes) - set(on_a_page):  # longer than a page, they go on on the next
        assert code.count("\n") > 44 and code_in(dense, re.sub(r"\n\n+", "\n", code)), code


def test_the_whole_course_is_made_as_what_the_mission_asks_for_and_opened_again(home: Path, tmp_path: Path) -> None:
    assert run("export", "pdf", tmp_path / "all.pdf").exit_code == 0
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert run("export", "notion", tmp_path / "all.zip").exit_code == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        topics = archive.read("Orienteer/Topics.csv").decode("utf-8")
    assert "Virtual environments" in topics and "Hugging Face Transformers" in topics
    told = json.loads(run("coverage", "--json").stdout)
    assert not {"deliverables/pdf", "deliverables/notion-template"} & set(told["missing"])
