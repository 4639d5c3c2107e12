from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest

from orienteer.errors import NotFound, NotYet, UsageError
from orienteer.learning.days import milliseconds
from orienteer.learning.events import Event
from orienteer.learning.fitting import LEAST_REVIEWS, ROUNDS
from orienteer.learning.reviews import Review
from orienteer.services.answer_card import choose_answer, show_card, write_answer
from orienteer.services.export_progress import export_progress
from orienteer.services.fit_reviews import fit_reviews
from orienteer.services.import_progress import import_progress
from orienteer.services.read_review import read_review
from orienteer.services.read_roadmap import read_roadmap
from orienteer.services.review_card import review_card
from orienteer.services.set_review import set_review, take_cards
from orienteer.services.start_blank import start_blank
from orienteer.services.undo_review import undo_review
from orienteer.storage.drafts import Draft
from orienteer.storage.store import Store
from tests.rebuilt import rebuilt
from tests.unit.learning.test_fitting import simulated
from tests.unit.services.course_of_two import DOUBLE, RIGHT, WRONG, CallingRunner
from tests.unit.services.course_with_cards import CODE, NUMBERS, WHICH, WHY, CourseWithCards

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def course() -> CourseWithCards:
    return CourseWithCards()


@pytest.fixture
def store() -> Store:
    """Of somebody who has begun with numbers."""
    store = Store()
    store.append(Event("attempt_made", DOUBLE, NOW - DAY, {"files": {}, "title": "Double"}))
    return store


def read(course, store, now=NOW, **more):
    return read_review(course=course, store=store, now=now, zone=UTC, **more)


def rate(course, store, card, rating, now=NOW, zone=UTC):
    return review_card(card, rating, course=course, store=store, now=now, zone=zone)


def test_the_cards_of_topics_that_one_has_begun_are_in_and_no_others(course, store):
    told = read(course, store)
    assert (told.left, told.new, told.done, told.begun) == (4, 4, 0, True)
    assert {topic.id: topic.taken for topic in told.topics} == {NUMBERS: True, "basics/letters": False}
    empty = read(course, Store())
    assert (empty.left, empty.card, empty.begun, empty.next_at) == (0, None, False, None)


def test_others_are_in_when_one_asks_and_may_be_put_aside_again(course, store):
    take_cards("basics/letters", True, course=course, store=store, now=NOW)
    assert read(course, store).left == 5
    take_cards(NUMBERS, False, course=course, store=store, now=NOW + DAY)
    assert read(course, store, NOW + DAY).left == 1
    with pytest.raises(UsageError, match="no cards yet"):
        take_cards("basics/words", True, course=course, store=store, now=NOW)


def test_each_rating_says_when_the_card_comes_back_before_it_is_chosen(course, store):
    ratings = read(course, store).card.ratings
    assert [(each.word, each.due) for each in ratings] == [
        ("Again", "in 10 minutes"),
        ("Hard", "in 15 minutes"),
        ("Good", "in 2 days"),
        ("Easy", "in 8 days"),
    ]


def test_a_card_that_was_rated_comes_back_on_its_day_and_not_before(course, store):
    first = read(course, store).card.id
    rate(course, store, first, 3)
    told = read(course, store)
    assert (told.done, told.left) == (1, 3) and told.card.id != first
    assert first not in {read(course, store, NOW + DAY, card_id="").card.id}
    on_its_day = read(course, store, NOW + 2 * DAY, card_id=first)
    assert (on_its_day.card.id, on_its_day.card.seen) == (first, 1)
    assert on_its_day.card.last_at.startswith("2026-11-25")


def test_when_nothing_is_left_it_says_when_the_next_are_due(course, store):
    for _ in range(4):
        rate(course, store, read(course, store).card.id, 3)
    told = read(course, store)
    assert (told.card, told.left, told.next_cards) == (None, 0, 4)
    assert told.next_at == "2026-11-27T04:00:00.000000+00:00"
    assert [day.cards for day in told.forecast[:3]] == [0, 0, 4]
    assert told.forecast[0].day == "2026-11-25"


def test_a_rating_is_taken_back_and_the_one_before_it_too(course, store):
    before = read(course, store)
    first = before.card.id
    rate(course, store, first, 1)
    second = read(course, store).card.id
    rate(course, store, second, 4, NOW + timedelta(minutes=1))
    assert undo_review(store=store, now=NOW) == second
    assert undo_review(store=store, now=NOW) == first
    assert read(course, store) == before
    with pytest.raises(NotFound):
        undo_review(store=store, now=NOW)
    assert rebuilt(store).cards == {}
    assert read(course, store, card_id=second).card.id == second


def test_a_card_forgotten_often_says_so_and_leads_to_its_lesson(course, store):
    at = NOW - 400 * DAY
    for n in range(7):
        rate(course, store, WHY, 3, at + n * 40 * DAY)
        rate(course, store, WHY, 1, at + n * 40 * DAY + 20 * DAY)
    told = read(course, store, card_id=WHY)
    assert told.card.leech == "Forgotten 7 times. Asking again seems not to help; reading the lesson may."
    assert [(each.id, each.topic_id) for each in told.leeches] == [(WHY, NUMBERS)]


def test_a_choice_and_a_text_are_recorded_as_they_were_given(course, store):
    assert choose_answer(WHICH, 1, course=course, store=store, now=NOW) is True
    assert choose_answer(WHICH, 0, course=course, store=store, now=NOW) is False
    show_card(WHY, "because", course=course, store=store, now=NOW)
    assert [(event.kind, event.payload) for event in store.events(after=1)] == [
        ("card_answered", {"choice": 1, "right": True}),
        ("card_answered", {"choice": 0, "right": False}),
        ("card_shown", {"text": "because"}),
    ]
    with pytest.raises(UsageError, match="no answer 9"):
        choose_answer(WHICH, 8, course=course, store=store, now=NOW)


def test_code_is_graded_and_says_where_it_differs(course, store):
    def write(files):
        return write_answer(CODE, files["solution.py"], course=course, runner=CallingRunner(), store=store, now=NOW)

    assert write(RIGHT).passed
    wrong = write(WRONG)
    assert (wrong.passed, wrong.call, wrong.expected, wrong.actual) == (False, "double(0)", "0", "2")
    verdicts = [event.payload["verdict"] for event in store.events(kinds=["card_answered"])]
    assert verdicts == ["accepted", "wrong_answer"]
    with pytest.raises(UsageError, match="isn't answered in code"):
        write_answer(WHY, "", course=course, runner=CallingRunner(), store=store, now=NOW)


@pytest.mark.parametrize("call", [rate, lambda c, s, card, r: choose_answer(card, 0, course=c, store=s, now=NOW)])
def test_a_card_that_is_not_there_is_said_to_be_missing(course, store, call):
    with pytest.raises(NotFound, match="no card called"):
        call(course, store, f"{NUMBERS}/gone", 1)


def test_a_rating_that_is_none_is_refused(course, store):
    with pytest.raises(UsageError, match="5 is none"):
        rate(course, store, WHY, 5)


def test_settings_are_kept_within_their_limits(course, store):
    set_review({"new_a_day": 2, "retention": 0.85}, store=store, now=NOW)
    told = read(course, store)
    assert (told.left, told.over, told.settings.new_a_day, told.settings.retention) == (2, 2, 2, 0.85)
    for wrong in ({"new_a_day": -1}, {"retention": 0.99}, {"new_a_day": 1.5}, {"nonsense": 1}):
        with pytest.raises(UsageError):
            set_review(wrong, store=store, now=NOW)


def test_the_day_begins_at_the_learners_hour_in_the_learners_zone(course, store):
    tokyo = ZoneInfo("Asia/Tokyo")
    late = datetime(2026, 11, 26, 1, tzinfo=tokyo)
    rate(course, store, WHY, 3, late, tokyo)
    assert store.events()[-1].payload["day"] == "2026-11-25"
    set_review({"day_starts_at_hour": 0}, store=store, now=late)
    rate(course, store, WHICH, 3, late, tokyo)
    assert store.events()[-1].payload["day"] == "2026-11-26"


def test_a_clock_that_was_set_back_puts_no_review_before_the_one_it_follows(course, store):
    rate(course, store, WHY, 3, NOW)
    rate(course, store, WHY, 1, NOW - 30 * DAY)
    reviews = store.history().cards[WHY].reviews
    assert [review.rating for review in reviews] == [3, 1]
    assert reviews[1] == Review(milliseconds(NOW) + 1, 1, date(2026, 10, 26).toordinal())
    assert rebuilt(store).cards[WHY].reviews == reviews


def test_the_roadmap_counts_what_the_review_has(course, store):
    roadmap = read_roadmap(course=course, store=store, now=NOW, zone=UTC)
    review = read_review(course=course, store=store, now=NOW, zone=UTC)
    assert roadmap.due == review.left == 4
    assert roadmap.due_minutes == review.minutes_left > 0
    stops = [stop for area in roadmap.areas for stop in area.stops]
    assert sum(stop.due for stop in stops) == 4
    assert all(stop.recall is None for stop in stops if stop.state != "fading")


def test_reviews_and_settings_travel_with_the_file(course, store):
    rate(course, store, WHY, 3)
    rate(course, store, WHICH, 1)
    set_review({"new_a_day": 3}, store=store, now=NOW)
    undo_review(store=store, now=NOW)
    other = Store()
    file = BytesIO()
    export_progress(file, store=store, now=NOW)
    file.seek(0)
    import_progress(file, store=other, now=NOW)
    assert other.history() == store.history()
    assert read(course, other) == read(course, store)


def test_a_saved_history_is_read_as_it_was_computed(course, tmp_path):
    url = f"sqlite:///{tmp_path / 'kept.db'}"
    store = Store(url)
    events = [Event("card_reviewed", WHY, NOW + n * DAY, {"rating": 1 + n % 4}) for n in range(600)]
    store.append(*events, Event("review_set", "review", NOW, {"topic": NUMBERS, "taken": True, "retention": 0.8}))
    computed = store.history()
    assert Store(url).history() == computed


def test_ten_thousand_cards_that_are_due_are_read_and_rated():
    course, store = CourseWithCards(cards=10_000), Store()
    long_ago = NOW - 90 * DAY
    day = {"day": long_ago.date().isoformat()}
    store.append(
        *(
            Event("card_reviewed", f"basics/letters/more-{n}", long_ago + timedelta(seconds=n), {"rating": 3, **day})
            for n in range(10_000)
        )
    )
    told = read(course, store)
    assert (told.left - told.new, told.over, told.forecast[0].cards) == (100, 9_900, 10_000)
    rate(course, store, told.card.id, 3)
    assert read(course, store).left == told.left - 1
    undo_review(store=store, now=NOW)
    assert read(course, store).left == told.left


def test_own_parameters_are_found_once_there_is_enough_to_learn_from(store):
    with pytest.raises(NotYet, match=f"once {LEAST_REVIEWS} reviews"):
        fit_reviews(store=store, now=NOW)
    forgetful = (0.05, 0.1, 0.3, 1.0, *store.history().reviewing.parameters[4:])
    store.append(
        *(
            Event("card_reviewed", f"a/b/{n}", datetime.fromtimestamp(each.at_ms / 1000, UTC), {"rating": each.rating})
            for n, reviews in enumerate(simulated(forgetful, 120, 6))
            for each in reviews
        )
    )
    before, heard = store.history(), []
    stop_listening = store.listen(heard.append)
    stopped = fit_reviews(store=store, now=NOW, is_stopped=lambda: len(heard) == 2)
    assert not stopped.taken and store.history() == before
    assert [(event.kind, event.payload) for event in heard] == [
        ("fitting", {"done": done, "rounds": ROUNDS}) for done in (1, 2)
    ]
    stop_listening()
    found = fit_reviews(store=store, now=NOW)
    assert found.taken and found.after < found.before
    told = store.history()
    assert told.reviewing.are_own
    assert told.cards != before.cards and rebuilt(store) == told


def test_an_exercise_that_has_faded_comes_back_from_blank_and_the_old_text_is_kept(course, store):
    passed = NOW - 60 * DAY
    store.append(Event("attempt_graded", DOUBLE, passed, {"verdict": "accepted"}))
    told = read(course, store)
    assert [(each.id, each.title, each.topic_title) for each in told.exercises] == [(DOUBLE, "Double", "Numbers")]
    store.save_draft(DOUBLE, Draft(RIGHT, 0, NOW.isoformat(), "desk"), over=0)
    blank = start_blank(DOUBLE, course=course, store=store, now=NOW)
    assert blank.files == {"solution.py": "def double(number):\n    ...\n"}
    assert [draft.files for draft in store.kept_drafts(DOUBLE)] == [RIGHT]
    again = start_blank(DOUBLE, course=course, store=store, now=NOW)
    assert again.revision == blank.revision
    store.append(Event("attempt_graded", DOUBLE, NOW, {"verdict": "accepted"}))
    assert read(course, store).exercises == ()
