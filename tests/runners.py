"""The native runner as tests use it: with the environments that this machine has made."""

from __future__ import annotations

from orienteer.sandbox.environments import Installations
from orienteer.sandbox.native import NativeRunner
from orienteer.settings import read_settings


def native_runner(tier: str = "") -> NativeRunner:
    """A runner that finds the environments; close it.

    Args:
        tier: no better isolation than this; "" for the best that there is.
    """
    settings = read_settings()
    return NativeRunner(
        tier=tier, installations=Installations(settings.environment_sources, settings.environments_folder)
    )
