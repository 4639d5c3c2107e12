"""Facts: what a submission's syntax tree shows. The file is read, in the grader, and not run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from orienteer.curriculum.course import Exercise, Probe
from orienteer.grading.facts import FACTS, Finding
from orienteer.grading.facts.parsing import TooMuch, hidden_code, parsed, part_of
from orienteer.grading.observation import Extras, Observation
from orienteer.grading.planning import Planned
from orienteer.grading.reading import source_text
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import decode, encode

BOUNDS = ("at_most", "at_least", "exactly")
"""Options that say how many there may be; without one of them, no more than the reference has."""
MOST_TOLD = 3
"""Places that are named; of more, their number is told."""


def observe(
    exercise: Exercise, submission: Submission, runner: Runner, plan: Sequence[Planned], limits: Limits
) -> Iterator[Observation]:
    """Whether each fact holds."""
    for planned in plan:
        yield observation(exercise.checks[planned.check_index].probe, source_text(submission), exercise.solution)


def observation(probe: Probe, source: str, reference: str) -> Observation:
    """Whether a fact holds of a program, and in words what was found."""
    options = {name: decode(tree) for name, tree in probe.options.items()}
    try:
        found = findings(options, source)
        hidden = hidden_code(parsed(source))
    except SyntaxError as error:
        return Observation.of("syntax_error", Extras(line=error.lineno), exception=encode(error))
    except TooMuch as error:
        return Observation.of("invalid", reason=str(error))
    if found is None:
        told = f"there is no `{options['inside']}` to look into"
        return Observation.of("returned", value=False, told=told)
    if hidden is not None and hidden_code(parsed(reference)) is None:
        told = f"code in a text on line {hidden}, whose shape nobody can see"
        return Observation.of("returned", Extras(line=hidden), value=False, told=told)
    least, most = bounds(options, reference)
    holds = least <= len(found) and (most is None or len(found) <= most)
    fact = FACTS[options["fact"]]
    told = wanted(options, least, most) if holds else _counted(len(found), fact.noun, fact.plural) + _places(found)
    line = found[0].line if found and not holds else None
    return Observation.of("returned", Extras(line=line), value=holds, told=told)


def taken_from(probe: Probe, reference: str) -> tuple[int, int | None, bool]:
    """What an observation takes from the reference: how few and how many there may be, and whether it hides code."""
    options = {name: decode(tree) for name, tree in probe.options.items()}
    return *bounds(options, reference), hidden_code(parsed(reference)) is not None


def findings(options: dict[str, Any], source: str) -> list[Finding] | None:
    """Every place where it is found, in the order of lines; None where the part to be looked into isn't there.

    Raises:
        SyntaxError, TooMuch: it can't be looked at.
    """
    tree = part_of(parsed(source), options["inside"]) if "inside" in options else parsed(source)
    if tree is None:
        return None
    return sorted(FACTS[options["fact"]].find(tree, options), key=lambda finding: finding.line)


def bounds(options: dict[str, Any], reference: str) -> tuple[int, int | None]:
    """How few and how many there may be."""
    if "exactly" in options:
        return options["exactly"], options["exactly"]
    if "at_least" in options:
        return options["at_least"], options.get("at_most")
    if "at_most" in options:
        return 0, options["at_most"]
    return 0, len(findings(options, reference) or ())


def wanted(options: dict[str, Any], least: int, most: int | None) -> str:
    """What should hold, in words."""
    fact = FACTS[options["fact"]]
    if most is None:
        return f"at least {_counted(least, fact.noun, fact.plural)}"
    if least == most or most == 0:
        return _counted(most, fact.noun, fact.plural)
    between = f"{least} to " if least else "at most "
    return between + _counted(most, fact.noun, fact.plural)


def _counted(count: int, noun: str, plural: str) -> str:
    return f"no {noun}" if count == 0 else f"{count} {noun if count == 1 else plural}"


def _places(found: Sequence[Finding]) -> str:
    told = [f"line {each.line}: {each.what}" if each.what else f"line {each.line}" for each in found[:MOST_TOLD]]
    more = ["…"] if len(found) > MOST_TOLD else []
    return f" ({'; '.join(told + more)})" if told else ""
