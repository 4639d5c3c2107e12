"""Confined processes: the edge that runs a learner's code on this machine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orienteer.sandbox.machine import MachineFacts


def probe_machine() -> MachineFacts:
    """Find out what isolation this machine has; the facts and a sentence for each that is missing."""
    from orienteer.sandbox.machine import portable_machine, probe

    return probe() if sys.platform == "linux" else portable_machine()
