"""A call is made once, and done over where it would come to the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from orienteer.inside.performers import recalled

CHANGES = """
echo made >>../calls
rm -r old; chmod 700 tool; mkdir empty; ln -s tool link; printf '\\377' >bytes; echo changed >text
echo said; echo complained >&2; exit 3
"""


class Place:
    """A folder in which a call is made, and what is kept of it."""

    def __init__(self, folder: Path) -> None:
        self.kept, self.calls = folder / "kept", folder / "calls"
        self.kept.mkdir()
        self.folder = folder / "here"

    def lay(self) -> None:
        """The folder as it is before the call."""
        subprocess.run(["rm", "-rf", str(self.folder)], check=True)
        (self.folder / "old" / "deep").mkdir(parents=True)
        for name in ("old/deep/file", "tool", "text"):
            (self.folder / name).write_text(name)

    def call(self, script: str = CHANGES, *words: str, both: bool = False, **variables: str) -> tuple[int, str, str]:
        """Make the call or do it over: its status and what it printed."""
        done = subprocess.run(
            [sys.executable, recalled.__file__, str(self.kept), str(self.folder), "sh", "-c", script, *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if both else subprocess.PIPE,
            cwd=self.folder,
            env=dict(os.environ) | variables,
            text=True,
        )
        for path in self.kept.glob(f"*{recalled.NEW}"):
            path.rename(path.with_suffix(""))
        return done.returncode, done.stdout, done.stderr or ""

    def made(self) -> int:
        """How many calls were made."""
        return len(self.calls.read_text().splitlines())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    laid = Place(tmp_path)
    laid.lay()
    return laid


def test_a_call_that_is_done_over_leaves_and_says_what_it_did_when_it_was_made(place: Place) -> None:
    first, left = place.call(), recalled.tree(str(place.folder))
    place.lay()
    assert place.call() == first == (3, "said\n", "complained\n")
    assert recalled.tree(str(place.folder)) == left
    assert place.made() == 1
    assert float((place.kept / recalled.SECONDS).read_text()) >= 0


def test_what_goes_to_one_stream_keeps_its_order(place: Place) -> None:
    script = "echo one; echo two >&2; echo three; echo made >>../calls"
    assert [place.call(script, both=True)[1] for _ in range(2)] == ["one\ntwo\nthree\n"] * 2
    assert place.made() == 1


@pytest.mark.parametrize(
    ("words", "variables", "file"),
    [(("word",), {}, ""), ((), {"PIP_NO_INDEX": "1"}, ""), ((), {}, "text")],
    ids=["argument", "variable", "file"],
)
def test_a_call_that_may_come_to_something_else_is_made(
    place: Place, words: tuple[str, ...], variables: dict[str, str], file: str
) -> None:
    place.call()
    place.lay()
    if file:
        (place.folder / file).write_text("another")
    place.call(CHANGES, *words, **variables)
    assert place.made() == 2


def test_what_the_file_is_called_that_it_prints_to_makes_no_difference(place: Place) -> None:
    words = [sys.executable, recalled.__file__, str(place.kept), str(place.folder), "sh", "-c", CHANGES]
    for name in ("log", "another"):
        with (place.folder / name).open("w") as file:
            subprocess.run(words, stdout=file, stderr=subprocess.DEVNULL, cwd=place.folder, check=False)
        for path in place.kept.glob(f"*{recalled.NEW}"):
            path.rename(path.with_suffix(""))
        assert (place.folder / name).read_text() == "said\n"
        place.lay()
    assert place.made() == 1


def test_a_process_that_a_call_leaves_behind_is_not_waited_for(place: Place) -> None:
    status, said, _ = place.call("(sleep 20; touch ../late) & echo $!")
    assert not (place.kept.parent / "late").exists()
    os.kill(int(said), signal.SIGKILL)
    assert status == 0
