"""The report about a submission, once it has been tried: its checks, its verdict, and the input that is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.check_run import CheckRun
from orienteer.grading.collecting import Collected
from orienteer.grading.counterexamples import KEPT, counterexample, failing_example, shown_run
from orienteer.grading.endings import verdict_of
from orienteer.grading.fingerprints import fingerprint
from orienteer.grading.judging import judge
from orienteer.grading.kept import may_keep
from orienteer.grading.kinds.kind import Kind, run
from orienteer.grading.observation import Observation
from orienteer.grading.planning import Planned, trial
from orienteer.grading.reading import enclosed, misspelt, notes, reads_input, source_text
from orienteer.grading.report import CheckResult, Counterexample, Report, Verdict
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.sentences import sentence
from orienteer.grading.showing import Showing, is_untried, place_of
from orienteer.grading.standing_alone import is_told
from orienteer.grading.submission import Submission
from orienteer.grading.valid_answers import ask

if TYPE_CHECKING:
    from orienteer.grading.deep import Found, FreshInputs
    from orienteer.grading.second_calls import FoundAfter, SecondCall

Tree = Any

LONG_SECONDS = 0.25
LONG_TEXT = 200_000
"""A value that took so long, or is written in so many characters, is not asked for again only to know its line."""


class Reporting:
    """One submission's report, after everything was tried; see `grader.grade` for what it is made of."""

    def __init__(
        self,
        exercise: Exercise,
        submission: Submission,
        runner: Runner,
        kind: Kind,
        limits: Limits,
        collected: Collected,
        showing: Showing | None,
        *,
        reveals: bool,
    ) -> None:
        self.exercise = exercise
        self.submission = submission
        self.runner = runner
        self.kind = kind
        self.limits = limits
        self.runs = collected.runs
        self.stopped_by = collected.stopped_by
        self.beyond = collected.beyond
        self.whole = collected.whole
        self.showing = showing
        self.reveals = reveals

    def report(self) -> Report:
        kept = self.still_fails()
        results = tuple(map(self.result, self.runs))
        said = tuple(notes(self.submission, self.exercise.defines))
        if self.stopped_by is not None:
            verdict = verdict_of({"outcome": "returned"}, self.stopped_by.judged)
            return self.about_the_whole(verdict, self.stopped_by, self.all_skipped(verdict), said)
        unanswered = [run for run in self.runs if self.is_open(run)]
        failing = [run for run in self.runs if run.failures and not self.is_open(run)]
        unfinished = [run for run in self.runs if run.skipped]
        prints = fingerprint(self.exercise, {index: run.seen for index, run in enumerate(self.runs)}, whole=self.whole)
        if unanswered and not failing:
            message = f"{len(unanswered)} of {len(self.runs)} lines have no answer yet."
            return Report(Verdict.WRONG_ANSWER, results, message=message, tier=self.runner.tier, notes=said)
        if not failing and not unfinished:
            praise = self.kind.praise(self.exercise, self.submission)
            return Report(Verdict.ACCEPTED, results, tier=self.runner.tier, fingerprint=prints, notes=(*said, *praise))
        if not failing:
            message = f"Not everything could be tried: {unfinished[0].skipped}."
            return Report(Verdict.TIME_LIMIT_EXCEEDED, results, message=message, tier=self.runner.tier, notes=said)
        shown = shown_run(failing)
        run, place = kept or (shown, shown.smallest_failure)
        verdict = self.verdict_at(run, place)
        if all(not run.seen or run.seen[0].outcome == "missing" for run in self.runs):
            defines = self.exercise.defines
            said += (*misspelt(self.submission, defines), *enclosed(self.submission, defines))
            return self.about_the_whole(verdict, self.runs[0].seen[0], results, said)
        said += tuple(reads_input(self.submission, self.exercise.defines, self.exercise.solution))
        found = self.counterexample(run, place, is_smallest=(run, place) == (shown, shown.smallest_failure))
        report = Report(verdict, results, counterexample=found, tier=self.runner.tier, fingerprint=prints, notes=said)
        return report if kept or not self.showing else self.with_calls_still_wrong(report, self.showing)

    def still_fails(self) -> tuple[CheckRun, int] | None:
        """The input that is shown already, where the program still fails on it. It is tried where it was left."""
        found = place_of(self.exercise, self.showing) if self.showing and self.stopped_by is None else None
        if found is None:
            return None
        run, place = self.runs[found[0]], found[1]
        if is_untried(run, place):
            expected = Observation(run.check.expected[place])
            came = self.tried_alone(Planned(*found, trial(run.check, run.check.pool[place], alone=True)))
            if came is not None and not self.is_right(run.check, run.check.pool[place], expected, came):
                run.apart[place] = came
                run.failures.append(place)
        fails = place in run.failures and not self.is_open(run)
        return (run, place) if fails and run.at(place).outcome not in ("missing", "not_run") else None

    def with_calls_still_wrong(self, report: Report, showing: Showing) -> Report:
        """The report that goes on showing two calls, one after the other, where they still come out wrong."""
        from orienteer.grading.second_calls import named, wrong_now

        second = named(self.exercise, showing.call, self.runner, self.limits)
        if second is None:
            return report
        actual = wrong_now(self.exercise, self.submission, second, self.runner, self.limits)
        if actual is None:
            return report
        return replace(
            report,
            verdict=verdict_of(second.expected.judged, actual.judged),
            counterexample=self.of_two_calls(second, actual, is_smallest=False),
        )

    def of_two_calls(
        self, second: SecondCall, actual: Observation, kept: str = "", *, is_smallest: bool = True
    ) -> Counterexample:
        return counterexample(
            self.exercise,
            second.check,
            second.inputs,
            second.expected,
            actual,
            self.limits,
            tried=1,
            failed=1,
            kept=kept,
            is_smallest=is_smallest,
        )

    def verdict_at(self, run: CheckRun, place: int) -> Verdict:
        return verdict_of(Observation(run.check.expected[place]).judged, run.at(place).judged)

    def about_the_whole(
        self, verdict: Verdict, observation: Observation, results: tuple[CheckResult, ...], said: tuple[str, ...]
    ) -> Report:
        message = sentence(observation, self.limits, program=self.kind.is_program)
        return Report(
            verdict, results, message=message, line=observation.extras.line, tier=self.runner.tier, notes=said
        )

    def all_skipped(self, verdict: Verdict) -> tuple[CheckResult, ...]:
        first, *rest = (self.result(run) for run in self.runs)
        reason = "the file could not be run"
        return (
            replace(first, outcome="skipped", verdict=None, reason=reason, inputs=0, failures=0),
            *(replace(result, outcome="skipped", verdict=None, reason=reason) for result in rest),
        )

    def is_open(self, run: CheckRun) -> bool:
        """Whether the learner hasn't answered yet, where answers are read and nothing is run."""
        return run.check.probe.kind == "line" and bool(run.failures) and run.seen[0].outcome == "not_run"

    def result(self, run: CheckRun) -> CheckResult:
        check = run.check
        if run.skipped and not run.failures:
            return CheckResult(check.name, "skipped", reason=run.skipped, observed=check.observed)
        if self.is_open(run):
            reason = str(run.seen[0].judged.get("reason", "")).rstrip(".")
            reason = reason[:1].lower() + reason[1:]
            return CheckResult(check.name, "skipped", reason=reason, observed=check.observed)
        if not run.failures:
            return CheckResult(check.name, "passed", Verdict.ACCEPTED, observed=check.observed, inputs=len(run.seen))
        place = run.smallest_failure
        actual = run.at(place)
        verdict = self.verdict_at(run, place)
        reason = ""
        if verdict is not Verdict.WRONG_ANSWER or actual.outcome in ("not_run", "exited"):
            reason = sentence(actual, self.limits, program=self.kind.is_program)
        return CheckResult(
            check.name,
            "failed",
            verdict,
            reason,
            check.observed,
            inputs=run.tried,
            failures=len(run.failures),
        )

    def counterexample(self, run: CheckRun, place: int, *, is_smallest: bool) -> Counterexample | None:
        check, actual = run.check, run.at(place)
        if actual.outcome in ("not_run", "missing") or not self.reveals:
            return None
        expected = Observation(check.expected[place])
        confirmed = place in run.first_in_child or place in run.apart
        told, line = self.told_by_text(check, actual)
        alone = None if told else self.alone(check, check.pool[place], actual, confirmed=confirmed)
        depends = alone is not None and not confirmed and self.is_right(check, check.pool[place], expected, alone)
        return counterexample(
            self.exercise,
            check,
            check.pool[place],
            expected,
            actual,
            self.limits,
            tried=run.tried,
            failed=len(run.failures),
            example=failing_example(self.runs, run),
            line=line if alone is None or depends else alone.extras.line,
            kept=KEPT if depends else "",
            is_program=self.kind.is_program,
            is_smallest=is_smallest,
        )

    def told_by_text(self, check: Check, actual: Observation) -> tuple[bool, int | None]:
        """Whether nothing has to be run again to know what a call gives alone, and the line that gave a value."""
        if check.probe.kind != "call" or len(self.submission.files) > 1 or self.exercise.environment != "none":
            return False, None
        told, line = is_told(source_text(self.submission), check.probe.function, actual)
        return told, line if told else None

    def alone(
        self, check: Check, inputs: tuple[Tree, ...], actual: Observation, *, confirmed: bool = False
    ) -> Observation | None:
        """What a failing input gives by itself, in a fresh child, with the line that gives it.

        None where all that is known, or where the line alone isn't and would take long to find.

        Args:
            confirmed: nothing ran before it in its child.
        """
        returned = actual.outcome == "returned"
        long = actual.extras.seconds > LONG_SECONDS or len(actual.text) > LONG_TEXT
        known = confirmed and (not returned or long)
        if check.probe.kind not in ("call", "snippet") or known:
            return None
        return self.tried_alone(Planned(0, 0, replace(trial(check, inputs, alone=True), trace=returned)))

    def tried_alone(self, planned: Planned) -> Observation | None:
        return next(iter(run(self.exercise, self.submission, self.runner, [planned], self.limits)), None)

    def is_right(self, check: Check, inputs: tuple[Tree, ...], expected: Observation, actual: Observation) -> bool:
        if judge(check, expected, actual):
            return True
        if check.comparator.name != "any_valid" or actual.outcome != "returned":
            return False
        return ask(check, [(actual.judged.get("value"), inputs)], self.runner, self.limits) == [True]

    def called_again(self, report: Report) -> Report:
        """The report after inputs have been tried after each other, where the program may keep something."""
        if len(self.submission.files) == 1 and not may_keep(source_text(self.submission)):
            return report
        from orienteer.grading.second_calls import found_after

        call = self.showing.call if self.showing else ""
        found = found_after(self.exercise, self.submission, self.runner, self.limits, showing=call)
        if found is None:
            return report
        second = found.second
        shown = self.of_two_calls(second, found.actual, second.kept, is_smallest=found.is_smallest)
        failing = self.with_failures(report, second.check_index, second.expected, found)
        said = tuple(notes(self.submission, self.exercise.defines))
        return replace(failing, counterexample=shown, fingerprint="", notes=said)

    def searched(self, report: Report, fresh: Iterable[FreshInputs]) -> Report:
        """The report after fresh inputs have been tried too: all of them, or those below the counterexample."""
        from orienteer.grading.deep import DeepSearch

        search = DeepSearch(self.exercise, self.submission, self.runner, self.limits, self.is_right)
        if report.counterexample is not None:
            shown = shown_run(self.runs)
            found = search.found_below(fresh, shown.orders[shown.smallest_failure])
            return report if found is None else self.with_found(report, found)
        found = search.found(fresh, self.beyond)
        report = replace(report, deep=True)
        return report if found is None else replace(self.with_found(report, found), fingerprint="")

    def with_found(self, report: Report, found: Found) -> Report:
        """The report with the counterexample that fresh inputs have given."""
        failing = self.with_failures(report, found.check_index, found.expected, found)
        result = failing.checks[found.check_index]
        check, run = self.exercise.checks[found.check_index], self.runs[found.check_index]
        alone = self.alone(check, found.inputs, found.actual, confirmed=True)
        shown = counterexample(
            self.exercise,
            check,
            found.inputs,
            found.expected,
            found.actual,
            self.limits,
            tried=result.inputs,
            failed=result.failures,
            example=failing_example(self.runs, run),
            line=None if alone is None else alone.extras.line,
        )
        return replace(failing, counterexample=shown)

    def with_failures(self, report: Report, index: int, expected: Observation, found: Found | FoundAfter) -> Report:
        """The report in which a check fails on what was tried besides."""
        results, verdict = list(report.checks), verdict_of(expected.judged, found.actual.judged)
        before = results[index]
        tried, failed = before.inputs + found.tried, before.failures + found.failures
        results[index] = replace(before, outcome="failed", verdict=verdict, inputs=tried, failures=failed)
        return replace(report, verdict=verdict, checks=tuple(results))
