"""Reports to render."""

from __future__ import annotations

from orienteer.grading.report import CheckResult, Counterexample, DifferenceRow, Feedback, Report, Span, Verdict

SOURCE = "def index(words):\n    return dict.fromkeys((word[0] for word in words), words)\n"

COUNTEREXAMPLE = Counterexample(
    check="each initial has only its own words",
    call='index(["a", "b"])',
    expected='{"a": ["a"], "b": ["b"]}',
    actual='{"a": ["a", "b"], "b": ["a", "b"]}',
    label="Key",
    rows=(
        DifferenceRow('"a"', (Span('["a"]'),), (Span('["a"'), Span(', "b"', "extra"), Span("]"))),
        DifferenceRow('"b"', (Span('["b"]'),), (Span("["), Span('"a", ', "extra"), Span('"b"]'))),
    ),
    size=2,
    line=2,
    sentence='At "a" there is one word too many. Of 400 inputs tried, 234 fail.',
)

WRONG = Report(
    Verdict.WRONG_ANSWER,
    (
        CheckResult("an empty list gives an empty dictionary", "passed", Verdict.ACCEPTED, inputs=1),
        CheckResult(COUNTEREXAMPLE.check, "failed", Verdict.WRONG_ANSWER, inputs=400, failures=234),
        CheckResult("the list is left alone", "passed", Verdict.ACCEPTED, observed=True, inputs=1),
    ),
    COUNTEREXAMPLE,
    seconds=0.042,
    feedback=Feedback("one-list", "You seem to believe that `dict.fromkeys` copies.\n\nIt doesn't.\n\nHow many lists?"),
)

RIGHT = Report(Verdict.ACCEPTED, (CheckResult("it is so", "passed", Verdict.ACCEPTED, inputs=1),), seconds=0.01)

ENDLESS = Report(
    Verdict.TIME_LIMIT_EXCEEDED,
    (
        CheckResult("it ends", "failed", Verdict.TIME_LIMIT_EXCEEDED, "It was stopped after 2 seconds."),
        CheckResult("and then", "skipped", None, "The check before it was stopped."),
    ),
)

UNREADABLE = Report(Verdict.SYNTAX_ERROR, (), message="Python can't read line 1: “(” was never closed.", line=1)
