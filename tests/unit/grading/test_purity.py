"""Grading and the course's values run where there is nothing but Python: they will run in a browser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import orienteer

SOURCE = Path(orienteer.__file__).parents[1]

PROGRAM = """
import sys
sys.path.insert(0, {source!r})
import importlib, pkgutil
import orienteer.curriculum, orienteer.curriculum.course, orienteer.curriculum.domains
import orienteer.grading
for module in pkgutil.walk_packages(orienteer.grading.__path__, "orienteer.grading."):
    importlib.import_module(module.name)
ours = {{name.split(".")[0] for name in sys.modules}}
strangers = ours - set(sys.stdlib_module_names) - {{"orienteer", "__main__"}}
print(sorted(strangers))
rooms = {{".".join(name.split(".")[:2]) for name in sys.modules if name.startswith("orienteer.")}}
print(sorted(rooms))
"""


def test_grading_and_the_values_of_the_curriculum_import_with_the_standard_library_alone() -> None:
    program = PROGRAM.format(source=str(SOURCE))
    ended = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False)
    assert ended.stderr == ""
    strangers, rooms = ended.stdout.splitlines()
    assert strangers == "[]"
    assert rooms == "['orienteer.curriculum', 'orienteer.grading', 'orienteer.inside']" or (
        rooms == "['orienteer.curriculum', 'orienteer.errors', 'orienteer.grading', 'orienteer.inside']"
    )
