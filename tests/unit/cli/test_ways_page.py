"""Other right ways in a terminal."""

from __future__ import annotations

from pathlib import Path

from orienteer.cli.page import Grid, Sentence
from orienteer.cli.render.ways import COUNTED, ways_blocks
from orienteer.services.views.exercise import CurveView, OtherSolution, SolutionsView, StepsAt


def test_a_table_of_steps_has_no_empty_cell() -> None:
    curves = [CurveView((StepsAt(8, 10), StepsAt(16, 20))), CurveView((StepsAt(8, 9),), "n", "grow like n")]
    found = SolutionsView("", (OtherSolution("the-model", "f = 1\n", (), curves[1]),), "", curves[0])
    [grid] = [block for block in ways_blocks(found) if isinstance(block, Grid)]
    assert [["".join(piece.text for piece in cell) for cell in row] for row in grid.rows] == [
        ["8", "10", "9"],
        ["16", "20", "stopped"],
    ]


def test_what_is_counted_is_told_and_in_the_page_with_the_same_words() -> None:
    curve = CurveView((StepsAt(8, 10),))
    said = [block for block in ways_blocks(SolutionsView("", (), "", curve)) if isinstance(block, Sentence)]
    assert "".join(piece.text for piece in said[-1].pieces) == COUNTED
    chart = Path(__file__).parents[3] / "frontend/src/features/workbench/components/growth-chart.tsx"
    assert COUNTED in chart.read_text(encoding="utf-8")
