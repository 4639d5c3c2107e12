"""FSRS's parameters, fitted to a learner's own reviews: maximum likelihood, with everybody's parameters as the prior.

py-fsrs has an optimiser too. It needs PyTorch and pandas, hundreds of megabytes for 21 numbers, and gives the default
back below 512 reviews; so this is ours. The recurrence is py-fsrs's, written without its objects: a test holds them
against each other.

Source: py-fsrs 6.3 (`Scheduler`, `Optimizer`: the loss is the mean log loss over reviews that weren't on the day of
the one before, and at most the first 64 of a card); fsrs-optimizer's penalty on leaving the defaults; Rprop from
Riedmiller and Braun, "A direct adaptive method for faster backpropagation learning", 1993.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

from orienteer.learning.memory import LONGEST_DAYS, PARAMETERS
from orienteer.learning.recurrence import Sequences, total_loss
from orienteer.learning.reviews import Review

LEAST_REVIEWS = 512
"""Fewer say too little. Source: py-fsrs 6.3, `mini_batch_size`, below which its optimiser does nothing."""
MOST_REVIEWS = 3_000
"""So many of the latest are fitted to; more change the second digit of a parameter and take longer."""
FIRST_OF_A_CARD = 64
"""Source: py-fsrs 6.3, `max_seq_len`."""
ROUNDS = 40
HELD_OUT = 5
"""Every fifth card isn't fitted to: it tells whether the fit is one of the learner or of chance."""
PRIOR_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Fit:
    """What a fit found.

    Args:
        parameters: to go on with.
        reviews: how many were learnt from.
        before, after: log loss on cards that weren't fitted to, with the old parameters and with those found.
        is_better: whether they are, so that they are worth taking.
    """

    parameters: tuple[float, ...]
    reviews: int
    before: float
    after: float

    @property
    def is_better(self) -> bool:
        return self.after < self.before


def countable(histories: Sequence[Sequence[Review]]) -> int:
    """How many reviews can be learnt from: those that weren't on the day of the one before."""
    return sum(
        1
        for reviews in histories
        if len(reviews) > 1
        for before, review in pairwise(islice(reviews, FIRST_OF_A_CARD))
        if review.day > before.day
    )


def fit(
    histories: Sequence[Sequence[Review]],
    present: tuple[float, ...] = PARAMETERS,
    *,
    told: Callable[[int], object] = lambda done: None,
) -> Fit:
    """Parameters that foretell a learner's reviews better.

    Args:
        histories: a card's reviews each, in their order.
        present: the parameters in force.
        told: called after each round with how many of ROUNDS are done.
    """
    sequences = _latest(_sequences(histories))
    held = sequences[::HELD_OUT]
    taught = [each for place, each in enumerate(sequences) if place % HELD_OUT]
    found = _rprop(lambda parameters: _objective(parameters, taught), PARAMETERS, told)
    found = tuple(round(value, 4) for value in found)
    reviews = sum(1 for sequence in sequences for elapsed, _ in sequence[1:] if elapsed > 0)
    return Fit(found, reviews, loss(present, held), loss(found, held))


def loss(parameters: Sequence[float], sequences: Sequences) -> float:
    """The mean log loss of what the parameters foretell."""
    total, count = total_loss(parameters, sequences)
    return total / count if count else 0.0


def _objective(parameters: Sequence[float], sequences: Sequences) -> float:
    total, _ = total_loss(parameters, sequences)
    away = (
        ((now - default) / (high - low)) ** 2
        for now, default, low, high in zip(
            parameters, PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True
        )
    )
    return total + PRIOR_WEIGHT * sum(away)


def _rprop(
    objective: Callable[[Sequence[float]], float], start: tuple[float, ...], told: Callable[[int], object]
) -> tuple[float, ...]:
    """The lowest point found by the signs of the slopes, within FSRS's bounds."""
    ranges = [h - low for low, h in zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)]
    here, steps, slopes = list(start), [width / 100 for width in ranges], [0.0] * len(start)
    lowest, best = objective(here), tuple(here)
    for done in range(1, ROUNDS + 1):
        level = objective(here)
        for index, width in enumerate(ranges):
            nudge = width * 1e-5
            moved = [*here]
            moved[index] = (
                here[index] + nudge if here[index] + nudge <= UPPER_BOUNDS_PARAMETERS[index] else here[index] - nudge
            )
            slope = (objective(moved) - level) / (moved[index] - here[index])
            turned = slope * slopes[index]
            steps[index] = (
                min(steps[index] * 1.2, width / 10) if turned > 0 else steps[index] * (0.5 if turned < 0 else 1)
            )
            slopes[index] = 0.0 if turned < 0 else slope
        for index, slope in enumerate(slopes):
            new = here[index] - math.copysign(steps[index], slope) if slope else here[index]
            here[index] = min(max(new, LOWER_BOUNDS_PARAMETERS[index]), UPPER_BOUNDS_PARAMETERS[index])
        level = objective(here)
        if level < lowest:
            lowest, best = level, tuple(here)
        told(done)
    return best


def _sequences(histories: Sequence[Sequence[Review]]) -> Sequences:
    return [
        [
            (min(max(review.day - before.day, 0), LONGEST_DAYS) if place else 0, review.rating)
            for place, (before, review) in enumerate(zip([reviews[0], *reviews], reviews, strict=False))
        ][:FIRST_OF_A_CARD]
        for reviews in sorted(histories, key=lambda each: each[-1].at_ms if each else 0)
        if reviews
    ]


def _latest(sequences: Sequences) -> Sequences:
    """The cards that were reviewed last, up to MOST_REVIEWS reviews."""
    count, kept = 0, []
    for sequence in reversed(sequences):
        if count >= MOST_REVIEWS:
            break
        kept.append(sequence)
        count += len(sequence)
    return kept
