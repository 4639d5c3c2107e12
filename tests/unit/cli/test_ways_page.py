"""Other right ways in a terminal."""

from __future__ import annotations

from orienteer.cli.page import Grid
from orienteer.cli.render.ways import ways_blocks
from orienteer.services.views.exercise import CurveView, OtherSolution, SolutionsView, StepsAt


def test_a_table_of_steps_has_no_empty_cell() -> None:
    curves = [CurveView((StepsAt(8, 10), StepsAt(16, 20))), CurveView((StepsAt(8, 9),), "n", "grow like n")]
    found = SolutionsView("", (OtherSolution("the-model", "f = 1\n", (), curves[1]),), "", curves[0])
    [grid] = [block for block in ways_blocks(found) if isinstance(block, Grid)]
    assert [["".join(piece.text for piece in cell) for cell in row] for row in grid.rows] == [
        ["8", "10", "9"],
        ["16", "20", "stopped"],
    ]
