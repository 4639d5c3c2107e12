"""No id stands for two things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orienteer.curriculum.content.reading import Lines, line_of
from orienteer.curriculum.content.sources import ContentTree
from orienteer.curriculum.problems import ContentProblem


def problems(tree: ContentTree) -> Iterator[ContentProblem]:
    """Topics, items, cards, exercises and terms that are there twice."""
    if tree.roadmap is not None:
        areas = tree.roadmap.areas
        yield from _twice("roadmap.yaml", tree.roadmap_lines, ("areas",), [area.id for area in areas])
        for a, area in enumerate(areas):
            place: tuple[str | int, ...] = ("areas", a, "topics")
            yield from _twice("roadmap.yaml", tree.roadmap_lines, place, [topic.id for topic in area.topics])
            for t, topic in enumerate(area.topics):
                items = [item.id for item in topic.items]
                yield from _twice("roadmap.yaml", tree.roadmap_lines, (*place, t, "items"), items)
    for source in tree.topics.values():
        yield from _twice(f"{source.path}/topic.yaml", source.lines, ("exercises",), source.file.exercises)
        if source.cards is not None:
            cards = [card.id for card in source.cards.cards]
            yield from _twice(f"{source.path}/cards.yaml", source.card_lines, ("cards",), cards)
    if tree.glossary is not None:
        terms = [term.slug for term in tree.glossary.terms]
        yield from _twice("glossary.yaml", tree.glossary_lines, ("terms",), terms)


def _twice(path: str, lines: Lines, place: tuple[str | int, ...], ids: Sequence[str]) -> Iterator[ContentProblem]:
    for n, each in enumerate(ids):
        if each and each in ids[:n]:
            yield ContentProblem(path, line_of(lines, (*place, n)), "repeated-id", f"{each!r} is there twice.")
