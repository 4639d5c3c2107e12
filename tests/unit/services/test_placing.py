from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from orienteer.curriculum.course import Card, Choice, Exercise, Topic
from orienteer.errors import NotFound, UsageError
from orienteer.learning.events import Event
from orienteer.learning.placement import MOST
from orienteer.services.answer_placement import answer_placement
from orienteer.services.begin_placement import begin_placement
from orienteer.services.end_placement import end_placement
from orienteer.services.export_progress import export_progress
from orienteer.services.import_progress import import_progress
from orienteer.services.mark_placed import mark_placed
from orienteer.services.placement_table import placement_table
from orienteer.services.read_placement import read_placement
from orienteer.services.read_roadmap import read_roadmap
from orienteer.storage.store import Store
from tests.unit.services.course_of_two import DOUBLE, RIGHT, RIGHT_TRIPLE, WRONG, CallingRunner, SmallCourse

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


class Ladder(SmallCourse):
    """Numbers, whose exercises are small programs, and after it topics with three choices each.

    Args:
        choices: so many topics of choices.
    """

    def __init__(self, choices: int = 9) -> None:
        super().__init__()
        (area,) = self.roadmap.areas
        more = tuple(self._of_choices(number) for number in range(choices))
        self.roadmap = replace(self.roadmap, areas=(replace(area, topics=(area.topics[0], *more)),))

    def described(self, exercise_id: str) -> Exercise:
        return self.exercise(exercise_id)

    def _of_choices(self, number: int) -> Topic:
        asks = "<p>Which <code>a &lt; b</code>?</p>"
        choices = tuple(Choice(f"<p>{n}</p>", n == 0, "No." if n else "") for n in range(4))
        cards = tuple(Card(f"card-{n}", "choice", asks, "<p>.</p>", "<p>.</p>", choices=choices) for n in range(3))
        return Topic(f"basics/rung-{number}", f"Rung {number}", "", (), (), (), True, cards=cards)


@pytest.fixture
def course() -> Ladder:
    return Ladder()


@pytest.fixture
def store() -> Store:
    return Store()


def read(course, store, now=NOW, **more):
    return read_placement(course=course, store=store, now=now, **more)


def begin(course, store, now=NOW, **more):
    return begin_placement(course=course, store=store, now=now, **more)


def answer(course, store, question, **more):
    return answer_placement(
        question, course=course, runner=CallingRunner(), store=store, now=more.pop("now", LATER), **more
    )


def right_choice(course, store, question) -> int:
    """Where the right answer is shown."""
    table = placement_table(course=course, store=store, now=LATER)
    (asked,) = (each for each in table.pool if each.id == question)
    _, card = table.asked(asked)
    return table.order(card).index(0)


def go(course, store, knows) -> None:
    """Answer until it ends; `knows` says of a topic whether it is known."""
    for step in range(MOST + 1):
        view = read(course, store)
        if view.state == "ended":
            return
        question = view.question
        now = NOW + timedelta(seconds=step + 1)
        if not knows(question.id.rpartition("/")[0]):
            answer(course, store, question.id, now=now)
        elif question.form == "choice":
            answer(course, store, question.id, choice=right_choice(course, store, question.id), now=now)
        else:
            answer(course, store, question.id, files=RIGHT if question.id == DOUBLE else RIGHT_TRIPLE, now=now)
    raise AssertionError("it did not end")


def rung(topic_id: str) -> int:
    return -1 if topic_id.endswith("numbers") else int(topic_id.rpartition("-")[2])


def test_before_it_is_begun_nothing_is_asked(course, store):
    view = read(course, store)
    assert (view.state, view.question, view.result) == ("none", None, None)
    assert (view.topics, view.questions) == (10, 29)


def test_a_question_waits_and_is_the_same_after_a_reload_and_a_restart(course, tmp_path):
    url = f"sqlite:///{tmp_path / 'progress.db'}"
    first = Store(url)
    begin(course, first)
    answer(course, first, read(course, first).question.id)
    before = read(course, first)
    first.close()
    second = Store(url)
    after = read(Ladder(), second)
    assert (after.state, after.answered, after.left) == ("asking", 1, MOST - 1)
    assert after.question == before.question
    second.close()


def test_nothing_that_is_shown_tells_the_right_answer_by_its_place(course, store):
    places = set()
    for minute in range(12):
        begin(course, store, NOW + timedelta(minutes=minute))
        places.add(right_choice(course, store, read(course, store).question.id))
    assert len(places) > 1


def test_it_ends_by_itself_and_finds_where_somebody_stands(course, store):
    begin(course, store)
    go(course, store, lambda topic: rung(topic) < 4)
    view = read(course, store)
    result = view.result
    assert view.state == "ended" and view.left == 0 and result.left_early is False
    assert abs(rung(result.start.id) - 4) <= 1
    assert result.says == f"You would start at {result.start.title}."
    topics = [each.id for each in course.roadmap.areas[0].topics]
    assert [stop.id for stop in result.before] == topics[: len(result.before)]
    assert {each.answer for each in result.answers} == {"right", "unknown"}
    assert result.answers[0].text == "Which a < b?"
    assert f"of {view.answered} questions rightly" in result.why


def test_somebody_who_knows_everything_starts_nowhere_and_a_beginner_at_the_beginning(course, store):
    begin(course, store)
    go(course, store, lambda topic: True)
    assert read(course, store).result.start is None
    begin(course, store, LATER)
    go(course, store, lambda topic: False)
    result = read(course, store).result
    assert (result.start.id, result.before) == ("basics/numbers", ())
    assert result.says == "You would start at the beginning, with Numbers."


def test_it_can_be_left_at_any_time_and_what_was_found_so_far_is_kept(course, store):
    begin(course, store)
    end_placement(course=course, store=store, now=LATER)
    result = read(course, store).result
    assert result.start.id == "basics/numbers"
    assert result.why == "Nothing was answered, so nothing is known about you yet."
    begin(course, store, LATER)
    first = read(course, store).question.id
    answer(course, store, first, choice=right_choice(course, store, first))
    end_placement(course=course, store=store, now=LATER)
    result = read(course, store).result
    assert result.left_early and "careful end" in result.why
    with pytest.raises(UsageError, match="No placement is going on"):
        end_placement(course=course, store=store, now=LATER)


def test_nothing_is_marked_until_it_is_chosen_and_then_only_what_was(course, store):
    begin(course, store)
    go(course, store, lambda topic: rung(topic) < 6)
    assert store.history().topics == {}
    before = read(course, store).result.before
    assert all(stop.proposed for stop in before)
    mark_placed([before[0].id, before[2].id, before[0].id], course=course, store=store, now=LATER)
    states = {stop.id: stop.state for stop in read_roadmap(course=course, store=store, now=LATER).areas[0].stops}
    assert {topic for topic, state in states.items() if state == "known"} == {before[0].id, before[2].id}
    marked = {stop.id: (stop.done, stop.proposed) for stop in read(course, store).result.before}
    assert marked[before[0].id] == (True, False) and marked[before[1].id] == (False, True)


def test_of_topics_to_be_marked_one_that_is_not_there_marks_none(course, store):
    with pytest.raises(NotFound):
        mark_placed(["basics/numbers", "basics/gone"], course=course, store=store, now=NOW)
    assert store.last_sequence() == 0
    assert mark_placed([], course=course, store=store, now=NOW) == ()


def test_a_topic_that_was_asked_about_and_not_known_is_not_proposed(course, store):
    begin(course, store)
    go(course, store, lambda topic: rung(topic) != 4)
    result = read(course, store).result
    told = {stop.id: stop for stop in result.before}
    assert told["basics/rung-4"].asked and not told["basics/rung-4"].proposed
    assert told["basics/rung-4"].says == "asked, and not answered rightly"


def test_programs_are_graded_by_the_ordinary_grader(course, store):
    begin(course, store)
    assert answer(course, store, DOUBLE, files=RIGHT) == "right"
    begin(course, store, LATER)
    assert answer(course, store, DOUBLE, files=WRONG) == "wrong"


def test_a_question_keeps_its_first_answer(course, store):
    begin(course, store)
    question = read(course, store).question.id
    right = right_choice(course, store, question)
    assert answer(course, store, question, choice=(right + 1) % 4) == "wrong"
    assert answer(course, store, question, choice=right) == "wrong"
    assert read(course, store).answered == 1


def test_a_terminal_may_ask_for_no_programs():
    course, store = Ladder(choices=0), Store()
    begin(course, store)
    assert read(course, store).question.form == "program"
    assert read(course, store, programs=False).state == "ended"


def test_what_can_not_be_answered_so_is_said(course, store):
    with pytest.raises(UsageError, match="No placement is going on"):
        answer(course, store, DOUBLE)
    begin(course, store)
    question = read(course, store).question.id
    with pytest.raises(UsageError, match="no answer 8"):
        answer(course, store, question, choice=7)
    with pytest.raises(UsageError, match="isn't answered with a program"):
        answer(course, store, question, files=RIGHT)
    with pytest.raises(UsageError, match="no answer 1"):
        answer(course, store, DOUBLE, choice=0)
    with pytest.raises(NotFound, match="no question called"):
        answer(course, store, "basics/numbers/gone")
    with pytest.raises(UsageError, match="no role called"):
        begin(course, store, role="astronaut")
    assert read(course, store).answered == 0


def test_a_path_without_questions_places_nobody():
    course = Ladder(choices=1)
    (area,) = course.roadmap.areas
    course.roadmap = replace(course.roadmap, areas=(replace(area, topics=()),))
    with pytest.raises(UsageError, match="nobody can be placed"):
        begin(course, Store())


def test_beginning_goes_on_where_one_is_unless_it_is_to_be_anew(course, store):
    begin(course, store)
    answer(course, store, read(course, store).question.id)
    assert begin(course, store, LATER, again=False) == 0
    assert read(course, store).answered == 1
    begin(course, store, LATER)
    assert read(course, store).answered == 0


def test_answers_to_questions_that_moved_or_went_are_found_or_left_out(course, store):
    begin(course, store)
    subject = next(iter(store.history().placements))
    for question in ("basics/former/card-0", "basics/gone/card-0"):
        payload = {"question": question, "answer": "right"}
        store.append(Event("placement_answered", subject, LATER, payload))
    (area,) = course.roadmap.areas
    moved = tuple(
        replace(topic, aliases=("basics/former",)) if topic.id == "basics/rung-2" else topic for topic in area.topics
    )
    course.roadmap = replace(course.roadmap, areas=(replace(area, topics=moved),))
    table = placement_table(course=course, store=store, now=LATER)
    assert [each.question.id for each in table.given] == ["basics/rung-2/card-0"]


def test_a_placement_travels_in_the_learners_own_file(course, store, tmp_path):
    begin(course, store)
    answer(course, store, read(course, store).question.id)
    with (tmp_path / "own.zip").open("wb") as file:
        export_progress(file, store=store, now=LATER)
    other = Store()
    with (tmp_path / "own.zip").open("rb") as file:
        import_progress(file, store=other, now=LATER)
    assert other.history().placements == store.history().placements
    assert read(course, other) == read(course, store)
