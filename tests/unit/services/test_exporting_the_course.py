"""Exporting: a file appears whole or not at all, and what can't be written is said."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from orienteer.course.library import Course
from orienteer.errors import ContentError, UsageError
from orienteer.exports.forms import form_names
from orienteer.services.export_course import Selection, export_course
from orienteer.services.push_to_notion import push_to_notion
from tests.unit.exports.notion_stand_in import Workspace, standing_in
from tests.unit.services.course_of_two import DOUBLE, SmallCourse, exercise


@pytest.mark.parametrize("form", sorted({*form_names()} - {"anki"}))
def test_half_a_character_is_refused_with_a_sentence_that_names_it(form: str, tmp_path: Path) -> None:
    course: Any = SmallCourse(replace(exercise(DOUBLE, "double", 2), title="Odd", starter="x = '\ud800'\n"))
    (area,) = course.roadmap.areas
    topics = (replace(area.topics[0], title="Numbers \ud800"), area.topics[1])
    course.roadmap = replace(course.roadmap, areas=(replace(area, topics=topics),))
    course.glossary, course.described = (), course.exercise
    with pytest.raises(ContentError, match=r"No file can hold U\+D800, half of a character, which stands behind “.*"):
        export_course(
            form, tmp_path / "out", selection=Selection(), options={}, course=cast("Course", course), store=None,
            tell=lambda done, of, what: None,
        )  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_half_a_character_is_refused_on_the_way_to_notion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    workspace = Workspace()
    course: Any = SmallCourse(replace(exercise(DOUBLE, "double", 2), title="Odd \ud800"))
    course.glossary, course.described = (), course.exercise
    with (
        standing_in(workspace) as address,
        pytest.raises(ContentError, match=r"U\+D800, half of a character, which stands behind “.*Odd "),
    ):
        push_to_notion(
            workspace.root, "right", address, selection=Selection(), course=cast("Course", course), store=None,
            tell=lambda done, of, what: None,
        )  # fmt: skip


def test_projects_come_along_with_the_whole_and_not_with_a_part(tmp_path: Path) -> None:
    course: Any = SmallCourse()
    course.glossary, course.described = (), course.exercise

    def outline(name: str, **chosen: Any) -> str:
        export_course(
            "outline", tmp_path / name, selection=Selection(**chosen), options={}, course=course, store=None,
            tell=lambda done, of, what: None,
        )  # fmt: skip
        return (tmp_path / name).read_text(encoding="utf-8")

    assert "A counter, small, not yet written" in outline("whole", role="writers")
    assert "Why?" in outline("area", areas=("basics",)) and "A counter" not in outline("again", areas=("basics",))
    assert "Why?" not in outline("topic", topics=("basics/words",))
    assert "A counter" in outline("all")


def test_a_part_that_has_nothing_on_the_roles_path_is_refused(tmp_path: Path) -> None:
    course: Any = SmallCourse()
    course.glossary, course.described = (), course.exercise
    (area,) = course.roadmap.areas
    topics = tuple(replace(topic, roles=("readers",)) for topic in area.topics)
    course.roadmap = replace(course.roadmap, areas=(replace(area, roles=("readers",), topics=topics),))
    with pytest.raises(UsageError, match=r"No topic of basics is on the path “.*”"):
        export_course(
            "outline", tmp_path / "out", selection=Selection(areas=("basics",), role="writers"), options={},
            course=course, store=None, tell=lambda done, of, what: None,
        )  # fmt: skip
    assert list(tmp_path.iterdir()) == []
