"""Replay a piece of code by itself: a lesson's block, or what somebody made of it."""

from __future__ import annotations

from collections.abc import Sequence

from orienteer.feedback.replay.recorded import record
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.services.recording import code_views, ending_words, printed_views, stopped_sentence
from orienteer.services.views.replay import ReplayView

FILE = "main.py"


def replay_code(
    source: str, *, before: Sequence[str] = (), title: str = "", standard_input: str = "", runner: Runner
) -> ReplayView:
    """The code's run, step by step.

    Args:
        before: pieces that it goes on from. They run first and aren't recorded.
        title: what it belongs to.

    Raises:
        SandboxError: the machine could not run it.
    """
    first = "".join(each if each.endswith("\n") else f"{each}\n" for each in before)
    whole = f"{first}{source}"
    trial = Trial(
        "program",
        observe=("output", "exception", "status"),
        alone=True,
        standard_input=standard_input,
        record_from=first.count("\n") + 1,
    )
    ((observation, recording),) = record(Submission.of(whole, FILE), [trial], runner)
    return ReplayView(
        title=title,
        exercise_id="",
        file_name=FILE,
        files={FILE: whole},
        call="",
        call_line=0,
        first_line=trial.record_from,
        program=True,
        standard_input=standard_input,
        outcome=observation.outcome,
        ending=ending_words(observation, None, program=True),
        expected="",
        is_right=None,
        stopped=stopped_sentence(recording, observation),
        codes=code_views(recording),
        steps=recording.steps,
        output=printed_views(recording),
        divergence=None,
    )
