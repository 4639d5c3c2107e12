from __future__ import annotations

import random

from orienteer.learning.fitting import ROUNDS, countable, fit
from orienteer.learning.memory import AGAIN, GOOD, PARAMETERS, Memory, Terms, after, recall
from orienteer.learning.reviews import Review


def simulated(parameters: tuple[float, ...], cards: int, reviews: int, seed: int = 1) -> list[list[Review]]:
    """What somebody would rate whose memory is as these parameters say, reviewing when the defaults ask for it."""
    rng, histories = random.Random(seed), []
    for _ in range(cards):
        truth = planned = None
        day, history = 1000, []
        for place in range(reviews):
            known = place == 0 or rng.random() < recall(truth, day, Terms(parameters))
            review = Review(day * 86_400_000 + place, GOOD if known else AGAIN, day)
            history.append(review)
            truth, planned = after(truth, review, Terms(parameters)), after(planned, review)
            day += _days(planned)
        histories.append(history)
    return histories


def _days(memory: Memory) -> int:
    return max(memory.interval_days, 1)


def test_somebody_who_forgets_quicker_gets_shorter_intervals():
    forgetful = (0.05, 0.1, 0.3, 1.0, *PARAMETERS[4:])
    heard: list[int] = []
    histories = simulated(forgetful, 120, 6)
    assert countable(histories) == 120 * 5
    found = fit(histories, told=heard.append)
    assert found.is_better and found.after < found.before
    assert found.parameters[2] < PARAMETERS[2]
    assert heard == list(range(1, ROUNDS + 1))


def test_reviews_on_the_day_of_the_one_before_teach_nothing():
    day = [Review(n, GOOD, 1000) for n in range(5)]
    assert countable([day, []]) == 0
