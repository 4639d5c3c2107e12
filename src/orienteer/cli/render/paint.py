"""The look of each tone. Colours are the design tokens' nearest among the 256 that terminals share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from orienteer.cli.page import Piece, Tone

if TYPE_CHECKING:
    from rich.style import Style

LOOKS: dict[Tone, str] = {
    "plain": "",
    "quiet": "dim",
    "pass": "color(32)",
    "fail": "color(166)",
    "odd": "color(136)",
    "accent": "color(162)",
    "code": "color(71)",
    "extra": "color(166) underline",
    "missing": "color(32) underline",
}
"""Tone → rich's name of its style. Pass is a blue and fail a vermilion, as on the page: told apart by every eye."""


@lru_cache(maxsize=32)
def _style(tone: Tone, strong: bool) -> Style:
    from rich.style import Style

    return Style.parse(f"{LOOKS[tone]} {'bold' if strong else ''}".strip())


def painted(piece: Piece) -> str:
    """The piece with the escape codes of its tone."""
    if piece.tone == "plain" and not piece.strong:
        return piece.text
    from rich.color import ColorSystem

    return _style(piece.tone, piece.strong).render(piece.text, color_system=ColorSystem.EIGHT_BIT)
