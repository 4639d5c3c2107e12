from __future__ import annotations

import re
from pathlib import Path

import pytest

from orienteer.cli.naming import exercise_meant, exercise_named
from orienteer.cli.work_folder import WorkFolder
from orienteer.errors import UsageError

IDS = [
    "oop/class-vs-instance/ticket-numbers",
    "oop/class-vs-instance/parcel-prices",
    "basics/loops/dry-spell",
    "a/b/dry-spell",
]


def test_a_whole_id_names_its_exercise() -> None:
    assert exercise_named(IDS[0], IDS) == IDS[0]


def test_the_last_part_names_it_where_it_is_the_only_one() -> None:
    assert exercise_named("parcel-prices", IDS) == IDS[1]


def test_two_exercises_of_one_name_are_both_said() -> None:
    with pytest.raises(UsageError, match=re.escape("a/b/dry-spell or basics/loops/dry-spell")):
        exercise_named("dry-spell", IDS)


@pytest.mark.parametrize("typed", ["oop/class-vs-instance/ticket-number", "tickt-numbers", "oop/ticket-numbers-"])
def test_a_slip_is_told_the_nearest_name(typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        exercise_named(typed, IDS)
    assert caught.value.remedy == f"Did you mean {IDS[0]}?"


@pytest.mark.parametrize("typed", ["", "/", "zzzzzzzz"])
def test_what_is_like_nothing_is_told_where_to_look(typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        exercise_named(typed, IDS)
    assert "orienteer next" in caught.value.remedy


def test_a_work_folder_means_its_exercise_also_from_within(tmp_path: Path) -> None:
    WorkFolder(tmp_path, IDS[1], "prices.py").write_note()
    (tmp_path / "below").mkdir()
    assert exercise_meant(tmp_path / "below", IDS) == IDS[1]


def test_a_folder_of_no_exercise_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="belongs to no exercise"):
        exercise_meant(tmp_path, IDS)


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"exercise": "a/b/c", "file": "../elsewhere.py"}'])
def test_a_damaged_note_is_told_what_to_do(tmp_path: Path, note: str) -> None:
    (tmp_path / ".orienteer.json").write_text(note, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        exercise_meant(tmp_path, IDS)
    assert "Delete it" in caught.value.remedy
