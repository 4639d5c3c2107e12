"""What the replay page's benchmark reads from a browser's trace."""

from __future__ import annotations

from typing import Any

from benchmarks.replay_page import told_of


def event(name: str, at: int, *, tid: int = 1, spent: int | None = None) -> dict[str, Any]:
    told = {"name": name, "pid": 7, "tid": tid, "ts": at}
    return told if spent is None else told | {"tdur": spent}


def test_a_frame_costs_what_its_thread_does_up_to_the_next() -> None:
    begun = [event("BeginCommitCompositorFrame", at) for at in (1000, 2000, 3000)]
    tasks = [
        event("RunTask", 500, spent=90_000),  # before the first frame
        event("RunTask", 1001, spent=2000),
        event("RunTask", 1900, spent=1000),
        event("RunTask", 2001, spent=17_000),
        event("RunTask", 2002, tid=2, spent=50_000),  # another thread's
        event("Layout", 3001, spent=40_000),  # within a task
        event("RunTask", 3002, spent=5000),
    ]
    told = told_of([*tasks, *begun, event("AnimationFrame::Presentation", 2500)])
    assert (told["frames"], told["median_milliseconds"]) == (3, 5.0)
    assert (told["longer_than_a_sixtieth"], told["shown"]) == (1, 1)


def test_a_trace_without_frames_is_told_as_that() -> None:
    assert told_of([event("RunTask", 1, spent=1)]) == {"frames": 0}
