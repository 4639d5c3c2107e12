"""Nothing is used that neither the topic nor its prerequisites have named. A warning: an editor judges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from orienteer.curriculum.content.lint.prerequisites import in_order, prerequisites
from orienteer.curriculum.content.lint.words import texts_of
from orienteer.curriculum.content.sources import ContentTree, TopicSource
from orienteer.curriculum.content.uses import Use, uses
from orienteer.curriculum.problems import ContentProblem

Code = tuple[str, int, str, str]
"""The path and line where a piece of code begins, the code, and a text beside it that may name what it uses."""

_SPAN = re.compile(r"`([^`]*)`|^ {4}(.*)$", re.MULTILINE)
_WORD = re.compile(r"[\w-]+|:=|@")


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """The first use in each topic of what nobody has named by then."""
    before = prerequisites(tree)
    told: dict[str, set[str]] = {}
    for topic in in_order(tree):
        earlier = [each for each in in_order(tree) if each.id in before[topic.id] and each.id in told]
        named = _named(text for each in (*earlier, topic) for text in _taught(each))
        named |= _named(f"`{title}`" for title in _unwritten(tree, before[topic.id]))
        known = {what for each in earlier for what in told[each.id]}
        told[topic.id] = set()
        for path, line, source, beside in _code(topic):
            for use in uses(source):
                if use.what in known or use.what in told[topic.id]:
                    continue
                if _is_among(use, named) or _is_among(use, _named([beside])):
                    continue
                told[topic.id].add(use.what)
                message = f"It uses {_shown(use)}, and neither the topic nor its prerequisites have named it."
                yield ContentProblem(path, line + use.line - 1, "untaught", message, "warning")


def _code(topic: TopicSource) -> Iterator[Code]:
    for block in topic.lesson.code:
        yield f"{topic.path}/lesson.md", block.line, block.text, ""
    for exercise in (each for each in topic.exercises if each.ending == ".py"):
        # a task may introduce a module, or an error of its own
        beside = "\n".join((exercise.task, *exercise.hints))
        yield f"{exercise.path}/starter.py", 1, exercise.starter, beside
        yield f"{exercise.path}/solution.py", 1, exercise.solution, beside


def _taught(topic: TopicSource) -> Iterator[str]:
    yield from (concept.says for concept in topic.file.teaches)
    yield from (text for path, _, text in texts_of(topic) if path.endswith(("/lesson.md", "/cards.yaml")))


def _unwritten(tree: ContentTree, topic_ids: Iterable[str]) -> Iterator[str]:
    """What a prerequisite that isn't written yet says that it will teach."""
    for area in tree.roadmap.areas if tree.roadmap else []:
        for topic in area.topics:
            if f"{area.id}/{topic.id}" in topic_ids and f"{area.id}/{topic.id}" not in tree.topics:
                yield from (topic.title, *(item.title for item in topic.items))


def _named(found: Iterable[str]) -> set[str]:
    """The words that texts have as code, each in backticks; and their prose, as it is."""
    return {word for text in found for word in _named_in(text)}


@lru_cache(maxsize=4096)
def _named_in(text: str) -> frozenset[str]:
    """Those of one text, which is asked for again for each topic that builds on its own."""
    spans = [" ".join(each) for each in _SPAN.findall(text)]
    return frozenset({f"`{word}`" for span in spans for word in _WORD.findall(span)} | {_SPAN.sub(" ", text).lower()})


def _is_among(use: Use, named: set[str]) -> bool:
    if any(f"`{word}`" in named for code in use.code for word in code.split(".")):
        return True
    return any(word in text for word in use.prose for text in named)


def _shown(use: Use) -> str:
    return use.what if use.what.startswith(("a ", "an ", "the ")) else f"`{use.what}`"
