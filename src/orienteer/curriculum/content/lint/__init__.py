"""The rules that content keeps, one a file. Each reads the whole content and says what breaks it."""

from __future__ import annotations

from orienteer.curriculum.content.lint import (
    cards,
    circles,
    exercises,
    folders,
    hints,
    interviews,
    kinds,
    lessons,
    links,
    messages,
    names,
    presumes,
    repeated,
    terms,
    titles,
    untaught,
    words,
)
from orienteer.curriculum.content.lint.rule import Rule
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem

RULES: tuple[Rule, ...] = tuple(
    module.problems
    for module in (
        names,
        repeated,
        circles,
        links,
        lessons,
        cards,
        interviews,
        exercises,
        kinds,
        folders,
        hints,
        presumes,
        messages,
        titles,
        words,
        untaught,
        terms,
    )
)


def lint(tree: ContentTree) -> list[ContentProblem]:
    """What all the rules say."""
    return [problem for rule in RULES for problem in rule(tree)]
