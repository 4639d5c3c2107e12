"""What programs and commands showed is asked for once, and nothing that may go otherwise is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from orienteer.course.cache import Cache
from orienteer.course.remembered_runs import RememberingRunner
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.runner import Limits, Trial
from orienteer.grading.submission import Submission

ONE, OTHER = Trial("commands", files={"a": "1"}), Trial("commands", files={"a": "2"})
LISTS = Submission.of("ls", "solution.sh")


class Noting:
    """Tries nothing, and notes what it was asked to try."""

    tier = "none"

    def __init__(self, ending: str = "returned", calls: dict[str, str] | None = None) -> None:
        self.ending = ending
        self.calls = calls or {}
        self.asked: list[Trial] = []

    def observe(
        self,
        submission: Submission,
        trials: Sequence[Trial],
        *,
        environment: str = "none",
        profile: str = "plain",
        limits: Limits | None = None,
    ) -> Iterator[Observation]:
        for trial in trials:
            self.asked.append(trial)
            yield Observation.of(
                self.ending, Extras(seconds=1.5, calls=self.calls), output=f"{submission.main} {trial.files}"
            )


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path / "cache.sqlite")
    yield opened
    opened.close()


@pytest.mark.parametrize("kind", ["commands", "program"])
def test_what_was_tried_before_is_told_again_in_its_place(cache: Cache, kind: str) -> None:
    one, other = replace(ONE, kind=kind), replace(OTHER, kind=kind)
    first = list(RememberingRunner(Noting(), cache).observe(LISTS, [one]))
    noting = Noting()
    second = list(RememberingRunner(noting, cache).observe(LISTS, [other, one]))
    assert noting.asked == [other]
    assert second[1] == first[0]
    assert second[1].extras.seconds == 1.5
    assert second[0].judged["output"] == "solution.sh {'a': '2'}"


@pytest.mark.parametrize(
    "other",
    [
        {"submission": Submission.of("ls -a", "solution.sh")},
        {"environment": "tools"},
        {"profile": "subprocess"},
        {"trials": [Trial("commands", files={"a": "1"}, commands={"ls": "exit 1"})]},
    ],
    ids=lambda other: next(iter(other)),
)
def test_anything_that_differs_is_tried_anew(cache: Cache, other: dict[str, object]) -> None:
    list(RememberingRunner(Noting(), cache).observe(LISTS, [ONE]))
    noting = Noting()
    submission, trials = other.pop("submission", LISTS), other.pop("trials", [ONE])
    list(RememberingRunner(noting, cache).observe(submission, trials, **other))  # type: ignore[arg-type]  # by case
    assert len(noting.asked) == 1


@pytest.mark.parametrize("ending", ["timed_out", "died", "output_exceeded", "not_run"])
def test_what_did_not_end_by_itself_is_tried_anew(cache: Cache, ending: str) -> None:
    list(RememberingRunner(Noting(ending), cache).observe(LISTS, [ONE]))
    noting = Noting()
    remembering = RememberingRunner(noting, cache)
    list(remembering.observe(LISTS, [ONE]))
    assert noting.asked == [ONE]
    assert not remembering.has_remembered


@pytest.mark.parametrize("kind", ["call", "tool"])
def test_calls_and_tools_are_never_remembered(cache: Cache, kind: str) -> None:
    asked = Trial(kind, function="f")
    list(RememberingRunner(Noting(), cache).observe(LISTS, [asked]))
    noting = Noting()
    list(RememberingRunner(noting, cache).observe(LISTS, [asked]))
    assert noting.asked == [asked]


def test_calls_that_one_program_made_are_known_to_the_next_where_it_finds_the_same_files(cache: Cache) -> None:
    told = list(RememberingRunner(Noting(calls={"name": "made"}), cache).observe(LISTS, [ONE], environment="tools"))
    assert told[0].extras.calls == {}
    noting = Noting()
    list(RememberingRunner(noting, cache).observe(Submission.of("pip", "s.sh"), [ONE, OTHER], environment="tools"))
    assert [trial.calls for trial in noting.asked] == [{"name": "made"}, {}]


def test_from_nothing_each_hash_seed_makes_its_calls_and_after_that_they_share_them(cache: Cache) -> None:
    list(RememberingRunner(Noting(calls={"name": "made"}), cache).observe(LISTS, [ONE], environment="tools"))
    noting = Noting(calls={"other": "made"})
    list(RememberingRunner(noting, cache).observe(LISTS, [ONE], environment="tools?seed=1"))
    list(
        RememberingRunner(noting, cache).observe(Submission.of("pip", "s.sh"), [ONE], environment="tools?seed=1"),
    )
    assert [trial.calls for trial in noting.asked] == [{}, {"name": "made", "other": "made"}]


def test_without_an_environment_no_calls_are_kept(cache: Cache) -> None:
    noting = Noting()
    list(RememberingRunner(noting, cache).observe(LISTS, [ONE], environment="none?programs=shell"))
    assert noting.asked[0].calls is None
