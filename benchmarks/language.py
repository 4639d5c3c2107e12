"""How quickly the editor's questions are answered: `python -m benchmarks.language [--times N]`.

Completions, a signature and a documentation, asked about one file of a beginner's size, medians and p95:

    tools child   forked from the warm zygote, as the page has it
    anew          `python -c "import jedi; …"`, a process each

The first line is what the zygote takes until it can be asked.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import time
from collections.abc import Callable
from functools import partial

from orienteer.bootstrap import open_workshop
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.services.asking_jedi import LIMITS
from orienteer.settings import read_settings

SOURCE = '''
from collections import Counter


class Basket:
    """Fruit, counted."""

    def __init__(self, fruit: list[str]) -> None:
        self.fruit = Counter(fruit)

    def heaviest(self, *, most: int = 1) -> list[str]:
        """The commonest fruit first."""
        return [name for name, _ in self.fruit.most_common(most)]


def labels(baskets):
    """A line for each basket."""
    found = {}
    for basket in baskets:
        found.setdefault(basket.heaviest()[0], []).append(basket)
    return found


basket = Basket(["plum"])
'''
ENVIRONMENT = "tools?tool=jedi"
QUESTIONS = {
    "a name": ("complete", "bas"),
    "a member": ("complete", "basket.heaviest()[0].str"),
    "signature": ("signature", "basket.heaviest("),
    "documentation": ("documentation", "basket.heaviest"),
}
ANEW = """
import jedi, sys
script = jedi.Script(sys.argv[1], path="shop.py", environment=jedi.api.environment.InterpreterEnvironment())
at = {"complete": script.complete, "signature": script.get_signatures, "documentation": script.help}[sys.argv[2]]
at(int(sys.argv[3]), int(sys.argv[4]))
"""


def ask(runner: Runner, question: str, last: str) -> None:
    """One question to a tools child.

    Raises:
        SystemExit: it wasn't answered.
    """
    command = (question, "shop.py", str(SOURCE.count("\n") + 1), str(len(last)))
    trial = Trial(kind="tool", function="jedi", command_line=command, alone=True)
    submission = Submission.of(SOURCE + last, "shop.py")
    (seen,) = runner.observe(submission, [trial], environment=ENVIRONMENT, limits=LIMITS)
    if seen.outcome != "returned":
        raise SystemExit(f"{question}: {seen.text}")


def ask_anew(python: str, question: str, last: str) -> None:
    """The same in a process that has to load jedi first."""
    place = [str(SOURCE.count("\n") + 1), str(len(last))]
    subprocess.run([python, "-c", ANEW, SOURCE + last, question, *place], check=True)


def milliseconds(times: int, act: Callable[[], object]) -> tuple[float, float]:
    """Median and 95th percentile."""
    taken = []
    for _ in range(times):
        time.sleep(0.03)  # a child stands ready again, as between two keys
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1] if times > 1 else taken[0]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=30, help="how often each is asked")
    times = parser.parse_args().times
    with open_workshop(read_settings()) as shop:
        python = str(shop.installations.installed("tools").python)
        began = time.perf_counter()
        ask(shop.runner, *QUESTIONS["a name"])
        print(f"until the first answer  {time.perf_counter() - began:6.1f} s")
        for name, (question, last) in QUESTIONS.items():
            median, high = milliseconds(times, partial(ask, shop.runner, question, last))
            anew, _ = milliseconds(max(2, times // 10), partial(ask_anew, python, question, last))
            told = f"tools child {median:7.1f} ms (p95 {high:7.1f})   anew {anew:8.1f} ms   {anew / median:5.1f}×"
            print(f"{name:14} {told}")


if __name__ == "__main__":
    main()
