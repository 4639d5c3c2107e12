"""What is told of a browser that didn't start."""

from __future__ import annotations

import tempfile

import pytest

from orienteer.sandbox.pages.browser import Browser

TRACEBACK = """Traceback (most recent call last):
  File "/home/ada/orienteer/sandbox/pages/confining.py", line 53, in <module>
    calls.unshare(kinds | calls.CLONE_NEWUSER)
OSError: [Errno 28] No space left on device
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", ""),
        (TRACEBACK, "OSError: [Errno 28] No space left on device"),
        ("[1:1] No usable sandbox!\nReceived signal 6\n#0 0x55\n", "[1:1] No usable sandbox!"),
        ("one\ntwo\n\n", "two"),
    ],
)
def test_the_line_that_says_why_is_told(said: str, told: str) -> None:
    browser = object.__new__(Browser)
    with tempfile.TemporaryFile() as browser.said:
        browser.said.write(said.encode())
        assert browser.last_words() == told
