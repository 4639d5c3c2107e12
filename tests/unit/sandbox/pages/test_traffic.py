"""What a page asks its server for, and until when it is waited for."""

from __future__ import annotations

from orienteer.sandbox.pages.traffic import UNHEARD_SECONDS, UNREAD_SECONDS, Asked


def test_an_answer_of_which_nothing_is_heard_is_not_waited_for_without_end() -> None:
    asked = Asked(sent_ms=60.0, pause="1", answered_at=100.0)
    assert not asked.has_come(100.0 + UNHEARD_SECONDS / 2)
    assert asked.has_come(100.0 + 2 * UNHEARD_SECONDS)


def test_a_body_that_nobody_reads_is_not_waited_for_once_its_head_is_there() -> None:
    asked = Asked(sent_ms=60.0, pause="1", answered_at=100.0, came_at=100.5)
    assert not asked.has_come(100.5 + UNREAD_SECONDS / 2)
    assert asked.has_come(100.5 + 2 * UNREAD_SECONDS)


def test_what_is_held_is_waited_for() -> None:
    asked = Asked(sent_ms=60.0, pause="1")
    assert asked.is_held and not asked.has_come(1000.0)
