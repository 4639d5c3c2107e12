"""Hostile programs get the ending that they must get, and the next submission is graded as ever.

Each in the strongest tier and in the lowest that stops it, as root and as an ordinary user; and each succeeds when what
stops it is taken away, in a throw-away jail. They run several at once, when the first test asks for its result.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from orienteer.sandbox.jail.removal import allowed_removals
from orienteer.sandbox.machine import probe

from .attacks import MECHANISMS, OF_THE_DESIGN, TIERS, Attack, attacks
from .demonstrating import demonstrate
from .table import PAGE, page
from .throwaway import lines_from_jail
from .trying import tiers_of, try_claims

pytestmark = pytest.mark.needs("linux")

ALL = attacks()
CLAIMS = [(attack, tier) for attack in ALL for tier in tiers_of(attack)]


def chosen(request: pytest.FixtureRequest, test: Callable[..., None]) -> list[Attack]:
    """The attacks that this session asks a test about."""
    asked = {
        item.callspec.params["attack"].name
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.function is test
    }
    return [attack for attack in ALL if attack.name in asked]


@pytest.fixture(scope="module")
def here(request: pytest.FixtureRequest) -> dict[tuple[str, str], str]:
    """How each ended on this machine, as who runs the tests."""
    asked = chosen(request, test_a_hostile_program_is_stopped)
    return {(each["name"], each["tier"]): each["problem"] for each in try_claims(asked)}


@pytest.fixture(scope="module")
def for_an_ordinary_user(request: pytest.FixtureRequest) -> dict[tuple[str, str], str]:
    """How each ended for a user without any rights, in a jail where nobody has more."""
    names = [attack.name for attack in chosen(request, test_a_hostile_program_of_an_ordinary_user_is_stopped)]
    lines, problem = lines_from_jail("ordinary", "claims", names)
    assert lines, problem
    return {(each["name"], each["tier"]): each["problem"] for each in lines}


@pytest.fixture(scope="module")
def without(request: pytest.FixtureRequest) -> dict[str, str]:
    """Why each did not succeed without the mechanism that stops it."""
    return dict(demonstrate(chosen(request, test_a_hostile_program_succeeds_without_the_mechanism_that_stops_it)))


def names(value: object) -> str:
    return value.name if isinstance(value, Attack) else str(value)


@pytest.mark.parametrize(("attack", "tier"), CLAIMS, ids=names)
def test_a_hostile_program_is_stopped(attack: Attack, tier: str, here: dict[tuple[str, str], str]) -> None:
    assert here[attack.name, tier] == ""


@pytest.mark.parametrize(("attack", "tier"), CLAIMS, ids=names)
def test_a_hostile_program_of_an_ordinary_user_is_stopped(
    attack: Attack, tier: str, for_an_ordinary_user: dict[tuple[str, str], str]
) -> None:
    assert for_an_ordinary_user[attack.name, tier] == ""


@pytest.mark.parametrize("attack", ALL, ids=names)
def test_a_hostile_program_succeeds_without_the_mechanism_that_stops_it(
    attack: Attack, without: dict[str, str]
) -> None:
    assert without[attack.name] == ""


def test_there_are_programs_enough_and_each_names_mechanisms_that_there_are() -> None:
    assert len(ALL) >= 120
    assert {name for attack in ALL for name in attack.stopped_by} <= set(MECHANISMS)


def test_no_mechanism_is_removed_outside_of_a_throw_away_jail() -> None:
    assert allowed_removals(()) == ()
    with pytest.raises(PermissionError, match="throw-away jail"):
        allowed_removals(("filter",))


def test_the_mechanisms_of_the_design_have_no_switch() -> None:
    assert not set(OF_THE_DESIGN) & set(probe().__slots__)
    assert TIERS[0] == min(TIERS)


def test_the_operators_page_says_what_the_programs_show() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.sandbox.table writes it anew"
