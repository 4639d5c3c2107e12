"""Read the placement: the question whose turn it is, or what came of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Card
from orienteer.learning.path import EVERYONE
from orienteer.learning.placement import MOST, Question
from orienteer.services.placement_result import result_of
from orienteer.services.placement_table import PlacementTable, placement_table
from orienteer.services.read_roadmap import known_role
from orienteer.services.views.placement import PlacementQuestion, PlacementView

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def read_placement(
    role: str = EVERYONE, *, course: Course, store: Store, now: datetime, programs: bool = True
) -> PlacementView:
    """How far the latest placement is.

    Args:
        role: whose path a placement would be about, where none was begun.
        programs: questions may ask for a program.

    Raises:
        UsageError: there is no such role.
    """
    course.refresh()
    known_role(course.roadmap, role)
    table = placement_table(course=course, store=store, now=now, role=role)
    question = table.next_question(programs=programs)
    ended = bool(table.id) and question is None
    titles = {each.id: each.title for each in course.roadmap.roles}
    asked = {each.question.id for each in table.given}
    return PlacementView(
        state="none" if not table.id else "ended" if ended else "asking",
        role=table.role,
        role_title=titles.get(table.role, table.role),
        answered=len(table.given),
        left=min(MOST - len(table.given), sum(1 for each in table.pool if each.id not in asked)) if question else 0,
        topics=len(table.ladder),
        questions=len(table.pool),
        question=None if question is None else _question(question, table, course),
        result=result_of(table) if ended else None,
    )


def _question(question: Question, table: PlacementTable, course: Course) -> PlacementQuestion:
    topic, asked = table.asked(question)
    minutes = round(question.minutes)
    if isinstance(asked, Card):
        shown = tuple(asked.choices[place].text for place in table.order(asked))
        return PlacementQuestion(question.id, "choice", topic.title, "", asked.asks_html, shown, "", "", minutes)
    told = course.described(asked.id)
    return PlacementQuestion(
        question.id,
        "predict" if asked.kind == "predict" else "program",
        topic.title,
        asked.title,
        told.task_html,
        (),
        told.file_name,
        told.starter,
        minutes,
    )
