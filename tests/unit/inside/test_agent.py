"""The agent performs trials in this process, as it does in a child."""

from __future__ import annotations

import builtins
import json
import marshal
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from orienteer.grading.runner import Trial
from orienteer.inside.agent import Agent
from orienteer.inside.encoding import encode
from orienteer.inside.performers.commands import perform as perform_commands


def tried(
    source: str | bytes, *, others: dict[str, bytes] | None = None, main: str = "solution.py", **trial: Any
) -> tuple[dict[str, Any], dict[str, Any]]:
    content = source.encode() if isinstance(source, str) else source
    agent = Agent({main: content, **(others or {})}, main)
    text, extras = agent.perform(asdict(Trial(**{"kind": "call", "function": "f", **trial})))
    return json.loads(text), extras


def test_a_call_gives_its_value() -> None:
    judged, _ = tried("def f(a, b): return [a, b]", arguments=(1, encode(2.5)))
    assert judged == {"outcome": "returned", "value": ["list", 1, ["float", "2.5"]]}


def test_what_a_call_prints_is_judged_only_where_a_check_asks() -> None:
    judged, extras = tried("def f(): print('hm'); return 1")
    assert "output" not in judged
    assert extras["output"] == "hm\n"
    judged, _ = tried("def f(): print('hm'); return 1", observe=("value", "output"))
    assert judged["output"] == "hm\n"


def test_arguments_are_told_as_they_are_after_the_call() -> None:
    judged, _ = tried("def f(a): a.append(1)", arguments=(["list"],), observe=("arguments",))
    assert judged == {"outcome": "returned", "arguments": [["list", 1]]}


def test_arguments_are_told_when_the_call_raised() -> None:
    judged, extras = tried("def f(a):\n    a.pop()\n    a[9]", arguments=(["list", 1],), observe=("arguments",))
    assert judged["arguments"] == [["list"]]
    assert judged["exception"][1] == "IndexError"
    assert extras["line"] == 3


def test_an_exception_is_told_with_the_learners_line_and_frames_alone() -> None:
    judged, extras = tried("def g():\n    return 1 / 0\ndef f():\n    return g()\n")
    assert judged["exception"][1] == "ZeroDivisionError"
    assert extras["line"] == 2
    assert extras["traceback"] == [("solution.py", 4, "f"), ("solution.py", 2, "g")]


def test_every_trial_begins_in_a_fresh_module() -> None:
    agent = Agent({"solution.py": b"seen = []\ndef f(): seen.append(1); return len(seen)"}, "solution.py")
    trial = asdict(Trial("call", "f"))
    assert [json.loads(agent.perform(trial)[0])["value"] for _ in range(2)] == [1, 1]


def test_a_name_that_is_not_there_is_missing_and_one_that_is_no_function_says_so() -> None:
    assert tried("x = 1")[0] == {"outcome": "missing", "name": "f"}
    assert tried("f = []")[0]["reason"] == "f can't be called: it is of type list."


def test_a_module_that_fails_while_it_is_loaded_says_so() -> None:
    judged, extras = tried("x = 1\nraise ValueError('no')")
    assert judged["stage"] == "import"
    assert extras["line"] == 2


def test_exit_is_told_with_its_status() -> None:
    assert tried("def f(): raise SystemExit(3)")[0] == {"outcome": "exited", "status": 3}
    assert tried("import sys; sys.exit()")[0] == {"outcome": "exited", "status": 0, "stage": "import"}


@pytest.mark.parametrize(
    ("content", "outcome", "words"),
    [
        (b"def f(:", "syntax_error", ""),
        (b"def f(): return '\xff'", "invalid", "not UTF-8: byte 0xff on line 1"),
        (b"\x7fELF\0\0", "invalid", "null byte on line 1"),
        (b"# -*- coding: klingon -*-", "invalid", "'klingon'"),
        (b"x = '" + b"a" * 200_000 + b"'", "invalid", "200,006 bytes"),
        (b"", "missing", ""),
        (b"(" * 300 + b")" * 300, "syntax_error", ""),
        (b"-" * 199_000 + b"1", "invalid", "nested too deeply"),
    ],
)
def test_a_file_that_cannot_be_run_says_why(content: bytes, outcome: str, words: str) -> None:
    judged, _ = tried(content)
    assert judged["outcome"] == outcome
    assert words in judged.get("reason", "")


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfdef f():\r\n\treturn 1\r\n",
        b"# coding: latin-1\ndef f(): return len('\xe9')",
        b"def f():\n\treturn 1",
        b"def f(): return 2\ndef f(): return 1",
    ],
    ids=["mark and CRLF", "latin-1", "tab", "twice"],
)
def test_odd_but_right_files_run(content: bytes) -> None:
    assert tried(content)[0] == {"outcome": "returned", "value": 1}


def test_a_syntax_error_tells_its_line() -> None:
    judged, extras = tried("x = 1\ny = = 2\n")
    assert extras["line"] == 2
    assert judged["exception"][1] == "SyntaxError"


@pytest.mark.parametrize("name", ["enum.py", "random.py", "json.py", "__main__.py", "orienteer.py"])
def test_a_file_named_like_a_module_shadows_nothing(name: str) -> None:
    before = sys.modules.get(name.removesuffix(".py"))
    judged, _ = tried("import enum, random\ndef f(): return enum.Enum.__name__, random.Random.__name__", main=name)
    assert judged["value"] == ["tuple", "Enum", "Random"]
    assert sys.modules.get(name.removesuffix(".py")) is before


def test_the_submissions_other_files_can_be_imported_and_are_fresh_each_time() -> None:
    files = {"helpers.py": b"seen = []", "shop/__init__.py": b"", "shop/till.py": b"price = 3"}
    source = "import helpers\nfrom shop.till import price\ndef f(): helpers.seen.append(price); return helpers.seen"
    assert tried(source, others=files)[0]["value"] == ["list", 3]
    assert "helpers" not in sys.modules
    assert "shop" not in sys.modules


def test_dataclasses_enums_and_pickles_work_in_the_module() -> None:
    source = """
from __future__ import annotations
import pickle
from dataclasses import dataclass
from enum import Enum
class Colour(Enum):
    RED = 1
@dataclass
class Point:
    x: int
def f():
    return pickle.loads(pickle.dumps(Point(1))) == Point(1), Colour.RED
"""
    assert tried(source)[0]["value"] == ["tuple", True, ["enum", "Colour", "RED", 1]]


def test_a_function_that_asks_for_input_is_told_that_there_is_none() -> None:
    judged, _ = tried("def f(): return input('name? ')")
    assert judged["exception"][1] == "EOFError"
    assert "nothing to read" in judged["reason"]


def test_endless_recursion_is_an_exception_like_others() -> None:
    assert tried("def f(): return f()")[0]["exception"][1] == "RecursionError"


@pytest.mark.parametrize("observe", [("value",), ("value", "lines", "failure")])
def test_a_recursion_without_end_is_told_by_the_line_that_calls_again_however_it_is_looked_at(
    observe: tuple[str, ...],
) -> None:
    source = "def f(n):\n    m = abs(n)\n    return g(m)\ndef g(n):\n    return f(n)\n"
    assert tried(source, arguments=(1,), observe=observe)[1]["line"] == 3


def test_running_out_of_memory_has_its_own_outcome() -> None:
    assert tried("def f(): raise MemoryError")[0] == {"outcome": "memory_exceeded"}


def test_too_much_output_has_its_own_outcome_even_when_the_program_catches_everything() -> None:
    source = """
def f():
    for _ in range(200):
        try:
            print('x' * 1000)
        except BaseException:
            pass
"""
    judged, extras = tried(source)
    assert judged == {"outcome": "output_exceeded"}
    assert 0 < len(extras["output"]) <= 64 * 1024


def test_a_snippet_gives_its_last_expression() -> None:
    judged, _ = tried("class P: issued = 4", kind="snippet", code="\n    p = P()\n    p.issued + n\n", names={"n": 1})
    assert judged == {"outcome": "returned", "value": 5}


def test_a_snippets_names_leave_the_learners_helpers_alone() -> None:
    source = "def line(): return 'mine'\ndef whole(): return line()"
    judged, _ = tried(source, kind="snippet", code="line = 3; whole(), [line for _ in range(1)]")
    assert judged["value"] == ["tuple", "mine", ["list", 3]]


def test_a_snippet_sees_globals_as_the_learners_code_changes_them() -> None:
    source = "count = 0\ndef add():\n    global count\n    count += 1"
    assert tried(source, kind="snippet", code="add(); add(); count")[0]["value"] == 2


def test_a_class_in_a_snippet_sees_the_learners_names() -> None:
    source = "def double(n): return 2 * n\nline = 7\n"
    code = """
        class Box:
            "A box."
            line = 3
            size = double(line)

            class Lid:
                size = double(2)

        def boxed(double):
            class Other:
                size = double
            return Other.size

        Box.size, Box.Lid.size, Box.__doc__, boxed(9), line
    """
    judged, _ = tried(source, kind="snippet", code=code)
    assert judged["value"] == ["tuple", 6, 4, "A box.", 9, 7]


def test_a_builtin_that_a_check_asks_for_is_pythons_and_not_the_learners() -> None:
    source = "class Box:\n    pass\nstr = len = lambda box: 'a box'\n"
    code = "class Lid:\n    size = len('lid')\n\n[str(each) for each in (Lid.size,)], (lambda: len('ab'))(), len"
    judged, _ = tried(source, kind="snippet", code=code, builtins=("len", "str"))
    assert judged["value"] == ["tuple", ["list", "3"], 2, ["function", "len"]]
    judged, _ = tried(source, kind="snippet", code="str(Box())")
    assert judged["value"] == "a box"


def test_a_snippet_that_is_not_python_is_not_the_learners_fault() -> None:
    assert tried("x = 1", kind="snippet", code="a b")[0]["outcome"] == "not_run"


def test_laziness_counts_what_had_been_taken_when_the_call_returned() -> None:
    lazy = "def f(items):\n    for item in items:\n        yield item"
    eager = "def f(items): return iter(list(items))"
    items = (["iterator", "iterator", False, 1, 2, 3],)
    observe = ("value", "laziness")
    assert tried(lazy, arguments=items, observe=observe)[0]["laziness"] == {"iterator": True, "taken": [0]}
    assert tried(eager, arguments=items, observe=observe)[0]["laziness"] == {"iterator": True, "taken": [3]}


def test_identity_names_the_argument_that_came_back() -> None:
    judged, _ = tried("def f(a, b): return b", arguments=(["list"], ["list"]), observe=("identity",))
    assert judged["identity"] == [1]


def test_steps_count_the_learners_lines() -> None:
    source = "def f(n):\n    for _ in range(n):\n        pass\n"
    few, many = (tried(source, arguments=(n,), observe=("steps",))[0]["steps"] for n in (1, 100))
    assert 0 < few < many < 500


def test_steps_of_a_snippet_are_lines_of_the_learners_alone() -> None:
    judged, _ = tried(
        "def f(n):\n    return n\n", kind="snippet", code="f(len([n]))", names={"n": 3}, observe=("steps",)
    )
    assert judged["steps"] == 1


def test_a_generator_that_raises_while_it_is_read_has_raised() -> None:
    judged, extras = tried("def f():\n    yield 1\n    raise KeyError('x')")
    assert judged["exception"][1] == "KeyError"
    assert extras["line"] == 3


def program(source: str, **trial: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    return tried(source, kind="program", **{"observe": ("output", "status", "files"), **trial})


def test_a_program_reads_its_input_and_arguments_and_prints() -> None:
    judged, _ = program("import sys\nprint(input().upper(), sys.argv[1:])", standard_input="bo\n", command_line=("a",))
    assert judged == {"outcome": "returned", "status": 0, "output": "BO ['a']\n", "files": {}}


def test_a_program_runs_as_main_and_its_files_are_read_back() -> None:
    source = "if __name__ == '__main__':\n    open('b.txt', 'w').write(open('a.txt').read() * 2)"
    assert program(source, files={"a.txt": "x"})[0]["files"] == {"b.txt": "xx"}


def test_a_program_that_fails_prints_no_place_of_this_machine() -> None:
    source = (
        "try:\n    __import__('json').loads('{')\nexcept ValueError:\n    raise RuntimeError('no') from None\n",
        "try:\n    __import__('json').loads('{')\nexcept ValueError:\n    print(1 / 0)\n",
        "from json import cheese\n",
        "try:\n    from json import cheese\nexcept ImportError:\n    print(1 / 0)\n",
    )
    for each in source:
        judged, extras = program(each)
        assert judged["status"] == 1 and extras["errors"].startswith("Traceback")
        assert "json/" not in extras["errors"]


def test_exceptions_that_lead_to_each_other_are_told_once() -> None:
    judged, extras = program(
        "one, other = ValueError('one'), KeyError('other')\none.__cause__, other.__cause__ = other, one\nraise one\n"
    )
    assert judged["status"] == 1 and extras["errors"].endswith("ValueError: one\n")


def test_a_program_that_exits_or_fails_has_a_status() -> None:
    assert program("raise SystemExit(4)")[0]["status"] == 4
    judged, extras = program("import sys\nsys.exit('no such file')")
    assert judged["status"] == 1
    assert extras["errors"] == "no such file\n"
    judged, extras = program("print('before')\n1 / 0")
    assert (judged["outcome"], judged["status"], judged["output"]) == ("raised", 1, "before\n")
    assert extras["line"] == 2
    assert extras["errors"].startswith('Traceback (most recent call last):\n  File "solution.py", line 2')


def test_a_program_imports_what_lies_in_its_working_folder_but_nothing_of_pythons_is_hidden() -> None:
    source = "import helper, random, sys\nprint(helper.x, random.random() < 1, sys.path[-1] != '')\n"
    judged, _ = program(source, files={"helper.py": "x = 3\n", "random.py": "raise SystemExit(9)\n"})
    assert judged["output"] == "3 True True\n"
    assert judged["files"] == {}


def test_a_program_leaves_this_process_as_it_was() -> None:
    path = [*sys.path]
    program("import sys; sys.path = ['/nowhere']")
    assert sys.path == path
    before = sys.modules["__main__"], sys.argv, sys.stdout, list(sys.meta_path)
    program("import sys; sys.argv = []; sys.stdout = None")
    assert (sys.modules["__main__"], sys.argv, sys.stdout, list(sys.meta_path)) == before


def called(source: str, *inputs: list[Any], function: str = "f") -> list[tuple[str, dict[str, Any]]]:
    agent = Agent({"solution.py": source.encode()}, "solution.py")
    trial = {"kind": "call", "function": function, "observe": ["value", "exception"]}
    return list(agent.perform_many(trial, [marshal.dumps(each) for each in inputs]))


PLAIN_PROGRAMS = {
    "a value": "def f(x): return [x, (x, None, True), 'a', [], ()]",
    "a large number": "def f(x): return [2 ** 60 + x, [2 ** 53 - 1]]",
    "a huge number": "def f(x): return [10 ** 5000]",
    "no plain value": "def f(x): return {x: [1.5, {2}]}",
    "a list in itself": "def f(x):\n    y = [x]\n    y.append(y)\n    return y",
    "a list many times over": "def f(x):\n    y = [x]\n    for _ in range(40): y = [y, y]\n    return y",
    "a long text": "def f(x): return ['a' * 200_000]",
    "a subclass": "class L(list): pass\ndef f(x): return [L([x])]",
    "an exception": "def f(x):\n    return [1][x]",
    "an exit": "def f(x): raise SystemExit(3)",
    "nothing of that name": "def g(x): return 1",
    "nothing to call": "f = 3",
    "a method": "class f:\n    def __init__(self, x): self.x = x",
    "an error at import": "x = 1\nx.y",
    "a syntax error": "def f(:",
    "output": "def f(x):\n    print('hm', x)\n    return x",
    "error output": "import sys\ndef f(x):\n    print('hm', file=sys.stderr)\n    return x",
    "too much output": "def f(x):\n    while True: print('a' * 1000)",
    "input": "def f(x): return input()",
    "input that is caught": "def f(x):\n    try: input()\n    except EOFError: return x",
    "closed output": "import sys\ndef f(x):\n    sys.stdout.close()\n    return x",
    "replaced output": "import sys\ndef f(x):\n    sys.stdout = None\n    print('hm')\n    return x",
    "no finders": "import sys\ndef f(x):\n    sys.meta_path = None\n    return x",
    "a patched builtin": "import builtins\nbuiltins.len = lambda _: 7\ndef f(x): return len([])",
}


@pytest.mark.parametrize("source", PLAIN_PROGRAMS.values(), ids=PLAIN_PROGRAMS)
def test_many_plain_calls_give_what_each_alone_gives(source: str) -> None:
    found = called(source, [0], [1], [5])
    agent = Agent({"solution.py": source.encode()}, "solution.py")
    wanted = [agent.perform(asdict(Trial("call", "f", (number,)))) for number in (0, 1, 5)]
    for _, extras in [*found, *wanted]:
        extras.pop("seconds", None)
    assert found == wanted


@pytest.mark.parametrize("source", PLAIN_PROGRAMS.values(), ids=PLAIN_PROGRAMS)
def test_an_edited_file_gives_what_it_gives_as_a_submission(source: str) -> None:
    first = "import other\ndef f(x): return other.here"
    files = {"solution.py": first.encode(), "other.py": b"import solution\nhere = solution.__file__"}
    agent, trial = Agent(files, "solution.py"), Trial("call", "f", (1,), trace=True)
    as_it_is = agent.perform(asdict(trial))
    edited = agent.perform(asdict(replace(trial, edited=source)))
    at_once = list(agent.perform_many({**asdict(Trial("call", "f")), "edited": source}, [marshal.dumps([1])]))
    alone = Agent({**files, "solution.py": source.encode()}, "solution.py").perform(asdict(trial))
    again = agent.perform(asdict(trial))
    for _, extras in (as_it_is, edited, alone, again):
        extras.pop("seconds", None)
    assert (edited, again) == (alone, as_it_is)
    assert at_once[0][0] == alone[0]


@pytest.mark.parametrize("source", PLAIN_PROGRAMS.values(), ids=PLAIN_PROGRAMS)
@pytest.mark.parametrize(
    "code",
    ["f(a)", "b = [f(a)]\nb.append(a)\nb", "f(a)\nf = 7", "class A:\n    b = f(a)\nA.b", "f(", "raise SystemExit(a)"],
)
def test_many_runs_of_a_snippet_give_what_each_alone_gives(source: str, code: str) -> None:
    agent = Agent({"solution.py": source.encode()}, "solution.py")
    trials = [asdict(Trial("snippet", code=code, names={"a": number})) for number in (0, 1, 5)]
    found = list(agent.perform_many(trials[0], [marshal.dumps({"a": number}) for number in (0, 1, 5)]))
    wanted = [Agent({"solution.py": source.encode()}, "solution.py").perform(trial) for trial in trials]
    for _, extras in [*found, *wanted]:
        extras.pop("seconds", None)
    assert found == wanted


def test_many_plain_calls_begin_with_a_fresh_module_and_fresh_arguments_each() -> None:
    source = "seen = []\ndef f(x, y=[]):\n    seen.append(1), y.append(1), x.append(1)\n    return len(seen), len(y), x"
    given = [[1]]
    assert {text for text, _ in called(source, given, given, given)} == {
        '{"outcome":"returned","value":["tuple",1,1,["list",1,1]]}'
    }


def test_the_slow_ones_among_many_calls_tell_their_time() -> None:
    source = "import time\ndef f(x):\n    end = time.perf_counter() + x\n    while time.perf_counter() < end: pass"
    *quick, slow = called(source, *[[0.0]] * 20, [0.02])
    assert any("seconds" not in extras for _, extras in quick), "each can be interrupted, not all of them"
    assert slow[1]["seconds"] > 0.001


def test_snippets_that_take_next_to_no_time_come_to_the_same_in_the_same_words() -> None:
    agent = Agent({"solution.py": b"def f(x): return x"}, "solution.py")
    told = [agent.perform(asdict(Trial("snippet", code="f(a)", names={"a": 1}))) for _ in range(20)]
    assert ('{"outcome":"returned","value":1}', {}) in told, "each can be interrupted, not all of them"


def test_of_a_program_the_shortest_time_is_told() -> None:
    _, extras = Agent({"solution.py": b"pass"}, "solution.py").perform(asdict(Trial("program")))
    assert extras["seconds"] > 0


def test_many_calls_leave_the_process_as_it_was() -> None:
    before = sys.stdout, sys.stdin, [*sys.meta_path], {**vars(builtins)}, "solution" in sys.modules
    called(
        "import builtins, sys\nbuiltins.sum = None\nsys.stdout = None\nsys.meta_path.clear()\ndef f(x): return x", [1]
    )
    assert (sys.stdout, sys.stdin, [*sys.meta_path], {**vars(builtins)}, "solution" in sys.modules) == before


PATCHES = ["len", "isinstance", "type", "map", "sorted", "dict", "list", "str", "getattr", "any", "zip", "max", "open"]


@pytest.mark.parametrize("name", PATCHES)
def test_a_learner_who_replaces_a_builtin_disturbs_their_own_code_alone(name: str) -> None:
    source = f"import builtins\nbuiltins.{name} = None\ndef f(x):\n    return {{2: x}}, {name} is None"
    assert [text for text, _ in called(source, [1], [2])] == [
        f'{{"outcome":"returned","value":["tuple",["dict",[2,{x}]],true]}}' for x in (1, 2)
    ]
    judged, _ = tried(f"import builtins\ndel builtins.{name}\ndef f(x): return {{1.5, x}}", arguments=(1,))
    assert judged == {"outcome": "returned", "value": ["set", 1, ["float", "1.5"]]}


def test_a_snippet_has_its_own_builtins_whatever_the_learner_made_of_them() -> None:
    judged, _ = tried("__builtins__['len'] = None\ndef f(): pass", kind="snippet", code="len([1, 2])")
    assert judged == {"outcome": "returned", "value": 2}


def test_the_line_that_gave_the_value_is_told_where_it_is_asked_for() -> None:
    source = "def g(x):\n    return -x\n\ndef f(x):\n    if x:\n        return g(x)\n    return 0\n"
    assert tried(source, arguments=(1,), trace=True)[1]["line"] == 6
    assert tried(source, arguments=(0,), trace=True)[1]["line"] == 7
    assert "line" not in tried(source, arguments=(0,))[1]


def test_the_line_that_raised_is_told_before_any_other() -> None:
    source = "def g(x):\n    raise KeyError\n\ndef f(x):\n    return g(x)\n"
    assert tried(source, arguments=(1,), trace=True)[1]["line"] == 2
    assert sys.gettrace() is None


def test_the_lines_that_run_are_counted_in_the_order_in_which_they_first_ran() -> None:
    source = "def f(n):\n    while n:\n        n -= 1\n    return n\n"
    _, extras = tried(source, arguments=(2,), observe=("value", "lines"))
    assert extras["lines"] == [[1, 1], [2, 3], [3, 2], [4, 1]]
    assert sys.gettrace() is None


def test_lines_are_counted_up_to_an_exception_and_judged_by_nobody() -> None:
    judged, extras = tried("def f():\n    x = 1\n    return x.y\n", observe=("value", "lines", "failure"))
    assert extras["lines"] == [[1, 1], [2, 1], [3, 1]]
    assert set(judged) == {"outcome", "exception"}
    failure = extras["failure"]
    assert (failure["line"], failure["name"], failure["object_type"]) == (3, "y", "int")
    assert ["x", 1, "int"] in failure["values"]


def test_what_stood_at_an_exception_is_told_only_where_it_is_asked_for() -> None:
    _, extras = tried("def f():\n    return 1 / 0\n")
    assert "failure" not in extras and "lines" not in extras


def test_what_a_generator_gave_before_it_raised_is_told_beside_the_exception() -> None:
    judged, extras = tried("def f():\n    yield 1\n    yield 2\n    raise ValueError('no')")
    assert judged["exception"][1] == "ValueError"
    assert judged["value"] == ["iterator", "generator", False, 1, 2]
    assert extras["line"] == 4


def test_a_generator_that_raised_before_it_gave_anything_is_told_as_a_call_that_raised() -> None:
    judged, _ = tried("def f():\n    raise ValueError('no')\n    yield 1")
    assert (judged["outcome"], "value" in judged) == ("raised", False)


def test_a_generator_inside_a_list_holds_the_exception_that_ended_it() -> None:
    judged, _ = tried("def g():\n    yield 1\n    raise ValueError('no')\ndef f():\n    return [g()]")
    assert judged["value"][1][3:] == [1]
    assert judged["value"][1][2][:2] == ["exception", "ValueError"]


def test_arguments_are_told_beside_what_a_generator_gave() -> None:
    source = "def f(a):\n    yield a.pop()\n    raise ValueError"
    judged, _ = tried(source, arguments=(["list", 1],), observe=("value", "arguments"))
    assert (judged["value"][3:], judged["arguments"]) == ([1], [["list"]])


@pytest.mark.parametrize(
    "body",
    ["__dict__ = {'x': 1}", "@property\n    def __dict__(self): print('ran'); return {'x': 1}", "pass"],
)
@pytest.mark.parametrize("above", ["", "(Above)"])
def test_a_class_does_not_decide_what_its_objects_hold(body: str, above: str) -> None:
    source = f"class Above: pass\nclass A{above}:\n    def __init__(self): self.x = 2\n    {body}\ndef f(): return A()"
    judged, extras = tried(source)
    assert judged["value"] == ["object", "A", ["x", 2]]
    assert not extras.get("output")


def test_a_class_does_not_decide_what_its_members_are() -> None:
    hiding = "class Above:\n    @property\n    def __dict__(self): return {'_name_': 'C', '_value_': 3}\n"
    source = f"import enum\n{hiding}class A(Above, enum.Enum):\n    B = 2\ndef f(): return A.B"
    assert tried(source)[0]["value"] == ["enum", "A", "B", 2]


NO_CALLS = {"files": {}, "calls": None, "observe": ("output", "status")}


def test_commands_are_told_with_the_processor_time_of_what_they_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    trial = {**NO_CALLS, "commands": {}, "command_line": (), "standard_input": ""}
    commands = b'python -c "print(sum(range(5_000_000)))"\n'
    judged, extras = perform_commands({"solution.sh": commands}, "solution.sh", trial)
    assert judged == {"outcome": "returned", "status": 0, "output": "12499997500000\n"}
    assert extras["seconds"] > 0


def test_a_script_stands_in_for_a_command_and_gets_what_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    trial = {
        **NO_CALLS,
        "files": {"shelf": "wheels"},
        "commands": {"pipenv": 'cat shelf; echo " $# $1"; exit 3', "ls": "echo nothing"},
        "command_line": ("a b",),
        "standard_input": "",
        "observe": ("output", "status"),
    }
    commands = b'(pipenv "$1" sync)\nsaid=$?\nls\nexit $said\n'
    judged, _ = perform_commands({"solution.sh": commands}, "solution.sh", trial)
    assert judged == {"outcome": "exited", "status": 3, "output": "wheels 2 a b\nnothing\n"}


def test_a_call_of_pip_is_told_and_done_over_unless_commands_can_see_who_makes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "pip"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho made >>../../calls; echo installed >wheel; echo $1 done\n")
    program.chmod(0o755)
    monkeypatch.setattr("orienteer.inside.performers.commands.places", lambda: [str(program.parent)])
    calls: dict[str, str] = {}
    for script in (b"pip install\n", b"pip install; cat wheel\n", b"command -v pip >where; pip install\n"):
        (tmp_path / "run").mkdir()
        monkeypatch.chdir(tmp_path / "run")
        trial = {**NO_CALLS, "calls": calls, "commands": {}, "command_line": (), "standard_input": ""}
        judged, extras = perform_commands({"solution.sh": script}, "solution.sh", trial)
        assert judged["output"] == ("install done\ninstalled\n" if b"cat" in script else "install done\n")
        calls |= extras.get("calls", {})
        (tmp_path / "run").rename(tmp_path / f"ran {len(list(tmp_path.iterdir()))}")
    assert len(calls) == 1
    assert (tmp_path / "calls").read_text() == "made\nmade\n"
