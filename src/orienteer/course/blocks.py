"""Running what a page shows: a lesson's blocks and the proofs of cards, held against what the page says they print."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

from orienteer.course.compiler import compile_exercise
from orienteer.curriculum.content.code_cards import exercise_of
from orienteer.curriculum.content.lessons import LessonBlock
from orienteer.curriculum.content.model import CardEntry
from orienteer.curriculum.content.reading import line_of
from orienteer.curriculum.content.sources import TopicSource
from orienteer.curriculum.problems import ContentProblem
from orienteer.feedback.replay.recording import read_recording
from orienteer.grading.grader import grade
from orienteer.grading.observation import Observation
from orienteer.grading.report import Verdict
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission

_TRIAL = Trial(kind="program", observe=("output", "exception", "status"), alone=True)

MOST_STEPS = 300
"""A block to be stepped through has no more: nobody presses a key so often in the middle of a lesson."""
_RECORDING = Limits(observation_bytes=16 * 1024 * 1024)


def page_problems(topic: TopicSource, runner: Runner) -> Iterator[ContentProblem]:
    """Blocks and proofs that don't run, or print something else.

    Raises:
        SandboxError: the machine could not run a child.
    """
    yield from _lesson(topic, runner)
    for n, card in enumerate(topic.cards.cards if topic.cards else []):
        if not {("cards", n, "proof"), ("cards", n, "prints")} <= topic.card_lines.keys():
            continue
        shown, raised, line = printed(card.proof, runner)
        place = line_of(topic.card_lines, ("cards", n, "proof"))
        path = f"{topic.path}/cards.yaml"
        if raised:
            yield ContentProblem(path, place + line, "proof-fails", f"The proof of {card.id!r} ends with {raised}.")
        elif shown != card.prints:
            yield ContentProblem(
                path,
                line_of(topic.card_lines, ("cards", n, "prints")),
                "proof-prints",
                f"The proof of {card.id!r} prints something else: {difference(card.prints, shown)}.",
            )
        if card.kind == "code":
            yield from _code_card(topic, card, line_of(topic.card_lines, ("cards", n, "solution")), runner)


def _code_card(topic: TopicSource, card: CardEntry, line: int, runner: Runner) -> Iterator[ContentProblem]:
    """A code card that can't be graded, whose solution fails, or whose starter passes."""
    source = exercise_of(topic.id, card.id, card.asks, card.starter, card.solution, card.tries)
    exercise, problems = compile_exercise(source, runner)
    path = f"{topic.path}/cards.yaml"
    for problem in problems:
        yield replace(problem, path=path, line=line)
    if exercise is None:
        return
    for what, text, should_pass in (("solution", card.solution, True), ("starter", card.starter, False)):
        report = grade(exercise, Submission.of(text, exercise.file_name), runner, clock=time.perf_counter)
        if (report.verdict is Verdict.ACCEPTED) is not should_pass:
            said = "fails its own tries" if should_pass else "passes already"
            yield ContentProblem(path, line, "code-card", f"The {what} of the code card {card.id!r} {said}.")


def _lesson(topic: TopicSource, runner: Runner) -> Iterator[ContentProblem]:
    path = f"{topic.path}/lesson.md"
    before, shown_before = "", ""
    for block in topic.lesson.code:
        if not block.continues:
            before, shown_before = "", ""
        source = f"{before}\n{block.text}" if before else block.text
        shown, raised, line = printed(source, runner)
        first = source.count("\n") - block.text.count("\n")
        yield from _block(block, shown.removeprefix(shown_before), raised, max(0, line - first - 1), path)
        if block.step:
            yield from _replayed(block, source, first + 1, runner, path)
        if not raised:
            before, shown_before = source, shown


def _replayed(block: LessonBlock, source: str, first: int, runner: Runner, path: str) -> Iterator[ContentProblem]:
    """A block to be stepped through that isn't recorded whole, or prints something else while it is."""
    trial = replace(_TRIAL, record=MOST_STEPS, record_from=first)
    (observation,) = runner.observe(Submission.of(source, "block.py"), [trial], limits=_RECORDING)
    try:
        recording = read_recording(observation.judged.get("replay"))
    except ValueError:
        recording = None
    shown = str(observation.judged.get("output", observation.extras.output))
    said = ""
    if recording is None or not recording.steps:
        said = "no step of it is recorded"
    elif recording.stopped:
        said = f"it takes more than {MOST_STEPS} steps, or more than can be shown"
    elif shown != printed(source, runner)[0]:
        said = "it prints something else while it is recorded"
    if said:
        yield ContentProblem(path, block.line, "block-replay", f"The block can't be stepped through: {said}.")


def _block(block: LessonBlock, shown: str, raised: str, offset: int, path: str) -> Iterator[ContentProblem]:
    kind = raised.partition(":")[0]
    if raised and not block.raises:
        yield ContentProblem(path, block.line + offset, "block-fails", f"The block ends with {raised}.")
        return
    if block.raises and kind != block.raises:
        ended = f"ends with {kind}" if raised else "raises nothing"
        yield ContentProblem(path, block.line, "block-fails", f"The block {ended}; it has to raise {block.raises}.")
        return
    printed_here = f"{shown}{raised}\n" if raised else shown
    if printed_here.rstrip("\n") != block.output.rstrip("\n"):
        line = block.output_line or block.line
        what = "prints something else" if block.has_output else "prints something and no output is shown"
        yield ContentProblem(path, line, "block-prints", f"The block {what}: {difference(block.output, printed_here)}.")


def printed(source: str, runner: Runner) -> tuple[str, str, int]:
    """What a program prints, the error that it ends with as Python's last line says it ("" for none), and its line."""
    (observation,) = runner.observe(Submission.of(source, "block.py"), [_TRIAL])
    return str(observation.judged.get("output", observation.extras.output)), _error(observation), _line(observation)


def _error(observation: Observation) -> str:
    judged = observation.judged
    if "exception" in judged:
        _, kind, _, text, *_ = judged["exception"]
        return f"{kind}: {text}" if text else str(kind)
    if observation.outcome in ("returned", "exited"):
        return ""
    return observation.outcome.replace("_", " ")


def _line(observation: Observation) -> int:
    return observation.extras.line or 1


def difference(expected: str, actual: str) -> str:
    """The first line in which two outputs differ, in words."""
    wanted, came = expected.rstrip("\n").split("\n"), actual.rstrip("\n").split("\n")
    for number, (one, other) in enumerate(zip(wanted, came, strict=False), 1):
        if one != other:
            return f"in line {number} it is {other!r}, the page says {one!r}"
    return f"{len(came)} lines, the page says {len(wanted)}"
