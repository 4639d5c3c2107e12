"""The template for Notion's importer: tables that parse, pages within what it knows."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

from orienteer.exports.book import Book
from orienteer.exports.forms import form_called
from tests.unit.exports.books import AWKWARD, CODE, OWN, book


def files(of: Book, folder: Path) -> dict[str, str]:
    target = folder / "notion.zip"
    form_called("notion").write(of, target, {}, lambda done, total, what: None)
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_topic_is_a_row_also_what_is_not_written(awkward: Book, tmp_path: Path) -> None:
    told = rows(files(awkward, tmp_path)["Orienteer/Topics.csv"])
    assert [row["Id"] for row in told] == ["first/words", "first/empty", "second/later"]
    assert told[0]["Name"] == AWKWARD and told[0]["Written"] == "Yes" and told[0]["State"] == "untouched"
    assert told[2]["State"] == "not yet written" and told[2]["Items"] == "Some item"
    assert told[2]["Comes after"] == AWKWARD.replace(",", ";")


def test_exercises_and_cards_name_their_topic(mine: Book, tmp_path: Path) -> None:
    told = files(mine, tmp_path)
    (exercise,) = rows(told["Orienteer/Exercises.csv"])
    assert (exercise["Topic"], exercise["Done"], exercise["State"]) == ("Words", "Yes", "mastered")
    assert exercise["Checks"].split("\n") == ["an empty name gives *nothing*", "`<b>` is kept"]
    (card,) = rows(told["Orienteer/Cards.csv"])
    assert exercise["Roles"] == card["Roles"] == "Everyone"
    (project,) = rows(told["Orienteer/Projects.csv"])
    assert (project["State"], project["Comes after"]) == ("not yet written", "Words")
    assert rows(told["Orienteer/Topics.csv"])[0]["Note"] == "Read *again*."
    assert card["Name"] == "Why {{c1::not}}?" and card["Answer"] == "Because of a::b."


def test_a_card_has_its_choices_and_links_of_the_course_are_words(tmp_path: Path) -> None:
    whole = book()
    topic = whole.topics[0]
    card = replace(topic.cards[0], paragraph_text="See [the `term`](glossary:name), [x](https://a.b).")
    areas = (replace(whole.areas[0], topics=(replace(topic, cards=(card,)),)),)
    (told,) = rows(files(replace(whole, areas=areas), tmp_path)["Orienteer/Cards.csv"])
    assert told["Choices"] == "the first\nthe second" and told["Why not"] == "the second: it isn't"
    assert told["Next"] == "And then? Nothing." and told["Paragraph"] == "See the `term`, [x](https://a.b)."


def test_a_part_takes_no_projects_along(tmp_path: Path) -> None:
    assert rows(files(replace(book(), projects=()), tmp_path)["Orienteer/Projects.csv"]) == []


def test_a_lesson_keeps_its_code_and_has_three_levels_of_headings(awkward: Book, tmp_path: Path) -> None:
    told = files(awkward, tmp_path)["Orienteer/Lessons/first words.md"]
    assert CODE in told
    outside = re.sub(r"(?ms)^(`{3,}).*?^\1$", "", told)
    assert not re.search(r"^#{4,} ", outside, re.MULTILINE)


def test_the_list_is_ticked_and_the_learners_own_is_there_when_asked(tmp_path: Path) -> None:
    told = files(book(mine=OWN), tmp_path)
    assert "- [x] 1. Words" in told["Orienteer/Roadmap.md"]
    assert "Your solution" in told["Orienteer/Lessons/first words.md"]
    (tmp_path / "notion.zip").unlink()
    assert "Your solution" not in files(book(), tmp_path)["Orienteer/Lessons/first words.md"]
