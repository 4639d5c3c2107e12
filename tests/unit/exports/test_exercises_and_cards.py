"""Exercises and cards of every kind in every form: their files, their names, how they are graded."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import nbformat
import pytest

from orienteer.curriculum.course import Check, Probe
from orienteer.exports.book import Book
from orienteer.exports.forms import form_called
from orienteer.exports.lines import language_of
from orienteer.exports.notion_push.blocks import card_blocks, exercise_blocks, words_of
from orienteer.exports.reading import Item, read
from tests.unit.exports.books import book, with_card, with_task

SHELL = "set -e\npython -m meteo\n"
WORDS = ("markdown", "plain-text", "json")
"""The forms of one file of text that hold exercises."""


def written(name: str, of: Book, folder: Path) -> str:
    """A form as text: a ZIP's files one after the other, a PDF's words."""
    form = form_called(name)
    target = folder / f"book{form.suffix}"
    target.unlink(missing_ok=True)
    form.write(of, target, form.chosen({}), lambda done, total, what: None)
    if form.suffix == ".pdf":
        return subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True).stdout
    if not zipfile.is_zipfile(target):
        return target.read_text(encoding="utf-8")
    with zipfile.ZipFile(target) as archive:
        return "\n".join(archive.read(each).decode("utf-8") for each in archive.namelist())


def shell_exercise() -> Book:
    return with_task("Start it.", kind="shell", file_name="solution.sh", starter=SHELL, environment="backend")


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("form", [*WORDS, "outline", "checklist", "pdf", "notion"])
def test_projects_and_interview_questions_stand_in_each_form_of_the_whole(form: str, tmp_path: Path) -> None:
    text = written(form, book(), tmp_path)
    assert "A shop + a till" in text and ("design questions" in text or "design-questions" in text)
    assert "Why *so*?" in text or r"Why \*so\*?" in text


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("form", [*WORDS, "pdf", "notion"])
def test_an_exercise_says_what_it_needs_and_how_it_is_graded(form: str, tmp_path: Path) -> None:
    text = " ".join(written(form, shell_exercise(), tmp_path).split())
    assert "python -m meteo" in text and "backend" in text and "first/words/greet" in text
    assert form == "json" or "orienteer check" in text


def test_a_starter_is_fenced_in_its_own_language(tmp_path: Path) -> None:
    for form in ("markdown", "notion"):
        assert f"```sh\n{SHELL}```" in written(form, shell_exercise(), tmp_path)
    (block,) = [block for block in _push_blocks(shell_exercise()) if block["type"] == "code"]
    assert block["code"]["language"] == "shell"
    assert [language_of(name) for name in ("loans.py", "a/b.html", "Dockerfile", "Pipfile", "x.unknown")] == [
        "python", "html", "dockerfile", "toml", "text",
    ]  # fmt: skip


def test_a_notebooks_cell_names_a_file_that_is_not_the_usual_one(tmp_path: Path) -> None:
    target = tmp_path / "books.zip"
    form_called("notebooks").write(with_task("x", file_name="loans.py"), target, {}, lambda done, total, what: None)
    with zipfile.ZipFile(target) as archive:
        notebook = nbformat.reads(archive.read("first/01-words.ipynb").decode(), as_version=4)
    assert any(cell.source.startswith("%%grade first/words/greet loans.py\n") for cell in notebook.cells)


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("form", [*WORDS, "pdf", "notebooks", "notion"])
def test_a_checks_name_is_told_in_its_words(form: str, tmp_path: Path) -> None:
    name = "an __init__.py without a folder: *all* of `x * 2`, $1 and $2"
    text = written(form, with_task("x", checks=(Check(name, Probe("call")),)), tmp_path)
    shown = {"pdf": name.replace("`", "")}.get(form, name)
    marked = r"an \_\_init\_\_.py without a folder: \*all\* of `x * 2`, \$1 and \$2"
    doubled = marked.replace("\\", "\\\\")  # in a notebook's JSON
    assert shown in text or marked in text or doubled in text
    assert words_of(_push_blocks(with_task("x", checks=(Check(name, Probe("call")),)))[-1 - 1]) == name.replace("`", "")


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("form", [*WORDS, "pdf", "notebooks", "notion"])
def test_a_card_that_is_answered_in_code_shows_what_to_begin_with(form: str, tmp_path: Path) -> None:
    whole = with_card(kind="code", choices=(), starter="def note(x, seen=None):\n    ...\n")
    assert "def note(x, seen=None):" in written(form, whole, tmp_path)
    (first, *_) = card_blocks(whole.topics[0].cards[0])
    assert first["type"] == "code" and words_of(first) == "def note(x, seen=None):\n    ..."


def test_a_comment_of_four_hashes_in_code_is_no_heading(tmp_path: Path) -> None:
    task = "#### Low heading\n\n```python\n#### a comment\nx = 1\n```"
    text = written("notion", with_task(task), tmp_path)
    assert "### Low heading" in text and "#### Low" not in text and "\n#### a comment\nx = 1\n" in text


def test_addresses_stand_in_the_plain_text_and_long_words_stay_whole(tmp_path: Path) -> None:
    address = "https://example.org/" + "a-b" * 40
    task = f"See [the manual]({address}). " + "It takes `--as-it-is`, twelve times. " * 12
    text = written("plain-text", with_task(task), tmp_path)
    assert f"({address})." in text and text.count("--as-it-is,") == 12


def test_an_item_that_begins_with_code_leaves_the_text_after_it_alone() -> None:
    pieces = read("1. ```\n   x\n   ```\n\nAfter it.")
    assert isinstance(pieces[0], Item) and pieces[0].mark == "1."
    assert not isinstance(pieces[-1], Item) and not isinstance(read("-\n\nAfter it.")[-1], Item)


def _push_blocks(whole: Book) -> list[dict[str, object]]:
    (exercise,) = whole.exercises.values()
    return exercise_blocks(exercise, whole)
