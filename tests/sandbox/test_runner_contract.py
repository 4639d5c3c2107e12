"""What every runner promises, whatever it runs code in. A further runner is a further parameter of the fixture."""

from __future__ import annotations

import threading
import time

import pytest

from orienteer.errors import EnvironmentMissing
from orienteer.grading.runner import Limits, Parts, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.sandbox.native import NativeRunner
from orienteer.sandbox.portable import PortableRunner

from .attacks import TIERS

PORTABLE = "portable"


@pytest.fixture(params=[*TIERS, PORTABLE])
def runner(request: pytest.FixtureRequest, runners: dict[str, NativeRunner]) -> Runner:
    """Each runner in turn, the native one in each tier that this machine has."""
    return PortableRunner() if request.param == PORTABLE else runners[request.param]


BRIEF = Limits(cpu_seconds=0.3, wall_seconds=20.0, total_seconds=120)
"""Little work, and a clock that a busy machine doesn't run out of."""


def calls(*arguments: object, function: str = "f") -> list[Trial]:
    return [Trial("call", function, (encode(argument),)) for argument in arguments]


def texts(runner: Runner, source: str, trials: list[Trial], limits: Limits = BRIEF) -> list[str]:
    return [each.text for each in runner.observe(Submission.of(source), trials, limits=limits)]


def test_observations_come_in_the_order_of_the_trials(runner: Runner) -> None:
    found = texts(runner, "def f(x): return x * x", calls(*range(200)))
    assert found == [f'{{"outcome":"returned","value":{x * x}}}' for x in range(200)]


def test_parts_are_tried_in_their_order_and_time_between_them_is_nobodys(runner: Runner) -> None:
    source = "import os\ndef f(x):\n    if x == 3:\n        os._exit(7)\n    return x"
    parts = Parts([tuple(calls(1, 2)), (), tuple(calls(3)), tuple(calls(4, 5))])
    limits = Limits(cpu_seconds=0.3, wall_seconds=2.0, total_seconds=120)
    observations = runner.observe(Submission.of(source), parts, limits=limits)
    found = [next(observations).outcome, next(observations).outcome]
    time.sleep(1.5 * limits.wall_seconds)
    found += [each.outcome for each in observations]
    assert found == ["returned", "returned", "died", "returned", "returned"]


def test_every_trial_begins_with_a_fresh_module(runner: Runner) -> None:
    found = texts(runner, "seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen)", calls(1, 2, 3))
    assert found == ['{"outcome":"returned","value":1}'] * 3


def test_after_a_death_the_rest_goes_on_in_a_new_child(runner: Runner) -> None:
    source = "import os\ndef f(x):\n    if x == 2:\n        os._exit(7)\n    return x"
    found = [each.judged for each in runner.observe(Submission.of(source), calls(1, 2, 3), limits=BRIEF)]
    assert [each["outcome"] for each in found] == ["returned", "died", "returned"]
    assert found[1]["status"] == 7


def test_after_a_time_out_the_rest_goes_on_in_a_new_child(runner: Runner) -> None:
    source = "def f(x):\n    while x == 2:\n        pass\n    return x"
    found = list(runner.observe(Submission.of(source), calls(1, 2, 3), limits=BRIEF))
    assert [each.outcome for each in found] == ["returned", "timed_out", "returned"]
    assert found[1].extras.line in (2, 3)


@pytest.mark.parametrize("endless", ["while True: pass", "import itertools\nsum(itertools.repeat(0))"])
def test_a_file_that_never_ends_is_told_apart_from_a_call_that_does_not(runner: Runner, endless: str) -> None:
    (loading,) = runner.observe(Submission.of(endless), calls(1), limits=BRIEF)
    assert (loading.outcome, loading.judged["stage"]) == ("timed_out", "import")
    inside = endless.replace("\n", "\n    ")
    (calling,) = runner.observe(Submission.of(f"def f(x):\n    {inside}"), calls(1), limits=BRIEF)
    assert calling.outcome == "timed_out"
    assert "stage" not in calling.judged


@pytest.mark.parametrize("ends", ["os._exit(3)", "os.kill(os.getpid(), 11)"])
def test_a_file_that_ends_its_process_is_told_apart_from_a_call_that_does(runner: Runner, ends: str) -> None:
    (loading,) = runner.observe(Submission.of(f"import os\n{ends}"), calls(1), limits=BRIEF)
    (calling,) = runner.observe(Submission.of(f"import os\ndef f(x): {ends}"), calls(1), limits=BRIEF)
    assert (loading.outcome, loading.judged["stage"]) == ("died", "import")
    assert calling.outcome == "died"
    assert "stage" not in calling.judged


def test_what_was_printed_before_a_time_out_is_told(runner: Runner) -> None:
    for trial, source in (
        (Trial("call", "f"), "def f():\n    print('before')\n    while True: pass"),
        (Trial("program", observe=("output",)), "print('before')\nwhile True: pass"),
    ):
        [found] = runner.observe(Submission.of(source), [trial], limits=BRIEF)
        assert found.outcome == "timed_out"
        assert found.extras.output == "before\n"


def test_processor_time_and_waiting_are_told_apart(runner: Runner) -> None:
    busy, idle = "def f(x):\n    while True: pass", "import time\ndef f(x): time.sleep(60)"
    found = [
        next(iter(runner.observe(Submission.of(source), calls(1), limits=limits))).judged["limit"]
        for source, limits in ((busy, Limits(cpu_seconds=0.2)), (idle, Limits(wall_seconds=0.2)))
    ]
    assert found == ["cpu", "wall"]


def test_a_run_that_takes_too_long_in_all_is_ended(runner: Runner) -> None:
    source = "import time\ndef f(x): time.sleep(600 if x else 0)"
    limits = Limits(cpu_seconds=1, wall_seconds=600, total_seconds=3)
    found = [each.judged for each in runner.observe(Submission.of(source), calls(*range(6)), limits=limits)]
    assert len(found) == 6
    assert found[0]["outcome"] == "returned"
    assert found[-1] == {"outcome": "timed_out", "limit": "total"}


def test_programs_do_not_see_each_others_files(runner: Runner) -> None:
    source = "import os\nprint(os.listdir())\nopen('left behind', 'w').close()"
    found = texts(runner, source, [Trial("program", observe=("output",))] * 2)
    assert found == ['{"outcome":"returned","output":"[]\\n"}'] * 2


def test_a_program_gets_input_arguments_and_files(runner: Runner) -> None:
    source = "import sys\nprint(open(0).read(), sys.argv[1:], open('a.txt').read(), file=sys.stderr)\nsys.exit(2)"
    trial = Trial(
        "program", standard_input="in\n", command_line=("x",), files={"a.txt": "A"}, observe=("output", "status")
    )
    [found] = runner.observe(Submission.of(source), [trial])
    assert found.judged == {"outcome": "exited", "status": 2, "output": ""}
    assert found.extras.errors == "in\n ['x'] A\n"


def test_other_files_of_the_submission_can_be_imported(runner: Runner) -> None:
    submission = Submission(
        {"main.py": b"import shop\ndef f(x): return shop.price", "shop.py": b"price = 3"}, "main.py"
    )
    [found] = runner.observe(submission, calls(1))
    assert found.judged["value"] == 3


def test_a_submission_that_is_too_large_is_refused_with_a_reason(runner: Runner) -> None:
    [found] = runner.observe(Submission({"solution.py": b"#" * 10_000_000}, "solution.py"), calls(1))
    assert found.outcome == "invalid"
    assert "10,000,000 bytes" in found.judged["reason"]


def test_closing_the_iterator_ends_the_run(runner: Runner) -> None:
    observations = runner.observe(Submission.of("def f(x):\n    while x: pass"), calls(0, 1))
    assert next(observations).outcome == "returned"
    observations.close()  # type: ignore[attr-defined]
    assert texts(runner, "def f(x): return x", calls(5)) == ['{"outcome":"returned","value":5}']


def test_several_threads_observe_at_once(runner: Runner) -> None:
    found: dict[int, list[str]] = {}

    def observe(number: int) -> None:
        for _ in range(5):
            found[number] = texts(runner, f"def f(x): return x + {number}", calls(*range(20)))

    threads = [threading.Thread(target=observe, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(6):
        assert found[number] == [f'{{"outcome":"returned","value":{x + number}}}' for x in range(20)]


def test_a_program_that_replaces_builtins_disturbs_itself_alone(runner: Runner) -> None:
    source = (
        "import builtins\nfor name in ('len', 'map', 'type', 'isinstance', 'dict', 'open', 'max', 'print'):\n"
        "    setattr(builtins, name, None)\n"
    )
    assert texts(runner, f"{source}def f(x): return [x]", calls(1, {2})) == [
        '{"outcome":"returned","value":["list",1]}',
        '{"outcome":"returned","value":["list",["set",2]]}',
    ]
    [found] = runner.observe(
        Submission.of(f"{source}import sys\nsys.stdout.write('still here')"), [Trial("program", observe=("output",))]
    )
    assert found.judged == {"outcome": "returned", "output": "still here"}


def test_answers_given_before_a_sudden_end_are_kept_each_under_its_own_trial(runner: Runner) -> None:
    source = "import os\ndef f(x):\n    if x == 150:\n        os.kill(os.getpid(), 9)\n    return 'a' * x * 40"
    found = [each.judged for each in runner.observe(Submission.of(source), calls(*range(200)), limits=BRIEF)]
    assert [len(each.get("value", "")) for each in found] == [0 if x == 150 else x * 40 for x in range(200)]
    assert found[150]["outcome"] == "died"


def test_the_time_of_one_that_answers_nonsense_counts(runners: dict[str, NativeRunner]) -> None:
    source = "import os\ndef f(x):\n    for _ in range(3_000_000): pass\n    os.write(3, b'no\\n')\n    os.read(3, 1)"
    (found,) = runners[TIERS[0]].observe(Submission.of(source), calls(1))
    assert found.judged["reason"] == "It answered in a way that no program does."
    assert found.extras.seconds > 0.02


def test_every_child_draws_numbers_of_its_own(runner: Runner) -> None:
    source = "import random\ndef f(x): return random.random()"
    assert len({text for _ in range(4) for text in texts(runner, source, calls(1))}) == 4


def test_nothing_is_there_of_what_was_tried_before(runner: Runner) -> None:
    source = "import linecache\ndef f(x): return sorted(linecache.cache)"
    for _ in range(3):
        found = runner.observe(Submission({"main.py": source.encode()}, "main.py"), calls(1), limits=BRIEF)
        assert next(found).judged["value"] == ["list", "main.py"]


def test_another_hash_seed_is_another_environment(runner: Runner) -> None:
    source = "def f(x): return list({str(n) for n in range(20)})"
    orders = {
        next(iter(runner.observe(Submission.of(source), calls(1), environment=name))).text
        for name in ("none", "none?seed=1", "none?seed=1")
    }
    assert len(orders) == 2


def test_an_environment_that_is_not_there_is_no_fault_of_the_code(runner: Runner) -> None:
    with pytest.raises(EnvironmentMissing, match="no environment 'torch-of-1999'"):
        list(runner.observe(Submission.of(""), calls(1), environment="torch-of-1999"))


def test_authors_code_can_import_the_vocabulary_and_learners_code_cannot(runner: Runner) -> None:
    source = "def f(x):\n    import orienteer.curriculum\n    return True"
    outcomes = [
        next(iter(runner.observe(Submission.of(source), calls(1), environment=name))).outcome
        for name in ("author", "none")
    ]
    assert outcomes == ["returned", "raised"]


def test_programs_that_are_run_ahead_are_told_in_their_order_and_end_with_the_run(runner: Runner) -> None:
    source = "import os, sys, time\ntime.sleep(0.05 * (3 - int(sys.argv[1])))\nprint(sys.argv[1], os.listdir())"
    trials = [Trial("program", command_line=(str(number),), observe=("output",)) for number in range(4)]
    found = [each.judged["output"] for each in runner.observe(Submission.of(source), trials)]
    assert found == [f"{number} []\n" for number in range(4)]
    observations = runner.observe(Submission.of("while True: pass"), [Trial("program")] * 3, limits=BRIEF)
    assert next(observations).outcome == "timed_out"
    observations.close()  # type: ignore[attr-defined]
    assert texts(runner, "def f(x): return x", calls(5)) == ['{"outcome":"returned","value":5}']


def test_each_program_that_ends_badly_ends_so_for_itself(runner: Runner) -> None:
    source = "import os, sys\nif sys.argv[1] in '13': os._exit(7)\nprint(sys.argv[1])"
    trials = [Trial("program", command_line=(str(number),), observe=("output",)) for number in range(5)]
    found = [each.outcome for each in runner.observe(Submission.of(source), trials)]
    assert found == ["returned", "died", "returned", "died", "returned"]
