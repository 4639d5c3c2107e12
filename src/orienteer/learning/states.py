"""How far a learner is with one thing."""

from __future__ import annotations

from typing import Literal

State = Literal["untouched", "under_way", "mastered", "fading", "known", "skipped", "not_yet_written"]

Mark = Literal["known", "skipped", "starred", "none"]
