"""jedi in a tools child: what it knows of code that it never runs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from orienteer.bootstrap import open_workshop
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.services.asking_jedi import LIMITS
from orienteer.settings import read_settings

pytestmark = pytest.mark.needs("linux")

SHOP = '''
import math
from prices import Price

raise SystemExit("nothing here is ever run")

class Basket:
    def fill(self, fruit: str, *, ripe: bool = True) -> list[str]:
        """Put a fruit in.

        It stays there."""
        return [fruit]

basket = Basket()
'''
PRICES = "class Price:\n    def in_pence(self): ...\n"


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with open_workshop(read_settings()) as shop:
        yield shop.runner


def ask(runner: Runner, question: str, last_line: str) -> Any:
    """The answer at the end of a line that is added to the shop."""
    files = {"shop.py": (SHOP + last_line).encode(), "prices.py": PRICES.encode()}
    line = SHOP.count("\n") + 1
    command = (question, "shop.py", str(line), str(len(last_line)))
    trial = Trial(kind="tool", function="jedi", command_line=command, alone=True)
    (seen,) = runner.observe(Submission(files, "shop.py"), [trial], environment="tools?tool=jedi", limits=LIMITS)
    return json.loads(seen.judged["value"])


@pytest.mark.parametrize(
    ("line", "name"),
    [("bas", "basket"), ("basket.fi", "fill"), ("basket.fill('a').app", "append"), ("math.flo", "floor"),
     ("Price().in_", "in_pence"), ("ran", "range")],
)  # fmt: skip
def test_words_are_completed_by_what_they_stand_for(runner: Runner, line: str, name: str) -> None:
    assert name in [found for found, _ in ask(runner, "complete", line)]


def test_what_begins_with_an_underscore_is_offered_to_who_types_one(runner: Runner) -> None:
    assert not any(name.startswith("_") for name, _ in ask(runner, "complete", "basket."))
    assert any(name == "__class__" for name, _ in ask(runner, "complete", "basket.__c"))


def test_a_call_names_the_parameter_that_is_being_written(runner: Runner) -> None:
    told = ask(runner, "signature", 'basket.fill("plum", ')
    assert (told["name"], told["parameters"][told["at"]]) == ("fill", "ripe: bool=True")
    assert told["says"] == "Put a fruit in."
    assert ask(runner, "signature", "basket") is None


def test_a_name_says_what_it_is(runner: Runner) -> None:
    told = ask(runner, "documentation", "basket.fill")
    assert told["signature"] == "fill(fruit: str, *, ripe: bool=True) -> list[str]"
    assert ask(runner, "documentation", "basket")["signature"] == "Basket"
    assert ask(runner, "documentation", "") is None


def test_code_that_is_half_typed_is_read_all_the_same(runner: Runner) -> None:
    assert ask(runner, "complete", "for fruit in basket.fill(") is not None


def test_a_submitted_module_in_the_place_of_a_known_one_is_read_and_not_loaded(runner: Runner) -> None:
    files = {"shop.py": b"import jedi\njedi.", "jedi.py": b"ours = 1\nraise SystemExit(3)\n", "parso.py": b"1/0\n"}
    trial = Trial(kind="tool", function="jedi", command_line=("complete", "shop.py", "2", "5"), alone=True)
    (seen,) = runner.observe(Submission(files, "shop.py"), [trial], environment="tools?tool=jedi", limits=LIMITS)
    assert [name for name, _ in json.loads(seen.judged["value"])] == ["ours"]
