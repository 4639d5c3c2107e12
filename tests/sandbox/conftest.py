"""Runners for the tests of the sandbox: one for each tier that this machine has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from orienteer.sandbox.native import NativeRunner

from .attacks import TIERS


@pytest.fixture(scope="session")
def runners() -> Iterator[dict[str, NativeRunner]]:
    """A runner in each tier that this machine has."""
    found = {tier: NativeRunner(tier=tier) for tier in TIERS}
    yield found
    for runner in found.values():
        runner.close()


@pytest.fixture(params=TIERS)
def runner(request: pytest.FixtureRequest, runners: dict[str, NativeRunner]) -> NativeRunner:
    """Each of them in turn."""
    return runners[request.param]
