"""What the terminal does where an exercise's environment is missing."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from orienteer.cli import making
from orienteer.cli.making import with_environments
from orienteer.errors import EnvironmentMissing


class Lacking:
    """Work that lacks things, one after the other."""

    def __init__(self, *lacks: str) -> None:
        self.lacks = list(lacks)
        self.made: list[str] = []

    def make(self, names: list[str], *_: object) -> None:
        self.made += names

    def __call__(self) -> str:
        for name in self.lacks:
            if name not in self.made:
                raise EnvironmentMissing(f"No {name}.", remedy=f"Make {name}.", environment=name)
        return "done"


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Lacking]:
    def one(*lacks: str) -> Lacking:
        work = Lacking(*lacks)
        monkeypatch.setattr(making, "make_all", work.make)
        return work

    return one


class Keyboard(io.StringIO):
    """A terminal's end of things."""

    encoding = "utf-8"  # type: ignore[assignment]  # a StringIO has none, a terminal has

    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> Keyboard:
    screen = Keyboard()
    monkeypatch.setattr("sys.stdin", Keyboard(typed))
    monkeypatch.setattr("sys.stderr", screen)
    return screen


def test_with_yes_all_that_is_missing_is_made_and_the_work_goes_on(lacking: Callable[..., Lacking]) -> None:
    work = lacking("data", "tools")
    assert with_environments(work, yes=True) == "done"
    assert work.made == ["data", "tools"]


def test_without_anybody_to_ask_nothing_is_fetched(
    lacking: Callable[..., Lacking], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    work = lacking("data")
    with pytest.raises(EnvironmentMissing, match=r"No data\. Make data\."):
        with_environments(work, yes=False)
    assert work.made == []


@pytest.mark.parametrize("typed", ["\n", "y\n", "YES\n"])
def test_at_a_terminal_it_is_said_what_it_takes_and_asked(
    lacking: Callable[..., Lacking], monkeypatch: pytest.MonkeyPatch, tmp_path, typed: str
) -> None:
    monkeypatch.setenv("ORIENTEER_ENVIRONMENTS", str(tmp_path))
    screen = at_a_terminal(monkeypatch, typed)
    assert with_environments(lacking("data"), yes=False) == "done"
    said = " ".join(screen.getvalue().split())
    assert "This needs Data, which isn't on this machine yet: about 109 MB to fetch, 521 MB on disk" in said
    assert said.endswith("Fetch it now? [Y/n]")


@pytest.mark.parametrize("typed", ["n\n", "what\n", ""])
def test_any_other_answer_fetches_nothing(
    lacking: Callable[..., Lacking], monkeypatch: pytest.MonkeyPatch, tmp_path, typed: str
) -> None:
    monkeypatch.setenv("ORIENTEER_ENVIRONMENTS", str(tmp_path))
    at_a_terminal(monkeypatch, typed)
    work = lacking("data")
    with pytest.raises(EnvironmentMissing):
        with_environments(work, yes=False)
    assert work.made == []


def test_what_is_missing_after_it_was_made_is_made_once_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(making, "make_all", lambda names, *_: made.extend(names))

    def never() -> None:
        raise EnvironmentMissing("Still no data.", environment="data")

    with pytest.raises(EnvironmentMissing, match="Still no data"):
        with_environments(never, yes=True)
    assert made == ["data"]


def test_what_cant_be_made_here_isnt_tried() -> None:
    def never() -> None:
        raise EnvironmentMissing("It can't be had on this machine.")

    with pytest.raises(EnvironmentMissing, match="can't be had"):
        with_environments(never, yes=True)
