"""What the terminal does where no server runs."""

from __future__ import annotations

import shutil
from pathlib import Path

from orienteer.cli.by_workshop import WorkshopDesk
from orienteer.settings import read_settings

WHOLE = Path(__file__).resolve().parents[2] / "content" / "whole"


def test_a_folder_whose_exercise_was_renamed_since_is_checked_to_the_end(tmp_path: Path) -> None:
    content = Path(shutil.copytree(WHOLE, tmp_path / "content"))
    page = next(content.rglob("one/double/exercise.md"))
    page.write_text(page.read_text().replace("minutes:", "aliases: [twofold]\nminutes:", 1))
    solution = (page.parent / "solution.py").read_bytes()
    settings = read_settings({"ORIENTEER_CONTENT": str(content), "ORIENTEER_DATA": str(tmp_path / "data")})
    desk = WorkshopDesk(settings)
    try:
        assert desk.check("first/one/twofold", {"solution.py": solution}).verdict == "accepted"
        desk.prepare("first/one/twofold")
    finally:
        desk.close()
