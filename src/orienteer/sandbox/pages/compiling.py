"""A learner's file becomes a script, in a page in which no learner's code ever runs."""

from __future__ import annotations

import json
import time
from typing import Any

from orienteer.grading.observation import Extras, Observation
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.sandbox.pages.browser import Browser
from orienteer.sandbox.pages.devtools import BrowserLost, Message
from orienteer.sandbox.pages.frameworks import COMPILERS, script

MOST_CHARACTERS = 200_000
SECONDS = 60.0
"""How long compiling may take on the busiest machine."""


class Compilers:
    """The compilers, loaded into an empty page of the browser's own."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = str(browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
        self.evaluate(f"{script(COMPILERS)};0")

    def evaluate(self, expression: str) -> Message:
        last = time.monotonic() + SECONDS

        def watch() -> None:
            if time.monotonic() > last:
                raise BrowserLost("The compilers don't answer.")

        tools = self.browser.tools
        tools.read_bytes = 0
        return tools.call("Runtime.evaluate", self.session, watch=watch, expression=expression, returnByValue=True)


def compiled(browser: Browser, submission: Submission) -> str | Observation:
    """The script, or what is told where the file is none."""
    try:
        source = submission.files[submission.main].decode("utf-8-sig")
    except UnicodeDecodeError:
        return Observation.of("invalid", reason="Your file isn't a text in UTF-8.")
    if len(source) > MOST_CHARACTERS:
        return Observation.of("invalid", reason=f"Your file has more than {MOST_CHARACTERS:,} characters.")
    if browser.compilers is None:
        browser.compilers = Compilers(browser)
    given = ", ".join(map(json.dumps, (submission.main, source)))
    came = browser.compilers.evaluate(f"orienteerCompile({given})")
    if "exceptionDetails" in came:
        return Observation.of("invalid", reason="Your file can't be read by its compiler.")
    return _script(came["result"]["value"])


def _script(said: dict[str, Any]) -> str | Observation:
    if "code" in said:
        return str(said["code"])
    line, message = int(said["line"]), str(said["message"])
    reason = f"Line {line} can't be compiled: {message[:1].lower()}{message[1:]}"
    return Observation.of("syntax_error", Extras(line=line), exception=encode(SyntaxError(message)), reason=reason)
