"""`orienteer content check`: everything that content promises, tried, and all that is wrong in one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path

from orienteer.course.blocks import page_problems
from orienteer.course.cache import Cache
from orienteer.course.compiler import describe_exercise, observe_exercise
from orienteer.course.coverage import unfounded
from orienteer.course.fingerprints import complete, without_short_answers
from orienteer.course.fitting_kind import of_a_kind
from orienteer.course.interview_proofs import interview_problems
from orienteer.course.keys import compiled_key, digest
from orienteer.course.markdown import Renderer
from orienteer.course.reference import SEEDS
from orienteer.course.remembered_runs import RememberingRunner
from orienteer.course.remembering import remembered_in, what_runs
from orienteer.course.serialising import from_data, to_data
from orienteer.course.shelf import exercise_key, is_complete
from orienteer.course.strength import strength_problems
from orienteer.course.warming import making_ready
from orienteer.curriculum.content.interviews import InterviewSource
from orienteer.curriculum.content.lint import lint
from orienteer.curriculum.content.loader import read_tree
from orienteer.curriculum.content.sources import ContentTree, ExerciseSource, TopicSource
from orienteer.curriculum.course import Exercise
from orienteer.curriculum.problems import ContentProblem
from orienteer.errors import NotFound
from orienteer.grading.kinds import KINDS
from orienteer.grading.runner import Runner

AT_ONCE = 2
"""How many pages and exercises are checked at the same time, or, of a single one, mutants: a check is waited for."""


def check_content(
    folder: Path | str, runner: Runner, only: str | None = None, cache_path: Path | str | None = None
) -> list[ContentProblem]:
    """Every problem of a content folder, sorted by file and line.

    Args:
        only: the id of a topic or an exercise, or `interviews/<slug>`; None for everything.
        cache_path: where results are kept, so that a check after one edit redoes only what the edit touched.

    Raises:
        NotFound: there is no topic or exercise `only`.
        SandboxError: the machine could not run a child.
    """
    tree, problems = read_tree(Path(folder), salvages=True)
    cache = Cache(None if cache_path is None else Path(cache_path))
    try:
        topics, exercises = _chosen(tree, only)
        kept, asked = _looked_up(cache, topics, exercises, tree, only)
        problems += kept
        problems += _found(asked, runner, cache, tree)
    finally:
        cache.close()
    if only is not None:
        paths = [topic.path for topic in topics] + [exercise.path for exercise in exercises]
        here = (*(f"{path}/" for path in paths), f"{only}.yaml")
        problems = [each for each in problems if each.path.startswith(here)]
    return sorted(set(problems))


def _read_off(tree: ContentTree, cache: Cache) -> list[ContentProblem]:
    """What is wrong and is seen without running anything; what was seen is kept by all that was read."""
    key = compiled_key("read off", digest(repr(tree)))
    kept = cache.get(key)
    if kept is not None:
        return [ContentProblem(**each) for each in kept]
    problems = lint(tree)
    cache.put(key, [asdict(problem) for problem in problems])
    return problems


def _unfounded(source: ExerciseSource) -> Iterator[ContentProblem]:
    """Items that an exercise claims and of which nothing is found in it."""
    if source.front.kind not in KINDS:
        return
    for item in unfounded(source):
        message = f"It covers {item}, and its solution and checks hold no evidence of it."
        line = source.lines.get(("covers",), 1)
        yield ContentProblem(f"{source.path}/exercise.md", line, "evidence", message, "warning")


def exercise_problems(
    source: ExerciseSource, runner: Runner, cache: Cache, renderer: Renderer, *, at_once: int = AT_ONCE
) -> Iterator[ContentProblem]:
    """What is wrong with an exercise when it is run.

    Args:
        at_once: how many of its programs are tried at the same time.
    """
    yield from _unfounded(source)
    source = of_a_kind(source, runner)
    if source.front.kind not in KINDS or not source.runs:
        return
    remembering = RememberingRunner(runner, cache)
    kept = cache.get(exercise_key(source))
    exercise = None if kept is None else from_data(Exercise, kept)
    if exercise is None or not is_complete(exercise):
        exercise, found = _compiled(source, runner, cache, renderer, at_once)
        yield from found
        if exercise is None:
            return
        declared, remember = source.front.equivalent_mutants, remembered_in(cache, exercise)
        told_by: dict[str, str] = cache.get(compiled_key("told by", source.id)) or {}
        exercise = complete(
            exercise, declared, remembering, at_once=at_once, whole=False, remember=remember, told_by=told_by
        )
        cache.put(compiled_key("told by", source.id), told_by)
        if not found:
            cache.put(exercise_key(source), to_data(without_short_answers(exercise)))
    yield from strength_problems(exercise, source, remembering)


def _compiled(
    source: ExerciseSource, runner: Runner, cache: Cache, renderer: Renderer, at_once: int
) -> tuple[Exercise | None, list[ContentProblem]]:
    """As `compile_exercise`; where only words were edited, the reference isn't run again.

    Commands are told no hash seed. An edit of theirs is tried once, where these checks have been tried three times.
    """
    exercise, problems = describe_exercise(source, runner, renderer)
    if exercise is None:
        return None, problems
    key = _observed_key(source)
    kept = cache.get(key)
    if kept is not None:
        return replace(exercise, checks=from_data(Exercise, kept).checks), []
    remembering = RememberingRunner(runner, cache)
    tried = compiled_key("tried three times", digest(source.id, source.checks))
    once = source.front.kind == "shell" and cache.get(tried) is not None
    seeds = SEEDS[:1] if once else SEEDS
    observed, problems = observe_exercise(exercise, source, remembering, at_once=at_once, seeds=seeds)
    if problems and remembering.has_remembered:  # what is wrong may be wrong with what was remembered
        observed, problems = observe_exercise(exercise, source, runner, at_once=at_once)
    if observed is not None and not problems:
        cache.put(key, to_data(replace(observed, mistakes=())))
        cache.put(tried, True)
    return observed, problems


def _observed_key(source: ExerciseSource) -> str:
    """Under which it is kept what the reference shows."""
    return compiled_key("observed", what_runs(source))


Asked = tuple[TopicSource | ExerciseSource | InterviewSource, str]
"""A page, an exercise or an interview that has to be tried, and the key under which what is found is kept."""


def _looked_up(
    cache: Cache,
    topics: Sequence[TopicSource],
    exercises: Sequence[ExerciseSource],
    tree: ContentTree,
    only: str | None,
) -> tuple[list[ContentProblem], list[Asked]]:
    """What was found the last time that the content was this, and what has to be tried now."""
    wanted: list[Asked] = [
        (each, compiled_key("page", digest(repr((each.lesson_text, each.cards))))) for each in topics
    ]
    wanted += [(each, compiled_key("check", digest(repr(each)))) for each in exercises]
    wanted += [
        (each, compiled_key("interview", digest(repr((each.file, tree.exercise(each.file.exercise))))))
        for each in tree.interviews.values()
        if only in (None, each.id)
    ]
    problems: list[ContentProblem] = []
    asked: list[Asked] = []
    for source, key in wanted:
        kept = cache.get(key)
        if kept is None:
            asked.append((source, key))
        else:
            problems += [ContentProblem(**each) for each in kept]
    return problems, asked


def _found(asked: Sequence[Asked], runner: Runner, cache: Cache, tree: ContentTree) -> Iterator[ContentProblem]:
    """What is found when they are tried, several at once, and what is read off while they are.

    After an error of the machine no other is begun.
    """
    at_once = 1 if len(asked) > 1 else AT_ONCE
    renderer = _renderer(tree)

    def tried(source: TopicSource | ExerciseSource | InterviewSource, key: str) -> list[ContentProblem]:
        if isinstance(source, TopicSource):
            problems = list(page_problems(source, runner))
        elif isinstance(source, InterviewSource):
            exercise = tree.exercise(source.file.exercise)
            problems = list(interview_problems(source, exercise, runner, renderer))
        else:
            reference = cache.get(_observed_key(source)) is None
            with making_ready(source, runner, reference=reference) if at_once > 1 else nullcontext():
                problems = list(exercise_problems(source, runner, cache, renderer, at_once=at_once))
        cache.put(key, [asdict(problem) for problem in problems])
        return problems

    pool = ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="content-check")
    try:
        coming = pool.map(lambda each: tried(*each), asked)
        yield from _read_off(tree, cache)
        for problems in coming:
            yield from problems
    finally:
        pool.shutdown(cancel_futures=True)


def _chosen(tree: ContentTree, only: str | None) -> tuple[list[TopicSource], list[ExerciseSource]]:
    if only is None:
        return list(tree.topics.values()), tree.exercises
    if only in tree.topics:
        return [tree.topics[only]], list(tree.topics[only].exercises)
    if only in tree.interviews:
        return [], []
    exercise = tree.exercise(only)
    if exercise is None:
        raise NotFound(f"There is no topic, exercise or interview called {only} that can be read.")
    return [], [exercise]


def _renderer(tree: ContentTree) -> Renderer:
    return Renderer({term.slug: term.explanation for term in tree.glossary.terms} if tree.glossary else {})
