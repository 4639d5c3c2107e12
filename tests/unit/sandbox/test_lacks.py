"""What a machine lacks is told with what it means and how it is mended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orienteer.sandbox.lacks import lacks_of
from orienteer.sandbox.machine import MachineFacts, portable_machine

WHOLE = MachineFacts(
    tier="A",
    namespaces=True,
    users=True,
    landlock=7,
    seccomp=True,
    cgroups="v2",
    user=0,
    machine="x86_64",
    kernel="6.12",
    groups=("memory", "pids"),
)


def test_a_machine_that_has_everything_lacks_nothing() -> None:
    assert lacks_of(WHOLE) == ()


@pytest.mark.parametrize(
    ("facts", "what", "means"),
    [
        ({"namespaces": False, "reasons": ("No namespaces: they are off.",)}, "they are off", "no server for others"),
        ({"seccomp": False}, "filtered", "network"),
        ({"landlock": 0}, "no Landlock", "only when you ask"),
        ({"landlock": 2}, "version 2", "only when you ask"),
        ({"landlock": 5, "namespaces": False}, "No namespaces", "loopback"),
        ({"groups": ()}, "Control groups", "fill the machine"),
    ],
)
def test_each_thing_that_is_missing_is_told(facts: dict[str, object], what: str, means: str) -> None:
    first = lacks_of(replace(WHOLE, **facts))[0]  # type: ignore[arg-type]  # fields of different types
    assert what in first.what
    assert means in first.means
    assert first.mend


def test_the_portable_runner_says_what_it_does_not_keep() -> None:
    facts = portable_machine()
    assert not facts.writes_are_confined
    assert "read and write your files" in facts.lacks[0].means
