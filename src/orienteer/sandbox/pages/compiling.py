"""A learner's file becomes a script, in a page in which no learner's code ever runs."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from orienteer.grading.observation import Extras, Observation
from orienteer.grading.submission import Submission
from orienteer.inside.encoding import encode
from orienteer.sandbox.pages.browser import Browser
from orienteer.sandbox.pages.devtools import BrowserLost, Message
from orienteer.sandbox.pages.frameworks import COMPILERS, script

MOST_CHARACTERS = 200_000
SECONDS = 60.0
"""How long the compilers may take until they are loaded, on the busiest machine."""
UNREADABLE = "Your file can't be read by its compiler."

Watch = Callable[[], None]
"""Called every now and then while an answer is waited for; raises to end the wait."""


class CompilerGone(Exception):
    """The compilers' page has ended over a file."""


class Compilers:
    """The compilers, loaded into an empty page of the browser's own."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = str(browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
        self.gone = False
        browser.tools.listeners[self.session] = self.happened
        last = time.monotonic() + SECONDS

        def loading() -> None:
            if time.monotonic() > last:
                raise BrowserLost("The compilers don't answer.")

        browser.tools.call("Inspector.enable", self.session, watch=loading)
        self.evaluate(f"{script(COMPILERS)};0", loading)

    def happened(self, method: str, said: Message) -> None:
        self.gone = self.gone or method == "Inspector.targetCrashed"

    def evaluate(self, expression: str, watch: Watch) -> Message:
        """What an expression gives.

        Raises:
            CompilerGone: the page has ended.
        """

        def watched() -> None:
            if self.gone:
                raise CompilerGone
            watch()

        tools = self.browser.tools
        tools.read_bytes = 0
        return tools.call("Runtime.evaluate", self.session, watch=watched, expression=expression, returnByValue=True)


def compiled(browser: Browser, submission: Submission, begin: Callable[[], Watch]) -> str | Observation:
    """The script, or what is told where the file is none.

    Args:
        begin: called when the compilers are there; gives what watches them over this file.

    Raises:
        CompilerGone: their page ended over it.
    """
    try:
        source = submission.files[submission.main].decode("utf-8-sig")
    except UnicodeDecodeError:
        return Observation.of("invalid", reason="Your file isn't a text in UTF-8.")
    if len(source) > MOST_CHARACTERS:
        return Observation.of("invalid", reason=f"Your file has more than {MOST_CHARACTERS:,} characters.")
    if browser.compilers is None:
        browser.compilers = Compilers(browser)
    given = ", ".join(map(json.dumps, (submission.main, source)))
    came = browser.compilers.evaluate(f"orienteerCompile({given})", begin())
    if "exceptionDetails" in came:
        return Observation.of("invalid", reason=UNREADABLE)
    return _script(came["result"]["value"])


def _script(said: dict[str, Any]) -> str | Observation:
    if "code" in said:
        return str(said["code"])
    line, message = int(said["line"]), str(said["message"])
    reason = f"Line {line} can't be compiled: {message[:1].lower()}{message[1:]}"
    return Observation.of("syntax_error", Extras(line=line), exception=encode(SyntaxError(message)), reason=reason)
