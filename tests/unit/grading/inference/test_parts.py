"""What a field of a tuple has to do with the arguments beside it."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from orienteer.grading.inference.domain import infer_domain, inferred_from
from orienteer.inside.encoding import encode


def inputs(*calls: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """The listed inputs, with some larger ones drawn from another seed, by a domain that was written down and read."""
    domain = infer_domain([tuple(map(encode, call)) for call in calls])
    domain = inferred_from(json.loads(json.dumps(domain.describe())))
    listed = domain.listed(300)
    assert len(listed) >= 30
    return listed + domain.drawn(random.Random(7), 9, 50)


def test_a_start_that_lies_on_the_board_in_all_examples_does_so_in_all_inputs() -> None:
    found = inputs((3, 2, (0, 0), "EES"), (1, 1, (0, 0), "NSEW"), (4, 4, (3, 3), "NNW"), (2, 5, (1, 4), ""))
    assert all(x < width and y < height for width, height, (x, y), _ in found)
    assert len({(width, height) for width, height, _, _ in found}) > 8


def test_a_cell_that_is_one_of_the_grid_in_all_examples_is_so_in_all_inputs() -> None:
    found = inputs(([[1, 2], [3, 4], [5, 6]], (2, 1)), ([[2]], (0, 0)), ([[1, 0, -1], [2, 2, 2]], (1, 2)))
    assert all(row < len(grid) and column < len(grid[0]) for grid, (row, column) in found)
    assert any(len(grid) > 3 for grid, _ in found)


def test_a_point_that_lies_now_within_and_now_beyond_is_tied_to_nothing() -> None:
    found = inputs(((1, 5), 3), ((4, 1), 2), ((2, 2), 9))
    assert any(x > limit for (x, _), limit in found) and any(y > limit for (_, y), limit in found)


@pytest.mark.parametrize("swapped", [False, True])
def test_rows_that_are_as_long_as_another_argument_in_all_examples_are_so_in_all_inputs(swapped: bool) -> None:
    examples = [([[1, 2], [3, 4], [5, 6]], [1, 10]), ([[2]], [3]), ([[1, 0, -1], [2, 2, 2]], [4, 5, 6]), ([], [1, 2])]
    found = inputs(*((vector, matrix) if swapped else (matrix, vector) for matrix, vector in examples))
    pairs = [call[::-1] if swapped else call for call in found]
    assert all(len(row) == len(vector) for matrix, vector in pairs for row in matrix)
    assert any(len(matrix) > 1 and len(vector) > 1 for matrix, vector in pairs)
