"""Whole numbers beyond the examples' range, where what is known speaks for it that they are inputs too.

A month ends with 12 and a die with 6, but FizzBuzz whose examples end with 6 is about 15. For it speak the parameter's
name (`n` is any number, `month` isn't), and that the reference asks whether a number is divisible by one that the
examples hardly reach. Against it speak a known range, a number in the reference that may be a limit, and the
reference itself: where it raises there is an end, and where it always answers alike nobody is meant.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from math import lcm
from typing import Any

from orienteer.curriculum.course import Check
from orienteer.curriculum.parsing import module_of
from orienteer.grading.inference.domain import InferredDomain
from orienteer.grading.inference.scalars import Whole
from orienteer.grading.observation import Observation
from orienteer.grading.trees import tag
from orienteer.inside.encoding import decode

GENERAL = frozenset(
    {
        *("n", "k", "x", "nr", "num", "number", "integer", "limit", "count", "times", "steps", "terms", "size"),
        *("rows", "lines", "levels", "height", "width", "length"),
    }
)
"""Parameters of these names take any number."""
KNOWN_RANGES = frozenset({(0, 6), (1, 7), (0, 9), (0, 11), (1, 12), (0, 23), (1, 31), (0, 59), (0, 100), (1, 100)})
"""Weekdays, digits, months, hours, days, minutes, percent."""
NO_LIMIT = 2
"""A number in the reference that is no larger counts or doubles; it is nobody's limit."""
MOST_TESTED = 1000
"""No larger divisor is looked for, and no larger number that all of them divide."""
LARGE = 100
"""A range that ends lower may be one of few values, whatever the reference asks of them."""
FARTHEST = 100
"""Numbers are tried up to twice the largest example, and no further than this."""
MULTIPLES = 2
"""Of what the reference asks whether it divides a number, so many multiples beyond the examples."""
MOST_EXAMPLES = 4
"""Where other arguments stand beside the number, it is tried beside those of so many examples."""
MOST_OF_AN_EXAMPLE = 12
ENOUGH_ANSWERS = 3
"""So many answers that are all alike say that nobody asks there."""
LARGEST_ANSWER = 10_000
GROWTH = 10
"""An answer may be this many times larger than the examples' answers: a program that counts one by one ends too."""


Arguments = tuple[Any, ...]


def parameter_names(reference: str, parameters: Sequence[str]) -> tuple[str, ...]:
    """What the reference calls each parameter; "" where it doesn't tell.

    Args:
        parameters: as `ExampleCall.parameters` has them, for example `repeat 1`, `Box.put 0` or `repeat times`.
    """
    functions: dict[str, list[str]] = {}
    for node in module_of(reference).body:
        if isinstance(node, ast.FunctionDef):
            functions[node.name] = _arguments(node)
        elif isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef):
                    name = node.name if method.name == "__init__" else f"{node.name}.{method.name}"
                    functions[name] = _arguments(method)[1:]
    return tuple(_named(parameter, functions) for parameter in parameters)


def _arguments(function: ast.FunctionDef) -> list[str]:
    return [each.arg for each in (*function.args.posonlyargs, *function.args.args)]


def _named(parameter: str, functions: dict[str, list[str]]) -> str:
    called, _, place = parameter.rpartition(" ")
    names = functions.get(called, [])
    if not place.isdigit():
        return place
    return names[int(place)] if int(place) < len(names) else ""


def further_series(domain: InferredDomain, reference: str, names: Sequence[str]) -> Iterator[list[Arguments]]:
    """Inputs with one number beyond the examples' range, in rising order, for each argument that speaks for it.

    Args:
        reference: its text.
        names: of the parameters.
    """
    divisors, largest = _constants(reference)
    for place, (shape, name) in enumerate(zip(domain.shapes, names, strict=True)):
        if not isinstance(shape, Whole) or not _may_go_on(shape, name, divisors, largest):
            continue
        numbers = _numbers(shape.high, divisors)
        others = {repr((*each[:place], *each[place + 1 :])): each for each in domain.examples}
        most = MOST_OF_AN_EXAMPLE if len(domain.shapes) > 1 else len(numbers)
        for example in list(others.values())[:MOST_EXAMPLES]:
            made = [(*example[:place], number, *example[place + 1 :]) for number in numbers[:most]]
            yield [arguments for arguments in made if domain.relate(arguments)]


def _may_go_on(shape: Whole, name: str, divisors: set[int], largest: float) -> bool:
    if shape.high < 1 or shape.high < 2 * largest:
        return False
    whole = _all_divide(divisors)
    is_hardly_reached = whole > 0 and shape.high // whole - (max(shape.low, 1) - 1) // whole <= 1
    if is_hardly_reached and (name in GENERAL or shape.high >= LARGE):
        return True
    return name in GENERAL and (shape.low, shape.high) not in KNOWN_RANGES


def _all_divide(divisors: set[int]) -> int:
    """The smallest number that all of these divide; 0 where there are none, or it is far away."""
    whole = lcm(*divisors) if divisors else 0
    return whole if whole <= MOST_TESTED else 0


def _numbers(high: int, divisors: set[int]) -> list[int]:
    """Numbers beyond this one, in rising order."""
    found = set(range(high + 1, min(2 * high, FARTHEST) + 1))
    for divisor in {*divisors, _all_divide(divisors)} - {0}:
        first = high - high % divisor
        found |= {first + divisor * step for step in range(1, MULTIPLES + 1)}
    return sorted(found)


def _constants(source: str) -> tuple[set[int], float]:
    """What a program asks whether it divides something (`n % 15 == 0`), and the largest other number, or 0."""
    tree = module_of(source)
    tests = [node for node in ast.walk(tree) if isinstance(node, (ast.Compare, ast.BoolOp, ast.UnaryOp, ast.If))]
    divisors = [part.right for test in tests for part in _tested(test) if isinstance(part.right, ast.Constant)]
    divided_by = {node.value for node in divisors if type(node.value) is int and 1 < node.value <= MOST_TESTED}
    known = set(map(id, divisors))
    others = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in known]
    amounts = [abs(each) for each in others if isinstance(each, (int, float))]
    return divided_by, max((each for each in amounts if each > NO_LIMIT), default=0)


def _tested(test: ast.AST) -> list[ast.BinOp]:
    """The remainders whose being nothing is asked for."""
    parts: list[ast.expr] = []
    if isinstance(test, ast.Compare):
        with_nothing = all(isinstance(each, ast.Constant) and each.value == 0 for each in test.comparators)
        parts = [test.left] if with_nothing else []
    elif isinstance(test, ast.BoolOp):
        parts = test.values
    elif isinstance(test, ast.UnaryOp):
        parts = [test.operand] if isinstance(test.op, ast.Not) else []
    elif isinstance(test, ast.If):
        parts = [test.test]
    return [part for part in parts if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Mod)]


def settled_part(series: Sequence[Arguments], answered: Check, known: Sequence[str]) -> int:
    """How many of a series' first inputs are inputs, as far as the reference tells.

    Args:
        series: as trees.
        answered: the check with those of them that the reference answers.
        known: its answers to the examples.
    """
    most = max(LARGEST_ANSWER, *(GROWTH * _extent(answer) for answer in known))
    count = 0
    for inputs, own, answer in zip(series, answered.pool, answered.expected, strict=False):
        if inputs != own or _extent(answer) > most:
            break
        count += 1
    alike = len(set(answered.expected[:count])) == 1 and len(set(known)) > 1
    return 0 if alike and count >= ENOUGH_ANSWERS else count


def _extent(answer: str) -> int:
    """A whole number's amount; of anything else how long it is when it is written down."""
    value = Observation(answer).judged.get("value")
    return abs(decode(value)) if tag(value) == "int" else len(answer)
