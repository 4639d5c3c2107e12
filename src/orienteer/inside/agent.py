"""Loads a submission and performs trials on it, in the process it is in.

A trial is the plain dictionary of `orienteer.grading.runner.Trial`; what comes back is the judged part as canonical
JSON text and the rest as a dictionary with the fields of `orienteer.grading.observation.Extras` that aren't empty.
Nothing said here is to be trusted: the learner's code runs in the same process.
"""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from marshal import loads
from time import perf_counter, thread_time
from types import CodeType, FrameType, ModuleType
from typing import Any

from orienteer.inside import compiled_once, own
from orienteer.inside.calls import WithParts, look_up, perform_call, perform_snippet
from orienteer.inside.encoding import BrokenOff, canonical, encode, returned_text
from orienteer.inside.failure import failure_of, traces
from orienteer.inside.finder import SubmissionFinder
from orienteer.inside.line_counts import LineCounts
from orienteer.inside.lines import LastLine
from orienteer.inside.program import perform_program, status_of
from orienteer.inside.recording.listening import Listening
from orienteer.inside.recording.recorder import RecordingFull
from orienteer.inside.snippets import SnippetNamespace, compiled_snippet, run_snippet
from orienteer.inside.sources import Unreadable, text_of
from orienteer.inside.streams import OutputExceeded, Streams
from orienteer.inside.tools import perform_tool

own.keep(globals())

OUTPUT_BYTES = 64 * 1024
OBSERVATION_BYTES = 4 * 1024 * 1024

PERFORMERS = {
    "boot": "orienteer.inside.performers.booting",
    "commands": "orienteer.inside.performers.commands",
    "growth": "orienteer.inside.performers.growth",
    "notebook": "orienteer.inside.performers.notebooks",
    "request": "orienteer.inside.performers.web",
    "scenario": "orienteer.inside.performers.scenarios",
}
"""Trials that need more than the others, each with the module that is loaded for it: what the submission is loaded and
tried in (`setting`), whether it is loaded as a module (`LOADS_THE_FILE`), and the trial itself (`perform`)."""

STARTERS = frozenset({"boot", "commands"})
"""Those of them that start processes: nothing of the submission is loaded here, and `perform` is all there is."""

MARK_SECONDS = 0.005
"""How exactly processor time is told: asking the kernel for it takes longer than a small trial."""

NOTHING_SECONDS = 0.001
"""Processor time below this is told as none."""

Told = tuple[str, dict[str, Any]]
"""The judged part of an observation as text, and what is told beside it."""


class Agent:
    """One submission, ready to be tried.

    Args:
        files: path → content.
        main: the file that is loaded or run.
        output_bytes: cap of output and of error of one trial.
        observation_bytes: cap of the judged part.
        owns_process: the process is for this submission alone: standard descriptors may be redirected, and what a
            program registered with `atexit` runs when it ends.
    """

    def __init__(
        self,
        files: dict[str, bytes],
        main: str,
        *,
        output_bytes: int = OUTPUT_BYTES,
        observation_bytes: int = OBSERVATION_BYTES,
        owns_process: bool = False,
    ) -> None:
        self.owns_process = owns_process
        if owns_process:
            compiled_once.begin()
        self.streams = Streams(output_bytes)
        self.finder = SubmissionFinder(files)
        self.problem: Unreadable | None = None
        self.code: CodeType | None = None
        self.namespace: dict[str, Any] = {}
        self.marked = 0.0, 0.0
        self.snippets: dict[str, tuple[CodeType, CodeType | None]] = {}
        self.listening: Listening | None = None
        self.lines: LineCounts | None = None
        self.tells_failure = False
        self.when_loaded: Callable[[], None] | None = None
        """Called when the submission has been loaded for the first time."""

        self.take_up(files, main, output_bytes=output_bytes, observation_bytes=observation_bytes)

    def take_up(self, files: dict[str, bytes], main: str, *, output_bytes: int, observation_bytes: int) -> None:
        """Be about this submission; nothing has been tried on another."""
        self.main = main
        self.files = self.finder.files = self.given = files
        self.edited = ""
        self.output_bytes = output_bytes
        self.observation_bytes = observation_bytes
        self.streams.allow(output_bytes)
        self.name = _module_name(main)
        self.touches_builtins = b"builtins" in b" ".join(files.values())

    def take_edit(self, text: str) -> None:
        """Be about the submission with its main file edited, from the next trial on; "" for as it was handed in."""
        if text == self.edited:
            return
        self.edited = text
        self.files = self.finder.files = {**self.given, self.main: text.encode("utf-8")} if text else self.given
        self.finder.codes.pop(self.main, None)
        self.code = self.problem = None

    def prepare(self) -> None:
        """Compile the main file, or its edit, once. A problem is kept and told by every trial."""
        if self.code is not None or self.problem is not None:
            return
        try:
            if self.main not in self.files:
                raise Unreadable("invalid", reason=f"There is no file {self.main}.")
            self.code = self.finder.code(self.main)
        except Unreadable as problem:
            self.problem = problem

    def perform(self, trial: dict[str, Any]) -> Told:
        """Try one thing.

        Returns:
            The judged part as canonical JSON text, and what is told beside it.
        """
        extras: dict[str, Any] = {}
        self.take_edit(trial.get("edited", ""))
        began = self.mark()
        if trial["kind"] == "tool":
            judged = perform_tool(self.files, trial)
            self.tell(extras, "", "", began)
            return self.text(judged), extras
        if trial["kind"] in STARTERS:
            starter = importlib.import_module(PERFORMERS[trial["kind"]])
            judged, extras = starter.perform(self.files, self.main, trial)
            return self.text(judged), extras
        self.listening = Listening(self.files, self.name, trial) if trial.get("record") else None
        self.tells_failure = "failure" in trial["observe"]
        self.lines = LineCounts(self.main) if "lines" in trial["observe"] else None
        if trial["kind"] == "program":
            judged, output, errors = perform_program(self, trial, extras)
        else:
            self.streams.take()
            found = sys.meta_path
            finders = [*found]
            try:
                self.install(finders)
                judged = self.attempt(trial, extras)
            finally:
                if self.listening is not None:
                    self.listening.end()
                self.clean(finders)
                sys.meta_path = found
                found[:] = finders
                self.streams.give_back()
            judged, output, errors = self.printed(judged)
        if "output" in trial["observe"] and judged["outcome"] in ("returned", "raised", "exited"):
            judged["output"] = output
        self.tell(extras, output, errors, began, exactly=trial["kind"] == "program")
        return self.text({**judged, **self.recorded()}), extras

    def perform_many(self, trial: dict[str, Any], inputs: Sequence[bytes]) -> Iterator[Told]:
        """Call one function, or run one snippet, with many inputs: `perform` for each, without what these don't need.

        Args:
            trial: of the kind `call` or `snippet`, where the value and the exception are judged and nothing else.
            inputs: as `marshal` writes them, of each call a list of plain arguments, of each snippet its names.
        """
        try:
            parts = self.snippet(trial["code"]) if trial["kind"] == "snippet" else None
        except SyntaxError:  # the check's own: each trial tells it
            for _ in inputs:
                yield self.perform({**trial, "names": {}})
            return
        self.take_edit(trial.get("edited", ""))
        self.prepare()
        assert self.code is not None or self.problem is not None
        streams, function = self.streams, trial["function"]
        streams.take()
        found = sys.meta_path
        finders = [*found]
        with_ours = [*finders, self.finder]
        install, load, clean, were_used, longest = (
            streams.install,
            self.load,
            self.clean,
            streams.were_used,
            self.observation_bytes,
        )
        try:
            for given in inputs:
                began = perf_counter()
                if began - self.marked[0] > MARK_SECONDS:
                    self.marked = began, thread_time()
                extras: dict[str, Any] = {}
                stage = "import"
                try:
                    sys.meta_path[:] = with_ours
                    install()
                    if self.problem is not None:
                        raise self.problem
                    namespace = load()
                    stage = ""
                    called = namespace.get(function)
                    if parts is not None:
                        scope = SnippetNamespace(namespace, loads(given), trial["builtins"])
                        text = returned_text(run_snippet(parts, scope))
                    elif callable(called):
                        text = returned_text(called(*loads(given)))
                    else:
                        called, missing = look_up(namespace, function)
                        text = canonical(missing) if missing is not None else returned_text(called(*loads(given)))
                    judged: dict[str, Any] | None = None
                except BaseException as error:
                    judged = self.judged(error, extras, stage)
                clean(finders)
                if judged is None and len(text) > longest:
                    text = _capped("returned")
                used = were_used()
                if judged is not None or used:
                    output = errors = ""
                    judged = {"outcome": "returned"} if judged is None else judged
                    if used:
                        judged, output, errors = self.printed(judged)
                    self.tell(extras, output, errors, began)
                    if judged["outcome"] != "returned":
                        text = self.text(judged)
                elif perf_counter() - began >= NOTHING_SECONDS and (seconds := self.seconds(began)) >= NOTHING_SECONDS:
                    extras["seconds"] = seconds
                yield text, extras
        finally:
            sys.meta_path = found
            found[:] = finders
            streams.give_back()

    def mark(self) -> float:
        """The time at which a trial begins."""
        began = perf_counter()
        if began - self.marked[0] > MARK_SECONDS:
            self.marked = began, thread_time()
        return began

    def seconds(self, began: float) -> float:
        """What a trial has used since it began."""
        wall = perf_counter() - began
        return wall if wall < MARK_SECONDS else min(wall, thread_time() - self.marked[1])

    def install(self, finders: list[Any]) -> None:
        """Have our streams and our finder in place, whatever the trial before has done to them."""
        sys.meta_path[:] = [*finders, self.finder]
        self.streams.install()

    def clean(self, finders: list[Any]) -> None:
        """Leave nothing of a trial to the next."""
        if self.finder.loaded:
            self.finder.forget()
        if type(getattr(sys, "meta_path", None)) is not list:
            sys.meta_path = [*finders]
        self.namespace.clear()
        if self.touches_builtins:
            own.restore()

    def printed(self, judged: dict[str, Any]) -> tuple[dict[str, Any], str, str]:
        """What a trial comes to by what it read and printed: the judged part, its output, and what went to error."""
        if self.streams.input_was_asked and judged["outcome"] == "raised":
            judged["reason"] = "It asked for input, and there is nothing to read here."
        exceeded = self.streams.exceeded
        output, errors = self.streams.finish()
        if exceeded or self.streams.exceeded:
            judged = {"outcome": "output_exceeded", **({"stage": judged["stage"]} if "stage" in judged else {})}
        return judged, output, errors

    def tell(self, extras: dict[str, Any], output: str, errors: str, began: float, *, exactly: bool = False) -> None:
        """What is told beside the judged part.

        Args:
            exactly: the time too where it is next to none; else what comes to the same is told in the same words.
        """
        if output:
            extras["output"] = output
        if errors:
            extras["errors"] = errors
        if self.lines is not None:
            extras["lines"] = self.lines.told()
        seconds = self.seconds(began)
        if exactly or seconds >= NOTHING_SECONDS:
            extras["seconds"] = seconds

    def recorded(self, *, in_time: bool = True) -> dict[str, Any]:
        """What the replay plays, as a part of the judged part, where the trial asks for it."""
        return {} if self.listening is None else {"replay": self.listening.told(in_time=in_time)}

    def attempt(self, trial: dict[str, Any], extras: dict[str, Any]) -> dict[str, Any]:
        """Load the module in a fresh namespace and do what the trial says."""
        stage = "import"
        try:
            kind = trial["kind"]
            performer = importlib.import_module(PERFORMERS[kind]) if kind in PERFORMERS else None
            if performer is not None and not performer.LOADS_THE_FILE:
                stage = ""
                with performer.setting():
                    return dict(performer.perform(text_of(self.main, self.files[self.main]), trial))
            self.prepare()
            if self.problem is not None:
                raise self.problem
            if trial.get("trace"):
                with LastLine(self.main, extras):
                    return self.attempt({**trial, "trace": False}, extras)
            if self.listening is not None:
                self.listening.begin()
            with self.watched():
                if performer is not None:
                    with performer.setting():
                        namespace = self.load()
                        stage = ""
                        return dict(performer.perform(namespace, trial))
                namespace = self.load()
                stage = ""
                if self.listening is not None:
                    self.listening.loaded(namespace)
                return self.act(namespace, trial)
        except BaseException as error:
            return self.judged(error, extras, stage)

    def judged(self, error: BaseException, extras: dict[str, Any], stage: str) -> dict[str, Any]:
        """The judged part of a trial that an exception ended.

        Args:
            stage: "import" while the file was being loaded, else "".
        """
        if type(error) is Unreadable:
            extras["line"] = error.line
            return {**error.judged}
        judged = self.account(error, extras)
        if stage:
            judged["stage"] = stage
        return judged

    def watched(self) -> AbstractContextManager[object]:
        """Within it, the lines that run are counted where that was asked for."""
        return nullcontext() if self.lines is None else self.lines

    def act(self, namespace: dict[str, Any], trial: dict[str, Any]) -> dict[str, Any]:
        """Do what the trial says in the loaded module."""
        kind = trial["kind"]
        if kind == "call":
            return perform_call(namespace, trial)
        if kind == "snippet":
            try:
                parts = self.snippet(trial["code"])
            except SyntaxError as error:
                return {"outcome": "not_run", "reason": f"The check's snippet is not Python: {error.msg}."}
            return perform_snippet(namespace, trial, parts)
        if kind == "load":
            return {"outcome": "returned"}
        return {"outcome": "not_run", "reason": f"The agent knows no trial of the kind {kind!r}."}

    def load(self) -> dict[str, Any]:
        """The main file, executed in a fresh module that is registered under its own name."""
        assert self.code is not None
        module = ModuleType(self.name)
        sys.modules[self.name] = module
        self.finder.loaded.add(self.name)
        self.namespace = namespace = module.__dict__
        namespace["__file__"] = self.main
        namespace["__builtins__"] = own.SHARED
        exec(self.code, namespace)
        if self.when_loaded is not None:
            self.when_loaded()
            self.when_loaded = None
        return namespace

    def snippet(self, code: str) -> tuple[CodeType, CodeType | None]:
        if code not in self.snippets:
            self.snippets[code] = compiled_snippet(code)
        return self.snippets[code]

    def account(self, error: BaseException, extras: dict[str, Any]) -> dict[str, Any]:
        """What an exception that reached us is in the judged part."""
        if type(error) is WithParts:
            return {**self.account(error.error, extras), **error.parts}
        if type(error) is BrokenOff:
            told = self.account(error.error, extras)
            return {**told, "value": error.given} if told["outcome"] == "raised" else told
        if type(error) is RecordingFull:
            return {"outcome": "timed_out", "limit": "steps"}
        extras["line"], extras["traceback"] = self.frames(error)
        if isinstance(error, OutputExceeded):
            return {"outcome": "output_exceeded"}
        if self.tells_failure:
            extras["failure"] = failure_of(error, self.main, text_of(self.main, self.files[self.main]))
        if isinstance(error, MemoryError):
            return {"outcome": "memory_exceeded"}
        if isinstance(error, SystemExit):
            return {"outcome": "exited", "status": status_of(error)}
        return {"outcome": "raised", "exception": encode(error)}

    def frames(self, error: BaseException) -> tuple[int | None, list[tuple[str, int, str]]]:
        """The line of the main file where it went wrong, and the frames in the learner's own files.

        Of a recursion without end it is the first line that called for it again: where the stack is full is chance.
        """
        line: int | None = None
        frames: list[tuple[str, int, str]] = []
        for trace in traces(error):
            code = trace.tb_frame.f_code
            if code.co_filename in self.files:
                frames.append((code.co_filename, trace.tb_lineno, code.co_name))
                if code.co_filename == self.main:
                    line = trace.tb_lineno
        if isinstance(error, RecursionError):
            places = Counter(frames)
            line = next((at for file, at, name in frames if file == self.main and places[file, at, name] > 1), line)
        return line, frames if len(frames) <= 40 else frames[:20] + frames[-20:]

    def so_far(self, frame: FrameType | None) -> dict[str, Any]:
        """What can be told of a trial that is being ended: where it is, and what it printed until now."""
        extras: dict[str, Any] = {}
        while frame is not None and frame.f_code.co_filename != self.main:
            frame = frame.f_back
        if frame is not None:
            extras["line"] = frame.f_lineno
        if self.lines is not None:
            extras["lines"] = self.lines.told()
        output, errors = self.streams.finish()
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:  # replaced, closed or full: what it held can't be told
                continue
        if output:
            extras["output"] = output
        if errors:
            extras["errors"] = errors
        return extras

    def text(self, judged: dict[str, Any]) -> str:
        """The judged part as text, within its cap."""
        text = canonical(judged)
        return text if len(text) <= self.observation_bytes else _capped(judged["outcome"])


def _capped(outcome: str) -> str:
    """The judged part that stands for one that is larger than its cap."""
    told = {"value": ["capped", "observation"]} if outcome in ("returned", "raised") else {}
    return canonical({"outcome": outcome, **told})


def _module_name(main: str) -> str:
    """The file's stem, unless a module that is already there goes by it."""
    stem = main.rsplit("/", 1)[-1].removesuffix(".py")
    if stem in sys.stdlib_module_names or stem in sys.modules or stem in ("__main__", "orienteer", ""):
        return "submission"
    return stem
