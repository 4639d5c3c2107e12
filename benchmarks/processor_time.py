"""Processor time of a process and of all that it started: others on the machine change it less than the clock's."""

from __future__ import annotations

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


def seconds_of_tree(root: int) -> float:
    """Processor seconds of a process, its descendants, and those of them that have ended and were waited for.

    0 where there is no /proc. Source: proc(5), utime, stime, cutime and cstime of stat.
    """
    found: dict[int, tuple[int, float]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:  # it has ended meanwhile
            continue
        found[int(folder.name)] = int(fields[1]), sum(map(int, fields[11:15])) / _TICKS
    wanted, total = {root}, 0.0
    while wanted:
        total += sum(found[process][1] for process in wanted if process in found)
        wanted = {process for process, (parent, _) in found.items() if parent in wanted}
    return total
