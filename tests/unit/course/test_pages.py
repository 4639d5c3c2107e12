"""What authors write as the pages show it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from orienteer.course.checker import check_content
from orienteer.course.library import Course
from orienteer.course.markdown import Renderer
from orienteer.sandbox.native import NativeRunner
from tests.unit.course.test_library import no_runner


def test_raw_html_and_addresses_that_run_code_do_not_get_through() -> None:
    html = Renderer().html("<script>x</script> [here](javascript:alert(1)) [there](https://python.org)")
    assert "<script>" not in html
    assert 'href="javascript' not in html
    assert 'href="https://python.org"' in html


def test_links_inside_the_content_become_addresses_and_terms_carry_their_explanation() -> None:
    html = Renderer({"thread": 'A "thread" of work.'}).html("[T](topic:oop/dunder) and [threads](glossary:thread)")
    assert '<a href="/topic/oop/dunder">T</a>' in html
    assert 'title="A &quot;thread&quot; of work."' in html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('It isn\'t "so".', "It isn’t “so”."),
        ("The dogs' *\"own\"* `it's` and `x`'s", "The dogs’ <em>“own”</em> <code>it's</code> and <code>x</code>’s"),
        ("\"It says 'no'.\"", "“It says ‘no’.”"),
    ],
)
def test_quotation_marks_are_curved_outside_code(text: str, html: str) -> None:
    assert Renderer().inline(text) == html


def test_code_keeps_its_straight_marks() -> None:
    html = unescape(re.sub(r"<[^>]+>", "", Renderer().html("```python\nprint('it', \"is\")\n```\n\n    'a'\n")))
    assert html.split("\n") == ["print('it', \"is\")", "'a'"]


def test_code_is_inked() -> None:
    html = Renderer().html("    def f():\n        return 'x'\n")
    assert '<span class="k">def</span>' in html
    assert '<span class="nf">f</span>' in html
    assert '<span class="s1">' in html


def test_a_lesson_shows_its_blocks_with_what_they_print(content: Path) -> None:
    with Course(content, None, no_runner) as course:
        topic = course.topic("first/one")
    blocks = [block for section in topic.sections for block in section.blocks if block.kind == "code"]
    assert [(block.step, block.continues, block.raises, block.output) for block in blocks][:2] == [
        (True, False, "", "4\n"),
        (False, True, "", "2\n"),
    ]
    assert topic.cards[0].prints == "4\n"
    assert [section.slug for section in topic.sections] == ["twice", "where-it-bites", "read-next"]


def test_a_check_after_an_edit_runs_only_what_the_edit_touched(content: Path, runner: NativeRunner) -> None:
    cache = content.parent / "course.sqlite"
    assert [each for each in check_content(content, runner, cache_path=cache) if each.severity == "error"] == []
    counted = Counting(runner)
    check_content(content, counted, cache_path=cache)
    assert counted.runs == 0
    lesson = content / "areas/first/one/lesson.md"
    lesson.write_text(lesson.read_text().replace("It stays what it was.", "It is still what it was."))
    check_content(content, counted, cache_path=cache)
    assert 0 < counted.runs <= 6  # the lesson's blocks, and what its replay records


class Counting:
    """A runner that counts what it is asked to run."""

    def __init__(self, runner: NativeRunner) -> None:
        self.runner = runner
        self.tier = runner.tier
        self.runs = 0

    def observe(self, *arguments: object, **keywords: object) -> object:
        self.runs += 1
        return self.runner.observe(*arguments, **keywords)  # type: ignore[arg-type]
