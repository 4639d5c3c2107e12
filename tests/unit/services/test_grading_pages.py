"""What is told of a page comes from its own compiler, not from what is known of Python."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.pages import page
from orienteer.feedback.hints.making import hints_for
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.services.grading_of import graded
from tests.unit.services.course_of_two import DOUBLE, exercise

SAID = "Line 3 can't be compiled: element is missing end tag."
BROKEN = {"Double.vue": "<template>\n  <main>\n    <p>{{ 2 +\n</template>\n"}


class Objecting:
    """A runner whose compiler objects to every page."""

    tier = "A"

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        objection = encode(SyntaxError("Element is missing end tag."))
        yield from [Observation.of("syntax_error", Extras(line=3), exception=objection, reason=SAID)] * len(trials)


def of_pages() -> Exercise:
    expected = (Observation.of("returned", value=encode([])).text,)
    check = Check(name="it shows nothing", probe=page(), pool=((),), expected=expected)
    return exercise(DOUBLE, "double", 2, kind="front-end", file_name="Double.vue", checks=(check,), defines=())


def test_a_compilers_objection_is_told_as_it_is() -> None:
    report = graded(of_pages(), BROKEN, Objecting(), deep=False)
    assert (report.verdict, report.message, report.line) == ("syntax_error", SAID, 3)


def test_no_hint_reads_a_page_as_python() -> None:
    hints = hints_for(of_pages(), Submission.of(BROKEN["Double.vue"], "Double.vue"), Objecting())
    assert [(hint.authored, hint.said) for hint in hints] == [("Where?", ()), ("What?", ()), ("How?", ())]
