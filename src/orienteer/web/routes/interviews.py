"""Interviews: the list, and everything that happens in a round."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends

from orienteer.services.hold_interview import (
    answer_follow_up,
    ask_first,
    begin_interview,
    change_clock,
    end_interview,
    hand_in,
    keep_typed,
    rate_answer,
    state_complexity,
    submit_program,
)
from orienteer.services.interview_rounds import Held, held_round, interview_named
from orienteer.services.read_interviews import read_interviews, read_round
from orienteer.services.run_code import run_code
from orienteer.services.views.exercise import RunResult
from orienteer.services.views.interview import InterviewsView, RoundView
from orienteer.web.routes.workshop import Shop, right_now
from orienteer.web.schemas import (
    AnswerRatingIn,
    ClockChangeIn,
    ClockIn,
    DraftSavedOut,
    ExampleIn,
    FilesIn,
    StatedIn,
    TypedIn,
    WrittenIn,
)

router = APIRouter(prefix="/api/interviews", tags=["interviews"])

ROUND = "/{slug}/rounds/{round_id}"


def _held(slug: str, round_id: str, shop: Shop) -> Held:
    interview = interview_named(slug, shop.course)
    return held_round(interview, round_id, store=shop.store, now=right_now(), device=shop.device)


Holding = Annotated[Held, Depends(_held)]


def _view(held: Held, shop: Shop) -> RoundView:
    return read_round(held, course=shop.course, runner=shop.runner)


@router.get("", operation_id="read_interviews")
def interviews(shop: Shop) -> InterviewsView:
    """Every interview, and when it was held."""
    return read_interviews(course=shop.course, store=shop.store)


@router.post("/{slug}/rounds", operation_id="begin_interview")
def begin(slug: str, body: ClockIn, shop: Shop) -> RoundView:
    """Begin an interview, with a clock or without."""
    interview = interview_named(slug, shop.course)
    held = begin_interview(
        interview, clock=body.clock, course=shop.course, store=shop.store, now=right_now(), device=shop.device
    )
    return _view(held, shop)


@router.get(ROUND, operation_id="read_round")
def one(held: Holding, shop: Shop) -> RoundView:
    """A round as it stands, or its report."""
    return _view(held, shop)


@router.put(ROUND + "/draft", operation_id="keep_typed")
def typed(held: Holding, body: TypedIn) -> DraftSavedOut:
    """Keep what stands on the page."""
    kept = keep_typed(held, body.files)
    return DraftSavedOut(revision=kept.revision, saved_at=kept.saved_at)


@router.post(ROUND + "/clock", operation_id="change_clock")
def clock(held: Holding, body: ClockChangeIn, shop: Shop) -> RoundView:
    """Pause, go on, extend, switch off or on, or leave out time spent elsewhere."""
    return _view(change_clock(held, body.change, minutes=body.minutes, seconds=body.seconds), shop)


@router.post(ROUND + "/asked", operation_id="ask_first")
def asked(held: Holding, body: WrittenIn, shop: Shop) -> RoundView:
    """Say what one would ask before writing, and hear the answers."""
    return _view(ask_first(held, body.text), shop)


@router.post(ROUND + "/run", operation_id="run_example")
def run(held: Holding, body: ExampleIn, shop: Shop) -> RunResult:
    """Run one's own examples after one's program. Nothing is judged."""
    program = next(iter(body.files.values()))
    return run_code(f"{program.rstrip()}\n\n\n{body.example}", runner=shop.runner)


@router.post(ROUND + "/submissions", operation_id="submit_program")
def submission(held: Holding, body: FilesIn, shop: Shop) -> RoundView:
    """Submit; how much of it passes is told, and which checks fail is told in the report."""
    after = submit_program(held, body.files, course=shop.course, runner=shop.runner, reserve=shop.reserve)
    return _view(after, shop)


@router.post(ROUND + "/handed-in", operation_id="hand_in")
def handed_in(held: Holding, shop: Shop) -> RoundView:
    """Be done with the problem."""
    return _view(hand_in(held), shop)


@router.post(ROUND + "/complexity", operation_id="state_complexity")
def complexity(held: Holding, body: StatedIn, shop: Shop) -> RoundView:
    """Say how time and space grow."""
    return _view(state_complexity(held, body.time, body.space, body.text), shop)


@router.post(ROUND + "/answers/{follow_up}", operation_id="answer_follow_up")
def answer(follow_up: str, held: Holding, body: WrittenIn, shop: Shop) -> RoundView:
    """Answer a follow-up, and see the layered answer."""
    return _view(answer_follow_up(held, follow_up, body.text), shop)


@router.post(ROUND + "/ratings/{follow_up}", operation_id="rate_answer")
def rating(follow_up: str, held: Holding, body: AnswerRatingIn, shop: Shop) -> RoundView:
    """Rate one's own answer, and hear the next question."""
    return _view(rate_answer(held, follow_up, body.rating), shop)


@router.post(ROUND + "/end", operation_id="end_interview")
def end(held: Holding, shop: Shop) -> RoundView:
    """End the interview, wherever it is, and have its report."""
    return _view(end_interview(held, course=shop.course, runner=shop.runner), shop)
