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
        ("f([Box(1), Box(2)], 3)", "f([Box(each) for each in a], b)", "", (["list", 1, 2], 3)),
        ("f([Box(1, 'x')])", "f([Box(*each) for each in a])", "", (["list", ["tuple", 1, "x"]],)),
        ("f([Box(1), Box(2, 3)])", "f([Box(a), Box(b, c)])", "", (1, 2, 3)),
        ("f([Box(1), g(2)])", "f([Box(a), g(b)])", "", (1, 2)),
        ("f([Box(1, size=2)])", "f([Box(a, size=b)])", "", (1, 2)),
        ("f()", "f()", "f", ()),
        ("f(lambda n: n, 3)", "f(lambda n: n, a)", "", (3,)),
        ("list(islice(f(), 5))", "list(islice(f(), a))", "", (5,)),
        ("round(f(), 2)", "round(f(), 2)", "", ()),
        ("list(islice(f(3), 5))", "list(islice(f(a), 5))", "", (3,)),
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


def test_each_value_names_the_parameter_that_it_is_given_to() -> None:
    example = read_example("Box([1], size=2).empty().put(3, 4)", {"Box"})
    assert example.parameters == ("Box 0", "Box size", "Box.put 0", "Box.put 1")
    assert read_example("f(g(3), 1)", {"f", "g"}).parameters == ("g 0", "f 1")
