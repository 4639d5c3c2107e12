"""A curriculum of one exercise, written into a folder."""

from __future__ import annotations

from pathlib import Path

EXERCISE = "basics/numbers/double"
RIGHT = "def double(number):\n    return number * 2\n"
WRONG = "def double(number):\n    return number + 2\n"

FILES = {
    "roadmap.yaml": """
        format_version: 1
        roles:
          - {id: all, title: Everyone}
        systems: []
        areas:
          - id: basics
            title: The basics
            roles: [all]
            topics:
              - id: numbers
                title: Numbers
                requires: []
                items:
                  - {id: doubling, title: Doubling}
    """,
    "glossary.yaml": """
        format_version: 1
        terms: []
    """,
    "areas/basics/numbers/topic.yaml": """
        format_version: 1
        title: Numbers
        summary: Twice as much.
        covers: [basics/numbers/doubling]
        requires: []
        teaches:
          - {id: doubling, says: Twice a number is the number and itself.}
        lesson_minutes: 1
        exercises: [double]
    """,
    "areas/basics/numbers/lesson.md": """
        # Numbers

        ## Doubling

        Twice a number is the number and itself.
    """,
    "areas/basics/numbers/cards.yaml": """
        format_version: 1
        cards: []
    """,
    "areas/basics/numbers/double/exercise.md": """
        ---
        format_version: 1
        title: Twice as much
        kind: function
        covers: [basics/numbers/doubling]
        minutes: 1
        ---

        Write `double(number)`, which gives twice the number.

        ## Hints

        1. Where does the number come in?
        2. What is twice a number?
        3. Add it to itself.
    """,
    "areas/basics/numbers/double/solution.py": RIGHT,
    "areas/basics/numbers/double/starter.py": "def double(number):\n    ...\n",
    "areas/basics/numbers/double/checks.py": """
        from orienteer.curriculum import call, check, given, integers

        checks = [
            check("nothing doubled is nothing", call("double", 0)),
            check("two doubled is four", call("double", 2)),
            check("any number is doubled", given(number=integers(-9, 9), call="double")),
        ]
    """,
}


def write_content(folder: Path) -> Path:
    """Write it, and return the folder."""
    from textwrap import dedent

    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return folder
