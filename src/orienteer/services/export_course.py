"""Take the roadmap along in another form: all of it or a part, with or without one's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from orienteer.course.map.layout import lay_out
from orienteer.curriculum.course import Area, Exercise, Roadmap, Role, System, Topic
from orienteer.errors import ContentError, NotFound, UsageError
from orienteer.exports.book import Book, Mine, Share
from orienteer.exports.form import Form, Tell
from orienteer.exports.forms import all_forms, form_called
from orienteer.learning.path import EVERYONE, path_of
from orienteer.learning.path import Path as Way
from orienteer.learning.progress import Progress
from orienteer.services.naming import current_topic
from orienteer.services.read_roadmap import known_role

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of the roadmap: everything that is named, on the role's path; with nothing named, the whole path."""

    areas: Collection[str] = ()
    topics: Collection[str] = ()
    role: str = EVERYONE

    @property
    def is_everything(self) -> bool:
        """Whether nothing is named."""
        return not self.areas and not self.topics


@dataclass(frozen=True, slots=True)
class FormView:
    """A form that can be asked for: its name, what one gets, and what can be chosen (name → values, first is usual)."""

    name: str
    title: str
    says: str
    suffix: str
    media_type: str
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def list_forms() -> tuple[FormView, ...]:
    """The forms: what the mission asks for first, the others by name."""
    forms = sorted(all_forms(), key=lambda form: (not form.deliverable, form.name))
    return tuple(
        FormView(
            form.name,
            form.title,
            form.says,
            form.suffix,
            form.media_type,
            {option.name: option.values for option in form.options},
        )
        for form in forms
    )


def export_course(
    form_name: str,
    target: Path,
    *,
    selection: Selection,
    options: Mapping[str, str],
    course: Course,
    store: Store | None,
    tell: Tell,
) -> tuple[str, ...]:
    """Write the chosen part in a form.

    Args:
        target: a file that isn't there yet. It appears whole or not at all.
        options: what the form lets one choose, by name.
        store: the learner's, to add solutions, notes and progress; None leaves them out.
        tell: told how far it is.

    Returns:
        What one should know about the file, in sentences.

    Raises:
        NotFound: there is no such form, area or topic.
        UsageError: the file is there already or can't be written, or an option can't be so.
        ContentError: an exercise can't be read.
    """
    form = form_called(form_name)
    chosen = form.chosen(dict(options))
    if target.exists():
        raise UsageError(f"{target} is there already, and nothing is overwritten.", remedy="Choose a new name.")
    book = bind(form, selection, course=course, store=store, tell=tell)
    unfinished = target.with_name(f".{target.name}.part")
    try:
        remarks = form.write(book, unfinished, chosen, tell)
        unfinished.replace(target)
    except OSError as error:
        raise UsageError(f"{target} can't be written: {error.strerror or error}.") from error
    except UnicodeEncodeError as error:
        raise half_a_character(error) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return tuple(remarks or ())


def half_a_character(error: UnicodeEncodeError) -> ContentError:
    """What is said where a text can't be written because half of a character stands in it."""
    odd = f"U+{ord(error.object[error.start]):04X}"
    around = error.object[max(0, error.start - 20) : error.start]
    return ContentError(
        f"No file can hold {odd}, half of a character, which stands{around and f' behind “{around}”'}.",
        remedy="Take it out of the note or the program that it stands in.",
    )


def bind(form: Form, selection: Selection, *, course: Course, store: Store | None, tell: Tell) -> Book:
    """The book that a form is made from.

    Raises:
        NotFound: there is no such area, topic or role.
        UsageError: nothing of what is named is on the role's path.
    """
    roadmap = course.roadmap
    known_role(roadmap, selection.role)
    way = path_of(roadmap, selection.role)
    areas = _chosen(selection, way, course)
    topics = [topic for area in areas for topic in area.topics]
    if not topics:
        named, role = ", ".join(selection.areas), _role(roadmap, selection.role)
        path = f"the path “{role.title}”"
        raise UsageError(f"No topic of {named or 'the roadmap'} is on {path}.", remedy="Leave the role out.")
    exercises = {} if form.needs == "outline" else _compiled(topics, course, tell)
    return Book(
        title=_title(selection, roadmap, topics),
        role=_role(roadmap, selection.role),
        areas=areas,
        numbers=way.numbers,
        exercises=exercises,
        glossary=course.glossary,
        roadmap=roadmap,
        layout=lay_out(roadmap, [tuple(topic.id for topic in way.topics)]),
        written=_written(roadmap),
        projects=_projects(selection, roadmap),
        mine=None if store is None else _mine(topics, roadmap, store),
    )


def _chosen(selection: Selection, way: Way, course: Course) -> tuple[Area, ...]:
    roadmap = course.roadmap
    known = {area.id for area in roadmap.areas}
    for area_id in selection.areas:
        if area_id not in known:
            raise NotFound(f"There is no area called {area_id}.", remedy=f"There are {', '.join(sorted(known))}.")
    named = {current_topic(course, topic_id)[1].id for topic_id in selection.topics}
    on_the_way = {topic.id for topic in way.topics}

    def is_chosen(area: Area, topic: Topic) -> bool:
        if topic.id in named:
            return True
        return topic.id in on_the_way and (area.id in selection.areas or selection.is_everything)

    areas = (
        replace(
            area,
            topics=tuple(topic for topic in area.topics if is_chosen(area, topic)),
            interview=area.interview if selection.is_everything or area.id in selection.areas else (),
        )
        for area in roadmap.areas
    )
    return tuple(area for area in areas if area.topics)


def _projects(selection: Selection, roadmap: Roadmap) -> tuple[System, ...]:
    """What the role builds; nothing where only a part was asked for."""
    if not selection.is_everything:
        return ()
    role = selection.role
    return tuple(each for each in roadmap.systems if role == EVERYONE or {role, EVERYONE} & {*each.roles})


def _compiled(topics: list[Topic], course: Course, tell: Tell) -> dict[str, Exercise]:
    wanted = [exercise_id for topic in topics for exercise_id in topic.exercises]
    exercises: dict[str, Exercise] = {}
    for done, exercise_id in enumerate(wanted):
        tell(done, len(wanted), "Reading the exercises")
        exercises[exercise_id] = course.described(exercise_id)
    return exercises


def _title(selection: Selection, roadmap: Roadmap, topics: list[Topic]) -> str:
    if selection.is_everything:
        return "Orienteer" if selection.role == EVERYONE else f"Orienteer: {_role(roadmap, selection.role).title}"
    areas = {area.id: area.title for area in roadmap.areas}
    if len(topics) == 1 and not selection.areas:
        return topics[0].title
    named = [areas[area_id] for area_id in areas if area_id in selection.areas]
    return ", ".join([*named, *(topic.title for topic in topics if topic.id in selection.topics)])


def _role(roadmap: Roadmap, role_id: str) -> Role:
    return next((role for role in roadmap.roles if role.id == role_id), Role(EVERYONE, "Everyone"))


def _written(roadmap: Roadmap) -> Share:
    topics = [topic for area in roadmap.areas for topic in area.topics]
    return Share(sum(topic.written for topic in topics), len(topics))


def _mine(topics: list[Topic], roadmap: Roadmap, store: Store) -> Mine:
    progress = Progress.over(roadmap, store.history())
    states: dict[str, str] = {}
    for topic in topics:
        states[topic.id] = progress.topic_state(topic)
        states |= {item.id: progress.item_state(item, topic) for item in topic.items}
        states |= {exercise_id: progress.exercise_state(exercise_id) for exercise_id in topic.exercises}
    notes = {topic.id: progress.topic(topic.id).note for topic in topics if progress.topic(topic.id).note}
    wanted = {exercise_id for topic in topics for exercise_id in topic.exercises}
    return Mine(states, notes, _passed(wanted, progress, store))


def _passed(wanted: set[str], progress: Progress, store: Store) -> dict[str, dict[str, str]]:
    """The files of the latest attempt that passed, of each exercise."""
    graded = store.events(kinds=("attempt_graded",))
    passed = {event.reference for event in graded if event.payload["verdict"] == "accepted"}
    passed -= progress.history.undone
    found: dict[str, dict[str, str]] = {}
    for event in store.events(kinds=("attempt_made",)):
        exercise_id = progress.former.get(event.subject, event.subject)
        if event.id in passed and exercise_id in wanted:
            files = {name: text for name, text in event.payload["files"].items() if isinstance(text, str)}
            found[exercise_id] = files
    return found
