"""Read how far one is, what fades, when one practised, and how long the rest takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Area, Roadmap, Topic
from orienteer.errors import UsageError
from orienteer.learning.aliases import present_id
from orienteer.learning.days import Clock
from orienteer.learning.pace import Pace, chosen_pace, end_at, measured_pace, own_speed
from orienteer.learning.path import DONE, EVERYONE, MASTERED, path_of
from orienteer.learning.practice import Sitting, by_day
from orienteer.learning.progress import Progress
from orienteer.services.fading import fading_stops
from orienteer.services.progress_words import finding, forecast_said
from orienteer.services.read_roadmap import known_role, role_views
from orienteer.services.todays_deck import todays_table
from orienteer.services.views.progress import (
    AreaProgress,
    Forecast,
    PractisedDay,
    PractisedTopic,
    ProgressView,
    StopProgress,
)

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

CALENDAR_WEEKS = 26
"""Half a year of dots: as many as a column of the page shows without scrolling."""
MOST_HOURS_A_WEEK = 7 * 24


def read_progress(
    role: str = EVERYONE,
    *,
    zone: tzinfo,
    course: Course,
    store: Store,
    now: datetime,
    hours_a_week: float | None = None,
) -> ProgressView:
    """How far one is on a role's path.

    Args:
        zone: the learner's own: by its clock days begin.
        hours_a_week: a pace to try, instead of one's own.

    Raises:
        UsageError: there is no such role, or no such week.
    """
    if hours_a_week is not None and not 0 < hours_a_week <= MOST_HOURS_A_WEEK:
        raise UsageError(f"A week has more than 0 and at most {MOST_HOURS_A_WEEK} hours, and not {hours_a_week:g}.")
    course.refresh()
    roadmap = course.roadmap
    known_role(roadmap, role)
    history = store.history()
    progress, path = Progress.over(roadmap, history, now), path_of(roadmap, role)
    clock = history.reviewing.clock(now, zone)
    begun = [each for each in history.sittings if each.started < now.timestamp()]
    pace = measured_pace(begun, clock) if hours_a_week is None else chosen_pace(hours_a_week * 60)
    speed = own_speed(sum(each.ended - each.started for each in begun), _passed_minutes(roadmap, progress))
    on_path = [_area(area, progress, speed, lambda topic: topic.id in path.numbers) for area in roadmap.areas]
    off_path = [_area(area, progress, speed, lambda topic: topic.id not in path.numbers) for area in roadmap.areas]
    left = sum(area.left_minutes for area in on_path)
    forecast = _forecast(left, pace, speed, clock)
    today = clock.day_of(now)
    from_day = today - timedelta(days=today.weekday(), weeks=CALENDAR_WEEKS - 1)
    days = _days(begun, clock, from_day, _naming(roadmap, progress))
    counts = {"mastered": sum(area.mastered for area in on_path), "total": len(path.topics)}
    unwritten = sum(1 for topic in path.topics if progress.topic_state(topic) == "not_yet_written")
    return ProgressView(
        roles=role_views(roadmap),
        role=role,
        role_title=next((each.title for each in roadmap.roles if each.id == role), "The whole roadmap"),
        finding=finding(**counts, unwritten=unwritten, left_minutes=left, forecast=forecast, today=today),
        **counts,
        unwritten=unwritten,
        left_minutes=left,
        areas=tuple(area for area in on_path if area.stops),
        off_path=tuple(area for area in off_path if area.stops),
        fading=fading_stops(roadmap, progress, clock),
        forecast=forecast,
        today=today,
        from_day=from_day,
        days=days,
        practised_minutes=sum(day.minutes for day in days),
        due=len(todays_table(course=course, store=store, now=now, zone=zone, progress=progress).deck.queue),
    )


def _area(area: Area, progress: Progress, speed: float, belongs: Callable[[Topic], bool]) -> AreaProgress:
    topics = [topic for topic in area.topics if belongs(topic)]
    stops = tuple(_stop(topic, progress) for topic in topics)
    worth = [stop.mastery for stop, topic in zip(stops, topics, strict=True) if topic.written]
    return AreaProgress(
        id=area.id,
        title=area.title,
        stops=stops,
        mastered=sum(1 for stop in stops if stop.state in MASTERED),
        total=len(stops),
        mastery=round(sum(worth) / len(worth), 4) if worth else 0.0,
        left_minutes=round(speed * sum(_left_minutes(topic, progress) for topic in topics)),
    )


def _stop(topic: Topic, progress: Progress) -> StopProgress:
    return StopProgress(
        id=topic.id,
        title=topic.title,
        state=progress.topic_state(topic),
        exercises_passed=progress.passed(topic),
        exercises_total=len(topic.exercises),
        mastery=round(progress.mastery(topic), 4),
    )


def _left_minutes(topic: Topic, progress: Progress) -> int:
    """By the authors' estimate: the exercises that aren't passed, and the lesson where none is."""
    state = progress.topic_state(topic)
    if state in DONE or state == "not_yet_written":
        return 0
    exercises = sum(each.minutes for each in topic.outlines if not progress.exercise(each.id).passed_at)
    return exercises + (topic.minutes if not progress.passed(topic) else 0)


def _passed_minutes(roadmap: Roadmap, progress: Progress) -> int:
    """By the authors' estimate: the exercises that are passed, and the lessons before them."""
    minutes = 0
    for area in roadmap.areas:
        for topic in area.topics:
            passed = [each.minutes for each in topic.outlines if progress.exercise(each.id).passed_at]
            minutes += sum(passed) + (topic.minutes if passed else 0)
    return minutes


def _forecast(left_minutes: int, pace: Pace, speed: float, clock: Clock) -> Forecast:
    def day(seconds_a_week: float) -> date | None:
        end = end_at(left_minutes, seconds_a_week, clock.now) if left_minutes else None
        return None if end is None else clock.day_of(end)

    ends_on = day(pace.seconds_a_week)
    has_range = pace.basis == "measured" and pace.weeks > 1 and ends_on is not None
    earliest_on, latest_on = (day(pace.high), day(pace.low)) if has_range else (None, None)
    minutes = round(pace.seconds_a_week / 60)
    return Forecast(
        basis=pace.basis,
        minutes_a_week=minutes,
        speed=round(speed, 3),
        ends_on=ends_on,
        earliest_on=earliest_on,
        latest_on=latest_on,
        said=forecast_said(pace, left_minutes, speed, ends_on, earliest_on, latest_on, today=clock.day_of(clock.now)),
    )


def _naming(roadmap: Roadmap, progress: Progress) -> Callable[[str], PractisedTopic | None]:
    """Former or present id → the topic; None for what the roadmap doesn't name any more."""
    topics = {topic.id: PractisedTopic(topic.id, topic.title) for area in roadmap.areas for topic in area.topics}

    def name(topic_id: str) -> PractisedTopic | None:
        return topics.get(present_id(topic_id, progress.former))

    return name


def _days(
    sittings: Iterable[Sitting],
    clock: Clock,
    from_day: date,
    name: Callable[[str], PractisedTopic | None],
) -> tuple[PractisedDay, ...]:
    since = clock.start_of(from_day.toordinal()).timestamp()
    lately = [each for each in sittings if each.ended >= since]
    return tuple(
        PractisedDay(
            day=each.day,
            minutes=max(1, round(each.seconds / 60)),
            topics=tuple(topic for topic in map(name, each.topics) if topic is not None),
            submitted=each.submitted,
            reviewed=each.reviewed,
        )
        for each in by_day(lately, clock)
        if each.day >= from_day
    )
