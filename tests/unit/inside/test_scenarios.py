from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

import pytest

from orienteer.inside.agent import Agent


def tried(source: str, code: str, observe: tuple[str, ...] = ("value", "timeline"), **names: Any) -> dict[str, Any]:
    trial = {"kind": "scenario", "code": code, "names": names, "observe": observe, "builtins": ()}
    text, _ = Agent({"solution.py": source.encode()}, "solution.py").perform(trial)
    judged: dict[str, Any] = json.loads(text)
    return judged


def events(judged: dict[str, Any]) -> list[tuple[Any, str]]:
    return [(at if isinstance(at, int) else float(at[1]), text) for _, at, text in judged["timeline"][1:]]


SERIAL = "async def both(one, other):\n    return [await one, await other]\n"
TOGETHER = "import asyncio\nasync def both(one, other):\n    return list(await asyncio.gather(one, other))\n"
CODE = "await both(work('a', 2, gives=1), work('b', 3, gives=2))"


def test_what_is_awaited_one_after_the_other_doesnt_overlap() -> None:
    judged = tried(SERIAL, CODE)
    assert judged["value"] == ["list", 1, 2]
    assert events(judged) == [(0, "a begins"), (2, "a ends"), (2, "b begins"), (5, "b ends")]


def test_what_is_gathered_overlaps() -> None:
    assert events(tried(TOGETHER, CODE)) == [(0, "a begins"), (0, "b begins"), (2, "a ends"), (3, "b ends")]


def test_a_class_in_a_scenario_sees_the_learners_names() -> None:
    code = "class Box:\n    size = double(2)\nawait asyncio.sleep(Box.size)\nBox.size, now()"
    assert tried("import asyncio\ndef double(n): return 2 * n\n", code)["value"] == ["tuple", 4, ["float", "4.0"]]


def test_an_hour_passes_at_once() -> None:
    assert tried("", "await work('long', 3600)\nnow()")["value"] == ["float", "3600.0"]


def test_time_sleep_holds_everything_up() -> None:
    source = "import asyncio, time\nasync def nap(seconds):\n    time.sleep(seconds)\n"
    assert tried(source, "import asyncio\nawait asyncio.gather(nap(1), nap(1))\nnow()")["value"] == ["float", "2.0"]


def test_time_sleep_in_a_thread_holds_nothing_up() -> None:
    source = "import asyncio, time\nasync def nap(seconds):\n    await asyncio.to_thread(time.sleep, seconds)\n"
    assert tried(source, "import asyncio\nawait asyncio.gather(nap(1), nap(1))\nnow()")["value"] == ["float", "1.0"]


def test_the_submissions_own_clocks_agree_with_the_checks() -> None:
    source = "from time import monotonic\nimport time, asyncio\nasync def took():\n    began = monotonic()\n"
    source += "    await asyncio.sleep(4)\n    return monotonic() - began, time.perf_counter()\n"
    assert tried(source, "await took()")["value"] == ["tuple", ["float", "4.0"], ["float", "4.0"]]


def test_a_time_limit_cancels() -> None:
    source = "import asyncio\nasync def hurried(it):\n    try:\n        return await asyncio.wait_for(it, 1)\n"
    source += "    except asyncio.TimeoutError:\n        return 'too late'\n"
    judged = tried(source, "await hurried(work('a', 2))")
    assert judged["value"] == "too late"
    assert events(judged) == [(0, "a begins"), (1, "a is cancelled")]


def test_a_task_that_nobody_waits_for_is_told() -> None:
    source = "import asyncio\nasync def start(it):\n    asyncio.get_running_loop().keep = asyncio.create_task(it)\n"
    judged = tried(source, "await start(work('a', 5))\nawait work('b', 1)")
    assert (1, "1 left running") in events(judged)


def test_the_timeline_stands_beside_what_was_raised() -> None:
    judged = tried("", "await work('a', 1, fails=ValueError('no'))")
    assert judged["outcome"] == "raised"
    assert judged["exception"][1] == "ValueError"
    assert events(judged) == [(0, "a begins"), (1, "a fails")]


def test_where_nothing_could_wake_it_that_is_raised() -> None:
    source = "import asyncio\nasync def wait():\n    await asyncio.Event().wait()\n"
    assert tried(source, "await wait()")["exception"][1] == "NothingWakes"


def test_a_scenario_without_end_on_its_own_clock_is_ended() -> None:
    source = "import asyncio\nasync def ever():\n    while True:\n        await asyncio.sleep(86400)\n"
    assert tried(source, "await ever()")["exception"][1] == "LastsTooLong"


def test_a_replaced_sleep_changes_nothing_of_the_timeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asyncio, "sleep", asyncio.sleep)  # so that what the submission puts there doesn't stay
    source = "import asyncio\nasync def no(*_):\n    pass\nasyncio.sleep = no\nasync def go(it):\n    return await it\n"
    assert events(tried(source, "await go(work('a', 2))")) == [(0, "a begins"), (2, "a ends")]


def test_the_clock_of_the_loop_cant_be_replaced() -> None:
    source = "import asyncio\nasync def go():\n    asyncio.get_running_loop().time = lambda: 0.0\n"
    assert tried(source, "await go()")["exception"][1] == "AttributeError"


@pytest.mark.parametrize("back", ["clock.now = 0.0", "clock.aside = -clock.now"])
def test_nothing_happens_before_what_happened_before(back: str) -> None:
    clock = 'import sys\nclock = sys.modules["orienteer.inside.performers.virtual_time"].CLOCK\n'
    source = f"{clock}async def both(one, other):\n    first = await one\n    {back}\n    return [first, await other]\n"
    assert tried(source, CODE)["exception"][1] == "RuntimeError"


def test_a_call_in_a_thread_may_write_down_what_is_later_than_what_follows() -> None:
    source = "import asyncio\nasync def in_a_thread(call):\n    return await asyncio.to_thread(call)\n"
    code = """
        import asyncio, time
        def late():
            time.sleep(3)
            note("late")
        await asyncio.gather(in_a_thread(late), work("a", 1))
    """
    assert events(tried(source, code)) == [(0, "a begins"), (1, "a ends"), (3, "late")]


def test_inputs_are_known_by_name() -> None:
    assert tried("", "await work('a', seconds, gives=seconds)", seconds=3)["value"] == 3


def test_the_process_has_its_own_time_back_afterwards() -> None:
    tried("import time\n", "time.sleep(1)")
    assert sys.modules["time"] is time
    assert isinstance(asyncio.get_event_loop_policy(), asyncio.DefaultEventLoopPolicy)
