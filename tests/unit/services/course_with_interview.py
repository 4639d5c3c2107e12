"""The small course with an interview about its first exercise."""

from __future__ import annotations

from dataclasses import replace

from orienteer.curriculum.course import Exercise
from orienteer.curriculum.interview import Asked, AskedBound, Bound, Complexity, FollowUp, Interview
from tests.unit.services.course_of_two import DOUBLE, SmallCourse

DOUBLING = Interview(
    id="doubling",
    title="Twice as much",
    exercise=DOUBLE,
    minutes=20,
    opening_html="<p>Write it.</p>",
    clarifying=(Asked("Can it be negative?", "Yes."),),
    complexity=Complexity(
        n_html="n is the number.",
        time=AskedBound((Bound("1", "One step."),), (Bound("n", "Nothing is gone through."),)),
        space=AskedBound((Bound("1", "One number."),), (Bound("n", "Nothing is kept."),)),
        unmeasured_html="There is nothing to count.",
    ),
    follow_ups=(
        FollowUp("texts", "What of a text?", "It is repeated.", "<p>Times two.</p>", proof="2 * 'a'", prints="aa\n"),
        FollowUp("large", "What of large numbers?", "They have no limit.", "<p>Only memory.</p>"),
    ),
    listens_for=("You say what a number is.",),
    read=("basics/numbers",),
    aliases=("twice",),
)


class CourseWithInterview(SmallCourse):
    """Of two topics, one exercise of which is talked about."""

    def __init__(self, *exercises: Exercise) -> None:
        super().__init__(*exercises)
        self.roadmap = replace(self.roadmap, interviews=(DOUBLING,))
