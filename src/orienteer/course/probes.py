"""What is wrong with the probes of an exercise's checks, before anything is tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from orienteer.course.lines import line_of_check, line_of_code
from orienteer.curriculum.content.sources import ExerciseSource
from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.parsing import module_of
from orienteer.curriculum.problems import ContentProblem
from orienteer.grading.facts import FACTS
from orienteer.grading.formats import FORMATS, YAML, format_of
from orienteer.grading.formats.docker_rules import RULES
from orienteer.grading.formats.starting import starts_by_itself
from orienteer.grading.kinds import KINDS
from orienteer.grading.kinds.facts import BOUNDS
from orienteer.grading.kinds.front_end import FRAMEWORKS, is_page
from orienteer.grading.kinds.type_checker import USES
from orienteer.grading.observation import Observation
from orienteer.grading.subjects import FOLDER, subject_name

Told = tuple[int, str, str]
"""How many lines below the check's name, the rule, and what is wrong."""


def wrong_probes(source: ExerciseSource, checks: Sequence[Check], path: str) -> list[ContentProblem]:
    """Every problem of the probes.

    Args:
        path: of checks.py.
    """
    allowed = KINDS[source.front.kind].probes
    problems = []
    for check in checks:
        line = line_of_check(source.checks, check.name)
        if check.probe.kind not in allowed:
            message = f"A {source.front.kind} exercise has no probe {check.probe.kind!r}; it has {', '.join(allowed)}."
            problems.append(ContentProblem(path, line, "probe", message))
            continue
        looks = LOOKS.get(check.probe.kind)
        for below, rule, message in looks(check, source) if looks is not None else ():
            problems.append(ContentProblem(path, line + below, rule, message))
    return problems


def unheld(exercise: Exercise, path: str) -> list[ContentProblem]:
    """Checks of something that should hold, and doesn't hold of the solution itself.

    Args:
        path: of solution.py.
    """
    problems = []
    for check in exercise.checks:
        if check.probe.kind in ("facts", "grows", "rule") and check.expected:
            judged = Observation(check.expected[0]).judged
            value = judged.get("value")
            if value is False or (type(value) is list and value[1:2] == [False]):
                message = f"The check {check.name!r} doesn't hold of the solution: {judged.get('told')}."
                problems.append(ContentProblem(path, 1, "solution-fails", message))
    return problems


def with_texts(check: Check, source: ExerciseSource) -> Check:
    """The check with the text of the file that it names, where it names one below `uses/`."""
    use = check.probe.options.get("use")
    if not use:
        return check
    return replace(check, probe=replace(check.probe, code=source.texts[f"{USES}{use}.py"]))


def _snippet(check: Check, source: ExerciseSource) -> Iterator[Told]:
    try:
        module_of(check.probe.code)
    except SyntaxError as error:
        line = line_of_check(source.checks, check.name)
        below = (line_of_code(source.checks, check.probe.code) or line) - line + (error.lineno or 1) - 1
        yield below, "snippet", f"The snippet of the check {check.name!r} is not Python: {error.msg}."


def _facts(check: Check, source: ExerciseSource) -> Iterator[Told]:
    name = check.probe.options["fact"]
    fact = FACTS.get(name)
    if fact is None:
        yield 0, "fact", f"There is no fact {name!r}; there are {', '.join(sorted(FACTS))}."
        return
    known = (*BOUNDS, "inside", *fact.options)
    for option in check.probe.options:
        if option not in ("fact", *known):
            yield 0, "fact", f"The fact {name!r} has no option {option!r}; it has {', '.join(known)}."


def _typed(check: Check, source: ExerciseSource) -> Iterator[Told]:
    use = check.probe.options["use"]
    if use and f"{USES}{use}.py" not in source.texts:
        yield 0, "use", f"There is no file {USES}{use}.py."
        return
    try:
        module_of(check.probe.code or source.texts.get(f"{USES}{use}.py", ""))
    except SyntaxError as error:
        yield 0, "use", f"What the check {check.name!r} uses the program in is not Python: {error.msg}."


def _suite(check: Check, source: ExerciseSource) -> Iterator[Told]:
    on = str(check.probe.options["on"])
    if f"{FOLDER}{on}.py" not in source.texts:
        yield 0, "subject", f"There is no file {FOLDER}{on}.py."
        return
    try:
        module_of(source.texts[f"{FOLDER}{on}.py"])
    except SyntaxError as error:
        yield 0, "subject", f"{FOLDER}{on}.py is not Python: {error.msg}."
    if not on.startswith(("right/", "wrong/")):
        yield 0, "subject", f"A subject is right or wrong: {on!r} has to begin with right/ or wrong/."
    if not subject_name(source.solution):
        yield 0, "subject", "The solution imports no module that could be the subject."


def _settings(check: Check, source: ExerciseSource) -> Iterator[Told]:
    if not format_of(source.front.file_name):
        known = ", ".join((*FORMATS, *YAML))
        yield 0, "format", f"A file called {source.front.file_name} is of no known format; there are {known}."
    name = check.probe.options.get("rule")
    if name is not None and name not in RULES:
        yield 0, "rule", f"There is no rule {name!r}; there are {', '.join(RULES)}."
    if name is not None and format_of(source.front.file_name) != "Dockerfile":
        yield 0, "rule", "Rules are asked of a Dockerfile; of other files, ask for settings."


def _boot(check: Check, source: ExerciseSource) -> Iterator[Told]:
    yield from _snippet(check, source)
    yield from _settings(check, source)
    if not check.probe.options["command"] and not starts_by_itself(source.front.file_name):
        yield 0, "boot", f"A file called {source.front.file_name} doesn't say what is started; say it by command=."


def _page(check: Check, source: ExerciseSource) -> Iterator[Told]:
    if not is_page(source.front.file_name):
        yield (
            0,
            "file-name",
            f"A page is written in a file that ends with {', '.join(FRAMEWORKS)}; say so in `file_name`.",
        )


def _program(check: Check, source: ExerciseSource) -> Iterator[Told]:
    if source.front.kind == "shell" and check.probe.parameters:
        yield 0, "probe", "Commands are tried one by one: a shell exercise has program(...), and no given(...)."
    if source.front.kind != "shell" and check.probe.commands:
        yield 0, "probe", "Commands are stood in for in a shell exercise alone; `commands` says nothing here."


LOOKS: Mapping[str, Callable[[Check, ExerciseSource], Iterator[Told]]] = {
    "snippet": _snippet,
    "program": _program,
    "scenario": _snippet,
    "request": _snippet,
    "notebook": _snippet,
    "facts": _facts,
    "typed": _typed,
    "suite": _suite,
    "page": _page,
    "setting": _settings,
    "rule": _settings,
    "boot": _boot,
}
"""By the probe's kind."""
