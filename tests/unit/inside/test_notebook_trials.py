from __future__ import annotations

import json

from orienteer.inside.performers.notebooks import cells_of


def sources(text: str) -> list[str]:
    return [cell.source for cell in cells_of(text)]


def test_a_script_is_cut_where_a_line_begins_a_cell() -> None:
    assert sources("x = 1\n# %%\ny = 2\n# %% a title\nz = 3\n") == ["x = 1\n", "y = 2\n", "z = 3\n"]


def test_a_script_in_which_no_line_begins_a_cell_is_one_cell() -> None:
    assert sources("x = 1\ny = 2\n") == ["x = 1\ny = 2\n"]
    assert sources("") == []


def test_text_and_empty_cells_are_left_out() -> None:
    assert sources("# %% [markdown]\n# A title.\n# %%\n\n# %%\nx\n") == ["x\n"]


def test_the_cell_of_the_parameters_is_known_by_its_tag() -> None:
    assert [cell.tags for cell in cells_of('# %% tags=["parameters"]\nx = 1\n# %%\nx\n')] == [("parameters",), ()]


def test_a_saved_notebook_is_read_in_the_order_of_its_cells_whatever_its_numbers_say() -> None:
    saved = {
        "cells": [
            {"cell_type": "code", "execution_count": 2, "source": ["x\n", "y"], "outputs": [{"text": "no"}]},
            {"cell_type": "markdown", "source": "text"},
            {"cell_type": "code", "execution_count": 1, "source": "z", "metadata": {"tags": ["parameters"]}},
        ]
    }
    assert sources(json.dumps(saved)) == ["x\ny", "z"]
    assert [cell.tags for cell in cells_of(json.dumps(saved))] == [(), ("parameters",)]


def test_a_script_that_begins_with_a_brace_is_a_script() -> None:
    assert sources("{1: 2}\n# %%\nx\n") == ["{1: 2}\n", "x\n"]
