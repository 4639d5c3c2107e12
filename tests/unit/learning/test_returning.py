from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from orienteer.learning.events import Event, iso
from orienteer.learning.history import History, fold
from orienteer.learning.progress import Progress
from orienteer.learning.returning import returning
from tests.unit.services.course_of_two import DOUBLE, TRIPLE, SmallCourse

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
ROADMAP = SmallCourse().roadmap
TOPICS = [topic for area in ROADMAP.areas for topic in area.topics]


def passed(exercise_id: str, days_ago: int) -> Event:
    return Event("attempt_graded", exercise_id, NOW - timedelta(days=days_ago), {"verdict": "accepted"})


def back(*events: Event, now: datetime = NOW) -> list[str]:
    progress = Progress.over(ROADMAP, fold(History(), events), now)
    return [each.id for each in returning(TOPICS, progress, now)]


def test_what_was_passed_weeks_ago_comes_back_and_what_was_passed_lately_does_not():
    assert back(passed(DOUBLE, 40)) == [DOUBLE]
    assert back(passed(DOUBLE, 4)) == []


def test_of_a_topic_one_comes_the_one_with_the_most_help_first():
    hint = Event("hint_shown", TRIPLE, NOW - timedelta(days=40, minutes=1), {"step": 3})
    assert back(passed(DOUBLE, 60), hint, passed(TRIPLE, 40)) == [TRIPLE]
    assert back(passed(DOUBLE, 60), passed(TRIPLE, 40)) == [DOUBLE]


def test_what_was_still_there_after_a_while_stays_away_longer():
    assert back(passed(DOUBLE, 70), passed(DOUBLE, 40)) == []
    assert back(passed(DOUBLE, 70), passed(DOUBLE, 70), now=NOW) == [DOUBLE]
    later = NOW + timedelta(days=400)
    assert back(passed(DOUBLE, 70), passed(DOUBLE, 40), now=later) == [DOUBLE]


def test_a_stop_marked_known_or_skipped_asks_for_nothing():
    for mark in ("known", "skipped"):
        assert back(passed(DOUBLE, 40), Event("mark_set", "basics/numbers", NOW, {"mark": mark})) == []


def test_a_pass_of_an_older_record_without_a_latest_one_counts():
    history = fold(History(), [passed(DOUBLE, 40)])
    old = replace(history.exercises[DOUBLE], last_passed_at="")
    progress = Progress.over(ROADMAP, replace(history, exercises={DOUBLE: old}), NOW)
    assert [each.passed_at for each in returning(TOPICS, progress, NOW)] == [iso(NOW - timedelta(days=40))]
