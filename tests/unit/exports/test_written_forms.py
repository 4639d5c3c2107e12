"""JSON, Markdown, plain text, outline and checklist: nothing is lost, and what was written can be read again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt

from orienteer.errors import NotFound, UsageError
from orienteer.exports.book import Book, Mine
from orienteer.exports.form import Form
from orienteer.exports.forms import all_forms, form_called
from orienteer.exports.prose import escaped, fenced, relinked
from tests.unit.exports.books import AWKWARD, CODE, book


def written(name: str, made: Book, folder: Path) -> str:
    form = form_called(name)
    target = folder / f"book{form.suffix}"
    form.write(made, target, form.chosen({}), lambda done, of, what: None)
    return target.read_text(encoding="utf-8")


def test_json_holds_the_texts_as_they_are(awkward: Book, tmp_path: Path) -> None:
    told = json.loads(written("json", awkward, tmp_path))
    topic = told["areas"][0]["topics"][0]
    assert topic["title"] == AWKWARD
    assert topic["lesson"][0]["blocks"][1]["source"] == CODE
    assert topic["exercises"][0]["checks"] == ["an empty name gives *nothing*", "`<b>` is kept"]
    assert told["areas"][1]["topics"][0] == {**told["areas"][1]["topics"][0], "written": False, "lesson": []}
    assert "mine" not in told


def test_json_keeps_to_its_schema(mine: Book, tmp_path: Path) -> None:
    schema = Path(__file__).parents[3] / "src/orienteer/exports/forms/json/schema.json"
    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    told = json.loads(written("json", mine, tmp_path))
    validator.validate(told)
    del told["areas"][0]["topics"][0]["items"]
    assert not validator.is_valid(told)


def test_markdown_shows_awkward_titles_as_they_are_and_keeps_code(awkward: Book, tmp_path: Path) -> None:
    tokens = MarkdownIt("commonmark").parse(written("markdown", awkward, tmp_path))
    headings = [
        "".join(child.content for child in tokens[place + 1].children or [])
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
    assert f"1. {AWKWARD}" in headings
    assert CODE in [token.content for token in tokens if token.type == "fence"]


def test_every_link_in_the_markdown_leads_to_a_place_in_it(mine: Book, tmp_path: Path) -> None:
    text = written("markdown", mine, tmp_path)
    tokens = [child for token in MarkdownIt("commonmark").parse(text) for child in token.children or []]
    leads = {str(token.attrGet("href")) for token in tokens if token.type == "link_open"}
    assert {"#topic-first-words", "#glossary-name"} <= leads
    assert all(f'<a id="{lead[1:]}"></a>' in text for lead in leads)


def test_markdown_holds_the_learners_own_when_asked(mine: Book, tmp_path: Path) -> None:
    text = written("markdown", mine, tmp_path)
    assert "> Read \\*again\\*." in text and "def greet(name):\n    return name" in text and "*Mastered.*" in text
    (tmp_path / "book.md").unlink()
    assert "Your solution" not in written("markdown", book(), tmp_path)


def test_plain_text_wraps_prose_and_leaves_code(awkward: Book, tmp_path: Path) -> None:
    text = written("plain-text", awkward, tmp_path)
    assert AWKWARD in text
    assert "".join(f"    {line}\n" for line in CODE.rstrip("\n").split("\n")) in text
    assert "It is bold, slanted and code. A term." in text
    assert "1. first\n\n2. second\n\n  - inner" in text


def test_plain_text_puts_nothing_inside_a_line_of_code(tmp_path: Path) -> None:
    odd = "x = 'a\x0cb\u2028c\x85d'"
    own = Mine(notes={"first/words": odd}, solutions={"first/words/greet": {"solution.py": f"{odd}\n\ny = 1\n"}})
    text = written("plain-text", book(mine=own), tmp_path)
    assert f"    {odd}\n    \n    y = 1\n" in text and f"Your note:\n\n  {odd}\n" in text


def test_a_part_takes_no_projects_along_in_json(tmp_path: Path) -> None:
    assert [each["id"] for each in json.loads(written("json", book(), tmp_path))["systems"]] == ["projects/shop"]
    (tmp_path / "book.json").unlink()
    assert json.loads(written("json", replace(book(), projects=()), tmp_path))["systems"] == []


def test_what_is_not_written_stands_there_with_its_items(tmp_path: Path) -> None:
    for name in ("markdown", "plain-text", "outline", "checklist"):
        text = written(name, book(), tmp_path)
        (tmp_path / f"book{form_called(name).suffix}").unlink()
        assert "Later" in text and "Some item" in text and "ot yet written" in text, name
        assert "2 of 3 topics are written (66%)." in text, name


def test_the_checklist_ticks_what_was_shown(mine: Book, tmp_path: Path) -> None:
    text = written("checklist", mine, tmp_path)
    assert "- [x] 1. Words" in text and "    - [x] One" in text and "- [ ] 2. An empty lesson" in text


@pytest.mark.parametrize("form", all_forms(), ids=lambda form: form.name)
def test_a_form_says_what_one_gets(form: Form) -> None:
    assert form.says.endswith(".") and form.title and form.suffix.partition(".")[1]


def test_an_option_that_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError, match="no option called paper"):
        form_called("json").chosen({"paper": "a4"})
    with pytest.raises(NotFound, match="no form called papyrus"):
        form_called("papyrus")


def test_a_fence_is_longer_than_any_in_the_text() -> None:
    assert fenced("```\nx\n```").startswith("````\n")
    (token,) = MarkdownIt("commonmark").parse(fenced("a\n````\nb"))
    assert token.content == "a\n````\nb\n"


def test_links_in_code_stay_and_links_around_code_lead_on() -> None:
    text = "`[a](topic:x/y)` [the `with` statement](topic:x/y) [gone](exercise:a/b/c)\n\n```\n[b](topic:x/y)\n```"
    there = relinked(text, lambda scheme, to: f"#{scheme}-{to}" if scheme == "topic" else None)
    assert there == "`[a](topic:x/y)` [the `with` statement](#topic-x/y) gone\n\n```\n[b](topic:x/y)\n```"


def test_escaped_text_reads_as_it_is() -> None:
    (_, inline, _) = MarkdownIt("commonmark").parse(escaped("*a* _b_ [c](d) `e` <f> \\ | ~"))
    assert "".join(child.content for child in inline.children or []) == "*a* _b_ [c](d) `e` <f> \\ | ~"
