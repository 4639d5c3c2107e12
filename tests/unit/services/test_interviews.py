from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from orienteer.curriculum.interview import GROWTHS
from orienteer.errors import NotFound, NotYet, SandboxError, UsageError
from orienteer.grading.growth import CLASSES
from orienteer.learning.events import Event
from orienteer.services.export_progress import export_progress
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
from orienteer.services.import_progress import import_progress
from orienteer.services.interview_rounds import held_round, interview_named, rounds_held
from orienteer.services.read_interviews import read_interviews, read_round
from orienteer.storage.store import Store
from tests.unit.services.course_of_two import DOUBLE, RIGHT, WRONG, CallingRunner, exercise
from tests.unit.services.course_with_interview import DOUBLING, CourseWithInterview

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def course() -> CourseWithInterview:
    return CourseWithInterview()


@pytest.fixture
def store() -> Store:
    return Store()


def begin(course, store, clock=True):
    return begin_interview(DOUBLING, clock=clock, course=course, store=store, now=NOW, device="desk")


def later(held, minutes):
    """The same round, as it is asked for so many minutes after it began."""
    return held_round(held.interview, held.round.id, store=held.store, now=NOW + timedelta(minutes=minutes))


def submit(held, files, course, runner=None):
    return submit_program(held, files, course=course, runner=runner or CallingRunner())


def end(held, course):
    return end_interview(held, course=course, runner=CallingRunner())


def view(held, course):
    return read_round(held, course=course, runner=CallingRunner())


def whole(course, store, files=RIGHT):
    held = ask_first(begin(course, store), "Can it be negative?")
    held = submit(later(held, 5), files, course)
    held = state_complexity(hand_in(later(held, 6)), "1", "n", "one step")
    held = answer_follow_up(held, "texts", "It is repeated.")
    held = rate_answer(held, "texts", 2)
    return end(answer_follow_up(held, "large", ""), course)


def test_every_class_that_can_be_stated_can_be_measured():
    assert set(GROWTHS) <= set(CLASSES)


def test_a_new_round_shows_the_problem_and_nothing_of_what_comes_later(course, store):
    told = view(begin(course, store), course)
    assert (told.phase, told.minutes, told.spent_seconds) == ("problem", 20, 0)
    assert told.task_html == "<p>Multiply.</p>" and told.starter.startswith("def double")
    assert (told.clarifying, told.follow_ups, told.complexity, told.n_html, told.report) == ((), (), None, "", None)


def test_what_should_be_asked_is_told_once_one_has_asked(course, store):
    told = view(ask_first(begin(course, store), "  Is it whole?  "), course)
    assert told.asked == "Is it whole?"
    assert [each.asks_html for each in told.clarifying] == ["Can it be negative?"]


def test_whoever_begins_what_is_under_way_gets_the_round_that_runs_and_after_its_end_another(course, store):
    first = ask_first(begin(course, store), "Is it whole?")
    again = begin(course, store, clock=False)
    assert (again.round.id, again.round.asked, again.round.clocked) == (first.round.id, "Is it whole?", True)
    end(again, course)
    assert begin(course, store).round.id != first.round.id
    assert len(rounds_held(DOUBLING, store)) == 2


def test_a_submission_is_an_attempt_and_tells_how_much_passes_but_not_what(course, store):
    told = view(submit(begin(course, store), WRONG, course), course)
    assert [(each.passed, each.total) for each in told.submissions] == [(0, 1)]
    assert told.report is None
    assert len(store.attempts(DOUBLE)) == 1
    assert not store.history().exercises[DOUBLE].passed_at
    submit(begin(course, store), RIGHT, course)
    assert store.history().exercises[DOUBLE].passed_at


def test_a_submission_that_cannot_be_run_leaves_the_round_where_it_was(course, store):
    held = begin(course, store)
    with pytest.raises(SandboxError):
        submit(held, RIGHT, course, CallingRunner(is_down=True))
    assert len(store.attempts(DOUBLE)) == 1
    assert later(held, 1).round.submissions == ()


def test_the_report_says_what_was_shown_and_what_was_not(course, store):
    report = view(whole(course, store), course).report
    assert report.shown == (
        "You wrote down what you would ask before looking at the interviewer’s list.",
        "A program that passes all 1 checks, on the first submission.",
        "It took 6 min 0 s of 20 minutes.",
        "Time grows like 1, as you said.",
        "Answers to 1 of 2 follow-ups. You rated 1 as full and 0 as in part.",
    )
    assert report.not_shown == (
        "How space grows: you said n, and it is 1.",
        "The rest of the talk: one follow-up has no answer.",
    )
    assert report.program == RIGHT["solution.py"]
    assert report.complexity.space.why_html == "Nothing is kept."
    assert report.complexity.measured == "Your program wasn’t measured. There is nothing to count."
    assert [link.title for link in report.read] == ["Numbers"]


def test_a_wrong_program_is_told_with_the_smallest_counterexample(course, store):
    report = view(whole(course, store, WRONG), course).report
    assert report.counterexample is not None and report.counterexample.call == "double(0)"
    assert [check.outcome for check in report.checks] == ["failed"]
    assert any("1 of 1 fail, “a number comes back times 2”" in each for each in report.not_shown)


def numbered(number):
    """A check of one number, named by it."""
    (check,) = exercise(DOUBLE, "double", 2).checks
    return replace(check, name=f"of {number}", pool=((number,),), expected=(check.expected[number],))


@pytest.mark.parametrize(
    ("program", "shown", "fails"),
    [
        ("return number", [], "“of 2”, “of 3”"),
        ("return number + 2", ["A program that passes 1 of the 2 checks that the starter fails."], "“of 0”, “of 3”"),
        ("return number + 3", ["A program that passes 1 of the 2 checks that the starter fails."], "“of 0”, “of 2”"),
        ("return number * 2", ["A program that passes all 3 checks, on the first submission."], None),
    ],
)
def test_what_the_starter_passes_already_is_nothing_that_one_showed(store, program, shown, fails):
    begins, checks = "def double(number):\n    ", tuple(map(numbered, (0, 2, 3)))
    course = CourseWithInterview(exercise(DOUBLE, "double", 2, starter=f"{begins}return number\n", checks=checks))
    report = view(end(submit(begin(course, store), {"solution.py": begins + program}, course), course), course).report
    assert [each for each in report.shown if each.startswith("A program")] == shown
    missing = [each for each in report.not_shown if each.startswith("A program")]
    assert missing == ([] if fails is None else [f"A program that passes them all: 2 of 3 fail, {fails}."])


def test_an_answer_that_was_not_rated_is_said_to_be_none(course, store):
    held = state_complexity(hand_in(begin(course, store)), "1", "1", "")
    report = view(end(answer_follow_up(held, "texts", "It is repeated."), course), course).report
    assert report.shown[-1] == "Answers to 1 of 2 follow-ups. You rated none."


def test_an_interview_that_is_ended_at_once_showed_nothing(course, store):
    report = view(end(begin(course, store), course), course).report
    assert report.shown == ()
    assert report.not_shown == (
        "Asking before writing: you didn’t look at what could be asked.",
        "A program: nothing was submitted.",
        "How time and space grow: you didn’t say.",
        "The rest of the talk: 2 of 2 follow-ups have no answer.",
    )


def test_time_over_and_a_clock_that_was_off_are_said(course, store):
    held = change_clock(begin(course, store), "extended", minutes=5)
    over = end(later(submit(later(held, 26), RIGHT, course), 26.5), course)
    assert (
        "The problem within its 25 minutes, 5 of them added: it took 1 min 30 s more." in over.round.report["not_shown"]
    )
    off = end(submit(begin(course, store, clock=False), RIGHT, course), course)
    assert "How long it takes you: the clock was off." in off.round.report["not_shown"]
    assert off.round.report["spent_seconds"] is None


def test_a_report_is_kept_as_it_was_though_the_course_changes(course, store):
    held = whole(course, store)
    before = view(held, course).report
    course.exercises.clear()
    assert view(later(held, 9), course).report == before


def test_what_is_typed_is_kept_in_the_round_and_notes_are_in_the_report(course, store):
    held = begin(course, store)
    keep_typed(held, {"solution.py": "def", "notes": "ask about nought"})
    keep_typed(later(held, 1), {"solution.py": "def d", "notes": "ask about nought!"})
    told = view(later(held, 3), course)
    assert told.draft.files == {"solution.py": "def d", "notes": "ask about nought!"}
    assert told.away_seconds == 120
    assert store.draft(DOUBLE) is None
    assert end(later(held, 4), course).round.report["notes"] == "ask about nought!"


def test_two_pages_of_a_round_that_type_in_different_places_lose_neither(course, store):
    held = begin(course, store)
    keep_typed(held, {"notes": "typed on one page"})
    keep_typed(later(held, 1), {"solution.py": "typed on the other"})
    assert view(later(held, 2), course).draft.files == {
        "notes": "typed on one page",
        "solution.py": "typed on the other",
    }


def test_follow_ups_are_asked_one_at_a_time_and_rated_before_the_next(course, store):
    held = state_complexity(hand_in(begin(course, store)), "", "", "")
    told = view(held, course)
    assert [(each.id, each.answer, each.sentence_html) for each in told.follow_ups] == [("texts", None, "")]
    held = answer_follow_up(held, "texts", "Twice.")
    told = view(held, course)
    assert [(each.id, each.sentence_html) for each in told.follow_ups] == [("texts", "It is repeated.")]
    assert (told.follow_ups[0].proof, told.left) == ("2 * 'a'", 1)
    told = view(rate_answer(held, "texts", 1), course)
    assert [each.id for each in told.follow_ups] == ["texts", "large"]


def test_what_is_out_of_turn_is_refused_with_a_sentence(course, store):
    held = begin(course, store)
    with pytest.raises(NotYet, match="hasn’t been handed in yet"):
        state_complexity(held, "n", "1", "")
    with pytest.raises(UsageError, match="There is no class 'n!'"):
        state_complexity(hand_in(held), "n!", "1", "")
    held = state_complexity(later(held, 1), "n", "1", "")
    with pytest.raises(NotYet, match="you are at the follow-ups"):
        submit(held, RIGHT, course)
    with pytest.raises(UsageError, match="isn’t being asked now"):
        answer_follow_up(held, "large", "")
    with pytest.raises(UsageError, match="hasn’t been answered yet"):
        rate_answer(held, "texts", 1)
    done = end(held, course)
    with pytest.raises(NotYet, match="has ended"):
        end(done, course)


@pytest.mark.parametrize(("change", "minutes"), [("broken", 0), ("extended", 0), ("extended", 500)])
def test_a_clock_takes_no_nonsense(course, store, change, minutes):
    with pytest.raises(UsageError):
        change_clock(begin(course, store), change, minutes=minutes)


def test_the_list_says_which_were_held_and_when(course, store):
    whole(course, store)
    begin(course, store)
    (line,) = read_interviews(course=course, store=store).interviews
    assert (line.title, line.topic_title, line.follow_ups) == ("Twice as much", "Numbers", 2)
    assert {each.said for each in line.rounds} == {"all checks pass", "under way"}


def test_a_round_under_a_former_name_is_still_there(course, store):
    told = {"exercise": DOUBLE, "title": "Twice", "minutes": 20, "clock": True}
    store.append(Event("interview_begun", "interviews/twice", NOW, told))
    assert interview_named("twice", course) is DOUBLING
    assert len(read_interviews(course=course, store=store).interviews[0].rounds) == 1


def test_what_is_not_there_is_said(course, store):
    with pytest.raises(NotFound, match="no interview called tripling"):
        interview_named("tripling", course)
    with pytest.raises(NotFound, match="wasn’t held under this address"):
        held_round(DOUBLING, "0" * 32, store=store, now=NOW)


def test_a_round_goes_to_another_machine_whole(course, store):
    held = whole(course, store)
    other = Store()
    file = io.BytesIO()
    export_progress(file, store=store, now=NOW)
    file.seek(0)
    import_progress(file, store=other, now=NOW)
    there = held_round(DOUBLING, held.round.id, store=other, now=held.now)
    assert there.round == held.round
    assert view(there, course).report == view(held, course).report
