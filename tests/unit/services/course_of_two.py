"""A course of two topics, and a runner that calls functions in this process: for tests that need no sandbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from orienteer.curriculum.course import (
    Area,
    Check,
    Exercise,
    ExerciseOutline,
    Item,
    Probe,
    Roadmap,
    Role,
    System,
    Topic,
)
from orienteer.errors import NotFound, SandboxError
from orienteer.grading.observation import Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import decode, encode

DOUBLE = "basics/numbers/double"
TRIPLE = "basics/numbers/triple"
RIGHT = {"solution.py": "def double(number):\n    return number * 2\n"}
WRONG = {"solution.py": "def double(number):\n    return number + 2\n"}
RIGHT_TRIPLE = {"solution.py": "def triple(number):\n    return number * 3\n"}


def exercise(exercise_id: str, name: str, factor: int, **changed: Any) -> Exercise:
    """A function that multiplies, with its pool and what is expected."""
    pool = tuple((number,) for number in (0, 1, 2, 3))
    check = Check(
        name=f"a number comes back times {factor}",
        probe=Probe("call", function=name, parameters=("number",)),
        pool=pool,
        expected=tuple(Observation.of("returned", value=number * factor).text for (number,) in pool),
    )
    parts: dict[str, Any] = {
        "id": exercise_id,
        "title": name.title(),
        "kind": "function",
        "minutes": 5,
        "covers": (f"basics/numbers/{name}",),
        "task_html": "<p>Multiply.</p>",
        "task_text": "Multiply.",
        "file_name": "solution.py",
        "starter": f"def {name}(number):\n    ...\n",
        "solution": f"def {name}(number):\n    return number * {factor}\n",
        "solutions": {"added": f"def {name}(number):\n    return sum([number] * {factor})\n"},
        "hints": ("Where?", "What?", "How?"),
        "checks": (check,),
        "mistakes": (),
        "defines": (name,),
        "content_hash": "first",
    }
    return Exercise(**(parts | changed))


def outline(of: Exercise, *aliases: str) -> ExerciseOutline:
    return ExerciseOutline(of.id, of.title, of.kind, of.minutes, of.covers, aliases)


class SmallCourse:
    """What the services ask of a course, held in memory."""

    content_hash = "all of it"

    def __init__(self, *exercises: Exercise, topic_aliases: tuple[str, ...] = (), **aliases: tuple[str, ...]) -> None:
        held = exercises or (exercise(DOUBLE, "double", 2), exercise(TRIPLE, "triple", 3))
        self.exercises = {each.id: each for each in held}
        topic_id = held[0].id.rpartition("/")[0]
        numbers = Topic(
            id=topic_id,
            title="Numbers",
            summary="Multiplying.",
            items=(Item("basics/numbers/double", "Doubling"), Item("basics/numbers/halve", "Halving")),
            requires=(),
            roles=(),
            written=True,
            minutes=10,
            exercises=tuple(self.exercises),
            outlines=tuple(outline(each, *aliases.get(each.id.rpartition("/")[2], ())) for each in held),
            aliases=topic_aliases,
        )
        words = Topic(
            id="basics/words",
            title="Words",
            summary="Not there yet.",
            items=(Item("basics/words/upper", "Upper case"),),
            requires=(topic_id,),
            roles=("writers",),
            written=False,
        )
        area = Area("basics", "The basics", ("all",), (numbers, words), (Item("basics/interview/why", "Why?"),))
        system = System("systems/counter", "A counter", "small", ("writers",))
        self.roadmap = Roadmap((Role("all", "Everyone"), Role("writers", "Writers")), (area,), (system,))

    def refresh(self) -> None:
        """Nobody edits it."""

    def topic(self, topic_id: str) -> Topic:
        return next(topic for area in self.roadmap.areas for topic in area.topics if topic.id == topic_id)

    def exercise(self, exercise_id: str) -> Exercise:
        if exercise_id not in self.exercises:
            raise NotFound(f"There is no exercise called {exercise_id}.")
        return self.exercises[exercise_id]


class CallingRunner:
    """Calls the submission's functions here. Its sources are this file's neighbours', and nobody else's.

    Args:
        tier: what it says of itself.
        is_down: it can't run anything.
    """

    def __init__(self, tier: str = "A", *, is_down: bool = False) -> None:
        self.tier = tier
        self.is_down = is_down

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        if self.is_down:
            raise SandboxError("This machine can't start a child now.")
        for trial in trials:
            names: dict[str, Any] = {}
            exec(submission.files[submission.main], names)
            if trial.kind == "load":
                yield Observation.of("returned", value=None)
                continue
            value = names[trial.function](*map(decode, trial.arguments))
            yield Observation.of("returned", value=encode(value))
