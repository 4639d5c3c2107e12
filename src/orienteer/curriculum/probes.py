"""The probes that an author names in `checks.py`.

A probe that stands alone is tried once; `given` tries one with every input of a pool.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from orienteer.curriculum.course import Probe
from orienteer.curriculum.domains import Arguments, Domain, Filled
from orienteer.inside.encoding import encode


class VocabularyError(Exception):
    """What stands in `checks.py` isn't a check. The message is a sentence for its author."""


@dataclass(frozen=True)
class Given:
    """A probe with a domain for what it is tried with.

    Args:
        domain: its values are tuples, one member for each of the probe's parameters.
        fill: makes the standard input of a program from a value, where the author wrote a function; else None.
    """

    probe: Probe
    domain: Domain
    fill: Callable[..., str] | None = None


def call(function: str, *arguments: Any, **keywords: Any) -> Probe:
    """Call a function of the submission: `call("two_sum", [2, 7], 9)`."""
    return Probe(
        kind="call",
        function=_named(function, "call"),
        arguments=tuple(map(encode, arguments)),
        keywords={name: encode(value) for name, value in keywords.items()},
    )


def snippet(code: str) -> Probe:
    """Run lines where the submission's names are known; the last line's value is what is looked at."""
    return Probe(kind="snippet", code=_lines(code))


def program(
    standard_input: str = "",
    *,
    arguments: tuple[str, ...] = (),
    files: dict[str, str] | None = None,
    commands: dict[str, str] | None = None,
) -> Probe:
    """Run the submission as a script, on a standard input, with command-line arguments and files.

    Args:
        commands: of a shell's commands, scripts that stand in for some: `{"pipenv": "exit 1"}`.
    """
    wrong = next((name for name in commands or {} if not re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII)), None)
    if wrong is not None:
        raise VocabularyError(f"A command that is stood in for is named by letters, digits and _; {wrong!r} isn't.")
    return Probe(
        kind="program",
        standard_input=standard_input,
        command_line=tuple(arguments),
        files=dict(files or {}),
        commands=dict(commands or {}),
    )


def line(number: int) -> Probe:
    """The n-th line that the program prints, counted from 1."""
    if number < 1:
        raise VocabularyError(f"Lines are counted from 1, so line({number}) is none.")
    return Probe(kind="line", number=number)


def scenario(code: str) -> Probe:
    """Run lines that may `await`, on a clock that jumps from one event to the next; see docs/author/kinds/async.md."""
    return Probe(kind="scenario", code=_lines(code))


def request(method: str, path: str, **options: Any) -> Probe:
    """Make one request to the submission's web application: `request("POST", "/books", json={"title": "Emma"})`.

    Args:
        options: json, data (a form), headers or query.
    """
    unknown = sorted(set(options) - {"json", "data", "headers", "query"})
    if unknown:
        raise VocabularyError(f"request(...) has no option {unknown[0]!r}; it has json, data, headers and query.")
    said = "".join(f", {name}={value!r}" for name, value in options.items())
    return requests(f"client.request({method!r}, {path!r}{said})")


def requests(code: str) -> Probe:
    """Run lines that make requests with `client`; every answer is looked at. See docs/author/kinds/web.md."""
    return Probe(kind="request", code=_lines(code))


def notebook(code: str, *, files: dict[str, str] | None = None) -> Probe:
    """Run all cells from top to bottom, then these lines; see docs/author/kinds/notebook.md.

    Args:
        files: laid into the working folder before the first cell.
    """
    return Probe(kind="notebook", code=_lines(code), files=dict(files or {}))


def facts(name: str, **options: Any) -> Probe:
    """Something that holds of the submission's syntax tree: `facts("repeated literals")`."""
    return Probe(kind="facts", options={"fact": name, **{key: encode(value) for key, value in options.items()}})


def typed(code: str = "", *, use: str = "", codes: bool = False, any_allowed: bool = False) -> Probe:
    """What the type checker says: of the submission's own file, or of lines or of a file that use it.

    Args:
        code: lines that use the submission's names.
        use: instead of lines, a file below `uses/`, without `.py`.
        codes: the kind of each complaint counts, not only its line.
        any_allowed: the submission's own file may say `Any`.
    """
    if code and use:
        raise VocabularyError("typed(...) takes lines or a file of uses/, not both.")
    return Probe(
        kind="typed",
        code=_lines(code) if code else "",
        options={"use": use, "codes": codes, "any_allowed": any_allowed},
    )


def lint(rules: str) -> Probe:
    """What ruff finds in the submission by some rules: `lint("F,B,SIM")`."""
    if not re.fullmatch(r"[A-Z]+[0-9]*(,[A-Z]+[0-9]*)*", rules):
        raise VocabularyError(f"lint(...) takes ruff's rules, as in 'F,SIM108'; {rules!r} are none.")
    return Probe(kind="lint", options={"rules": rules})


def setting(path: str, *, is_there: bool = False, releases: tuple[str, ...] = ()) -> Probe:
    """What a configuration file says at a place: `setting("services.web.ports")`.

    Args:
        is_there: only that something stands there counts.
        releases: of wishes for a package such as `~=1.4`, or a table of them, only which of these they let in counts.
    """
    if not isinstance(path, str) or not path.strip():
        raise VocabularyError(f"setting(...) takes a place such as 'project.name'; {path!r} is none.")
    wrong = next((each for each in releases if not re.fullmatch(r"\d{1,6}(\.\d{1,6})*", each, re.ASCII)), None)
    if wrong is not None:
        raise VocabularyError(f"A release is numbers with dots, such as '1.10'; {wrong!r} isn't.")
    return Probe(kind="setting", options={"path": path, "is_there": is_there, "releases": list(releases)})


def rule(name: str) -> Probe:
    """Something that is asked of every Dockerfile: `rule("not root")`."""
    return Probe(kind="rule", options={"rule": name})


PORT = 8000


def boots(
    code: str,
    *,
    process: str = "web",
    command: str = "",
    files: dict[str, str] | None = None,
    variables: dict[str, str] | None = None,
    port: int = PORT,
) -> Probe:
    """Start what a configuration file configures, and run lines that ask it; see docs/author/kinds/config.md.

    Args:
        process: which, of a file that names several.
        command: how it is started, where the file doesn't say that.
        files: the application, laid into the working folder beside the learner's file.
        variables: of the environment, besides PORT.
        port: where it is asked.
    """
    if not 1024 <= port < 65536:
        raise VocabularyError(f"boots(...) asks at a port from 1024 to 65535; {port} is none.")
    given = {"PORT": str(port), **(variables or {})}
    options = {"process": process, "command": command, "variables": given, "port": port}
    return Probe(kind="boot", code=_lines(code), files=dict(files or {}), options=options)


def suite(*, on: str, each_alone: bool = False) -> Probe:
    """Run the submission's tests on a variant of the subject, a path below `subject/` without `.py`."""
    return Probe(kind="suite", options={"on": on, "each_alone": each_alone})


SIZES = (64, 128, 256, 512, 1024)
TIMED_SIZES = (2500, 5000, 10_000)
GROWTHS = ("1", "log n", "n", "n log n", "n^2", "n^2 log n", "n^3")


def grows(
    function: str,
    inputs: Callable[[int], Any],
    *,
    at_most: str,
    sizes: tuple[int, ...] = SIZES,
    timed: tuple[int, ...] = TIMED_SIZES,
    results: bool = True,
) -> Probe:
    """Call a function with inputs of doubling size; its steps grow no faster than said: `at_most="n log n"`.

    Args:
        inputs: a function of this `checks.py` that gives the input of a size; a tuple of them where there are several.
        sizes: for counting steps, each twice the one before.
        timed: larger ones, for which the time has to bear the steps out; () where a call takes too little time.
        results: what the function gives has to be the reference's, too.
    """
    return _growing("steps", function, inputs, at_most, sizes, timed, results)


def allocates(
    function: str, inputs: Callable[[int], Any], *, at_most: str, sizes: tuple[int, ...] = SIZES, results: bool = True
) -> Probe:
    """Call a function with inputs of doubling size; the memory that it needs at once grows no faster than said."""
    return _growing("memory", function, inputs, at_most, sizes, (), results)


def _growing(
    what: str,
    function: str,
    inputs: Callable[[int], Any],
    at_most: str,
    sizes: tuple[int, ...],
    timed: tuple[int, ...],
    results: bool,
) -> Probe:
    where = "grows" if what == "steps" else "allocates"
    if at_most not in GROWTHS:
        raise VocabularyError(f"{where}(...) knows no growth {at_most!r}; there are {', '.join(GROWTHS)}.")
    if not callable(inputs):
        raise VocabularyError(f"{where}(...) takes a function that gives the input of a size; {inputs!r} is none.")
    if len(sizes) < 3 or any(later != 2 * before for before, later in pairwise(sizes)):
        raise VocabularyError(f"{where}(...) needs three sizes or more, each twice the one before; {sizes!r} aren't.")

    def made(size: int) -> list[Any]:
        given = inputs(size)
        return [size, [encode(each) for each in (given if isinstance(given, tuple) else (given,))]]

    options = {
        "what": what,
        "at_most": at_most,
        "inputs": list(map(made, sizes)),
        "timed": list(map(made, timed)),
        "results": results,
    }
    return Probe(kind="grows", function=_named(function, where), options=options)


def given(
    *places: Domain,
    call: str | None = None,
    snippet: str | None = None,
    scenario: str | None = None,
    requests: str | None = None,
    notebook: str | None = None,
    page: Probe | None = None,
    program: str | Callable[..., str] | None = None,
    **names: Domain,
) -> Given:
    """Try a probe with every input of a pool.

    Args:
        places: domains of a call's arguments, in their order; or one `arguments(...)` for all of them.
        call: the function to call.
        snippet: lines that use the names.
        scenario: lines that use the names and may `await`.
        requests: lines that use the names and make requests with `client`.
        page: a page(...) in whose steps, props and answers names in braces stand for the inputs.
        notebook: lines after all cells; the names stand in place of the notebook's parameters.
        program: the standard input of a program, as a text with places for the names in braces, or a function of them.
        names: name → domain. In a call they are the arguments, in their order.

    Raises:
        VocabularyError: not exactly one of those that are tried, or something that is no domain.
    """
    if sum(part is not None for part in (call, snippet, scenario, requests, notebook, page, program)) != 1:
        tried = "call=, snippet=, scenario=, requests=, notebook=, page= and program="
        raise VocabularyError(f"given(...) takes exactly one of {tried}.")
    domain = _joined(places, names)
    if call is not None:
        return Given(Probe(kind="call", function=_named(call, "given"), parameters=domain.names), domain)
    if snippet is not None:
        return Given(Probe(kind="snippet", code=_lines(snippet), parameters=domain.names), domain)
    if scenario is not None:
        return Given(Probe(kind="scenario", code=_lines(scenario), parameters=domain.names), domain)
    if notebook is not None:
        return Given(Probe(kind="notebook", code=_lines(notebook), parameters=domain.names), domain)
    if page is not None:
        return Given(replace(page, parameters=domain.names), domain)
    if requests is not None:
        return Given(Probe(kind="request", code=_lines(requests), parameters=domain.names), domain)
    probe = Probe(kind="program", parameters=("standard_input",))
    if callable(program):
        return Given(probe, domain, program)
    return Given(probe, Filled(domain.parts, str(program), domain.names))


def example(probe: Probe) -> bool:
    """Whether the probe shows by itself what goes in and what comes out."""
    return probe.kind in ("call", "program") and not probe.parameters


def _joined(places: tuple[Domain, ...], names: dict[str, Domain]) -> Arguments:
    for part in (*places, *names.values()):
        if not isinstance(part, Domain):
            raise VocabularyError(f"given(...) takes domains such as integers(0, 3); {part!r} is none.")
    if len(places) == 1 and not names and isinstance(places[0], Arguments):
        return _with_names(places[0])
    if places and names:
        raise VocabularyError("given(...) takes its domains by place or by name, not both.")
    if not places and not names:
        raise VocabularyError("given(...) needs at least one domain.")
    return _with_names(Arguments(places or tuple(names.values()), tuple(names)))


def _with_names(domain: Arguments) -> Arguments:
    if domain.names:
        return domain
    return replace(domain, names=tuple(f"argument_{place}" for place in range(1, len(domain.parts) + 1)))


def _named(function: str, where: str) -> str:
    if not isinstance(function, str) or not all(part.isidentifier() for part in function.split(".")):
        raise VocabularyError(f"{where}(...) takes the function's name as a text; {function!r} is none.")
    return function


def _lines(code: str) -> str:
    if not isinstance(code, str) or not code.strip():
        raise VocabularyError("A snippet needs at least one line of code.")
    return textwrap.dedent(code).strip("\n").rstrip() + "\n"
