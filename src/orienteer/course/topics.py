"""Topics and the roadmap as the pages show them: lessons and cards rendered, exercises outlined."""

from __future__ import annotations

from orienteer.course.highlighting import highlighted
from orienteer.course.interviews import interview_of
from orienteer.course.markdown import Renderer
from orienteer.curriculum.content.lessons import LessonBlock, LessonSection, section_slug
from orienteer.curriculum.content.model import AreaEntry, CardEntry, RoadmapFile, TopicEntry
from orienteer.curriculum.content.sources import ContentTree, ExerciseSource, TopicSource
from orienteer.curriculum.course import (
    Area,
    Block,
    Card,
    Choice,
    Concept,
    ExerciseOutline,
    Item,
    Roadmap,
    Role,
    Section,
    System,
    Topic,
)
from orienteer.grading.kinds import KINDS


def roadmap_of(tree: ContentTree, renderer: Renderer) -> Roadmap:
    """Everything that the curriculum names, in the learner's order; written topics are whole."""
    file = tree.roadmap
    if file is None:
        return Roadmap((), (), ())
    return Roadmap(
        roles=tuple(Role(each.id, each.title) for each in file.roles),
        areas=tuple(_area(area, tree, renderer) for area in file.areas),
        systems=_systems(file),
        deliverables=tuple(Item(f"deliverables/{each.id}", each.title) for each in file.deliverables),
        interviews=tuple(interview_of(each, renderer) for each in tree.interviews.values()),
    )


def _systems(file: RoadmapFile) -> tuple[System, ...]:
    return tuple(
        System(f"projects/{each.id}", each.title, each.level, tuple(each.roles), requires=tuple(each.requires))
        for each in file.systems
    )


def _area(area: AreaEntry, tree: ContentTree, renderer: Renderer) -> Area:
    return Area(
        id=area.id,
        title=area.title,
        roles=tuple(area.roles),
        topics=tuple(_topic(area, entry, tree, renderer) for entry in area.topics),
        interview=tuple(Item(f"{area.id}/interview/{each.id}", each.title) for each in area.interview),
        environments=tuple(area.environments),
    )


def _topic(area: AreaEntry, entry: TopicEntry, tree: ContentTree, renderer: Renderer) -> Topic:
    topic_id = f"{area.id}/{entry.id}"
    items = tuple(Item(f"{topic_id}/{item.id}", item.title) for item in entry.items)
    roles = tuple(entry.roles or area.roles)
    source = tree.topics.get(topic_id)
    if source is None:
        return Topic(
            topic_id, entry.title, "", items, tuple(entry.requires), roles, False, aliases=tuple(entry.aliases)
        )
    return topic_of(source, items, roles, tuple(entry.aliases), renderer)


def topic_of(
    source: TopicSource, items: tuple[Item, ...], roles: tuple[str, ...], aliases: tuple[str, ...], renderer: Renderer
) -> Topic:
    """A written topic, rendered."""
    file = source.file
    graded = [exercise for exercise in source.exercises if exercise.front.kind in KINDS]
    later = [exercise for exercise in source.exercises if exercise.front.kind not in KINDS]
    return Topic(
        id=source.id,
        title=file.title,
        summary=file.summary,
        items=items,
        requires=tuple(file.requires),
        roles=roles,
        written=True,
        minutes=file.lesson_minutes,
        teaches=tuple(Concept(each.id, each.says) for each in file.teaches),
        covers=tuple(file.covers),
        sections=tuple(_section(section, renderer) for section in source.lesson.sections),
        exercises=tuple(exercise.id for exercise in graded),
        unwritten_exercises=tuple((each.slug, each.front.title, _why(each)) for each in later),
        cards=tuple(_card(card, renderer) for card in (source.cards.cards if source.cards else [])),
        aliases=tuple(dict.fromkeys((*file.aliases, *aliases))),
        outlines=tuple(_outline(exercise) for exercise in graded),
        environments=tuple(sorted({exercise.front.environment for exercise in graded} - {"none"})),
    )


def _why(exercise: ExerciseSource) -> str:
    return f"Not yet written: {exercise.front.kind} exercises can't be graded yet."


def _outline(exercise: ExerciseSource) -> ExerciseOutline:
    front = exercise.front
    topic_id, _, _ = exercise.id.rpartition("/")
    former = tuple(name if "/" in name else f"{topic_id}/{name}" for name in front.aliases)
    return ExerciseOutline(exercise.id, front.title, front.kind, front.minutes, tuple(front.covers), former)


def _section(section: LessonSection, renderer: Renderer) -> Section:
    blocks = tuple(_block(block, renderer) for block in section.blocks)
    return Section(section_slug(section.title), renderer.inline(section.title), blocks, section.title)


def _block(block: LessonBlock, renderer: Renderer) -> Block:
    if block.kind == "prose":
        return Block("prose", html=renderer.html(block.text), text=block.text)
    if block.kind == "other":
        language = block.language or "text"
        return Block("prose", html=highlighted(block.text, language), text=f"```{language}\n{block.text}```")
    return Block(
        kind="code",
        html=highlighted(block.text, block.language),
        source=block.text,
        language=block.language,
        continues=block.continues,
        step=block.step,
        raises=block.raises,
        output=block.output,
    )


def _card(card: CardEntry, renderer: Renderer) -> Card:
    return Card(
        id=card.id,
        kind=card.kind,
        asks_html=renderer.inline(card.asks),
        sentence_html=renderer.inline(card.sentence),
        paragraph_html=renderer.html(card.paragraph),
        follow_ups=tuple((renderer.inline(each.asks), renderer.inline(each.sentence)) for each in card.follow_ups),
        choices=tuple(
            Choice(renderer.inline(each.text), each.right, renderer.inline(each.why_wrong), each.text, each.why_wrong)
            for each in card.choices
        ),
        proof=card.proof,
        prints=card.prints,
        covers=tuple(card.covers),
        asks_text=card.asks,
        sentence_text=card.sentence,
        paragraph_text=card.paragraph,
        follow_ups_text=tuple((each.asks, each.sentence) for each in card.follow_ups),
        starter=card.starter,
        solution=card.solution,
        tries=tuple(card.tries),
    )
