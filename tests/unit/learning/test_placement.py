from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orienteer.learning.placement import (
    LEAST,
    MOST,
    SURE,
    Answer,
    Given,
    Question,
    behind,
    chance,
    estimate,
    is_over,
    likeliest,
    next_question,
    start,
)

TOPICS = 17
LEARNERS = 300


def pool_of(topics: int) -> list[Question]:
    """Two questions with four answers a topic, one program to predict, and an exercise for every other."""
    pool = []
    for place in range(topics):
        pool += [Question(f"{place}/choice-{n}", place, place - 0.3 + 0.2 * n, 0.25, 0.1, 1) for n in range(2)]
        pool.append(Question(f"{place}/predict", place, place + 0.1, 0.03, 0.15, 5))
        if place % 2:
            pool.append(Question(f"{place}/exercise", place, place + 0.3, 0.03, 0.15, 6))
    return pool


POOL = pool_of(TOPICS)

Learner = Callable[[Question, int], float]
"""How likely somebody is to be right, by the question and by how many topics lie behind them."""


def sharp(question: Question, stand: int) -> float:
    """Knows every topic behind them but for slips, and guesses on all others."""
    return 1 - question.slip if question.topic < stand else question.guess


def careless(question: Question, stand: int) -> float:
    """Slips half as often again as is supposed, and guesses a quarter as often again."""
    return 1 - 1.5 * question.slip if question.topic < stand else 1.25 * question.guess


def hasty(question: Question, stand: int) -> float:
    """Slips twice as often as is supposed."""
    return 1 - 2 * question.slip if question.topic < stand else question.guess


def gradual(question: Question, stand: int) -> float:
    """Knows less and less around where they stand, as the model has it."""
    return chance(stand - 0.5, question)


@cache
def next_of(answers: tuple[Given, ...]) -> Question | None:
    """The next question: many learners come the same way."""
    return next_question(answers, POOL, TOPICS)


def placed(learner: Learner, stand: int, rng: random.Random) -> tuple[int, list[Given]]:
    """Where a simulated learner is put, and the test that they took."""
    answers: list[Given] = []
    while question := next_of(tuple(answers)):
        right = rng.random() < learner(question, stand)
        answers.append(Given(question, "right" if right else "wrong"))
    return start(answers, POOL, TOPICS), answers


@pytest.mark.parametrize("learner", [sharp, careless, hasty, gradual], ids=lambda each: each.__name__)
def test_nine_learners_in_ten_are_put_within_one_topic_of_where_they_stand(learner):
    rng = random.Random(20261125)
    stands = [number % (TOPICS + 1) for number in range(LEARNERS)]
    found = [(placed(learner, stand, rng), stand) for stand in stands]
    near = sum(1 for (place, _), stand in found if abs(place - stand) <= 1)
    assert near >= 0.9 * LEARNERS
    assert max(len(answers) for (_, answers), _ in found) <= MOST


def test_somebody_who_says_that_they_do_not_know_is_put_where_they_stand_and_is_asked_less():
    rng = random.Random(7)
    guessed = asked = 0
    for stand in range(TOPICS + 1):
        _, answers = placed(sharp, stand, rng)
        guessed += len(answers)
        honest: list[Given] = []
        while question := next_question(honest, POOL, TOPICS):
            honest.append(Given(question, "right" if question.topic < stand else "unknown"))
        asked += len(honest)
        assert abs(start(honest, POOL, TOPICS) - stand) <= 1
    assert asked < guessed


answers_given: st.SearchStrategy[Answer] = st.sampled_from(["right", "wrong", "unknown"])


@given(st.lists(answers_given, min_size=MOST, max_size=MOST), st.integers(1, 40))
@settings(max_examples=40, deadline=None)
def test_every_test_ends_and_asks_nothing_twice_and_twenty_questions_at_most(said, topics):
    pool = pool_of(topics)
    answers: list[Given] = []
    for answer in said:
        question = next_question(answers, pool, topics)
        if question is None:
            break
        answers.append(Given(question, answer))
    assert next_question(answers, pool, topics) is None
    assert len({each.question.id for each in answers}) == len(answers) <= MOST
    assert 0 <= start(answers, pool, topics) <= topics


@given(st.lists(st.tuples(st.sampled_from(POOL), answers_given), max_size=MOST), st.integers(0, MOST - 1))
@settings(deadline=None)
def test_a_better_answer_to_the_same_questions_never_puts_anybody_lower(said, which):
    """Also where the mean alone decides, whatever the rest were."""
    answers = [Given(*each) for each in said]
    if which >= len(answers):
        return
    found = []
    starts = []
    for better in ("unknown", "wrong", "right"):
        changed = [*answers[:which], Given(answers[which].question, better), *answers[which + 1 :]]
        found.append(estimate(changed, TOPICS).ability)
        starts.append(likeliest(changed, TOPICS)[0])
    assert found[0] <= found[1] + 1e-9 <= found[2] + 2e-9
    assert starts == sorted(starts)


@given(st.lists(st.tuples(st.sampled_from(POOL), answers_given), max_size=MOST), st.randoms())
@settings(deadline=None)
def test_the_order_of_the_answers_makes_no_difference(said, rng):
    answers = [Given(*each) for each in said]
    shuffled = list(answers)
    rng.shuffle(shuffled)
    one, other = estimate(answers, TOPICS), estimate(shuffled, TOPICS)
    assert one.ability == pytest.approx(other.ability) and one.error == pytest.approx(other.error)


@given(st.floats(-1, TOPICS), st.floats(-1, TOPICS), st.sampled_from(POOL))
def test_whoever_knows_more_is_right_more_often_and_nobody_beyond_guesses_and_slips(one, other, question):
    low, high = sorted((one, other))
    assert question.guess <= chance(low, question) <= chance(high, question) <= 1 - question.slip


def test_all_right_is_beyond_the_last_topic_and_nothing_known_is_the_first():
    for answer, place in (("right", TOPICS), ("unknown", 0)):
        answers: list[Given] = []
        while question := next_question(answers, POOL, TOPICS):
            answers.append(Given(question, answer))
        assert start(answers, POOL, TOPICS) == place


def test_questions_follow_the_answers_up_and_down():
    first = next_question([], POOL, TOPICS)
    assert first is not None and abs(first.topic - (TOPICS - 1) / 2) <= 1
    up = next_question([Given(first, "right")], POOL, TOPICS)
    down = next_question([Given(first, "unknown")], POOL, TOPICS)
    assert up is not None and down is not None
    assert down.topic < first.topic < up.topic


def test_a_test_ends_when_a_start_is_near_for_sure_and_not_before_the_fourth_question():
    answers: list[Given] = []
    while not is_over(answers, POOL, TOPICS):
        question = next_question(answers, POOL, TOPICS)
        assert question is not None
        answers.append(Given(question, "right" if question.topic < 8 else "unknown"))
    assert LEAST <= len(answers) < MOST
    assert likeliest(answers, TOPICS)[1] >= SURE > likeliest(answers[:-1], TOPICS)[1]


def test_of_two_hills_the_start_is_on_the_higher_one_and_not_in_the_valley_between():
    by_topic = {question.topic: question for question in POOL if question.id.endswith("predict")}
    answers = [Given(by_topic[topic], "wrong") for topic in (4, 5, 12, 13)]
    answers += [Given(by_topic[topic], "right") for topic in (9, 10)]
    found = estimate(answers, TOPICS)
    assert found.error > 3
    assert behind(found.ability, TOPICS) == 11
    assert likeliest(answers, TOPICS)[0] == 12


def test_a_test_that_is_left_early_puts_nobody_higher_than_its_mean_or_than_what_was_shown():
    assert start([], POOL, TOPICS) == 0
    assert start([Given(POOL[20], "unknown")], POOL, TOPICS) == 0
    assert start([Given(POOL[0], "right")], POOL, TOPICS) == 1
    first = next_question([], POOL, TOPICS)
    assert first is not None
    answers = [Given(first, "right")]
    assert start(answers, POOL, TOPICS) < behind(estimate(answers, TOPICS).ability, TOPICS)


def test_a_pool_with_nothing_left_ends_the_test():
    single = POOL[:1]
    assert next_question([Given(single[0], "wrong")], single, 1) is None
    assert next_question([], [], 0) is None
