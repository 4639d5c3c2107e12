from __future__ import annotations

import pytest

from orienteer.grading.inference.statements import read_statements
from orienteer.inside.encoding import decode


def read(text: str, *known: str) -> list[tuple[str, list[object], bool]]:
    """Each step as it would be written again, what it is given, and whether the example shows what it gives."""
    found = []
    for each in read_statements(text, set(known)):
        sorts = [sort.lower() for sort in each.step.objects]
        values = [f"<{parameter}>" for parameter in each.step.parameters]
        found.append((each.step.written(sorts, values, each.name), list(map(decode, each.values)), each.is_shown))
    return found


def test_values_that_the_submission_is_given_and_objects_become_holes() -> None:
    assert read("b = Bucket(10)\nb.add(7)\nb.level", "Bucket") == [
        ("b = Bucket(<Bucket 0>)", [10], False),
        ("bucket.add(<Bucket.add 0>)", [7], False),
        ("bucket.level", [], True),
    ]


def test_what_is_read_later_or_last_is_shown() -> None:
    text = "tank = Tank(100)\nover = tank.fill(70)\ntank.fill(1)\nover, tank.litres"
    assert [(code, shown) for code, _, shown in read(text, "Tank")] == [
        ("tank = Tank(<Tank 0>)", False),
        ("tank.fill(<Tank.fill 0>)", True),
        ("tank.fill(<Tank.fill 0>)", False),
        ("tank.litres", True),
    ]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("a, b = Purse(1), Purse(2)\na.pay(b, 3)", ["a = Purse(<Purse 0>)", "b = Purse(<Purse 0>)", ...]),
        ("c = a_of()\nc()", ["c = a_of()", "a_of()"]),
        ("p = Purse(1)\np.coins = 2\np[0]", [..., "purse.coins = <Purse.coins =>", "purse[<Purse []>]"]),
        ("p = Purse(1)\n2 in p\np == 3", [..., "<Purse In> in purse", "purse == <Purse Eq>"]),
        ("p = Purse(1)\ntry:\n    p.take(2)\nexcept ValueError:\n    pass", [..., "purse.take(<Purse.take 0>)"]),
        ("p = Purse(1)\nfor n in (1, 2):\n    p.put(n)\np.coins", [..., "purse.coins"]),
        ("p = Purse(1)\np.put(Coin(2))", ["p = Purse(<Purse 0>)", "purse.put(Coin(<Coin 0>))"]),
    ],
)  # fmt: skip
def test_statements_of_many_sorts_are_read(text: str, steps: list[object]) -> None:
    codes = [code for code, _, _ in read(text, "Purse", "Coin", "a_of")]
    assert len(codes) == len(steps)
    assert all(step in (..., code) for code, step in zip(codes, steps, strict=True))


def test_an_expression_alone_and_what_is_no_python_have_no_steps() -> None:
    assert read("Bucket(10).add(7)", "Bucket") == read("b = = 1\nb", "Bucket") == []
