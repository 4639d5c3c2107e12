"""What a child is told is what was asked for, written once for an exercise."""

from __future__ import annotations

import marshal
from dataclasses import fields
from typing import Any

import pytest

from orienteer.grading.runner import Limits, Parts, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.sandbox.requests import SAID_ONCE, request_for, written
from orienteer.sandbox.wire import LENGTHS


def call(*arguments: Any, **fields: Any) -> Trial:
    return Trial("call", "f", tuple(map(encode, arguments)), **fields)


def groups(*trials: Trial) -> Any:
    return marshal.loads(written(trials))[1]


def test_plain_calls_of_one_function_are_told_as_their_values_alone() -> None:
    [(base, inputs)] = groups(call([1, (2.5, "a")], {None: b"x"}), call(2**70, 1j))
    assert base == 0
    assert [marshal.loads(each) for each in inputs] == [[[1, (2.5, "a")], {None: b"x"}], [2**70, 1j]]


@pytest.mark.parametrize(
    "trial",
    [
        call({1, 2}),
        call([frozenset()]),
        call({(): [set()]}),
        call(bytearray(b"a")),
        call(1, observe=("value", "arguments")),
        call(1, keywords={"k": 1}),
        call(1, trace=True),
        call(1, record=10),
        Trial("snippet", code="f(x)", names={"x": ["set", 1]}),
        Trial("snippet", code="f(x)", names={"x": 1}, observe=("value", "output")),
        Trial("load"),
    ],
)
def test_what_is_no_plain_trial_is_told_in_full(trial: Trial) -> None:
    [group] = groups(trial)
    assert group == (0, list(trial.arguments), trial.keywords, trial.names)


def test_runs_of_one_snippet_are_told_as_the_values_of_their_names_alone() -> None:
    [(base, inputs)] = groups(*(Trial("snippet", code="f(x)", names={"x": ["tuple", number]}) for number in (1, 2)))
    assert base == 0
    assert [marshal.loads(each) for each in inputs] == [{"x": (1,)}, {"x": (2,)}]


def test_a_group_ends_where_the_function_changes() -> None:
    found = groups(call(1), call(2), Trial("call", "g", (1,)), call({3}))
    assert [len(group) for group in found] == [2, 2, 4]
    assert [group[0] for group in found] == [0, 1, 2]


def test_every_field_of_a_trial_is_said_and_parts_those_that_differ_in_it() -> None:
    own = {"arguments", "keywords", "names"}  # said with each trial
    outside = {"alone"}  # what the runner does with it
    assert {each.name for each in fields(Trial)} == {*SAID_ONCE} | own | outside
    one, other = Trial("program", record=10), Trial("program", record=10, record_from=5)
    bases, found = marshal.loads(written([one, other]))
    assert [base["record_from"] for base in bases] == [1, 5] and [group[0] for group in found] == [0, 1]


def test_the_trials_of_an_exercise_are_written_once_and_a_list_each_time() -> None:
    fixed = (call(1), call(2))
    assert written(fixed) is written(fixed)
    assert written(list(fixed)) == written(fixed)


def test_parts_are_written_piece_by_piece_each_once() -> None:
    first, second = (call(1), call(2)), (call(3),)
    request = request_for(Submission.of("x = 1"), Parts([first, second]), Limits(), first=0, program=False)
    head, body = LENGTHS.unpack_from(request)
    told = marshal.loads(request[LENGTHS.size : LENGTHS.size + head])
    assert told["pieces"] == [len(written(first)), len(written(second))]
    assert request[-body:] == written(first) + written(second)


def test_a_request_holds_the_submission_and_its_limits_before_the_trials() -> None:
    request = request_for(Submission.of("x = 1"), (call(1),), Limits(cpu_seconds=3), first=5, program=False)
    head, body = LENGTHS.unpack_from(request)
    told = marshal.loads(request[LENGTHS.size : LENGTHS.size + head])
    assert told["files"] == {"solution.py": b"x = 1"}
    assert (told["first"], told["cpu_seconds"]) == (5, 3)
    assert request[-body:] == written((call(1),))
