"""The words of checks.py, and what is written down of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import orienteer
from orienteer.curriculum import (
    VocabularyError,
    any_valid,
    approximately,
    arguments,
    call,
    check,
    describe,
    facts,
    given,
    grows,
    integers,
    line,
    lists,
    one_of,
    program,
    snippet,
    suite,
    typed,
)

SOURCE = Path(orienteer.__file__).parent.parent


def described(*checks: Any) -> list[dict[str, Any]]:
    written = json.loads(describe(list(checks)))
    assert isinstance(written, list)
    return written


def test_a_call_keeps_its_arguments_as_trees_and_is_an_example() -> None:
    (written,) = described(check("the places", call("two_sum", [2, 7], 9)))
    assert written["probe"]["arguments"] == [["list", 2, 7], 9]
    assert written["example"] is True
    assert written["pool"] == [[]]
    assert written["observe"] == ["value", "exception"]


def test_a_domain_by_place_is_the_argument_of_a_call() -> None:
    (written,) = described(check("any row", given(lists(integers(0, 1), max_size=1), call="f")))
    assert written["pool"] == [[["list"]], [["list", 0]], [["list", 1]]]
    assert len(written["probe"]["parameters"]) == 1
    assert written["domain"]["domain"] == "arguments"


def test_domains_by_name_are_bound_in_a_snippet_whatever_the_names_are() -> None:
    (written,) = described(check("any", given(sort=one_of("a", "b"), name=one_of(1), snippet="sort, name")))
    assert written["probe"]["parameters"] == ["sort", "name"]
    assert written["pool"] == [["a", 1], ["b", 1]]


def test_arguments_with_a_relation_are_spread_over_a_call() -> None:
    pairs = arguments(("less than", "low", "high"), low=integers(0, 2), high=integers(0, 2))
    (written,) = described(check("any pair", given(pairs, call="between")))
    assert sorted(written["pool"]) == [[0, 1], [0, 2], [1, 2]]


def test_a_programs_input_is_filled_from_a_template_or_by_a_function() -> None:
    filled, made = described(
        check("filled", given(first=integers(0, 1), program="{first}\nend\n")),
        check("made", given(row=lists(integers(7, 7), max_size=1), program=lambda row: f"{len(row)}\n")),
    )
    assert filled["pool"] == [["0\nend\n"], ["1\nend\n"]]
    assert made["pool"] == [["0\n"], ["1\n"]]
    assert filled["probe"]["parameters"] == made["probe"]["parameters"] == ["standard_input"]


def test_a_snippet_that_prints_is_judged_by_its_output_too() -> None:
    printing, plain = described(check("a", snippet("print(f())")), check("b", snippet("f()")))
    assert "output" in printing["observe"]
    assert "output" not in plain["observe"]


def test_comparators_and_observed_parts_are_written_down() -> None:
    def is_right(answer: object) -> bool:
        return True

    near, valid = described(
        check("near", call("f", 1.5), compare=approximately(relative=0.01), observe="arguments"),
        check("valid", call("f", 1), compare=any_valid(is_right)),
    )
    assert near["comparator"] == {
        "name": "approximate",
        "options": {"relative": ["float", "0.01"], "absolute": ["float", "1e-09"]},
    }
    assert near["observe"] == ["arguments"]
    assert valid["comparator"] == {"name": "any_valid", "options": {"function": "is_right"}}


def test_a_whole_number_may_stand_for_a_float_where_the_author_says_so() -> None:
    (told,) = described(check("mean", call("f", 1), compare=approximately(whole=True)))
    assert told["comparator"]["options"]["whole"] is True


def test_probes_of_later_kinds_are_words_already() -> None:
    kinds = [
        each["probe"]["kind"]
        for each in described(
            check("a", facts("repeated literals")),
            check("b", suite(on="right/own-list", each_alone=True)),
            check("c", grows("f", lambda size: ([1] * size, 2), at_most="n log n")),
            check("d", line(2)),
            check("e", program("1\n")),
        )
    ]
    assert kinds == ["facts", "suite", "grows", "line", "program"]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda: check("", call("f")), "needs a name"),
        (lambda: check("a", "f()"), "needs a probe"),  # type: ignore[arg-type]
        (lambda: check("a", call("f"), observe="colour"), "observes"),
        (lambda: check("a", call("f"), compare=sorted), "no comparator"),  # type: ignore[arg-type]
        (lambda: given(integers(0, 1)), "exactly one of"),
        (lambda: given(3, call="f"), "3 is none"),  # type: ignore[arg-type]
        (lambda: given(call="f"), "at least one domain"),
        (lambda: given(integers(0, 1), x=integers(0, 1), call="f"), "not both"),
        (lambda: call("two sum"), "'two sum' is none"),
        (lambda: snippet("  \n"), "at least one line"),
        (lambda: line(0), "counted from 1"),
        (lambda: describe([]), "at least one check"),
        (lambda: describe(["f()"]), "no check"),  # type: ignore[list-item]
        (lambda: describe([check("a", call("f")), check("a", call("g"))]), "the name 'a'"),
    ],
)
def test_what_is_no_check_is_refused_in_a_sentence(wrong: Any, says: str) -> None:
    with pytest.raises(VocabularyError, match=says):
        wrong()


def test_the_vocabulary_needs_the_standard_library_alone() -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(SOURCE)!r})\n"
        "from orienteer.curriculum import *\n"
        "print(len(describe([check('a', given(integers(0, 1), call='f'))])) > 0, 'yaml' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("True False\n", "")


def test_growth_is_asked_with_inputs_of_doubling_size() -> None:
    (said,) = described(check("c", grows("f", lambda size: ([1] * size, 2), at_most="n", sizes=(2, 4, 8), timed=())))
    assert said["probe"]["options"]["inputs"][0] == [2, [["list", 1, 1], 2]]
    assert said["observe"] == ["steps"]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: program(commands={"pip install": "exit 1"}),
        lambda: program(commands={"../sh": "exit 1"}),
        lambda: grows("f", lambda size: [size], at_most="quick"),
        lambda: grows("f", [1, 2], at_most="n"),  # type: ignore[arg-type]
        lambda: grows("f", lambda size: [size], at_most="n", sizes=(2, 4)),
        lambda: grows("f", lambda size: [size], at_most="n", sizes=(2, 4, 9)),
        lambda: typed("f(1)", use="right"),
    ],
)
def test_a_probe_that_makes_no_sense_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(VocabularyError):
        wrong()
