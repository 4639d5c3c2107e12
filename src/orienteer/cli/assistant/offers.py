"""What an assistant may read: the task, the smallest failing input, a replay, and the hints that were asked for.

No solution is among it, nor a hint that the learner hasn't asked for, and nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from orienteer.cli.assistant.protocol import Offer
from orienteer.cli.naming import exercise_named
from orienteer.cli.page import Block, Code, Gap, say
from orienteer.cli.render.prose import prose
from orienteer.cli.render.replay import step_lines
from orienteer.cli.render.report import report_blocks
from orienteer.cli.render.writer import Paper, written
from orienteer.cli.work_folder import work_folder_at
from orienteer.errors import NotYet
from orienteer.services.check_live import check_live
from orienteer.services.read_exercise import read_exercise
from orienteer.services.read_roadmap import read_roadmap
from orienteer.services.replay_exercise import replay_exercise

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop
    from orienteer.services.views.exercise import ExerciseView

INSTRUCTIONS = (
    "Orienteer teaches Python by exercises that it checks itself. Somebody is solving one, and wants to find the way "
    "by themselves. Read before you speak: `task`, then `counterexample`, and `replay` where a run says more. Help "
    "with a question, or with one step at a time; don't write the program for them. `hints` has what they have been "
    "shown so far. You can read, and change nothing."
)

MOST_LINES = 300
"""Lines of a replay in one answer: a choice of ours, some 5,000 tokens."""

EXERCISE = {
    "exercise": (
        "string",
        "area/topic/exercise, or its last part. Left out: the one of the folder that this was started in, "
        "else the one to go on with.",
    )
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads for an assistant.

    Args:
        shop: course, runner and store.
        folder: that it was started in.
    """

    shop: Workshop
    folder: Path

    def offers(self) -> list[Offer]:
        """What may be asked for."""
        replay = {
            **EXERCISE,
            "check": ("integer", "The number of a check, from 1: its smallest failing input."),
            "call": ("string", "An input instead: a call, in Python."),
            "from_line": ("integer", f"Of a long replay the first line to give, from 1; {MOST_LINES} are given."),
        }
        return [
            Offer("task", "The task, its checks, and what the learner has written so far.", EXERCISE, self.task),
            Offer(
                "counterexample",
                "Checks what the learner has written: which checks pass, and the smallest input that fails, with what "
                "was expected and what came.",
                EXERCISE,
                self.counterexample,
            ),
            Offer("replay", "What the learner's program does on an input, step by step.", replay, self.replay),
            Offer("hints", "The hints that the learner has asked for so far.", EXERCISE, self.hints),
        ]

    def task(self, exercise: str | None = None) -> str:
        view = self._view(exercise)
        blocks: list[Block] = [say(f"{view.title} ({view.id})", strong=True), Gap(), *prose(view.task_html), Gap()]
        blocks += [say("Checks"), *(say(f"{number}. {check.name}") for number, check in enumerate(view.checks, 1))]
        for name, text in self._texts(view).items():
            blocks += [Gap(), say(name), Code(text.rstrip("\n"))]
        return _text(blocks)

    def counterexample(self, exercise: str | None = None) -> str:
        view = self._view(exercise)
        texts = self._texts(view)
        report = check_live(view.id, texts, course=self.shop.course, runner=self.shop.runner)
        return _text(report_blocks(report, title=view.title, source=texts.get(view.file_name, "")))

    def replay(
        self, exercise: str | None = None, check: int | None = None, call: str | None = None, from_line: int = 1
    ) -> str:
        view = self._view(exercise)
        shop = self.shop
        found = replay_exercise(
            view.id, self._texts(view), course=shop.course, runner=shop.runner, store=shop.store, check=check, call=call
        )
        lines = _text(step_lines(found)).splitlines()
        first = max(from_line, 1) - 1
        given, left = lines[first : first + MOST_LINES], max(len(lines) - first - MOST_LINES, 0)
        more = [f"{left:,} more lines: ask from_line={first + MOST_LINES + 1}."] if left else []
        return "\n".join([*given, *more])

    def hints(self, exercise: str | None = None) -> str:
        view = self._view(exercise)
        if not view.hints_shown:
            return f"No hint has been asked for yet, of {view.hints_total}."
        blocks: list[Block] = []
        for number, hint in enumerate(view.hints_shown, 1):
            blocks += [say(f"{number} of {view.hints_total}"), *prose(hint), Gap()]
        return _text(blocks)

    def _view(self, exercise: str | None) -> ExerciseView:
        return read_exercise(
            self._meant(exercise), course=self.shop.course, store=self.shop.store, runner=self.shop.runner
        )

    def _meant(self, exercise: str | None) -> str:
        if exercise is not None:
            return exercise_named(exercise, self.shop.course.exercise_ids)
        folder = work_folder_at(self.folder)
        if folder is not None:
            return folder.exercise_id
        roadmap = read_roadmap(
            course=self.shop.course, store=self.shop.store, now=datetime.now(UTC), zone=self.shop.zone
        )
        if roadmap.next is None or roadmap.next.exercise_id is None:
            raise NotYet("There is no exercise to go on with.", remedy="Name one: area/topic/exercise.")
        return roadmap.next.exercise_id

    def _texts(self, view: ExerciseView) -> dict[str, str]:
        """What the learner has: in the folder, else on the page, else what they begin with."""
        folder = work_folder_at(self.folder)
        if folder is not None and folder.exercise_id == view.id:
            return {name: content.decode("utf-8", "replace") for name, content in folder.read().items()}
        return {view.file_name: view.starter} if view.draft is None else view.draft.files


def _text(blocks: Iterable[Block]) -> str:
    return written(blocks, Paper())
