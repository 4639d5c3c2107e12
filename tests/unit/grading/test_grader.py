from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from orienteer.curriculum.course import Check, Comparator, Probe
from orienteer.grading import collecting
from orienteer.grading.fingerprints import fingerprint
from orienteer.grading.grader import grade, observe_all
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.report import Verdict
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from tests.fakes import InProcessRunner, ScriptedRunner
from tests.unit.grading.exercises import ANY_ORDER, called, compiled, graded, pool, tried

WITHOUT_REPEATS = """
    def f(items):
        result = []
        for item in items:
            if item not in result:
                result.append(item)
        return result
"""
EXERCISE = compiled(
    WITHOUT_REPEATS,
    called("an empty list stays empty", []),
    called("a value that comes again is left out", [3, 2, 3, 1], [1], [1, 1, 1], [1, 1], [1, 2]),
)


def test_a_right_program_is_accepted_with_every_input_counted() -> None:
    report = graded(EXERCISE, "def f(items):\n    return list(dict.fromkeys(items))\n")
    assert report.verdict is Verdict.ACCEPTED
    assert [(check.outcome, check.inputs, check.failures) for check in report.checks] == [
        ("passed", 1, 0),
        ("passed", 5, 0),
    ]
    assert report.counterexample is None


def test_the_smallest_failing_input_of_the_first_failing_check_is_shown() -> None:
    report = graded(EXERCISE, "def f(items):\n    return list(items)\n")
    assert report.verdict is Verdict.WRONG_ANSWER
    shown = report.counterexample
    assert shown is not None
    assert shown.check == "a value that comes again is left out"
    assert (shown.call, shown.expected, shown.actual, shown.size) == ("f([1, 1])", "[1]", "[1, 1]", 2)
    assert shown.sentence == "Of 5 inputs tried, 3 fail."


def test_a_failure_shows_the_line_that_raised_and_what_was_printed() -> None:
    report = graded(EXERCISE, "def f(items):\n    print('looking')\n    return items[0:] and [items[5]]\n")
    shown = report.counterexample
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert shown is not None
    assert (shown.line, shown.output) == (3, "looking\n")
    assert shown.actual.startswith("raises IndexError")


def test_a_value_of_the_wrong_type_is_wrong_and_says_so() -> None:
    shown = graded(EXERCISE, "def f(items):\n    return tuple(dict.fromkeys(items))\n").counterexample
    assert shown is not None
    assert (shown.expected, shown.actual) == ("[] (list)", "() (tuple)")


def test_a_return_forgotten_is_said() -> None:
    shown = graded(EXERCISE, "def f(items):\n    list(dict.fromkeys(items))\n").counterexample
    assert shown is not None
    assert "It returns None where [] was expected" in shown.sentence


def test_a_name_that_is_not_defined_is_said_once_for_all() -> None:
    report = graded(EXERCISE, "def g(items):\n    return items\n")
    assert (report.verdict, report.message) == (Verdict.INVALID_SUBMISSION, "Your file doesn't define f.")
    assert report.counterexample is None


def test_one_of_two_names_missing_fails_its_own_checks_alone() -> None:
    exercise = compiled(
        "def f(a):\n    return a\n\ndef g(a):\n    return a\n", called("f", 1), called("g", 1, function="g")
    )
    report = graded(exercise, "def f(a):\n    return a\n")
    assert [check.outcome for check in report.checks] == ["passed", "failed"]
    assert report.checks[1].reason == "Your file doesn't define g."


def test_a_class_that_only_snippets_use_and_nobody_defines_is_said_once_for_all() -> None:
    exercise = compiled("class Box:\n    pass\n", tried("it is made", "Box()\n1"), kind="class", defines=("Box",))
    report = graded(exercise, "class box:\n    pass\n")
    assert (report.verdict, report.message) == (Verdict.INVALID_SUBMISSION, "Your file doesn't define Box.")
    assert report.counterexample is None


def test_a_name_that_the_learners_own_lines_lack_is_their_error() -> None:
    exercise = compiled("class Box:\n    pass\n", tried("it is made", "Box()\n1"), kind="class", defines=("Box",))
    report = graded(exercise, "class Box:\n    def __init__(self):\n        Box = Bix\n")
    assert (report.verdict, report.counterexample and report.counterexample.line) == (Verdict.RUNTIME_ERROR, 3)


def test_after_wrong_answers_that_are_large_together_nothing_else_is_tried() -> None:
    inputs = [[number] for number in range(12)]
    exercise = compiled(
        WITHOUT_REPEATS,
        called("an empty list stays empty", []),
        called("each by itself", *inputs),
        called("all", *inputs),
    )
    large = "def f(items):\n    return items and ['x' * 99_000] * 9\n"
    report = graded(exercise, large)
    assert [(check.outcome, check.inputs) for check in report.checks] == [("passed", 1), ("failed", 9), ("skipped", 0)]
    assert report.checks[2].reason == "the answers before it were too large"
    assert report.verdict is Verdict.WRONG_ANSWER


class SlowRunner(InProcessRunner):
    """Says of every trial that it took a second."""

    def observe(self, *arguments: Any, **options: Any) -> Iterator[Observation]:
        for seen in super().observe(*arguments, **options):
            yield replace(seen, extras=replace(seen.extras, seconds=1.0))


def test_after_wrong_answers_that_took_long_together_nothing_else_is_tried() -> None:
    inputs = [[number, number] for number in range(12)]
    exercise = compiled(WITHOUT_REPEATS, called("each by itself", *inputs), called("all", *inputs))
    wrong = Submission.of("def f(items):\n    return items\n", "answer.py")
    report = grade(exercise, wrong, SlowRunner(), clock=lambda: 0.0)
    assert [(check.outcome, check.inputs) for check in report.checks] == [("failed", 5), ("skipped", 0)]
    assert report.checks[1].reason == "the wrong answers before it took too long"
    right = Submission.of(exercise.solution, "answer.py")
    assert grade(exercise, right, SlowRunner(), clock=lambda: 0.0).verdict is Verdict.ACCEPTED


def test_right_answers_that_are_written_otherwise_may_take_long_together() -> None:
    inputs = [[number, number + 1] for number in range(12)]
    exercise = compiled("def f(items):\n    return items\n", called("any order", *inputs, comparator=ANY_ORDER))
    turned = Submission.of("def f(items):\n    return items[::-1]\n", "answer.py")
    report = grade(exercise, turned, SlowRunner(), clock=lambda: 0.0)
    assert [(check.outcome, check.inputs) for check in report.checks] == [("passed", 12)]


def test_a_check_that_is_not_tried_to_its_end_is_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "MOST_UNWANTED", 100)
    inputs = [[number, number + 1] for number in range(12)]
    exercise = compiled("def f(items):\n    return items\n", called("any order", *inputs, comparator=ANY_ORDER))
    report = graded(exercise, "def f(items):\n    return items[::-1]\n")
    assert [(check.outcome, check.reason) for check in report.checks] == [
        ("skipped", "the answers before it were too large")
    ]
    assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED


def test_what_goes_to_standard_error_is_output_too() -> None:
    exercise = compiled(WITHOUT_REPEATS, called("one", [1, 1]))
    report = graded(exercise, "import sys\n\ndef f(items):\n    print('a', file=sys.stderr)\n    return items\n")
    assert report.counterexample is not None and report.counterexample.output == "a\n"


def test_a_syntax_error_skips_every_check_and_names_the_line() -> None:
    report = graded(EXERCISE, "def f(items):\n    return (\n")
    assert report.verdict is Verdict.SYNTAX_ERROR
    assert report.line == 2
    assert "Line 2 isn't valid Python" in report.message
    assert {check.outcome for check in report.checks} == {"skipped"}


def test_mixed_tabs_and_spaces_get_a_sentence_of_their_own() -> None:
    report = graded(EXERCISE, b"def f(items):\n        x = 1\n\treturn items\n")
    assert report.verdict is Verdict.SYNTAX_ERROR
    assert "mixes tabs and spaces" in report.message


def test_an_error_at_import_is_told_as_such() -> None:
    report = graded(EXERCISE, "import math\nmath.no_such()\ndef f(items):\n    return items\n")
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.line == 2
    assert report.message.startswith("Your file stops while it is loaded, before anything is called, with Attribute")


def test_ending_the_program_instead_of_returning_is_an_error() -> None:
    report = graded(EXERCISE, "def f(items):\n    exit()\n")
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.checks[0].reason == "It ends the program (line 2) instead of returning."
    at_import = graded(EXERCISE, "raise SystemExit\n")
    assert at_import.message.startswith("Your file ends the program (line 1) while it is loaded")


def test_waiting_for_input_is_told_with_its_line() -> None:
    report = graded(EXERCISE, "def f(items):\n    return input()\n")
    assert report.checks[0].reason.startswith("Line 2 waits for input, and there is nobody to type it")


def test_printing_without_end_is_an_output_limit() -> None:
    report = graded(EXERCISE, "def f(items):\n    while True:\n        print('x' * 1000)\n")
    assert report.verdict is Verdict.OUTPUT_LIMIT_EXCEEDED
    assert [(check.outcome, check.inputs) for check in report.checks] == [("failed", 1), ("failed", 1)]
    assert report.checks[0].reason == "It prints more than 64 kB (line 3), and was stopped: does a loop end?"


def test_printing_without_end_while_the_file_is_loaded_is_no_call_that_fails() -> None:
    report = graded(EXERCISE, "while True:\n    print('x' * 1000)\n\ndef f(items):\n    return items\n")
    assert (report.verdict, report.counterexample, report.line) == (Verdict.OUTPUT_LIMIT_EXCEEDED, None, 2)
    assert report.message == (
        "Your file prints more than 64 kB while it is loaded (line 2), and was stopped: does a loop end?"
    )
    assert {check.outcome for check in report.checks} == {"skipped"}


def value(content: object) -> Observation:
    return Observation.of("returned", value=encode(content))


def scripted(*answers: list[Observation]) -> tuple[ScriptedRunner, Submission]:
    return ScriptedRunner(*answers), Submission.of("def f(items):\n    ...\n", "answer.py")


def test_a_check_stops_after_a_timeout_and_the_next_goes_on() -> None:
    slow = Observation.of("timed_out", Extras(line=2, seconds=2.0), limit="cpu")
    rest = [value([]), value([3, 2, 1]), slow]
    runner, submission = scripted(rest, [Observation.of("timed_out", limit="cpu")])
    report = grade(EXERCISE, submission, runner, clock=lambda: 0.0)
    assert report.verdict is Verdict.TIME_LIMIT_EXCEEDED
    assert [(check.outcome, check.inputs) for check in report.checks] == [("passed", 1), ("failed", 2)]
    assert report.checks[1].reason == "It doesn't end within 2 seconds of work (line 2)."


def test_a_file_that_never_finishes_loading_is_told_apart_from_a_slow_call() -> None:
    slow = Observation.of("timed_out", Extras(line=1, seconds=2.0), limit="cpu", stage="import")
    runner, submission = scripted([slow])
    report = grade(EXERCISE, submission, runner, clock=lambda: 0.0)
    assert report.message == "Your file doesn't finish loading within 2 seconds of work (line 1)."
    assert len(runner.asked) == 1


def test_a_program_that_sleeps_is_told_to_wait() -> None:
    asleep = Observation.of("timed_out", Extras(line=2, seconds=0.0), limit="wall")
    runner, submission = scripted([asleep], [value([])] * 5, [value([1])])
    report = grade(EXERCISE, submission, runner, clock=lambda: 0.0)
    assert "it seems to sleep or to wait for something" in report.checks[0].reason


def test_an_endless_loop_that_gets_little_of_a_busy_machine_is_not_told_to_wait() -> None:
    starved = Observation.of("timed_out", Extras(line=2, seconds=0.6), limit="wall")
    runner, submission = scripted([starved], [value([])] * 5, [value([1])])
    report = grade(EXERCISE, submission, runner, clock=lambda: 0.0)
    assert report.checks[0].reason == "It doesn't end within 6 seconds (line 2)."


def test_a_name_that_is_nearly_the_one_asked_for_is_pointed_out() -> None:
    exercise = replace(EXERCISE, defines=("total",))
    for written, said in (("totl", "Line 1 defines totl, and total is asked for."), ("t\u043etal", "U+043E")):
        runner, _ = scripted([Observation.of("missing", name="total")] * 9)
        submission = Submission.of(f"def {written}(x): return x\n", exercise.file_name)
        assert said in grade(exercise, submission, runner, clock=lambda: 0.0).notes[-1]


@pytest.mark.filterwarnings("ignore:coroutine")  # nobody awaits it here, which is the point
def test_a_function_that_has_to_be_awaited_is_told_as_that() -> None:
    shown = graded(EXERCISE, "async def f(items):\n    return items\n").counterexample
    assert shown is not None and "`async def`" in shown.sentence


def test_a_process_that_dies_has_a_verdict_of_its_own() -> None:
    died = Observation.of("died", signal="SIGSEGV")
    runner, submission = scripted([value([]), died], [died])
    report = grade(EXERCISE, submission, runner, clock=lambda: 0.0)
    assert report.verdict is Verdict.PROCESS_DIED
    assert "SIGSEGV" in report.checks[1].reason


def test_a_failure_that_passes_alone_is_said_to_depend_on_earlier_calls() -> None:
    answers = [value([]), value([3, 2, 1]), value([1]), value([1]), value([1, 1]), value([1, 2])]
    runner, submission = scripted(answers, [value([1])])
    shown = grade(EXERCISE, submission, runner, clock=lambda: 0.0).counterexample
    assert shown is not None
    assert shown.depends_on_earlier_calls
    assert "It depends on earlier calls" in shown.sentence
    assert [trial.alone for trial in runner.asked[1]] == [True]


def test_the_first_failing_input_of_a_child_is_tried_again_only_to_find_its_line() -> None:
    raised = Observation('{"outcome":"raised","exception":["exception","KeyError",[],"",[],null,[]]}', Extras(line=2))
    runner, submission = scripted([raised, *[value([])] * 5])
    assert len(runner.asked) == 0
    grade(EXERCISE, submission, runner, clock=lambda: 0.0)
    assert len(runner.asked) == 1
    runner, submission = scripted([value([9]), *[value([])] * 5], [value([])])
    shown = grade(EXERCISE, submission, runner, clock=lambda: 0.0).counterexample
    assert [trial.trace for trial in runner.asked[1]] == [True]
    assert shown is not None
    assert not shown.depends_on_earlier_calls


@pytest.mark.parametrize(
    "slow",
    [replace(value([1]), extras=Extras(seconds=1.0)), value(["a text of some length"] * 9_999)],
    ids=["took long", "is long"],
)
def test_a_wrong_value_that_cost_much_is_not_asked_for_again_only_to_know_its_line(slow: Observation) -> None:
    runner, submission = scripted([slow, *[value([])] * 5])
    report = grade(EXERCISE, submission, runner, clock=lambda: 0.0)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert len(runner.asked) == 1


def test_the_line_that_gave_a_wrong_value_is_told() -> None:
    source = """
        def first(items):
            return items[:1]

        def f(items):
            if len(items) < 2:
                return items
            return first(items)
    """
    shown = graded(EXERCISE, source).counterexample
    assert shown is not None
    assert (shown.call, shown.line) == ("f([1, 2])", 8)


SEVERAL = compiled(
    WITHOUT_REPEATS,
    called("a long list", [4, 0, 0, 4], example=True),
    called("a middle one", [4, 0, 0], [5, 5, 1]),
    called("a short one", [7, 7], [3, 3]),
    called("another short one", [8, 8]),
    tried("a snippet", "f([1, 1, 1])"),
)
UNCHANGED = "def f(items):\n    return items\n"


def test_the_smallest_failing_input_of_all_checks_is_shown() -> None:
    shown = graded(SEVERAL, UNCHANGED).counterexample
    assert shown is not None
    assert (shown.check, shown.call, shown.size) == ("a short one", "f([3, 3])", 2)


def test_the_tasks_example_that_fails_too_stands_beside_it_with_what_it_gives() -> None:
    shown = graded(SEVERAL, UNCHANGED).counterexample
    assert shown is not None
    assert (shown.example, shown.example_expected, shown.example_actual) == (
        "f([4, 0, 0, 4])",
        "[4, 0]",
        "[4, 0, 0, 4]",
    )


def test_a_counterexample_stays_while_it_fails_and_nothing_smaller_does() -> None:
    kept = "def f(items):\n    return items if items[0] < 4 or len(items) > 3 else list(dict.fromkeys(items))\n"
    one, other = graded(SEVERAL, UNCHANGED).counterexample, graded(SEVERAL, kept).counterexample
    assert one is not None
    assert other is not None
    assert (one.call, one.check) == (other.call, other.check)


def test_a_snippet_that_stands_by_itself_is_shown_where_nothing_with_a_size_fails() -> None:
    twice = tried("twice", "f([1, 1, 1]) + f([2])")
    exercise = compiled(WITHOUT_REPEATS, twice, called("alone", [1], [9, 9, 9]))
    shown = graded(exercise, "def f(items):\n    return items\n").counterexample
    assert shown is not None
    assert shown.call == "f([9, 9, 9])"
    shown = graded(exercise, "def f(items):\n    return items[:1]\n").counterexample
    assert shown is None
    shown = graded(compiled(WITHOUT_REPEATS, twice), "def f(items):\n    return items\n").counterexample
    assert shown is not None
    assert shown.check == "twice"


def test_the_verdict_is_that_of_the_counterexample_which_is_shown() -> None:
    source = "def f(items):\n    return items if len(items) < 3 else items[9]\n"
    report = graded(SEVERAL, source)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.checks[0].verdict is Verdict.RUNTIME_ERROR


def test_an_example_that_fails_stands_beside_a_smaller_inferred_input() -> None:
    exercise = compiled(
        WITHOUT_REPEATS,
        called("the example", [5, 2, 1, 2, 3], example=True),
        called("others", [], [1], [1, 1], inferred=True),
    )
    shown = graded(exercise, "def f(items):\n    return list(items)\n").counterexample
    assert shown is not None
    assert (shown.call, shown.example) == ("f([1, 1])", "f([5, 2, 1, 2, 3])")


def test_a_predicate_decides_about_answers_that_differ() -> None:
    source = "def is_member(answer, items):\n    return answer in items\n"
    chosen = Comparator("any_valid", {"source": source, "function": "is_member"})
    exercise = compiled("def f(items):\n    return items[0]\n", called("any member", [1, 2], [3], comparator=chosen))
    assert graded(exercise, "def f(items):\n    return items[-1]\n").verdict is Verdict.ACCEPTED
    report = graded(exercise, "def f(items):\n    return items[-1] if len(items) > 1 else 0\n")
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.checks[0].failures == 1


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("f(number) * 2\n", "f(1) * 2"),
        ("f(number) + number\n", "number = 1\nf(number) + number\n"),
        ("number + f(2)\n", "number = 1\nnumber + f(2)\n"),
        ("[f(number) for _ in range(2)]\n", "number = 1\n[f(number) for _ in range(2)]\n"),
        ("x = 2\nf(number)\n", "number = 1\nx = 2\nf(number)\n"),
    ],
)
def test_a_snippet_is_shown_with_its_values_or_else_with_the_names_that_it_was_given(code: str, call: str) -> None:
    check = Check("", Probe("snippet", code=code, parameters=("number",)), pool=pool(1, 2))
    shown = graded(compiled("def f(a):\n    return a\n", check), "def f(a):\n    return 0\n").counterexample
    assert shown is not None
    assert shown.call == call


def test_every_input_sees_a_freshly_loaded_file() -> None:
    exercise = compiled("def f(a):\n    return 1\n", called("always one", 1, 2, 3))
    source = "calls = []\ndef f(a):\n    calls.append(a)\n    return len(calls)\n"
    (seen,) = observe_all(exercise, Submission.of(source, "answer.py"), InProcessRunner()).values()
    assert [observation.text for observation in seen] == [value(1).text] * 3


def test_what_only_the_child_knows_is_marked() -> None:
    exercise = compiled("def f(a):\n    return iter(a)\n", called("lazy", [1], observe=("value", "laziness")))
    assert graded(exercise, "def f(a):\n    return iter(a)\n").checks[0].observed
    assert graded(exercise, "def f(a):\n    return a\n").verdict is Verdict.WRONG_ANSWER


def test_programs_that_behave_alike_have_one_fingerprint_and_others_another() -> None:
    one = graded(EXERCISE, "def f(items):\n    return list(items)\n").fingerprint
    other = graded(EXERCISE, "def f(items):\n    return [item for item in items]\n").fingerprint
    third = graded(EXERCISE, "def f(items):\n    return sorted(set(items))\n").fingerprint
    assert one == other != third
    seen = observe_all(EXERCISE, Submission.of("def f(x):\n    return list(x)\n", "answer.py"), InProcessRunner())
    assert fingerprint(EXERCISE, seen) == one


def test_a_message_of_an_exception_makes_no_other_fingerprint() -> None:
    one = graded(EXERCISE, "def f(items):\n    raise ValueError('one')\n").fingerprint
    assert one == graded(EXERCISE, "def f(items):\n    raise ValueError('other')\n").fingerprint
    assert one != graded(EXERCISE, "def f(items):\n    raise KeyError('one')\n").fingerprint


def test_the_time_is_the_clocks() -> None:
    ticks = iter([10.0, 12.5])
    report = grade(
        EXERCISE, Submission.of(EXERCISE.solution, "answer.py"), InProcessRunner(), clock=lambda: next(ticks)
    )
    assert report.seconds == 2.5


def test_a_class_is_graded_by_what_snippets_give() -> None:
    exercise = compiled(
        "class Ticket:\n    issued = 0\n    def __init__(self):\n        Ticket.issued += 1\n",
        tried("none at first", "Ticket.issued"),
        tried("each is counted", "Ticket()\nTicket()\nTicket.issued"),
        kind="class",
        defines=("Ticket",),
    )
    report = graded(exercise, "class Ticket:\n    issued = 0\n    def __init__(self):\n        self.issued += 1\n")
    assert [check.outcome for check in report.checks] == ["passed", "failed"]


def test_a_probe_of_another_kind_is_refused_rather_than_passed() -> None:
    right = '{"outcome":"returned","value":null}'
    exercise = replace(EXERCISE, checks=(Check("guessed", Probe("telepathy"), expected=(right,)),))
    report = graded(exercise, EXERCISE.solution)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert "telepathy" in report.checks[0].reason


def test_an_answer_that_is_nested_without_measure_gets_a_verdict() -> None:
    source = "def f(items):\n    for _ in range(100_000):\n        items = [items]\n    return items\n"
    report = graded(EXERCISE, source)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.counterexample is not None and "nested too deeply to show" in report.counterexample.actual


def test_of_inputs_of_as_many_leaves_the_smaller_is_shown_whichever_check_it_is_of() -> None:
    solution, wrong = "def f(a):\n    return a + a[:0]\n", "def f(a):\n    return a[:0]\n"
    nested = compiled(solution, called("first", [[], [[]]], [9]), called("second", [[]]), called("third", [300], [1]))
    shown = graded(nested, wrong).counterexample
    assert shown is not None
    assert (shown.call, shown.size) == ("f([[]])", 0)
    flat = compiled(solution, called("first", [300], [12, 4]), called("second", [5], [2]))
    shown = graded(flat, wrong).counterexample
    assert shown is not None
    assert (shown.check, shown.call) == ("second", "f([2])")


def test_a_text_that_is_shorter_is_shown_and_the_example_beside() -> None:
    example = called("the example", "ada lovelace", example=True)
    alike = called("any other", "a", "ab", inferred=True)
    exercise = compiled("def f(a):\n    return a.upper()\n", example, alike)
    shown = graded(exercise, "def f(a):\n    return a\n").counterexample
    assert shown is not None
    assert (shown.call, shown.example) == ('f("a")', 'f("ada lovelace")')
