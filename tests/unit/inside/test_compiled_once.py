"""A dataclass's methods are compiled once a process, and are still its own."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from orienteer.inside import compiled_once

SOURCE = """
from dataclasses import dataclass, field

@dataclass(order=True, frozen=True)
class Stop:
    number: int
    names: list = field(default_factory=list)
"""


def loaded() -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": __name__}
    exec(SOURCE, namespace)
    return namespace


def test_a_file_that_is_loaded_again_compiles_nothing_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataclasses, "exec", None, raising=False)  # what is put there is taken away again
    compiled_once.begin()
    first = loaded()["Stop"]
    made = compiled_once._compiled.cache_info().misses
    second = loaded()["Stop"]
    assert made and compiled_once._compiled.cache_info().misses == made
    assert first is not second and first.__init__ is not second.__init__
    assert second(1) < second(2) and second(1).names is not second(1).names
    assert repr(second(1, ["a"])) == "Stop(number=1, names=['a'])" and first(1) != second(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        second(1).number = 2
