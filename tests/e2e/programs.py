"""Programs that a newcomer might write for the exercise that the tests solve."""

from __future__ import annotations

from tests.conftest import ROOT

TOPIC = "fundamentals/loops-functions"
EXERCISE = f"{TOPIC}/dry-spell"
PREDICTED = f"{TOPIC}/loops-predicted"
FOLDER = ROOT / "content" / "areas" / EXERCISE

RIGHT = (FOLDER / "solution.py").read_text(encoding="utf-8")
WAITS_FOR_RAIN = (FOLDER / "mistakes" / "waits-for-rain.py").read_text(encoding="utf-8")
"""Counts a spell only when it ends with a wet day."""
SMALLEST = "longest_dry_spell([0])"
"""The smallest input on which it fails."""
