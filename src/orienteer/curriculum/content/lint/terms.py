"""A term of the glossary is explained, or linked to it, where it is used first. A warning: an editor judges.

A lesson explains a term where it sets it off (*hashable*, **instance variable**), as one does where a word is introduced,
or where a concept that the topic teaches has its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from orienteer.curriculum.content.lint.prerequisites import in_order, prerequisites
from orienteer.curriculum.content.lint.words import Text, texts_of
from orienteer.curriculum.content.model import TermEntry
from orienteer.curriculum.content.sources import ContentTree, TopicSource
from orienteer.curriculum.problems import ContentProblem

_NOT_PROSE = re.compile(r"`[^`]*`|^ {4}.*$|\[[^\]]*\]\((?!glossary:)[^)]*\)", re.MULTILINE)
"""Code, and the names of what is linked to."""


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """The first use of each term that nobody has explained by then."""
    before = prerequisites(tree)
    settled: dict[str, set[str]] = {}
    for topic in in_order(tree):
        known = {slug for each in before[topic.id] for slug in settled.get(each, ())}
        texts = list(texts_of(topic))
        settled[topic.id] = {term.slug for term in _terms(tree) if _is_explained(term, topic, texts)}
        for term in _terms(tree):
            place = None if term.slug in known | settled[topic.id] else _first_use(term, texts)
            if place is not None:
                settled[topic.id].add(term.slug)  # once told, topics that build on this one aren't told again
                link = f"[{term.term}](glossary:{term.slug})"
                message = f"“{term.term}” is used, and is neither explained nor linked by then: {link}."
                yield ContentProblem(*place, "term", message, "warning")


def _terms(tree: ContentTree) -> list[TermEntry]:
    """Those whose words say by themselves that the term is meant."""
    return [term for term in tree.glossary.terms if not term.everyday] if tree.glossary else []


def _pattern(term: TermEntry) -> str:
    return rf"(?<![\w-]){re.escape(term.term)}(?:s|es)?(?![\w-])"


def _is_explained(term: TermEntry, topic: TopicSource, texts: list[Text]) -> bool:
    set_off = re.compile(rf"\*[^*\n]*{_pattern(term)}[^*\n]*\*", re.IGNORECASE)
    if any(re.search(_pattern(term), concept.says, re.IGNORECASE) for concept in topic.file.teaches):
        return True
    link, sought = f"](glossary:{term.slug})", term.term.lower()
    return any(
        link in text or (path.endswith("/lesson.md") and sought in _lowered(text) and set_off.search(text))
        for path, _, text in texts
    )


def _first_use(term: TermEntry, texts: list[Text]) -> tuple[str, int] | None:
    pattern, sought = re.compile(_pattern(term), re.IGNORECASE), term.term.lower()
    for path, line, text in texts:
        if sought not in _lowered(text):  # most texts lack the letters, and a search for the word takes longer
            continue
        plain = _prose(text)
        found = pattern.search(plain)
        if found is not None:
            return path, line + plain[: found.start()].count("\n")
    return None


@lru_cache(maxsize=4096)
def _lowered(text: str) -> str:
    return text.lower()


@lru_cache(maxsize=4096)
def _prose(text: str) -> str:
    """The text without code; what is left stands on the lines on which it stood."""
    return _NOT_PROSE.sub(lambda found: "\n" * found.group().count("\n"), text)
