"""What is said of a card: when it comes back, and what to do when it doesn't stay."""

from __future__ import annotations

from orienteer.learning.memory import Memory


def due_words(memory: Memory, now_ms: int) -> str:
    """When a card comes back: "in 10 minutes", "tomorrow", "in 6 days", "in 4 months".

    >>> due_words(Memory(2, None, 5.0, 5.0, 0, 0, 3, 6, 0, 0), 0)
    'in 6 days'
    """
    if memory.in_steps:
        minutes = max(1, round((memory.due_ms - now_ms) / 60_000))
        return f"in {minutes} minute{'s' * (minutes != 1)}"
    days = memory.interval_days
    if days == 1:
        return "tomorrow"
    if days < 60:
        return f"in {days} days"
    if days < 365:
        return f"in {round(days / 30.4)} months"
    years = f"{days / 365:.1f}".removesuffix(".0")
    return f"in {years} year{'s' * (years != '1')}"


def leech_words(memory: Memory | None) -> str:
    """What is said of a card that keeps being forgotten, or ""."""
    if memory is None or not memory.is_leech:
        return ""
    return f"Forgotten {memory.lapses} times. Asking again seems not to help; reading the lesson may."
