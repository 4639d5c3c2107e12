"""An exercise made of a reference and example calls alone: the inputs beside the examples are inferred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from orienteer.curriculum.course import Check, Comparator, Exercise, Probe
from orienteer.curriculum.domains.measure import order
from orienteer.grading.calls import call_text
from orienteer.grading.endings import STOPS_ITS_CHECK, words
from orienteer.grading.inference.answers import answer_sort
from orienteer.grading.inference.calls import BESIDE, ExampleCall, defined_names, read_example
from orienteer.grading.inference.chains import other_chains
from orienteer.grading.inference.domain import InferredDomain, infer_domain
from orienteer.grading.inference.further import further_series, parameter_names, settled_part
from orienteer.grading.inference.in_sequence import Asking, sequence_check
from orienteer.grading.inference.rounding import nudged
from orienteer.grading.inference.unordered import settled, unordered
from orienteer.grading.judging import judge
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trials
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.grading.trees import holds, leaves, tag
from orienteer.inside.encoding import decode, encode

Tree = Any

POOL_SIZE = 700
"""Inputs of all inferred checks of an exercise together."""
SMALLEST_POOL = 300
POOL_OF_A_CHAIN = 60
SLOWEST_SECONDS = 0.1
"""An input on which the reference works longer is left out: a learner's program may be several times slower."""
LONGEST_SECONDS = 0.5
"""After so much work on one input a solution is taken not to end there."""
LARGEST_ANSWER = 20_000
"""Characters of an observation; a larger one is left out."""
MOST_TIME_OUTS = 5
"""After so many inputs on which a solution doesn't end, the larger ones are left out."""
LENIENT = Comparator("approximate", {"whole": True})
"""Of answers with floats: whether a mean is 1 or 1.0 is seldom what a task is about, and `==` finds them equal."""
OTHER_SEED = "none?seed=1"


@dataclass(frozen=True, slots=True)
class OpenInput:
    """An input that the task leaves open: accepted solutions disagree on it, or the reference with itself."""

    call: str
    answers: tuple[str, ...]


def exercise_from_examples(
    examples: Sequence[str],
    solutions: Sequence[str],
    runner: Runner,
    *,
    exercise_id: str = "class/assignments/exercise",
    title: str = "",
    task_text: str = "",
    file_name: str = "submission.py",
    pool_size: int = POOL_SIZE,
    submissions: Sequence[Submission] | None = None,
) -> tuple[Exercise, tuple[OpenInput, ...]]:
    """Make an exercise.

    Args:
        examples: calls as text; what they give is what the reference gives.
        solutions: programs that are right; the first is the reference.
        pool_size: inputs of all inferred checks together.
        submissions: the solutions with what lies beside them, where there is something.

    Returns:
        The exercise, with the reference's observations, and the inputs that were left out as open.
    """
    builder = _Builder(solutions, runner, file_name, submissions)
    known = builder.known
    forms: dict[tuple[str, int], list[ExampleCall]] = {}
    read = [builder.settled(read_example(text, known)) for text in dict.fromkeys(examples)]
    opened = frozenset[str]().union(*(example.opened for example in read))
    for example in (_without_empty(each, opened, known) for each in read):
        forms.setdefault((example.form, len(example.names)), []).append(example)
    each = max(SMALLEST_POOL, pool_size // max(1, len(forms)))
    checks: list[Check] = []
    for calls in forms.values():
        beside = [value for others in forms.values() if others is not calls for call in others for value in call.values]
        namesakes = _namesakes(calls, forms.values(), solutions[0])
        checks += builder.checks(calls, each, beside, _alike(calls, forms.values()), namesakes)
    sorts = {answer_sort(Observation(text)) for check in checks for text in check.expected}
    for text in other_chains(list(dict.fromkeys(examples)), known):
        example = builder.settled(read_example(text, known))
        checks += builder.beyond(example, _alike([example], forms.values()), sorts)
    checks += builder.in_sequence(examples, read)
    exercise = Exercise(
        id=exercise_id,
        title=title,
        kind="function",
        minutes=0,
        covers=(),
        task_html="",
        task_text=task_text,
        file_name=file_name,
        starter="",
        solution=solutions[0],
        solutions={},
        hints=(),
        checks=tuple(checks),
        mistakes=(),
        defines=tuple(sorted(known)),
    )
    return exercise, tuple(builder.open_inputs)


class _Builder:
    """Makes the checks of one exercise.

    Args:
        solutions: the reference first.
    """

    def __init__(
        self, solutions: Sequence[str], runner: Runner, file_name: str, submissions: Sequence[Submission] | None = None
    ) -> None:
        self.solutions = submissions or [
            Submission.of(source, file_name) for source in (*solutions, *nudged(solutions[0]))
        ]
        self.reference = solutions[0]
        self.runner = runner
        self.file_name = file_name
        self.known = defined_names(solutions[0])
        self.open_inputs: list[OpenInput] = []

    def observe(self, solution: int, planned: Sequence[Trial], environment: str = "none") -> list[Observation]:
        """What a solution gives, up to where it has failed to end too often: what comes then is larger still."""
        seen: list[Observation] = []
        time_outs = 0
        limits = Limits(cpu_seconds=LONGEST_SECONDS, total_seconds=120)
        for observation in self.runner.observe(
            self.solutions[solution], planned, environment=environment, limits=limits
        ):
            seen.append(observation)
            time_outs += observation.outcome in STOPS_ITS_CHECK
            if time_outs >= MOST_TIME_OUTS:
                break
        return seen

    def settled(self, example: ExampleCall) -> ExampleCall:
        """The example with the values of expressions that aren't plain text found by running them."""
        if not example.open_expression:
            return example
        (observation,) = self.observe(0, [Trial(kind="snippet", code=example.open_expression)])
        judged = observation.judged
        if judged["outcome"] != "returned" or tag(judged["value"]) != "tuple":
            return ExampleCall(example.text, example.text, "", (), ())
        values = judged["value"][1:]
        strange = frozenset(place for place, value in enumerate(values) if not _is_input(value))
        plain = tuple(value for place, value in enumerate(values) if place not in strange)
        again = read_example(example.text, self.known, strange) if strange else example
        return replace(again, values=plain, open_expression="")

    def checks(
        self,
        calls: list[ExampleCall],
        pool_size: int,
        beside: Sequence[Tree] = (),
        alike: Sequence[Sequence[Tree]] = (),
        namesakes: Sequence[Sequence[Tree]] = (),
    ) -> list[Check]:
        """A check for the examples of one form, and one for other inputs like them.

        Args:
            beside: arguments of the examples of other forms.
            alike: for each argument, what the examples of other forms give to the same parameter.
            namesakes: for each argument, what those of other functions give to a parameter of the same name.
        """
        first = calls[0]
        if first.function:
            probe = Probe("call", function=first.function, parameters=first.names)
        else:
            probe = Probe("snippet", code=first.form, parameters=first.names)
        subject = first.function or first.form
        pool = tuple(sorted((example.values for example in calls), key=_size))
        given = Check(f"the examples of {subject}", probe, pool=pool, example=True)
        given = self.compared(given)
        if not first.names or not given.pool:
            return [given] if given.pool else []
        kept = set(map(repr, given.pool))
        examples = [each.values for each in calls if repr(each.values) in kept]
        domain = infer_domain(examples, beside, alike, self.reference, namesakes)
        names = parameter_names(self.reference, first.parameters)
        others = self.others(given, domain, pool_size, names)
        return [given, others] if others.pool else [given]

    def beyond(self, example: ExampleCall, alike: Sequence[Sequence[Tree]], sorts: set[str]) -> list[Check]:
        """A check for calls that no example has in this order, on which the reference answers as on the examples.

        Args:
            sorts: of the answers to the examples.
        """
        probe = Probe("snippet", code=example.form, parameters=example.names)
        check = Check(f"{example.form}, as in the examples", probe, pool=(example.values,), inferred=True)
        check = self.compared(check)
        pool = [example.values]
        if example.names and check.pool:
            domain = infer_domain(check.pool, alike=alike, reference=self.reference)
            pool += [tuple(map(encode, values)) for values in domain.listed(POOL_OF_A_CHAIN)]
        different = tuple({repr(inputs): inputs for inputs in pool}.values())
        check = self.kept(check, different, {"returned"}, sorts) if check.pool else check
        return [check] if check.pool else []

    def in_sequence(self, examples: Sequence[str], read: Sequence[ExampleCall]) -> list[Check]:
        """A check for the statements of examples that have several, in other sequences."""
        asking = Asking(
            self.answers,
            lambda check, pool: self.kept(check, pool, {"returned", "raised"}, None),
            lambda answers: LENIENT if any(map(_holds_float, answers)) else Comparator("exact"),
        )
        made = sequence_check(examples, read, self.known, self.reference, asking)
        return [made] if made else []

    def compared(self, check: Check) -> Check:
        """The check with what its reference gives, and with the way of comparing that this asks for."""
        everything = replace(check, observe=("value", "exception", "output", "arguments"))
        told = [observation.judged for observation in self.observe(0, trials(everything))]
        observe = ["value", "exception"]
        if all(judged.get("value") is None for judged in told):
            observe += ["output"] if any(judged.get("output") for judged in told) else []
            changed = any(
                judged.get("arguments", list(inputs)) != list(inputs)
                for judged, inputs in zip(told, check.pool, strict=True)
            )
            observe += ["arguments"] if changed else []
        check = replace(check, observe=tuple(observe))
        observations = self.observe(0, trials(check))
        floats = any(_holds_float(observation) for observation in observations)
        check = replace(check, comparator=LENIENT if floats else Comparator("exact"))
        return self.kept(check, check.pool, {"returned", "raised", "exited"}, None)

    def others(self, given: Check, domain: InferredDomain, pool_size: int, names: Sequence[str]) -> Check:
        """The check over inferred inputs: those on which the reference answers as it does on the examples.

        Args:
            names: of the parameters, in the reference.
        """
        known = {repr(inputs) for inputs in given.pool}
        pool = [tuple(map(encode, values)) for values in domain.listed(pool_size)]
        domain = replace(domain, unordered=unordered(given, domain, self.answers))
        check = replace(
            given,
            name=f"any other input of {given.probe.function or given.probe.code} that is like the examples",
            example=False,
            inferred=True,
            domain=domain.describe(),
        )
        sorts = {answer_sort(Observation(text)) for text in given.expected}
        kept = self.kept(check, tuple(inputs for inputs in pool if repr(inputs) not in known), {"returned"}, sorts)
        kept = self.in_any_order(self.with_further(kept, given, domain, names, sorts), domain)
        floats = any(_holds_float(Observation(text)) for text in kept.expected)
        return replace(kept, comparator=LENIENT) if floats else kept

    def in_any_order(self, check: Check, domain: InferredDomain) -> Check:
        """The check without the inputs on which an order decides that tells nothing in any example."""
        answers = list(map(Observation, check.expected))
        settling = settled(check, domain, domain.unordered, check.pool, answers, self.answers)
        pairs = zip(check.pool, check.expected, settling, strict=True)
        kept = [(inputs, text) for inputs, text, is_settled in pairs if is_settled]
        return replace(check, pool=tuple(pair[0] for pair in kept), expected=tuple(pair[1] for pair in kept))

    def answers(self, planned: Sequence[Trial]) -> list[Observation]:
        """What the reference gives."""
        return self.observe(0, planned)

    def with_further(
        self, check: Check, given: Check, domain: InferredDomain, names: Sequence[str], sorts: set[str]
    ) -> Check:
        """The check, with inputs beyond the examples' numbers where what is known speaks for them."""
        known = {repr(inputs): (inputs, text) for inputs, text in zip(check.pool, check.expected, strict=True)}
        for series in further_series(domain, self.reference, names):
            trees = [tuple(map(encode, arguments)) for arguments in series]
            answered = self.kept(check, tuple(trees), {"returned"}, sorts)
            for count in range(settled_part(trees, answered, given.expected)):
                known.setdefault(repr(trees[count]), (answered.pool[count], answered.expected[count]))
        if len(known) == len(check.pool):
            return check
        ordered = sorted(known.values(), key=lambda pair: order(tuple(map(decode, pair[0]))))
        return replace(check, pool=tuple(pair[0] for pair in ordered), expected=tuple(pair[1] for pair in ordered))

    def kept(
        self, check: Check, pool: tuple[tuple[Tree, ...], ...], outcomes: set[str], sorts: set[str] | None
    ) -> Check:
        """The check with the inputs on which the reference answers soon, always alike, and as other solutions do."""
        answered = [
            (inputs, observation)
            for inputs, observation in zip(pool, self.observe(0, trials(check, pool)), strict=False)
            if _is_answer(observation, outcomes) and (sorts is None or answer_sort(observation) in sorts)
        ]
        planned = trials(check, [inputs for inputs, _ in answered])
        rivals = [self.observe(0, planned, OTHER_SEED)]
        rivals += [self.observe(solution, planned) for solution in range(1, len(self.solutions))]
        settled: list[tuple[tuple[Tree, ...], str]] = []
        for place, (inputs, observation) in enumerate(answered):
            if any(place >= len(rival) for rival in rivals):
                break
            others = [rival[place] for rival in rivals]
            if not all(judge(check, observation, other) for other in others):
                answers = [words(each.judged, {"outcome": ""}) for each in (observation, *others)]
                call = call_text(check, inputs, self.file_name)
                self.open_inputs.append(OpenInput(call, tuple(dict.fromkeys(answers))))
                continue
            settled.append((inputs, observation.text))
        return replace(check, pool=tuple(inputs for inputs, _ in settled), expected=tuple(text for _, text in settled))


def _without_empty(example: ExampleCall, opened: frozenset[str], known: set[str]) -> ExampleCall:
    """The example with its empty containers as part of the form where others hold what the submission defines.

    `None` stays a value: nothing else is inferred from it, and an input that is a value has a size.

    Args:
        opened: parameters that are given such a thing in some example.
    """
    values = zip(example.parameters, example.values, strict=False)
    kept = {
        place
        for place, (name, value) in enumerate(values)
        if name in opened and value is not None and not decode(value)
    }
    return read_example(example.text, known, frozenset(kept)) if kept else example


def _alike(calls: Sequence[ExampleCall], forms: Iterable[list[ExampleCall]]) -> list[list[Tree]]:
    """For each argument of a form, what the examples of other forms give to the same parameter.

    A number that the submission never sees says nothing about what it is for: twice as large ones are asked for too.
    """
    others = [call for other in forms if other is not calls for call in other]
    alike = [
        [
            value
            for call in others
            for name, value in zip(call.parameters, call.values, strict=True)
            if name == parameter
        ]
        for parameter in calls[0].parameters
    ]
    for place, parameter in enumerate(calls[0].parameters):
        if parameter.startswith(BESIDE):
            alike[place].append(encode(2 * max(decode(call.values[place]) for call in calls)))
    return alike


def _namesakes(calls: Sequence[ExampleCall], forms: Iterable[list[ExampleCall]], reference: str) -> list[list[Tree]]:
    """For each argument of a form, what the examples of other functions give to a parameter of the same name."""
    parameters = calls[0].parameters
    given = [
        (name, parameter, value)
        for other in forms
        for call in other
        for name, parameter, value in zip(
            parameter_names(reference, call.parameters), call.parameters, call.values, strict=False
        )
    ]
    names = zip(parameter_names(reference, parameters), parameters, strict=True)
    return [[value for other, of, value in given if name and other == name and of != own] for name, own in names]


def _size(inputs: tuple[Tree, ...]) -> int:
    """Of an example: the small ones are tried first, as one that doesn't end is the last of its check."""
    return sum(map(leaves, inputs))


def _is_input(tree: Tree) -> bool:
    try:
        decode(tree)
    except ValueError:
        return False
    return True


def _is_answer(observation: Observation, outcomes: set[str]) -> bool:
    return (
        observation.outcome in outcomes
        and len(observation.text) <= LARGEST_ANSWER
        and '"capped"' not in observation.text
        and observation.extras.seconds <= SLOWEST_SECONDS
    )


def _holds_float(observation: Observation) -> bool:
    judged = observation.judged
    parts = [judged.get("value"), *judged.get("arguments", ())]
    return any(holds(part, "float") for part in parts)
