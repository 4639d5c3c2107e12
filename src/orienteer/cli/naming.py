"""From what a person typed to an exercise's id."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from orienteer.cli.work_folder import work_folder_at
from orienteer.errors import UsageError


def exercise_meant(target: Path, ids: Collection[str]) -> str:
    """The exercise of the work folder there, or the one of that name.

    Raises:
        UsageError: there is neither.
    """
    if not target.exists():
        return exercise_named(target.as_posix(), ids)
    folder = work_folder_at(target if target.is_dir() else target.parent)
    if folder is None:
        raise UsageError(
            f"{target.resolve()} belongs to no exercise: there is no .orienteer.json in it or above it.",
            remedy="Name the exercise, or make a folder for it with `orienteer open EXERCISE_ID`.",
        )
    return folder.exercise_id


def exercise_named(name: str, ids: Collection[str]) -> str:
    """The id that the name is, or that alone ends with it.

    Raises:
        UsageError: there is none, or more than one; the nearest names are said.

    >>> exercise_named("ticket-numbers", ["oop/class-vs-instance/ticket-numbers"])
    'oop/class-vs-instance/ticket-numbers'
    """
    wanted = name.strip("/")
    if wanted in ids:
        return wanted
    ending = [each for each in ids if each.endswith(f"/{wanted}")] if wanted else []
    if len(ending) == 1:
        return ending[0]
    if ending:
        raise UsageError(
            f"More than one exercise is called {name}: {_listed(sorted(ending))}.", remedy="Use the whole id."
        )
    near = nearest(wanted, ids)
    remedy = f"Did you mean {_listed(near)}?" if near else "`orienteer next` names one to begin with."
    raise UsageError(f"There is no exercise {name}.", remedy=remedy)


def nearest(name: str, ids: Collection[str]) -> list[str]:
    """At most three ids that read much like the name, or whose last part does."""
    by_slug = {each.rsplit("/", 1)[-1]: each for each in ids}
    whole = get_close_matches(name, ids, n=3, cutoff=0.85)
    slugs = get_close_matches(name.rsplit("/", 1)[-1], by_slug, n=3, cutoff=0.6)
    return list(dict.fromkeys([*whole, *(by_slug[slug] for slug in slugs)]))[:3]


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
