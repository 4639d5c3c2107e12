from __future__ import annotations

import pytest

from orienteer.grading.inference.calls import read_example


@pytest.mark.parametrize(
    ("text", "form", "function", "values"),
    [
        ("f([1, 2], -3)", "f(a, b)", "f", (["list", 1, 2], -3)),
        ("sorted(f([1]))", "sorted(f(a))", "", (["list", 1],)),
        ("f(g(3))", "f(g(a))", "", (3,)),
        ("f(1, step=2)", "f(a, step=b)", "", (1, 2)),
        ("Box(5).add(2)", "Box(a).add(b)", "", (5, 2)),
        ("f()", "f()", "f", ()),
        ("f(lambda n: n, 3)", "f(lambda n: n, a)", "", (3,)),
        ("x = f(1); x", "x = f(1); x", "", ()),
    ],
)
def test_a_call_is_a_form_and_the_values_in_it(text: str, form: str, function: str, values: tuple[object, ...]) -> None:
    example = read_example(text, {"f", "g", "Box"})
    assert (example.form, example.function, example.values) == (form, function, values)


def test_values_that_have_to_be_found_by_running_are_named_as_expressions() -> None:
    example = read_example("f('May', birthdays)", {"f"})
    assert example.open_expression == "('May', birthdays,)"
    assert read_example("f('May', square)", {"f"}, frozenset({1})).form == "f(a, square)"
