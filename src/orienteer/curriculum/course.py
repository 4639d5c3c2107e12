"""The compiled course: content as data. Everything that faces a learner reads these values and nothing else.

An exercise's id is its path, `area/topic/exercise`; a topic's is `area/topic`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from orienteer.curriculum.interview import Interview

Tree = Any
"""A value in the typed encoding of `orienteer.inside.encoding`."""

Observed = Literal[
    "value", "output", "arguments", "exception", "laziness", "identity", "steps", "files", "status", "timeline",
    "lines", "failure",
]  # fmt: skip
"""`lines` and `failure` are told beside the judged part and judged by nobody."""

ONLY_THE_CHILD_KNOWS: frozenset[str] = frozenset({"laziness", "identity", "steps", "timeline"})
"""What can't be confirmed from outside; a check on it is marked *observed* and not counted in a graded class."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing to try on a submission. An input from the check's pool binds its names.

    Args:
        kind: `call` (call `function` with `arguments`), `snippet` (run `code` in the module's namespace), `program`
            (run the file as a script), `line` (the `number`-th line that a program prints; the learner's answer is read
            from the `# prints:` comments and never run), `typed` (what the type checker says of lines that use the
            file), `scenario` (lines that may await, on virtual time), `facts` and `suite` and the rest: see the kinds.
        arguments: trees, for an example call. For a pool over a call, the names of the inputs in `parameters`.
        parameters: names bound by the pool, in the order of the call's positional arguments, or in the snippet.
        files: path → text, laid into the working folder before a program runs.
        commands: name → text of a shell script that stands in for the command of that name.
        builtins: names in `code` that mean Python's builtins, whatever the submission calls so.
    """

    kind: str
    function: str = ""
    arguments: tuple[Tree, ...] = ()
    keywords: dict[str, Tree] = field(default_factory=dict)
    parameters: tuple[str, ...] = ()
    code: str = ""
    number: int = 0
    standard_input: str = ""
    command_line: tuple[str, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    commands: dict[str, str] = field(default_factory=dict)
    options: dict[str, Tree] = field(default_factory=dict)
    builtins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparator:
    """How two observations are held against each other: a name in `grading.comparators` and its options."""

    name: str = "exact"
    options: dict[str, Tree] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Check:
    """One behaviour, named in the learner's words.

    Args:
        name: a true sentence about a right program.
        observe: which parts of an observation are judged.
        pool: inputs by size, smallest first; each a tuple of trees, one for each of the probe's parameters. A probe
            without parameters has the one input `()`.
        first_part: so many of the pool, its first, are tried while one types, and the others on submission; 0 for all.
            Each of the two parts stands by size.
        expected: the reference's observation of each input, as canonical JSON text (see `grading.observation`).
        inferred: the pool's domain was inferred from the examples, nobody wrote it.
        example: the probe is one of the task's examples.
        domain: how to list more inputs than the pool holds (fresh seeds, larger ones), as data, or None.
        slowest_seconds: processor time of the reference on the input that takes it longest, as far as it was measured.
    """

    name: str
    probe: Probe
    comparator: Comparator = Comparator()
    observe: tuple[str, ...] = ("value", "exception")
    pool: tuple[tuple[Tree, ...], ...] = ((),)
    expected: tuple[str, ...] = ()
    inferred: bool = False
    example: bool = False
    domain: Tree = None
    slowest_seconds: float = 0.0
    first_part: int = 0

    @property
    def observed(self) -> bool:
        """Whether it rests on what only the child can know."""
        return bool(ONLY_THE_CHILD_KNOWS & set(self.observe))


@dataclass(frozen=True, slots=True)
class Mistake:
    """A known wrong program with what to tell its author. `fingerprint` is "" until it has been computed."""

    slug: str
    source: str
    message: str
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Mutant:
    """The solution after one edit."""

    operator: str
    line: int
    before: str
    after: str
    source: str
    fingerprint: str = ""
    equivalent: str = ""
    """Why nobody can tell it from the solution, where the author has declared that; else ""."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise, compiled.

    Args:
        file_name: what the learner's file is called.
        task_html, task_text: the task rendered, and its Markdown.
        hints: three steps, HTML.
        defines: names that the submission has to define for its checks to make sense.
        content_hash: of everything that a verdict depends on.
        files: what else the author gives for its checks, path below the exercise's folder → text.
        beside: of solutions that are folders: slug ("" is the reference) → path → text of what isn't the main file.
    """

    id: str
    title: str
    kind: str
    minutes: int
    covers: tuple[str, ...]
    task_html: str
    task_text: str
    file_name: str
    starter: str
    solution: str
    solutions: dict[str, str]
    hints: tuple[str, ...]
    checks: tuple[Check, ...]
    mistakes: tuple[Mistake, ...]
    mutants: tuple[Mutant, ...] = ()
    defines: tuple[str, ...] = ()
    environment: str = "none"
    profile: str = "plain"
    content_hash: str = ""
    files: dict[str, str] = field(default_factory=dict)
    hints_text: tuple[str, ...] = ()
    """The hints' Markdown."""
    beside: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a lesson: prose (HTML) or code that runs.

    Args:
        kind: `prose`, `code`.
        html: the prose; for code, the highlighted source.
        text: the prose's Markdown; code of another language stands in it as a fence.
        continues: the code goes on in the namespace of the blocks before it.
        step: the block opens in the replay.
        raises: the error that ends the block, or "".
        output: what it prints, as checked.
    """

    kind: Literal["prose", "code"]
    html: str = ""
    source: str = ""
    language: str = "python"
    continues: bool = False
    step: bool = False
    raises: str = ""
    output: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a lesson under one heading: `title` as HTML, `title_text` as Markdown."""

    slug: str
    title: str
    blocks: tuple[Block, ...]
    title_text: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers offered; a wrong one says why it is wrong. `…_text` are the Markdown of the same."""

    text: str
    right: bool = False
    why_wrong: str = ""
    answer_text: str = ""
    why_wrong_text: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A question that comes back, its answer in layers, and code that proves it; `…_text` are the Markdown.

    Args:
        starter, solution, tries: of a `code` card: what the learner begins with, what is right, and expressions that
            must come to the same with theirs.
    """

    id: str
    kind: Literal["recall", "choice", "interview", "code"]
    asks_html: str
    sentence_html: str
    paragraph_html: str
    follow_ups: tuple[tuple[str, str], ...] = ()
    choices: tuple[Choice, ...] = ()
    proof: str = ""
    prints: str = ""
    covers: tuple[str, ...] = ()
    asks_text: str = ""
    sentence_text: str = ""
    paragraph_text: str = ""
    follow_ups_text: tuple[tuple[str, str], ...] = ()
    starter: str = ""
    solution: str = ""
    tries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary and what it means, in Markdown."""

    slug: str
    term: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the roadmap, `area/topic/item`."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Concept:
    """What a lesson teaches, in one sentence."""

    id: str
    says: str


@dataclass(frozen=True, slots=True)
class ExerciseOutline:
    """What is known of an exercise before it is compiled.

    Args:
        id: `area/topic/exercise`.
        covers: ids of the items that it exercises.
        aliases: ids that it had before it was renamed or moved.
    """

    id: str
    title: str
    kind: str
    minutes: int
    covers: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A stop on the roadmap. `written` is false where only its items and prerequisites are known."""

    id: str
    title: str
    summary: str
    items: tuple[Item, ...]
    requires: tuple[str, ...]
    roles: tuple[str, ...]
    written: bool
    minutes: int = 0
    teaches: tuple[Concept, ...] = ()
    covers: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    exercises: tuple[str, ...] = ()
    unwritten_exercises: tuple[tuple[str, str, str], ...] = ()
    """(slug, title, why) of exercises that are in the folder and whose kind isn't there yet."""
    cards: tuple[Card, ...] = ()
    aliases: tuple[str, ...] = ()
    """Ids (`area/topic`) that the topic had before."""
    outlines: tuple[ExerciseOutline, ...] = ()
    """One for each of `exercises`, in the same order."""
    environments: tuple[str, ...] = ()
    """What the code of its exercises imports from, besides Python alone."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the roadmap: its topics in the learner's order, and its interview questions."""

    id: str
    title: str
    roles: tuple[str, ...]
    topics: tuple[Topic, ...]
    interview: tuple[Item, ...] = ()
    environments: tuple[str, ...] = ()
    """What code of this area imports from, besides Python alone."""


@dataclass(frozen=True, slots=True)
class System:
    """A system to build, stage by stage."""

    id: str
    title: str
    level: str
    roles: tuple[str, ...]
    written: bool = False
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody wants to become; it picks the path through the roadmap."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Roadmap:
    """Everything that the curriculum names, in the learner's order."""

    roles: tuple[Role, ...]
    areas: tuple[Area, ...]
    systems: tuple[System, ...]
    deliverables: tuple[Item, ...] = ()
    interviews: tuple[Interview, ...] = ()
