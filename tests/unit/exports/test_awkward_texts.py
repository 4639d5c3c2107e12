"""Every awkward text through every form: it is read as it was written, or refused with a sentence that names it."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import sqlite3
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest
from markdown_it import MarkdownIt

from orienteer.course.map.layout import lay_out
from orienteer.curriculum.course import Topic
from orienteer.errors import OrienteerError
from orienteer.exports.book import Book, Mine
from orienteer.exports.forms import form_called, form_names
from orienteer.exports.prose import escaped
from tests.unit.exports.books import book
from tests.unit.exports.notion_stand_in import Workspace, standing_in
from tests.unit.exports.test_notion_push import Pusher

TEXTS = {
    "quotes": "\"a\" 'b' “c” «d» `e` ```f```",
    "a number sign": "# no heading, and C#",
    "dollars": "$x$ $$y$$ $(z) ${HOME}",
    "an at sign": "@me @topic a@b.c",
    "stars": "*a* **b** * c",
    "underscores": "__init__ _x_ snake_case_",
    "backslashes": "\\ \\\\ C:\\new \\u0041 \\begin",
    "markup": "<b>&amp;</b> &lt; [a](b) ![c](d) <!-- e -->",
    "templates": "{{c1::a}} {% b %} {{{c}}} :: d::e",
    "tables and lists": "| a || b | 1. c - d + e > f ~g~",
    "right to left": "שלום עולם, مرحبا بالعالم",
    "combining marks": "e\u0301 n\u0303 a\u0308 o\u0302\u0323",
    "emoji": "🙂 👩🏽‍💻 ❤️ 🇫🇷",
    "Chinese, Japanese, Korean": "漢字 汉语 かな カナ 한글，。「」",
    "other scripts": "Привет Ωμέγα Tiếng Việt हिन्दी ไทย Հայ ქართ",
    "signs": "≤ ≠ → ⇒ ∀ ℕ ½ ² ₂ € … ─ █",
    "a word without end": "w" * 300,
    "a separator of fields": "a\x1fb",
    "the end of a text": "a\x00b",
    "a colour for the terminal": "\x1b[31mred",
    "half a character": "a\ud800b",
    "a script that no font of the book's has": "தமிழ்",
}
REFUSED = {
    "pdf": {"a separator of fields": "U+001F", "the end of a text": "U+0000", "a colour for the terminal": "U+001B",
            "a script that no font of the book's has": "U+0BA4"},
}  # fmt: skip
"""Form → what it refuses, and the word of the sentence that names it. Half a character no file can hold."""

HALF = "half a character"
EDITIONS = [(name, {}) for name in form_names() if name != "pdf"] + [
    ("pdf", {"edition": edition}) for edition in ("full", "summary")
]


def with_texts(*texts: str) -> Book:
    """A book with a topic for each text: as its title, its item's, its exercise's, in lesson, code, card and term."""
    whole = book()
    (exercise,) = whole.exercises.values()
    topics, exercises, terms = [], {}, []
    for number, text in enumerate(texts):
        topic = _about(text, f"first/t{number}", whole.topics[0])
        made = replace(exercise, id=topic.exercises[0], title=text, task_text=escaped(text))
        topics.append(topic)
        exercises[made.id] = made
        terms.append(replace(whole.glossary[0], term=text, slug=f"term-{number}"))
    areas = (replace(whole.areas[0], topics=(*topics, whole.topics[1])),)
    roadmap = replace(whole.roadmap, areas=areas)
    return replace(
        whole,
        areas=areas,
        roadmap=roadmap,
        layout=lay_out(roadmap),
        numbers={topic.id: number for number, topic in enumerate(topics, start=1)},
        exercises=exercises,
        glossary=tuple(terms),
    )


def _about(text: str, topic_id: str, topic: Topic) -> Topic:
    marked, shown = escaped(text), html.escape(text)
    section = topic.sections[0]
    blocks = (replace(section.blocks[0], text=marked), replace(section.blocks[1], output=text + "\n"))
    says = {"asks_text": marked, "asks_html": shown, "sentence_text": marked, "sentence_html": shown}
    return replace(
        topic,
        id=topic_id,
        title=text,
        items=(replace(topic.items[0], id=f"{topic_id}/one", title=text),),
        sections=(replace(section, blocks=blocks),),
        cards=(replace(topic.cards[0], id=f"{topic_id}/cards/why", **says),),
        exercises=(f"{topic_id}/greet",),
    )


# ---- what a reader of each form sees ---------------------------------------------------------------------------------


def of_json(file: Path) -> Iterator[str]:
    def strings(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from strings(inner)

    return strings(json.loads(file.read_text(encoding="utf-8")))


def of_markdown(text: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        yield token.content if token.type in ("fence", "code_block", "html_block") else ""
        yield "".join("\n" if "break" in each.type else each.content for each in token.children or [])


def of_notebooks(file: Path) -> Iterator[str]:
    for name, text in unpacked(file):
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        yield name
        for cell in notebook.cells:
            yield from of_markdown(cell.source) if cell.cell_type == "markdown" else (cell.source,)
            yield from ("".join(output.get("text", "")) for output in cell.get("outputs", []))


def of_notion(file: Path) -> Iterator[str]:
    for name, text in unpacked(file):
        if name.endswith(".csv"):
            yield from (cell for row in csv.reader(io.StringIO(text)) for cell in row)
        else:
            yield from of_markdown(text)


def of_anki(file: Path) -> Iterator[str]:
    with zipfile.ZipFile(file) as archive:
        (file.parent / "collection.anki2").write_bytes(archive.read("collection.anki2"))
    with sqlite3.connect(file.parent / "collection.anki2") as database:
        for (fields,) in database.execute("SELECT flds FROM notes"):
            assert fields.count("\x1f") == 7, "a note's fields stay apart"
            yield from (html.unescape(re.sub(r"<[^>]+>", "", field)) for field in fields.split("\x1f"))


def of_pdf(file: Path) -> Iterator[str]:
    yield subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


def unpacked(file: Path) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            yield name, archive.read(name).decode("utf-8")


READERS: dict[str, Callable[[Path], Iterator[str]]] = {
    "anki": of_anki,
    "checklist": lambda file: of_markdown(file.read_text(encoding="utf-8")),
    "json": of_json,
    "markdown": lambda file: of_markdown(file.read_text(encoding="utf-8")),
    "notebooks": of_notebooks,
    "notion": of_notion,
    "pdf": of_pdf,
}


def read_as(form: str, file: Path) -> Iterator[str]:
    """What is shown of a form; of one without a reader of its own, the text of its file or of the files in it."""
    if form in READERS:
        yield from READERS[form](file)
    elif zipfile.is_zipfile(file):
        yield from (text for _, text in unpacked(file))
    else:
        yield file.read_text(encoding="utf-8")


PICTURES = {0: "␀", 0x1B: "␛", 0x1F: "␟"}
"""HTML has no control characters, and Markdown no U+0000. Source: CommonMark 0.31, 2.3."""


def squeezed(text: str) -> str:
    """Without spaces and what has no width: lines are broken where each form breaks them."""
    return re.sub(r"[\s\u200b\u200d\ufe0f\xad]", "", unicodedata.normalize("NFC", text))


def is_in(text: str, shown: str) -> bool:
    """Whether a text is shown. What runs from right to left is read word by word, in whichever order they stand."""
    if re.search("[\u0590-\u06ff]", text):
        return all(word in shown or word[::-1] in shown for word in re.findall(r"\w+", text))
    seen = squeezed(shown)
    return any(squeezed(each) in seen for each in (text, text.replace("\x00", "\ufffd"), text.translate(PICTURES)))


NOTE = (
    "# no heading\nnor this\n===\nnor *a* <b>c</b> `d` ~~e~~\n\n1. one\n- two\n   three\\\n<!-- four -->\n```\n"
    "$five$ | a\x0cb\u2028c"
)


@pytest.mark.parametrize("form", ["markdown", "notebooks", "notion"])
def test_a_note_is_shown_line_by_line_as_it_was_typed(form: str, tmp_path: Path) -> None:
    target = tmp_path / "made"
    made = book(mine=Mine(notes={"first/words": NOTE}))
    form_called(form).write(made, target, form_called(form).chosen({}), lambda *told: None)
    (*_, shown) = (each for each in read_as(form, target) if "nor this" in each and each != NOTE)
    assert [line.replace("\u00a0", " ").rstrip() for line in shown.split("\n")] == NOTE.split("\n")


@pytest.mark.needs("poppler")
@pytest.mark.parametrize(
    ("form", "options"), EDITIONS, ids=[" ".join((form, *each.values())) for form, each in EDITIONS]
)
def test_every_awkward_text_comes_through(form: str, options: dict[str, str], tmp_path: Path) -> None:
    found, target = form_called(form), tmp_path / "out"
    texts = {what: text for what, text in TEXTS.items() if what not in (HALF, *REFUSED.get(form, {}))}
    found.write(with_texts(*texts.values()), target, found.chosen(options), lambda done, of, what: None)
    shown = "\n".join(read_as(form, target))
    assert [what for what, text in texts.items() if not is_in(text, shown)] == []


@pytest.mark.parametrize(("form", "what"), [(form, what) for form in REFUSED for what in REFUSED[form]])
def test_what_does_not_come_through_is_refused_with_a_sentence(form: str, what: str, tmp_path: Path) -> None:
    found, target = form_called(form), tmp_path / "out"
    with pytest.raises(OrienteerError, match=re.escape(REFUSED[form][what])) as refused:
        found.write(with_texts(TEXTS[what]), target, found.chosen({}), lambda done, of, what: None)
    assert refused.value.message.endswith(".") and not target.exists()


@pytest.mark.parametrize("form", form_names())
def test_half_a_character_is_written_nowhere(form: str, tmp_path: Path) -> None:
    """`export_course` and `push_to_notion` say it in a sentence."""
    found = form_called(form)
    with pytest.raises(UnicodeEncodeError):
        found.write(with_texts(TEXTS[HALF]), tmp_path / "out", found.chosen({}), lambda done, of, what: None)


def test_every_awkward_text_arrives_in_notion_itself() -> None:
    workspace = Workspace()
    texts = {what: text for what, text in TEXTS.items() if what != HALF}
    with standing_in(workspace) as address:
        Pusher(workspace, address).push(with_texts(*texts.values()))
    told = "\n".join(_contents([*workspace.pages.values(), *workspace.blocks.values()]))
    assert [what for what, text in texts.items() if not is_in(text, told)] == []


def _contents(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("content"), str):
            yield value["content"]
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _contents(inner)


@pytest.mark.needs("poppler")
@pytest.mark.parametrize("form", form_names())
def test_five_thousand_lines_and_an_empty_lesson_come_through(form: str, tmp_path: Path) -> None:
    whole, found, target = book(), form_called(form), tmp_path / "out"
    topic = whole.topics[0]
    section = topic.sections[0]
    code = "".join(f"x{line} = {line}\n" for line in range(5000))
    long = replace(topic, sections=(replace(section, blocks=(replace(section.blocks[1], source=code, output=""),)),))
    card = replace(topic.cards[0], proof=code, prints="")
    areas = (replace(whole.areas[0], topics=(replace(long, cards=(card,)), *whole.areas[0].topics[1:])),)
    found.write(replace(whole, areas=areas), target, found.chosen({}), lambda done, of, what: None)
    shown = "\n".join(read_as(form, target))
    if found.needs == "exercises" or form == "anki":
        lines = [line.strip() for line in shown.split("\n")]
        assert all(f"x{line} = {line}" in lines for line in (0, 1, 2500, 4998, 4999))
    assert form == "anki" or "An empty lesson" in shown


@pytest.mark.needs("poppler")
def test_a_learners_own_text_never_keeps_the_pdf_from_being_made(tmp_path: Path) -> None:
    """What no font has stands there as a box with its number, and that is said."""
    own = Mine(
        notes={"first/words": "தமிழ் and \x1b[31m and a\ud800b, 漢字 too"},
        solutions={"first/words/greet": {"solution.py": "name = 'த'  # \x00\n"}},
    )
    for edition in ("full", "summary"):
        form, target = form_called("pdf"), tmp_path / edition
        remarks = form.write(book(mine=own), target, form.chosen({"edition": edition}), lambda done, of, what: None)
        (said,) = remarks or ()
        text = " ".join(of_pdf(target)).replace("\n", " ")
        for number in ("U+0BA4", "U+001B", "U+D800"):
            assert number in text and number in said
        assert "漢字 too" in text
        assert ("U+0000" in said) == (edition == "full")
    told = form.write(
        book(mine=Mine(notes={"first/words": "漢字"})), tmp_path / "x", form.chosen({}), lambda *told: None
    )
    assert not told
