from __future__ import annotations

from typing import Any

import pytest

from orienteer.curriculum.course import Check, Comparator, Probe
from orienteer.grading.fingerprints import normal_text
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.inside.encoding import encode

CHECK = Check("", Probe("call", function="f"))


def judged(one: Observation, other: Observation, **options: Any) -> bool:
    check = Check("", Probe("call", function="f"), Comparator("exact", options))
    return judge(check, one, other)


def raised(error: BaseException) -> Observation:
    return Observation.of("raised", exception=encode(error))


def test_exceptions_compare_by_type() -> None:
    assert judged(raised(ValueError("one")), raised(ValueError("other")))
    assert not judged(raised(ValueError("one")), raised(KeyError("one")))


def test_exceptions_compare_by_text_where_a_check_asks_for_it() -> None:
    assert not judged(raised(ValueError("one")), raised(ValueError("other")), exception="text")
    assert judged(raised(ValueError("one")), raised(ValueError("one")), exception="text")


def test_a_namesake_of_a_builtin_exception_is_another_class() -> None:
    namesake = type("ValueError", (Exception,), {})
    assert not judged(raised(ValueError()), raised(namesake()))


def test_a_timeout_is_never_right_even_beside_a_timeout() -> None:
    assert not judged(Observation.of("timed_out"), Observation.of("timed_out"))


@pytest.mark.parametrize("told", [{}, {"limit": "cpu"}, {"limit": "cpu", "seconds": 0.25}])
def test_what_did_not_end_is_the_same_whatever_time_it_was_given(told: dict[str, Any]) -> None:
    assert normal_text(CHECK, Observation.of("timed_out", **told).text) == '{"outcome":"timed_out"}'


def test_the_line_break_at_the_end_of_an_output_does_not_count_and_others_do() -> None:
    def printed(output: str) -> Observation:
        return Observation.of("returned", output=output)

    assert judged(printed("a\n"), printed("a"))
    assert not judged(printed("a\n\nb"), printed("a\nb"))
    assert not judged(printed("a "), printed("a"))


def test_arguments_left_behind_are_compared() -> None:
    one = Observation.of("returned", arguments=[encode([1, 2])])
    assert judged(one, Observation.of("returned", arguments=[encode([1, 2])]))
    assert not judged(one, Observation.of("returned", arguments=[encode([2, 1])]))


def test_equal_texts_are_judged_without_a_look_at_the_comparator() -> None:
    one = Observation.of("returned", value=encode([1, "a"]))
    assert judge(CHECK, one, Observation(one.text))
    assert not judge(CHECK, one, Observation.of("returned", value=encode([1, "b"])))


def broken_off(*given: int, error: type[Exception] = ValueError, text: str = "") -> Observation:
    return Observation.of("raised", exception=encode(error(text)), value=["iterator", "generator", False, *given])


def test_what_was_given_before_the_exception_counts_and_so_does_the_exception() -> None:
    assert judged(broken_off(1), broken_off(1, text="other"))
    assert not judged(broken_off(1), broken_off(99, 98))
    assert not judged(broken_off(1), broken_off(1, error=KeyError))
    assert not judged(broken_off(1), raised(ValueError()))
    assert not judged(raised(ValueError()), broken_off(1))


def test_an_iterator_inside_a_value_is_compared_by_what_it_gave_and_by_what_ended_it() -> None:
    def inside(*given: int, end: Any) -> Observation:
        return Observation.of("returned", value=["list", ["iterator", "generator", end, *given]])

    one = inside(1, end=encode(ValueError("one")))
    assert judged(one, inside(1, end=encode(ValueError("other"))))
    assert not judged(one, inside(1, end=encode(ValueError("other"))), exception="text")
    assert not judged(one, inside(1, end=encode(KeyError("one"))))
    assert not judged(one, inside(1, end=True))
    assert not judged(one, inside(2, end=encode(ValueError("one"))))
