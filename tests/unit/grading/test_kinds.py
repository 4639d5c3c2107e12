from __future__ import annotations

from orienteer.curriculum.course import Check, Probe
from orienteer.grading.grader import observe_all
from orienteer.grading.kinds.fix import changed_lines
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from tests.fakes import InProcessRunner
from tests.unit.grading.exercises import called, compiled, graded

PROGRAM = """
    numbers = [1]
    numbers.append(2)
    print(numbers)
    print(len(numbers) * "x")
"""
PREDICTED = compiled(
    PROGRAM,
    Check("what the list holds", Probe("line", number=1), observe=("output",)),
    Check("what the second line says", Probe("line", number=2), observe=("output",)),
    kind="predict",
    defines=(),
)


def test_right_predictions_are_accepted_and_the_file_is_never_run() -> None:
    source = "print(numbers)  # prints: [1, 2]\nprint(1 / 0)  # prints: xx\nraise SystemExit\n"
    assert graded(PREDICTED, source).verdict is Verdict.ACCEPTED


def test_an_open_prediction_is_skipped_is_not_accepted_and_gives_nothing_away() -> None:
    report = graded(PREDICTED, "print(numbers)  # prints: ?\nprint()  # prints: xx\n")
    assert [check.outcome for check in report.checks] == ["skipped", "passed"]
    assert (report.checks[0].reason, report.checks[0].verdict) == ("there is no answer here yet", None)
    assert (report.verdict, report.message) == (Verdict.WRONG_ANSWER, "1 of 2 lines have no answer yet.")
    assert report.counterexample is None


def test_an_open_prediction_hides_no_wrong_one() -> None:
    report = graded(PREDICTED, "print(numbers)  # prints: ?\nprint()  # prints: x\n", deep=True)
    assert [check.outcome for check in report.checks] == ["skipped", "failed"]
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.counterexample is not None
    assert report.counterexample.check == "what the second line says"


def test_a_prediction_that_is_cut_off_is_skipped_too() -> None:
    report = graded(PREDICTED, "print(numbers)  # prints: [1, 2]\n")
    assert [check.outcome for check in report.checks] == ["passed", "skipped"]
    assert report.verdict is Verdict.WRONG_ANSWER


def test_a_wrong_prediction_is_shown_beside_the_line_only_when_it_is_handed_in() -> None:
    source = "print(numbers)  # prints: [1]\nprint()  # prints: xx\n"
    assert graded(PREDICTED, source).counterexample is None
    shown = graded(PREDICTED, source, deep=True).counterexample
    assert shown is not None
    assert (shown.expected, shown.actual) == ('prints "[1, 2]"', 'prints "[1]"')


def test_an_authors_program_is_run_where_a_learners_is_read() -> None:
    other = "print([1, 2])\nprint('xx')\n"
    assert graded(PREDICTED, other, as_author=True).verdict is Verdict.ACCEPTED
    assert graded(PREDICTED, other).verdict is Verdict.WRONG_ANSWER


def test_each_line_of_an_authors_program_tells_what_the_whole_took() -> None:
    slow = "print([1, 2])\nfor _ in range(50_000): pass\nprint('xx')\n"
    seen = observe_all(PREDICTED, Submission.of(slow, PREDICTED.file_name), InProcessRunner())
    (first,), (second,) = seen.values()
    assert 0 < first.extras.seconds == second.extras.seconds


def test_a_program_is_judged_by_what_it_prints() -> None:
    exercise = compiled(
        "name = input()\nprint(f'Hello {name}!')\n",
        Check(
            "the name is greeted",
            Probe("program", parameters=("standard_input",)),
            observe=("output", "status", "exception"),
            pool=(("Ann\n",), ("Bo\n",)),
        ),
        kind="program",
        defines=(),
    )
    assert graded(exercise, "print('Hello', input() + '!')\n").verdict is Verdict.ACCEPTED
    report = graded(exercise, "print('Hello ', input(), '!')\n")
    assert report.verdict is Verdict.WRONG_ANSWER
    shown = report.counterexample
    assert shown is not None
    assert shown.call == "python answer.py\nwith this typed in:\nBo"
    assert shown.label == "Line"
    assert report.checks[0].failures == 2


def test_a_small_repair_is_praised() -> None:
    exercise = compiled(
        "def f(a):\n    return a + 1\n",
        called("one more", 1, 2),
        kind="fix",
        starter="def f(a):\n    return a - 1\n",
    )
    report = graded(exercise, "def f(a):\n    return 1 + a\n")
    assert report.notes == ("Your repair changes 1 line. It could hardly be smaller.",)
    longer = graded(exercise, "def f(a):\n    b = a\n    b += 1\n    return b\n")
    assert longer.notes == ("Your repair changes 3 lines. The smallest that we know changes 1.",)


def test_lines_are_counted_as_changed_once() -> None:
    assert changed_lines("a\nb\nc\n", "a\nx\nb\nc") == 1
    assert changed_lines("a\nb", "a\nb  \n") == 0


GIVEN = "return b\nb = a + 1\ndef f(a):\nb = a\nb = a + 1\n"
ARRANGED = compiled("def f(a):\n    b = a + 1\n    return b\n", called("one more", 1, 2), kind="arrange", starter=GIVEN)


def test_any_arrangement_of_the_given_lines_that_works_is_right() -> None:
    for source in (ARRANGED.solution, "# mine\ndef f(a):\n\n  b = a\n  b = a + 1\n  return b\n"):
        assert graded(ARRANGED, source).verdict is Verdict.ACCEPTED
    assert graded(ARRANGED, "def f(a):\n    b = a\n    return b\n").verdict is Verdict.WRONG_ANSWER


def test_a_line_of_ones_own_or_one_used_twice_is_no_arrangement() -> None:
    for source, line in (("def f(a):\n    return a + 1\n", 2), ("def f(a):\n    b = a\n    b = a\n    return b\n", 3)):
        report = graded(ARRANGED, source)
        assert (report.verdict, report.line) == (Verdict.INVALID_SUBMISSION, line)
        assert report.message.startswith(f"Line {line} ")


def ended(solution: str, learner: str) -> tuple[str, str]:
    """The sentence about a program's exit status, and the check's reason."""
    check = Check("its status", Probe("program"), observe=("output", "status", "exception"))
    report = graded(compiled(solution, check, kind="program"), learner)
    assert report.counterexample is not None
    return report.counterexample.sentence, report.checks[0].reason


def test_a_programs_exit_status_is_told_in_a_programs_words() -> None:
    told, reason = ended("print(1)\n", "import sys\nprint(1)\nsys.exit(3)\n")
    assert told == "It ends with exit status 3, and 0 is expected: 0 says that all went well."
    assert reason == "It ends with exit status 3."
    told, _ = ended("import sys\nsys.exit(2)\n", "pass\n")
    assert told == "It ends with exit status 0, and 2 is expected: `sys.exit(…)` sets it."


def test_an_authors_program_may_be_edited_as_no_learners_may() -> None:
    assert graded(ARRANGED, "def f(a):\n    return a + 1\n", as_author=True).verdict is Verdict.ACCEPTED


def test_a_program_is_run_and_read_for_facts_besides() -> None:
    exercise = compiled(
        "class Tool:\n    pass\n\nprint(1)\n",
        Check("it prints 1", Probe("program"), observe=("output",)),
        Check("a class is defined", Probe("facts", options={"fact": "classes", "at_least": encode(1)})),
        kind="program",
        defines=(),
    )
    assert graded(exercise, "class Other:\n    pass\nprint(1)\n").verdict is Verdict.ACCEPTED
    report = graded(exercise, "print(1)\n")
    assert [check.outcome for check in report.checks] == ["passed", "failed"]
