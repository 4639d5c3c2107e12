"""`orienteer review` in a terminal of its own, and in a pipe."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from orienteer.learning.events import Event
from orienteer.storage.store import Store
from tests.integration.small_content import write_content

WAIT_SECONDS = 60
"""How long a busy machine may take to show a page; nothing is asserted about it."""

CARDS = """
    format_version: 1
    cards:
      - id: doubling
        kind: recall
        asks: What is twice a number?
        sentence: The number and itself.
        paragraph: Added up.
        proof: "print(2 + 2)"
        prints: "4"
      - id: which
        kind: choice
        asks: Which is twice two?
        choices:
          - text: Five
            why_wrong: That is one more.
          - text: Four
            right: true
          - text: Three
            why_wrong: That is one less.
        sentence: Four.
        paragraph: Two and two.
        proof: "print(2 * 2)"
        prints: "4"
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder and content with two cards, of which the topic was begun."""
    from textwrap import dedent

    content = write_content(tmp_path / "content")
    (content / "areas/basics/numbers/cards.yaml").write_text(dedent(CARDS).lstrip("\n"), encoding="utf-8")
    data = tmp_path / "data"
    data.mkdir()
    store = Store(f"sqlite:///{data / 'orienteer.db'}")
    store.append(
        Event("review_set", "review", datetime(2026, 1, 1, tzinfo=UTC), {"topic": "basics/numbers", "taken": True})
    )
    store.close()
    return tmp_path


def around(home: Path, **more: str) -> dict[str, str]:
    folders = {"ORIENTEER_DATA": str(home / "data"), "ORIENTEER_CONTENT": str(home / "content")}
    return {**os.environ, **folders, "TERM": "xterm", "COLUMNS": "80", "EDITOR": "", "VISUAL": "", **more}


def run(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "orienteer", "review", *arguments],
        env=around(home, **more), stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip


class Terminal:
    """A terminal with the command in it."""

    def __init__(self, home: Path, **more: str) -> None:
        self.ahead = b""
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.execve(sys.executable, [sys.executable, "-m", "orienteer", "review"], around(home, **more))

    def until(self, wanted: str) -> str:
        """What is shown until the words come, from where the last look ended."""
        while wanted.encode() not in self.ahead:
            ready, _, _ = select.select([self.master], [], [], WAIT_SECONDS)
            assert ready, f"{wanted!r} never came; there was {self.ahead.decode(errors='replace')}"
            try:
                self.ahead += os.read(self.master, 65_536)
            except OSError:
                break
        before, found, self.ahead = self.ahead.partition(wanted.encode())
        assert found, before.decode(errors="replace")
        return (before + found).decode(errors="replace")

    def press(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def ended(self) -> int:
        """Its exit status."""
        status = os.waitpid(self.process, 0)[1]
        os.close(self.master)
        return os.waitstatus_to_exitcode(status)


def rated(home: Path) -> list[tuple[str, int]]:
    store = Store(f"sqlite:///{home / 'data' / 'orienteer.db'}")
    told = sorted(
        (card, review.rating) for card, history in store.history().cards.items() for review in history.reviews
    )
    store.close()
    return told


@pytest.mark.needs("linux")
def test_a_day_is_reviewed_with_keys_and_a_rating_is_taken_back(home: Path) -> None:
    terminal = Terminal(home)
    terminal.until("q leaves")
    for _ in range(2):
        terminal.press(" ")
        terminal.until("in 2 days")
        terminal.until("q leaves")
        terminal.press("3")
    terminal.until("That was all for today")
    assert terminal.ended() == 0
    assert rated(home) == [("basics/numbers/doubling", 3), ("basics/numbers/which", 3)]

    assert run(home, "--undo").returncode == 0
    assert len(rated(home)) == 1


@pytest.mark.needs("linux")
def test_a_choice_is_made_with_a_letter_and_q_leaves_what_was_rated(home: Path) -> None:
    run(home, "basics/numbers/doubling", "--rate", "4")
    terminal = Terminal(home)
    terminal.until("a to c choose")
    terminal.press("a")
    terminal.until("wrong, your choice")
    terminal.until("q leaves")
    terminal.press("z")
    terminal.until("twice a number")
    terminal.press("q")
    assert terminal.ended() == 0
    assert rated(home) == []


@pytest.mark.needs("linux")
def test_a_dumb_terminal_gets_plain_signs_and_no_codes(home: Path) -> None:
    terminal = Terminal(home, TERM="dumb", PYTHONIOENCODING="utf-8")
    seen = terminal.until("q leaves")
    terminal.press(" ")
    seen += terminal.until("Easy")
    terminal.press("q")
    assert terminal.ended() == 0
    assert "\x1b" not in seen and seen.isascii()


def test_a_pipe_is_told_what_is_due_and_a_program_gets_an_object(home: Path) -> None:
    assert re.match(r"2 cards to review, about \d minutes?\nFirst: \S.*\?\n$", run(home).stdout)
    told = json.loads(run(home, "--json").stdout)
    assert (told["left"], told["done"], len(told["card"]["ratings"])) == (2, 0, 4)
    after = json.loads(run(home, told["card"]["id"], "--rate", "3", "--json").stdout)
    assert (after["left"], after["done"]) == (1, 1)


def test_a_wrong_call_ends_with_a_sentence(home: Path) -> None:
    for words, said in (
        (["--rate", "3"], "A rating needs a card"),
        (["basics/numbers/gone", "--rate", "3"], "There is no card called basics/numbers/gone."),
        (["--undo"], "There is no rating to take back."),
        (["--optimise"], "once 512 reviews on later days are there; 0 are."),
    ):
        ended = run(home, *words)
        assert (ended.returncode, said in ended.stderr) == (2, True), ended.stderr


def test_an_exercise_is_laid_out_again_from_blank(home: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "orienteer", "review", "--again", "double", "--json"],
        env=around(home), cwd=home, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    (folder,) = home.glob("double-*")
    assert (folder / "solution.py").read_text(encoding="utf-8") == "def double(number):\n    ...\n"
