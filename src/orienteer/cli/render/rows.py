"""Small sentences that several commands say."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """A number with its noun.

    >>> counted(1, "exercise"), counted(3, "exercise")
    ('1 exercise', '3 exercises')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"
