from __future__ import annotations

from orienteer.cli.render.prose import prose
from orienteer.cli.render.writer import Paper, written


def text(source: str, width: int | None = None) -> str:
    return written(prose(source), Paper(width=width))


def test_paragraphs_are_parted_by_an_empty_line() -> None:
    assert text("<p>One <em>two</em>.</p>\n<p>Three.</p>\n") == "One two.\n\nThree.\n"


def test_code_in_a_line_keeps_its_ticks_and_entities_are_read() -> None:
    assert text("<p>Is <code>a &lt; b</code>?</p>") == "Is `a < b`?\n"


def test_a_block_of_code_keeps_its_lines() -> None:
    assert text("<pre><code>if x:\n    y\n</code></pre>") == "  if x:\n      y\n"


def test_lists_are_numbered_or_dashed() -> None:
    assert text("<ol><li>a</li><li><p>b</p></li></ol><ul><li>c</li></ul>") == "1. a\n\n2. b\n\n- c\n"


def test_markdown_without_html_is_read_as_paragraphs() -> None:
    assert text("It is `a<b`\nhere.\n\nAnd & there.") == "It is `a<b` here.\n\nAnd & there.\n"


def test_a_word_of_several_pieces_is_not_torn_at_the_end_of_a_line() -> None:
    assert text("<p>aaaa bbbb cccc dddd <code>eeee</code>.</p>", 24).splitlines() == ["aaaa bbbb cccc dddd", "`eeee`."]
