"""How far a learner is with one thing."""

from __future__ import annotations

from typing import Literal

State = Literal["untouched", "under_way", "mastered", "fading", "known", "skipped", "not_yet_written"]

Mark = Literal["known", "skipped", "unmarked", "starred", "unstarred", "none"]
"""What is set: `unmarked` takes known and skipped away, `unstarred` the star, `none` all of them."""
