"""The questions that the curriculum really has place people where they stand."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from orienteer.course.markdown import Renderer
from orienteer.course.topics import roadmap_of
from orienteer.curriculum.content.loader import read_tree
from orienteer.learning.ladder import ladder_of, questions_of
from orienteer.learning.path import EVERYONE, path_of
from orienteer.learning.placement import MOST, Given, next_question, start
from tests.unit.learning.test_placement import Learner, careless, gradual, hasty, sharp

CONTENT = Path(__file__).resolve().parents[2] / "content"
LEARNERS = 150


@pytest.mark.parametrize("learner", [sharp, careless, hasty, gradual], ids=lambda each: each.__name__)
@pytest.mark.parametrize("programs", [True, False], ids=["with programs", "without"])
def test_nine_learners_in_ten_are_put_within_one_topic_by_the_courses_own_questions(learner: Learner, programs: bool):
    tree, _ = read_tree(CONTENT)
    ladder = ladder_of(path_of(roadmap_of(tree, Renderer({})), EVERYONE).topics)
    topics, pool = len(ladder), questions_of(ladder, programs=programs)
    rng = random.Random(20261125)
    near = 0
    for number in range(LEARNERS):
        stand = number % (topics + 1)
        answers: list[Given] = []
        while question := next_question(answers, pool, topics):
            answers.append(Given(question, "right" if rng.random() < learner(question, stand) else "wrong"))
        assert len(answers) <= MOST
        near += abs(start(answers, pool, topics) - stand) <= 1
    assert near >= 0.9 * LEARNERS
