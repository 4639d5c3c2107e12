"""What `benchmarks.verdicts` measures on: one exercise with ten assertions, for Orienteer and for pytest."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

EXERCISE = "bench/one/merged"
FILE_NAME = "solution.py"

RIGHT = dedent('''
    def merged(spans):
        """The spans as few as can be: those that overlap or touch are one."""
        result = []
        for start, end in sorted(spans):
            if result and start <= result[-1][1]:
                result[-1] = (result[-1][0], max(result[-1][1], end))
            else:
                result.append((start, end))
        return result
''').lstrip()

WRONG = RIGHT.replace("max(result[-1][1], end)", "end")

ASSERTIONS = (
    ("[]", "[]"),
    ("[(1, 2)]", "[(1, 2)]"),
    ("[(1, 2), (3, 4)]", "[(1, 2), (3, 4)]"),
    ("[(3, 4), (1, 2)]", "[(1, 2), (3, 4)]"),
    ("[(1, 3), (2, 4)]", "[(1, 4)]"),
    ("[(1, 2), (2, 3)]", "[(1, 3)]"),
    ("[(1, 9), (2, 3)]", "[(1, 9)]"),
    ("[(1, 2), (1, 2)]", "[(1, 2)]"),
    ("[(0, 0), (0, 1)]", "[(0, 1)]"),
    ("[(5, 6), (1, 5), (0, 1)]", "[(0, 6)]"),
)
"""(argument, what is expected): the same ten for both."""


def write_content(folder: Path) -> None:
    """A curriculum that holds the exercise alone."""
    checks = "\n".join(
        f'    check("assertion {number} holds", call("merged", {argument})),'
        for number, (argument, _) in enumerate(ASSERTIONS, start=1)
    )
    files = {
        "roadmap.yaml": """
            format_version: 1
            roles: [{id: all, title: Everyone}]
            systems: []
            areas:
              - id: bench
                title: Measured
                roles: [all]
                topics: [{id: one, title: One, requires: [], items: [{id: spans, title: Spans}]}]
        """,
        "glossary.yaml": "format_version: 1\nterms: []\n",
        "areas/bench/one/topic.yaml": """
            format_version: 1
            title: One
            summary: Spans that overlap.
            covers: [bench/one/spans]
            requires: []
            teaches: [{id: span, says: A span is a pair of numbers.}]
            lesson_minutes: 1
            exercises: [merged]
        """,
        "areas/bench/one/lesson.md": "# One\n\n## Spans\n\nA span is a pair of numbers.\n",
        "areas/bench/one/cards.yaml": "format_version: 1\ncards: []\n",
        "areas/bench/one/merged/exercise.md": """
            ---
            format_version: 1
            title: Merged
            kind: function
            covers: [bench/one/spans]
            minutes: 5
            ---

            Write `merged(spans)`, which makes one of spans that overlap or touch.

            ## Hints

            1. Which span comes first?
            2. Which end is the later one?
            3. Sort them, then go through them once.
        """,
        "areas/bench/one/merged/solution.py": RIGHT,
        "areas/bench/one/merged/starter.py": "def merged(spans):\n    ...\n",
        "areas/bench/one/merged/checks.py": (
            f"from orienteer.curriculum import call, check\n\nchecks = [\n{checks}\n]\n"
        ),
    }
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")


def write_pytest(folder: Path) -> None:
    """The same ten assertions as a test file beside the right program."""
    folder.mkdir(parents=True, exist_ok=True)
    tests = "\n\n".join(
        f"def test_assertion_{number}():\n{indent(f'assert merged({argument}) == {expected}', '    ')}\n"
        for number, (argument, expected) in enumerate(ASSERTIONS, start=1)
    )
    (folder / FILE_NAME).write_text(RIGHT, encoding="utf-8")
    (folder / "test_merged.py").write_text(f"from solution import merged\n\n\n{tests}", encoding="utf-8")
