"""One thing that was looked at on this machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Args:
        name: what it is.
        says: a sentence or a value.
        fine: whether Orienteer can work with it.
        more: further sentences: what it means for the learner, and how it is mended.
    """

    name: str
    says: str
    fine: bool = True
    more: tuple[str, ...] = ()
