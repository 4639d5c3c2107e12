"""What the shell offers when Tab is pressed."""

from __future__ import annotations


def exercise_ids(incomplete: str) -> list[str]:
    """Exercises whose id begins so. A shell that asks must never see an error, so a failure offers nothing."""
    try:
        from orienteer.cli.workshop import workshop

        with workshop() as shop:
            return [each for each in shop.course.exercise_ids if each.startswith(incomplete)]
    except Exception:  # the face's edge: there is no place to complain in the middle of a typed line
        return []


def role_ids(incomplete: str) -> list[str]:
    """Roles whose id begins so."""
    try:
        from orienteer.cli.workshop import workshop

        with workshop() as shop:
            return [each.id for each in shop.course.roadmap.roles if each.id.startswith(incomplete)]
    except Exception:  # as above
        return []
