"""An item counts as exercised by what is found, not by what is claimed."""

from __future__ import annotations

from pathlib import Path

import pytest

from orienteer.course.coverage import coverage_of
from orienteer.course.evidence import EVIDENCE, Material
from orienteer.curriculum.content.lint.names import item_ids
from orienteer.curriculum.content.loader import read_tree
from orienteer.curriculum.content.model import ExerciseFront
from orienteer.curriculum.content.sources import ExerciseSource

CONTENT = Path(__file__).resolve().parents[3] / "content"


def test_every_item_and_interview_question_has_a_row_and_no_row_is_left_over() -> None:
    tree, _ = read_tree(CONTENT)
    wanted = {each for each in item_ids(tree) if not each.startswith(("projects/", "deliverables/"))}
    assert wanted == set(EVIDENCE)


def test_what_is_claimed_without_evidence_is_missing() -> None:
    tree, _ = read_tree(CONTENT)
    topic = tree.topics["fundamentals/loops-functions"]
    row = {each.id: each for each in coverage_of(tree).rows}["fundamentals/loops-functions/recursion"]
    assert row.exercised
    for exercise in topic.exercises:
        object.__setattr__(exercise, "solution", "answer = 1\n")
    row = {each.id: each for each in coverage_of(tree).rows}["fundamentals/loops-functions/recursion"]
    assert (row.exercised, row.claimed != ()) == ((), True)
    assert row.id in coverage_of(tree).missing


def test_topics_that_are_not_written_are_missing() -> None:
    tree, _ = read_tree(CONTENT)
    assert {"backend/flask/routes", "projects/todo-flask", "deliverables/pdf"} <= set(coverage_of(tree).missing)


@pytest.mark.parametrize(
    ("item", "solution", "checks", "found"),
    [
        ("fundamentals/loops-functions/while-loops", "while x:\n    x -= 1", "", True),
        ("fundamentals/loops-functions/while-loops", "for x in y:\n    pass", "", False),
        ("fundamentals/loops-functions/recursion", "def f(n):\n    return f(n - 1)", "", True),
        ("fundamentals/loops-functions/recursion", "def f(n):\n    return g(n - 1)", "", False),
        ("oop/init-str-repr/repr", "class A:\n    def __repr__(self): ...", "snippet('repr(A())')", True),
        ("oop/init-str-repr/repr", "class A:\n    def __repr__(self): ...", "snippet('A()')", False),
        ("oop/init-str-repr/repr", "class A:\n    def __repr__(self): ...\nprint([A()])", "line(1)", True),
        ("oop/init-str-repr/repr", "class A:\n    def __repr__(self): ...", "line(1)", False),
        ("oop/dunder/add", "class A:\n    def __add__(self, o): ...", "snippet('A() + A()')", True),
        ("oop/dunder/add", "class A:\n    def __add__(self, o): ...", "snippet('A()')", False),
        ("intermediate/modules-packages/init-py", "python -m kiosk", "program(files={'kiosk/__init__.py': ''})", True),
        ("intermediate/modules-packages/init-py", "python -m kiosk", "program(files={'kiosk/main.py': ''})", False),
        ("backend/flask/routes", "import flask\n@app.route('/')\ndef f(): ...", "request('/')", True),
        ("backend/flask/routes", "@app.route('/')\ndef f(): ...", "request('/')", False),
        ("automation/documents/csv", "from csv import reader\nreader(f)", "", True),
        ("automation/documents/csv", "import csvkit\nreader(f)", "", False),
    ],
)
def test_a_row_finds_its_thing_and_nothing_else(item: str, solution: str, checks: str, found: bool) -> None:
    assert EVIDENCE[item](Material(solution, checks)) is found


def test_a_suite_of_tests_is_looked_at_with_the_right_programs_that_it_is_about() -> None:
    front = ExerciseFront(format_version=1, title="T", kind="test-writing", covers=["oop/dunder/len"], minutes=1)
    texts = {
        "subject/right/one.py": "class Row:\n    def __len__(self): ...",
        "subject/wrong/two.py": "class Row:\n    def __add__(self, other): ...",
    }
    suite, checks = "from row import Row\nassert len(Row()) == 0\nRow() + Row()", "suite(on='right/one')"
    material = Material.of(ExerciseSource("a/b/c", "a/b/c", front, {}, "", 1, (), suite, "", checks, texts=texts))
    assert EVIDENCE["oop/dunder/len"](material)
    assert not EVIDENCE["oop/dunder/add"](material)


def test_a_deliverable_is_there_where_a_form_makes_it() -> None:
    tree, _ = read_tree(CONTENT)
    found = coverage_of(tree, {"deliverables/pdf": ["pdf"]})
    assert "deliverables/pdf" not in found.missing and "deliverables/notion-template" in found.missing
    assert next(row.made for row in found.rows if row.id == "deliverables/pdf") == ("pdf",)


def test_a_module_of_one_s_own_is_no_evidence_of_the_standard_library() -> None:
    found = EVIDENCE["intermediate/modules-packages/standard-library"]
    assert found(Material("from statistics import median\n", ""))
    assert not any(found(Material(text, "")) for text in ("import tides\n", "from __future__ import annotations\n"))
