"""A lesson taken apart."""

from __future__ import annotations

from orienteer.curriculum.content.lessons import parse_lesson, section_slug

LESSON = """# Title

## First part

Some prose.

```python step
print(1)
```

```output
1
```

```python continues raises=ValueError
int("x")
```

```output
ValueError: no
```

## Second part

```toml
a = 1
```
"""


def test_blocks_know_their_lines_options_and_output() -> None:
    lesson = parse_lesson(LESSON)
    first, second = lesson.code
    assert lesson.title == "Title"
    assert (first.line, first.step, first.continues, first.output, first.output_line) == (8, True, False, "1\n", 11)
    assert (second.raises, second.continues, second.output) == ("ValueError", True, "ValueError: no\n")
    assert lesson.problems == ()


def test_prose_and_other_languages_stay_in_their_section() -> None:
    lesson = parse_lesson(LESSON)
    assert [(section.title, section.line) for section in lesson.sections] == [("First part", 3), ("Second part", 23)]
    assert [block.kind for block in lesson.blocks] == ["prose", "code", "code", "other"]


def test_a_heading_inside_a_block_is_code() -> None:
    lesson = parse_lesson("## A\n\n```python\n## not a heading\n```\n")
    assert [section.title for section in lesson.sections] == ["A"]


def test_what_cannot_be_read_is_told_with_its_line() -> None:
    assert parse_lesson("## A\n\n```output\n1\n```\n").problems == ((3, "This output stands under no Python block."),)
    assert parse_lesson("## A\n\n```python\nprint(1)\n").problems == ((3, "This block is never closed."),)


def test_a_section_has_an_address() -> None:
    assert section_slug("Reading climbs, writing stays") == "reading-climbs-writing-stays"
