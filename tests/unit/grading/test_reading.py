from __future__ import annotations

import pytest

from orienteer.grading.reading import enclosed, notes, reads_input, refusal
from orienteer.grading.submission import Submission


def handed_in(content: bytes, name: str = "answer.py") -> Submission:
    return Submission({name: content}, name)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "answer.py is empty."),
        (b" \r\n\t", "answer.py is empty."),
        (b"\xef\xbb\xbf", "answer.py is empty."),
        (b"\x7fELF\x00\x01\x02\x03" * 20, "is a binary file"),
        (b"x = 1\ny = '\0'\n", "null byte on line 2"),
        (b"x = 1\nname = 'caf\xe9'\n", "byte 0xe9 on line 2"),
        ("x = 1".encode("utf-16"), "saved as UTF-16"),
        ("x = 1".encode("utf-32"), "saved as UTF-32"),
        (b"#" * 10_000_000, "bytes"),
        (b"#" * 200_001, "200,001 bytes; at most 200,000 are read"),
        (b"# coding: klingon\nx = 1\n", "the encoding 'klingon', which Python doesn't know for files"),
        (b"# coding: undefined\nx = 1\n", "the encoding 'undefined', which"),
        (b"# coding: punycode\n" + b"a" * 100_000 + b"-" + b"a" * 90_000, "the encoding 'punycode', which"),
        (b"# coding: " + b"a" * 1000 + b"\n", f"the encoding '{'a' * 50}', which"),
    ],
)
def test_a_file_that_is_no_python_text_gets_its_own_sentence(content: bytes, sentence: str) -> None:
    refused = refusal(handed_in(content))
    assert refused is not None
    assert sentence in refused.message


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbfx = 1\n", b"x = 1\r\ny = 2\r\n", b"if True:\n\tx = 1\n", b"# coding: latin-1\nx = '\xe9'\n"],
)
def test_a_byte_order_mark_other_line_ends_tabs_and_a_declared_encoding_are_no_fault(content: bytes) -> None:
    assert refusal(handed_in(content)) is None


@pytest.mark.parametrize("name", ["", "../answer.py", "/answer.py", "a//b.py", "ans\0wer.py", "ans\nwer.py", "./a.py"])
def test_what_is_no_name_of_a_file_is_refused_and_shown_so_that_it_can_be_read(name: str) -> None:
    refused = refusal(handed_in(b"x = 1\n", name))
    assert refused is not None and repr(name) in refused.message
    assert refusal(handed_in(b"x = 1\n", "sub folder/a-1 (2).py")) is None


def test_a_submission_without_its_main_file_is_refused() -> None:
    refused = refusal(Submission({"other.py": b"x = 1"}, "answer.py"))
    assert refused is not None and "no file answer.py" in refused.message


def test_what_decides_nothing_is_still_said() -> None:
    source = b"\xef\xbb\xbfdef f(a):\n    pass\n\nsum = 3\n\ndef f(a):\n\treturn a\n"
    said = notes(handed_in(source, "random.py"), ("f",))
    assert said == [
        "f is defined twice, on lines 1 and 6. Only the last one counts.",
        "Line 4 gives sum a new meaning: in this file Python's own sum is gone.",
        "random.py is named like the module random of the standard library. It is graded all the same, "
        "but beside it `import random` would find your file.",
        "The file begins with a byte-order mark. Python skips it, and so do we.",
        "The file is indented with tabs in some lines and with spaces in others. Use spaces alone.",
    ]


def test_tabs_are_told_of_where_they_indent_python() -> None:
    said = "The file is indented with tabs. Python reads that, and so do we; four spaces are the custom."
    assert notes(handed_in(b"def f(a):  # so\n\treturn a\n"), ()) == [said]
    assert notes(handed_in(b"TABLE = '''\n\ta\tb\n'''\n"), ()) == []
    assert notes(handed_in(b"all:\n\tmake\n", "Makefile"), ()) == []


def test_a_neighbour_that_python_hides_is_told() -> None:
    files = {"answer.py": b"import random\n", "random.py": b"x = 1\n", "helper.py": b"y = 2\n"}
    (said,) = notes(Submission(files, "answer.py"), ())
    assert said.startswith(
        "random.py is named like the module random of the standard library: `import random` gives that"
    )


def test_replacing_a_builtin_for_everything_is_said() -> None:
    (said,) = notes(handed_in(b"import builtins\nbuiltins.len = max\n"), ())
    assert said.startswith("Line 2 replaces len for everything that your program uses")


def test_windows_ends_of_lines_are_told_and_decide_nothing() -> None:
    assert notes(handed_in(b"def f(a):\r\n    return a\r\n"), ("f",)) == [
        "The file's lines end as on Windows, with CR and LF. Python reads that, and so do we."
    ]


def test_a_usual_file_has_no_notes() -> None:
    assert notes(handed_in(b"def f(a):\n    total = 0\n    return total == a\n"), ("f",)) == []


def test_the_lines_of_a_file_of_many_assignments_are_counted_once() -> None:
    source = b"a = 1\n" * 30_000 + b"def f():\n    pass\n\n\ndef f():\n    pass\n"
    said = notes(handed_in(source), ("f",))
    assert said == ["f is defined twice, on lines 30001 and 30005. Only the last one counts."]


def test_a_function_that_stands_within_something_else_is_found_there() -> None:
    assert enclosed(handed_in(b"class Sums:\n    def f(self):\n        pass\n"), ("f",)) == [
        "Line 2 defines f within Sums: begin its line at the left margin."
    ]
    assert enclosed(handed_in(b"def g():\n    def f():\n        pass\n\ndef f():\n    pass\n"), ("f",)) == []
    assert enclosed(handed_in(b"def g():\n    def h():\n        pass\n"), ("f",)) == []


@pytest.mark.parametrize("read", ["sys.stdin.readline()", "sys.stdin.read()", "[line for line in sys.stdin]"])
def test_a_function_that_reads_standard_input_is_told_that_nothing_is_typed_there(read: str) -> None:
    source = f"import sys\ndef f(a):\n    return {read}\n".encode()
    said = ["Line 3 reads standard input, and nothing is typed there: use what your function is given."]
    assert reads_input(handed_in(source), ("f",), "def f(a):\n    return a\n") == said
    assert reads_input(handed_in(source), ("f",), "import sys\ndef f(a):\n    return sys.stdin.read()\n") == []
    assert reads_input(handed_in(source), (), "print(input())\n") == []


def test_a_file_named_like_a_module_that_is_always_there_is_never_imported() -> None:
    (said,) = notes(handed_in(b"def f(a):\n    return a\n", "sys.py"), ("f",))
    assert said.endswith("`import sys` gives Python's own, and never your file.")
