"""Whether hints are true: every claim is checked once more by other means than those that made it.

Programs run here in a plain process of Python's own, with its own trace function, without the sandbox, the agent and
its encoding: what they share with the engine is the claim and nothing else.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.students import FILE_NAME, with_preamble
from orienteer.curriculum.course import Exercise
from orienteer.feedback.hints.claims import BehavesLike, Claim, Departs, Gives, Held, Resizes, Returned, Took
from orienteer.feedback.hints.hint import Hint
from orienteer.feedback.hints.making import hints_for
from orienteer.feedback.localisation.executions import Case
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission
from orienteer.grading.trees import text_of

SHOWN = 30
SECONDS = 20.0

WITNESS = """
import ast, contextlib, copy, io, json, math, signal, sys

class Given(list):
    "What an iterator gives: the same as what another one gives, and no list."

def same(one, other, close):
    if close and isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-9) or (one != one and other != other)
    if type(one) is not type(other):
        return False
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(same(a, b, close) for a, b in zip(one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key], close) for key in one)
    return one == other

def held_by(frame):
    for name, value in list(frame.f_locals.items()):
        yield name, value
        for attribute, each in getattr(value, "__dict__", {}).items():
            yield f"{name}.{attribute}", each

def is_value(value, wanted):
    if type(value) is float and type(wanted) is int:
        return value == wanted
    if isinstance(value, dict) and type(wanted) is dict:  # a Counter is equal to the dictionary of its members
        return value.keys() == wanted.keys() and all(is_value(value[key], wanted[key]) for key in value)
    if type(value) is not type(wanted):
        return False
    if isinstance(value, (list, tuple)):
        return len(value) == len(wanted) and all(map(is_value, value, wanted))
    return value == wanted

def gone_through(source, asked):
    rows = {}
    def note(frame, event, detail):
        if frame.f_code.co_name == asked["function_name"]:
            for name, value in held_by(frame):
                if name == asked["name"] and not callable(value) and not hasattr(value, "__next__"):
                    row = rows.setdefault(frame, [])
                    if not row or not is_value(row[-1], value):
                        row.append(copy.deepcopy(value))
    seen(source, asked, note=note)
    return list(rows.values())

def begins(row, values):
    return len(row) >= len(values) and all(map(is_value, row, values))

def departs(program, asked):
    values = [ast.literal_eval(each) for each in asked["values"]]
    theirs = [row for each in asked["sources"] for row in gone_through(each, asked)]
    if asked["ends"]:
        theirs = [row for row in theirs if len(row) == len(values)]
    mine = gone_through(program, asked)
    return any(begins(row, values) for row in mine) and not any(begins(row, values) for row in theirs)

def returned(program, asked):
    found = []
    def note(frame, event, detail):
        if event == "return" and frame.f_lineno == asked["line"] and is_value(detail, ast.literal_eval(asked["value"])):
            found.append(frame)
    seen(program, asked, note=note)
    return bool(found)

def resizes(program, asked):
    line, end, found, going, rounds, before = asked["line"], asked["end"], [], {}, {}, {}
    wanted = asked["by"], asked["was"], asked["now"]
    def passed_over(was, now, begun):
        gone = len(was) - len(now)
        return gone > 0 and begun < len(was) and any(
            was[:at] + was[at + gone:] == now for at in range(begun - gone + 1)
        )
    def note(frame, event, detail):
        for each, (held, was) in list(going.items()):
            if was is not None and len(held) != len(was):
                change = before[each], len(was), len(held)
                is_so = not asked["passes_over"] or passed_over(was, held, rounds[each])
                going[each] = held, None
                if change == wanted and is_so:
                    found.append(each)
        if event == "line":
            if frame.f_lineno == line:
                if frame in found:
                    found.append("it went on")
                if frame not in going:
                    held = eval(asked["name"], frame.f_globals, frame.f_locals)
                    going[frame], rounds[frame] = (held, list(held)), 0
            elif before.get(frame) == line:
                rounds[frame] += 1
            if not line <= frame.f_lineno <= end:
                going.pop(frame, None)
            before[frame] = frame.f_lineno
    seen(program, asked, note=note)
    return "it went on" in found

def seen(source, asked, took=None, note=None):
    counts, before = {}, {}
    def trace(frame, event, detail):
        if frame.f_code.co_filename != "submission.py":
            return None
        if note is not None and event in ("call", "line", "return"):
            note(frame, event, detail)
        if took is not None and event in ("line", "return") and frame in before:
            if asked["line"] in (None, before[frame]):
                took.extend(
                    name for name, value in held_by(frame)
                    if asked["name"] in ("", name) and is_value(value, ast.literal_eval(asked["value"]))
                )
        if event == "line":
            counts[frame.f_lineno] = counts.get(frame.f_lineno, 0) + 1
            before[frame] = frame.f_lineno
        return trace
    names, given = {"__name__": "submission"}, eval(asked["arguments"])
    signal.setitimer(signal.ITIMER_VIRTUAL, 1.0)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        sys.settrace(trace)
        try:
            exec(compile(source, "submission.py", "exec"), names)
            if asked["code"]:
                scope = {**names, **dict(zip(asked["names"], given))}
                tree = ast.parse(asked["code"])
                last = ast.Expression(tree.body.pop().value)
                exec(compile(tree, "<check>", "exec"), scope)
                value = eval(compile(last, "<check>", "eval"), scope)
            else:
                value = names[asked["function"]](*given)
            if hasattr(value, "__next__"):
                value = Given(value)
            ended = ("returned", value, given if asked["observes"]["arguments"] else None,
                     out.getvalue().rstrip("\\n") if asked["observes"]["output"] else None)
        except Exception as error:
            line, held, at, passed = None, {}, error.__traceback__, []
            while at is not None:
                if at.tb_frame.f_code.co_filename == "submission.py":
                    line, held = at.tb_lineno, at.tb_frame
                    passed.append((line, held.f_code))
                at = at.tb_next
            if isinstance(error, RecursionError):  # where the stack is full is chance: the first call that comes again
                line = next((place[0] for place in passed if passed.count(place) > 1), line)
            ended = ("raised", type(error).__name__, line, held)
        finally:
            sys.settrace(None)
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return ended, counts

def alike(one, other, close):
    if one[0] != other[0]:
        return False
    return one[1] == other[1] if one[0] == "raised" else same(list(one[1:]), list(other[1:]), close)

def rang(number, frame):
    raise TimeoutError("stopped")

def behaves_like(program, source, inputs):
    endless = 0
    for each in inputs:
        pair = seen(program, each)[0], seen(source, each)[0]
        if not alike(*pair, each["close"]):
            return False
        endless += pair[0][:2] == ("raised", "TimeoutError")
        if endless == 2:  # the grader tries no more of such a program either
            return True
    return True

def main(asked):
    signal.signal(signal.SIGVTALRM, rang)
    program, reference, claim = asked["program"], asked["reference"], asked["claim"]
    if claim == "BehavesLike":
        return behaves_like(program, asked["source"], asked["inputs"])
    if claim == "Took":
        took = []
        seen(asked["source"] or program, asked, took)
        return bool(took)
    if claim == "Departs":
        return departs(program, asked)
    if claim == "Returned":
        return returned(program, asked)
    if claim == "Resizes":
        return resizes(program, asked)
    close = asked["close"]
    now, counts = seen(program, asked)
    wanted, _ = seen(reference, asked)
    if claim == "Fails":
        return not alike(now, wanted, close)
    if claim == "Ran":
        times = counts.get(asked["line"], 0)
        return times > 0 if asked["times"] is None else times == asked["times"]
    if claim == "Raised":
        return now[0] == "raised" and now[1] == asked["name"] and now[2] == asked["line"]
    if claim == "Gives":
        return now[0] == "returned" and same(now[1], eval(asked["value"]), False)
    if claim == "Held":
        frame = now[3]
        return same(eval(asked["expression"], frame.f_globals, frame.f_locals), eval(asked["value"]), False)
    after, _ = seen(asked["source"], asked)
    return alike(after, wanted, close) is (claim == "EditMends")

print(json.dumps([main(each) for each in json.load(sys.stdin)]))
"""


@dataclass
class Truth:
    """What came of the hints of some programs."""

    programs: int = 0
    with_own_words: int = 0
    sentences: int = 0
    claims: int = 0
    by_source: Counter[str] = field(default_factory=Counter)
    by_claim: Counter[str] = field(default_factory=Counter)
    false: list[dict[str, Any]] = field(default_factory=list)
    unchecked: int = 0
    seconds: list[float] = field(default_factory=list)

    @classmethod
    def read(cls, row: dict[str, Any]) -> Truth:
        """From a row that was written down."""
        return cls(**row | {name: Counter(row[name]) for name in ("by_source", "by_claim")})

    def add(self, other: Truth) -> None:
        """Count another's programs too."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def told(self) -> dict[str, Any]:
        """As data that JSON can carry."""
        ordered = sorted(self.seconds)
        return {
            "programs": self.programs,
            "programs_told_something_of_their_own": self.with_own_words,
            "sentences": self.sentences,
            "claims": self.claims,
            "false": len(self.false),
            "false_ones": self.false[:SHOWN],
            "claims_that_only_the_engine_can_check": self.unchecked,
            "sources": dict(self.by_source),
            "claims_by_kind": dict(self.by_claim),
            "median_seconds": round(ordered[len(ordered) // 2], 3) if ordered else None,
        }


def of_program(assignment: dict[str, Any], exercise: Exercise, program: dict[str, Any], runner: Runner) -> Truth:
    """One program's hints."""
    truth = Truth()
    source = with_preamble(assignment, program["source"])
    began = time.perf_counter()
    hints = hints_for(exercise, Submission.of(source, FILE_NAME), runner)
    truth.seconds.append(time.perf_counter() - began)
    _take(truth, str(program["id"]), source, exercise, hints)
    return truth


def _take(truth: Truth, program: str, source: str, exercise: Exercise, hints: Sequence[Hint]) -> None:
    truth.programs += 1
    truth.with_own_words += any(hint.said for hint in hints)
    said = [(hint, each) for hint in hints for each in hint.said]
    truth.sentences += len(said)
    claims = [(hint, each.text, claim) for hint, each in said for claim in each.claims]
    truth.claims += len(claims)
    truth.by_source.update(hint.source for hint in hints if hint.said)
    truth.by_claim.update(type(claim).__name__ for _, _, claim in claims)
    asked = [(hint, text, claim, _asked(claim, source, exercise)) for hint, text, claim in claims]
    truth.unchecked += sum(each[3] is None for each in asked)
    checked = [each for each in asked if each[3] is not None]
    answers = _witnessed([each[3] for each in checked])
    truth.unchecked += answers.count(None)
    for (hint, text, claim, _), holds in zip(checked, answers, strict=True):
        if holds is False:
            truth.false.append({"id": program, "step": hint.step, "text": text, "claim": type(claim).__name__})


def _asked(claim: Claim, source: str, exercise: Exercise) -> dict[str, Any] | None:
    """A claim in the words of the witness; None where it can't be put so (a program with files, an open value)."""
    asked: dict[str, Any] = {"claim": type(claim).__name__, "program": source, "reference": exercise.solution}
    if isinstance(claim, BehavesLike):
        inputs = [
            _case(Case(check, given, None))  # type: ignore[arg-type] # only its input is looked at
            for check in exercise.checks
            for given in check.pool[:60]
        ]
        return None if None in inputs else asked | {"source": claim.source, "inputs": inputs}
    case = _case(claim.case)
    if case is None:
        return None
    asked |= case | {name: getattr(claim, name) for name in ("line", "times", "name", "source") if hasattr(claim, name)}
    if isinstance(claim, (Returned, Took)):
        return asked | {"value": claim.value} if _is_literal(claim.value) else None
    if isinstance(claim, Departs):
        if not all(map(_is_literal, claim.values)):
            return None
        more = {name: getattr(claim, name) for name in ("values", "ends", "sources")}
        return asked | more | {"function_name": claim.function}
    if isinstance(claim, Resizes):
        change, watched = claim.change, claim.change.watched
        told = {name: getattr(change, name) for name in ("by", "was", "now", "passes_over")}
        return asked | told | {"line": watched.line, "end": watched.end, "name": watched.name}
    if isinstance(claim, (Gives, Held)):
        value = _python(claim.value)
        expression = claim.expression if isinstance(claim, Held) else ""
        return None if value is None else asked | {"expression": expression, "value": value}
    return asked


def _is_literal(text: str) -> bool:
    """Whether the witness can read a value that is told as text."""
    try:
        ast.literal_eval(text)
    except (SyntaxError, ValueError):
        return False
    return True


def _case(case: Case) -> dict[str, Any] | None:
    probe = case.check.probe
    if probe.kind not in ("call", "snippet") or probe.keywords or case.check.comparator.name == "any_valid":
        return None
    texts = [_python(tree) for tree in (*probe.arguments, *case.inputs)]
    if any(text is None for text in texts):
        return None
    return {
        "function": probe.function,
        "code": probe.code if probe.kind == "snippet" else "",
        "names": list(probe.parameters),
        "arguments": f"[{', '.join(map(str, texts))}]",
        "observes": {part: part in case.check.observe for part in ("arguments", "output")},
        "close": case.check.comparator.name == "approximate",
    }


def _python(tree: Any) -> str | None:
    """A value as Python text, made by this file's own reading of the encoding; None where it has no such text."""
    if type(tree) is not list:
        return repr(tree)
    kind, members = tree[0], tree[1:]
    if kind in ("list", "tuple", "set", "dict"):
        texts = [_python(each) for each in (members if kind != "dict" else [part for pair in members for part in pair])]
        if any(text is None for text in texts):
            return None
        if kind == "dict":
            return "{" + ", ".join(f"{key}: {value}" for key, value in zip(texts[::2], texts[1::2], strict=True)) + "}"
        inner = ", ".join(map(str, texts))
        brackets = {"list": f"[{inner}]", "tuple": f"({inner}{',' * (len(texts) == 1)})", "set": f"set([{inner}])"}
        return brackets[kind]
    if kind == "float":
        return f"float({members[0]!r})"
    return str(int(members[0], 16)) if kind == "int" else None


def _witnessed(asked: Sequence[dict[str, Any] | None]) -> list[bool | None]:
    """Whether each claim holds; None for all where the witness takes too long over them."""
    if not asked:
        return []
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", WITNESS],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            timeout=SECONDS * len(asked),
            env={"PYTHONHASHSEED": "0"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        return [None] * len(asked)
    if done.returncode != 0:
        raise SystemExit(
            f"The witness failed:\n{done.stderr[-2000:]}\n{text_of([str(each)[:300] for each in asked[:1]])}"
        )
    answers: list[bool | None] = json.loads(done.stdout.splitlines()[-1])
    return answers
