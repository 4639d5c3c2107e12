"""Placement: a short test that finds the topic at which somebody with experience should start.

Topics stand on a ladder. Ability is a place on it, and so is a question's difficulty: somebody at 7.5 has seven topics
behind them. Every answer moves a distribution over places; the next question is the one that is expected to narrow it
most for its time; the test ends when some topic is near enough to where they stand for sure, and after MOST questions.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

Answer = Literal["right", "wrong", "unknown"]
"""`unknown` is “I don't know”: not right, and nobody guessed."""

MOST = 20
"""Questions, at most."""
LEAST = 4
"""So many are asked in any case: one lucky guess ends no test."""
NEAR = 1
"""Topics: somebody who is put so near to where they stand is put well enough."""
OFF = 0.5
"""What it costs to be put so near and not rightly, where further off costs one. A choice of ours: without it nobody
would be put at either end of the ladder, since a place beside it is near to more."""
SURE = 0.97
"""How likely it has to be, when the test ends, that they are put that near. It is more than nine in ten, because people
guess and slip more often than is supposed, and the distribution doesn't know that."""
SLIPS = 1.25
"""How many times as often as a question says it is reckoned that somebody slips. A choice of ours, for people differ:
one slip that is taken for a gap costs more than a gap that is taken for a slip. The simulations show what follows."""
SLOPE = 1.5
"""How sharply knowing begins, in logits a topic. A choice of ours: somebody who is one topic past a question's knows
it four times in five. tests/unit/learning/test_placement.py shows what follows for learners who are sharper."""
PRIOR_WIDTH = 0.6
"""Standard deviation of the prior, as a share of the ladder: nearly flat, so that both ends are reached."""
STEP = 0.5
"""Between two places that are looked at, in topics."""
NEGLIGIBLE = 1e-7
"""Places less likely than this, against the likeliest, aren't gone through when a question is chosen."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that can be asked.

    Args:
        topic: its topic's place on the ladder, from 0.
        difficulty: on the same scale.
        guess: how often somebody is right who doesn't know it, 0 to 1.
        slip: how often somebody is wrong who knows it, 0 to 1.
        minutes: what answering takes.
    """

    id: str
    topic: int
    difficulty: float
    guess: float
    slip: float
    minutes: float


@dataclass(frozen=True, slots=True)
class Given:
    """A question and how it was answered."""

    question: Question
    answer: Answer


@dataclass(frozen=True, slots=True)
class Estimate:
    """Where somebody stands.

    Args:
        ability: mean of the distribution over places, in topics from the ladder's foot.
        error: its standard deviation, in topics.
    """

    ability: float
    error: float


def chance(ability: float, question: Question) -> float:
    """How likely somebody is to answer a question rightly.

    The Rasch model between two asymptotes that a question's form gives: only the difficulty is a question's own.

    Source:
        Rasch, "Probabilistic models for some intelligence and attainment tests", 1960: the logistic curve of ability
        minus difficulty. Barton and Lord, "An upper asymptote for the three-parameter logistic item-response model",
        ETS RR-81-20, 1981: a lower asymptote for guesses and an upper one for slips.
    """
    knows = 1 / (1 + math.exp(-SLOPE * (ability - question.difficulty)))
    return question.guess + (1 - question.slip - question.guess) * knows


def estimate(given: Iterable[Given], topics: int) -> Estimate:
    """Where somebody stands after these answers, on a ladder of so many topics.

    Source:
        Bock and Mislevy, "Adaptive EAP estimation of ability in a microcomputer environment", Applied Psychological
        Measurement 6, 1982: the mean and the standard deviation of the posterior, by quadrature under a normal prior.
    """
    places = _places(topics)
    ability, variance = _moments(_posterior(given, topics), places)
    return Estimate(ability, math.sqrt(variance))


def is_over(given: Sequence[Given], pool: Sequence[Question], topics: int) -> bool:
    """Whether the test has found what it can: sure enough, MOST questions, or none left to ask.

    Source:
        Lewis and Sheehan, "Using Bayesian decision theory to design a computerized mastery test", Applied Psychological
        Measurement 14, 1990: a test ends by what a wrong decision would cost under the posterior. Here the
        test ends when a place more than NEAR topics off is unlikely enough (SURE).
    """
    if len(given) >= MOST or not _open(given, pool):
        return True
    return len(given) >= LEAST and likeliest(given, topics)[1] >= SURE


def next_question(given: Sequence[Given], pool: Sequence[Question], topics: int) -> Question | None:
    """The question that narrows the distribution most for its minutes, or None where the test is over.

    The same answers and the same pool always lead to the same question.

    Source:
        van der Linden, "Bayesian item selection criteria for adaptive testing", Psychometrika 63, 1998: the minimum
        expected posterior variance. Fan and others, "Utilizing response times in computerized classification testing",
        2012: information for the time that a question takes.
    """
    if is_over(given, pool, topics):
        return None
    weights = _posterior(given, topics)
    least = max(weights) * NEGLIGIBLE
    kept = [(place, weight, index) for index, (place, weight) in enumerate(zip(_places(topics), weights, strict=True))]
    kept = [each for each in kept if each[1] > least]
    _, variance = _moments([weight for _, weight, _ in kept], [place for place, _, _ in kept])

    def gain(question: Question) -> float:
        return (variance - _expected_variance(kept, _curve(question, topics))) / question.minutes

    return max(_open(given, pool), key=lambda question: (gain(question), question.id))


def start(given: Sequence[Given], pool: Sequence[Question], topics: int) -> int:
    """How many topics lie behind somebody, 0 to all of them: they start at the one after.

    A test that was left early is read with care: the start is a standard error lower than the mean, and nothing above
    the highest topic with a right answer counts as behind.
    """
    if is_over(given, pool, topics):
        return likeliest(given, topics)[0]
    found = estimate(given, topics)
    highest = max((each.question.topic + 1 for each in given if each.answer == "right"), default=0)
    return min(behind(found.ability - found.error, topics), highest)


def likeliest(given: Iterable[Given], topics: int) -> tuple[int, float]:
    """The best start for somebody, and how likely it is within NEAR topics of where they stand.

    Two wrong answers in a row that were slips leave two hills, and the mean lies in the valley between them; this is
    on the higher one.

    Source:
        Berger, "Statistical Decision Theory and Bayesian Analysis", 2nd edition, 1985, 4.4: best under a loss is what
        makes its posterior mean least. Under this one (OFF) a better answer never leads to a lower start: of two starts
        the higher gains more on the lower the higher somebody stands (Karlin and Rubin, "The theory of decision
        procedures for distributions with monotone likelihood ratio", Annals of Mathematical Statistics 27, 1956).
    """
    weights = _posterior(given, topics)
    total = math.fsum(weights)
    each = [0.0] * (topics + 1)
    for place, weight in zip(_places(topics), weights, strict=True):
        each[behind(place, topics)] += weight / total
    near = [math.fsum(each[max(0, start - NEAR) : start + NEAR + 1]) for start in range(topics + 1)]
    best = max(range(topics + 1), key=lambda start: (1 - OFF) * near[start] + OFF * each[start])
    return best, near[best]


def behind(ability: float, topics: int) -> int:
    """How many topics lie below a place.

    >>> behind(-0.6, 17), behind(6.6, 17), behind(99, 17)
    (0, 7, 17)
    """
    return min(max(math.floor(ability) + 1, 0), topics)


def _open(given: Iterable[Given], pool: Iterable[Question]) -> list[Question]:
    asked = {each.question.id for each in given}
    return [question for question in pool if question.id not in asked]


@lru_cache(maxsize=8)
def _places(topics: int) -> tuple[float, ...]:
    """From one topic below the ladder to one above it."""
    return tuple(-1 + STEP * number for number in range(round((topics + 1) / STEP) + 1))


@lru_cache(maxsize=4096)
def _curve(question: Question, topics: int) -> tuple[float, ...]:
    careless = replace(question, slip=SLIPS * question.slip)
    return tuple(chance(place, careless) for place in _places(topics))


def _posterior(given: Iterable[Given], topics: int) -> list[float]:
    """The weight of each place, not normed. The prior's mean is the middle of the ladder."""
    middle, width = (topics - 1) / 2, max(topics, 1) * PRIOR_WIDTH
    weights = [math.exp(-(((place - middle) / width) ** 2) / 2) for place in _places(topics)]
    for each in given:
        curve = _curve(each.question, topics)
        if each.answer == "unknown":  # nobody guessed: the curve without its lower asymptote
            curve = tuple((right - each.question.guess) / (1 - each.question.guess) for right in curve)
        likely = curve if each.answer == "right" else tuple(1 - right for right in curve)
        weights = [weight * factor for weight, factor in zip(weights, likely, strict=True)]
    return weights


def _moments(weights: Sequence[float], places: Sequence[float]) -> tuple[float, float]:
    """Mean and variance."""
    total = math.fsum(weights)
    mean = math.fsum(weight * place for weight, place in zip(weights, places, strict=True)) / total
    spread = (weight * (place - mean) ** 2 for weight, place in zip(weights, places, strict=True))
    return mean, math.fsum(spread) / total


def _expected_variance(kept: Sequence[tuple[float, float, int]], curve: Sequence[float]) -> float:
    """Of the distribution after a question that hasn't been answered yet, over its two answers."""
    right0 = right1 = right2 = wrong0 = wrong1 = wrong2 = 0.0
    for place, weight, index in kept:
        right = weight * curve[index]
        wrong = weight - right
        moved, squared = place, place * place
        right0, right1, right2 = right0 + right, right1 + right * moved, right2 + right * squared
        wrong0, wrong1, wrong2 = wrong0 + wrong, wrong1 + wrong * moved, wrong2 + wrong * squared
    within = right2 - right1 * right1 / right0 + wrong2 - wrong1 * wrong1 / wrong0
    return within / (right0 + wrong0)
