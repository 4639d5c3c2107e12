"""A report as a page: how many checks pass, the one counterexample, then every check in the author's order."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.cli.page import Block, Code, Gap, Piece, Row, Rule, Title, say
from orienteer.cli.render.counterexample import counterexample_blocks
from orienteer.cli.render.prose import prose
from orienteer.grading.report import CheckResult, Report, Verdict

STOPPED = frozenset(
    {
        Verdict.TIME_LIMIT_EXCEEDED,
        Verdict.MEMORY_LIMIT_EXCEEDED,
        Verdict.OUTPUT_LIMIT_EXCEEDED,
        Verdict.PROCESS_DIED,
    }
)


def report_blocks(report: Report, *, title: str = "", source: str = "") -> Iterator[Block]:
    """The report as blocks.

    Args:
        title: of the exercise or file, said above when there is one.
        source: the learner's file, to show the line that a sentence is about; "" shows none.
    """
    if title:
        yield say(title, strong=True)
    yield Title(_count(report), _time(report.seconds))
    if report.message:
        yield from _message(report, source)
    if report.counterexample is not None:
        yield from counterexample_blocks(report.counterexample, source)
        yield from _feedback(report)
        yield Rule()
    elif report.feedback is not None:
        yield from _feedback(report)
        yield Rule()
    said = {report.message, report.counterexample.sentence if report.counterexample else ""}
    for check in report.checks:
        yield from check_rows(check, said)
    for note in report.notes:
        yield Gap()
        yield say(note, "quiet")


def check_rows(check: CheckResult, said: set[str]) -> Iterator[Block]:
    """One check: its row, and below it why it didn't run or how it was stopped.

    Args:
        said: the sentences above it, which aren't said again; its own is added.
    """
    note = "observed" if check.observed else ""
    if check.outcome == "passed":
        yield Row("passes", check.name, "passes", "pass", note=note)
    elif check.outcome == "skipped":
        yield Row("not run", check.name, "not run", "odd", note=note)
    elif check.verdict in STOPPED:
        yield Row("stopped", check.name, "stopped", "odd", True, note=note)
    else:
        yield Row("fails", check.name, "fails", "fail", True, note=note)
    if check.outcome != "passed" and check.reason not in said:
        said.add(check.reason)
        yield say(check.reason, "quiet", indent=2)


def _count(report: Report) -> tuple[Piece, ...]:
    passed = sum(check.outcome == "passed" for check in report.checks)
    if not report.checks:
        return (Piece("Nothing could be checked", "plain", True),)
    return (Piece(f"{passed} of {len(report.checks)}", "plain", True), Piece(" pass"))


def _time(seconds: float) -> str:
    return f"in {seconds * 1000:.0f} ms" if seconds < 10 else f"in {seconds:.0f} s"


def _message(report: Report, source: str) -> Iterator[Block]:
    sign, tone = ("stopped", "odd") if report.verdict in STOPPED else ("fails", "fail")
    yield Row(sign, report.message, tone=tone, strong=True)  # type: ignore[arg-type]  # two literals of Tone
    yield from source_line(source, report.line)
    yield Rule()


def source_line(source: str, line: int | None) -> Iterator[Block]:
    """The learner's own line, with its number."""
    lines = source.splitlines()
    if line is not None and 1 <= line <= len(lines):
        yield Code(f"{line}  {lines[line - 1]}", 6)


def _feedback(report: Report) -> Iterator[Block]:
    if report.feedback is not None:
        yield Gap()
        yield from prose(report.feedback.message, indent=2)
