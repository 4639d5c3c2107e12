"""Where each item of the roadmap is taught and exercised."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orienteer.course.coverage import Coverage
    from orienteer.course.library import Course


def read_coverage(*, course: Course) -> Coverage:
    """Every item with its places, and the ids that are missing."""
    from orienteer.course.coverage import coverage
    from orienteer.exports.forms import all_forms

    return coverage(course, {form.deliverable: [form.name] for form in all_forms() if form.deliverable})
