"""One page: a component in it, a clock of its own, and what a person does there."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from typing import Any

from orienteer.sandbox.pages import traffic, views
from orienteer.sandbox.pages.browser import Browser
from orienteer.sandbox.pages.devtools import Message, Refused
from orienteer.sandbox.pages.traffic import Asked

BEGINS_AT = 1_767_225_600.0
"""What the page's clock says at first, in seconds: 2026-01-01 00:00 UTC."""
MOMENT_MS = 50.0
"""What passes on the page's clock after each step."""
MOST_TASKS = 20_000
"""So many tasks in a row without the clock moving, and it moves."""
MOST_TOLD = 200
"""Events, requests and complaints that are kept."""


class Raised(Exception):
    """The learner's script raised; its name, text and line."""

    def __init__(self, name: str, text: str, line: int | None = None) -> None:
        super().__init__(name, text)
        self.name, self.text, self.line = name, text, line


class Crashed(Exception):
    """The page's process has ended, as one does that needs more memory than there is."""


class NotThere(Exception):
    """What a step is about isn't on the page."""


class Page:
    """A page in a context of a browser. Everything that it says is the learner's word, and is read as a plain value.

    Args:
        watch: called while the page is waited for; raises when it has had its time.
    """

    def __init__(self, browser: Browser, context: str, script: str, watch: Callable[[], None]) -> None:
        self.tools, self.meter = browser.tools, watch
        target = browser.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        attached = browser.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session, self.target = str(attached["sessionId"]), str(target)
        self.tools.listeners[self.session] = self.happened
        self.api: dict[str, Any] = {}
        self.asked: dict[str, Asked] = {}
        self.over: set[str] = set()
        self.requests: list[tuple[str, str, Any]] = []
        self.dropped: list[tuple[str, str]] = []
        self.events: list[Any] = []
        self.problems: list[str] = []
        self.thrown: Raised | None = None
        self.now_ms, self.began_ms = 0.0, 0.0
        self.expired, self.loaded, self.gone = False, False, False
        for domain in ("Inspector", "Page", "Runtime", "Network", "DOM", "Accessibility"):
            self.do(f"{domain}.enable")
        self.do("Fetch.enable", patterns=[{"urlPattern": "*"}])
        self.do("Runtime.addBinding", name="orienteerTold")
        self.do("Page.addScriptToEvaluateOnNewDocument", source=script)

    def watch(self) -> None:
        """What is asked every now and then while the page is waited for."""
        if self.gone:
            raise Crashed
        self.meter()

    def do(self, method: str, **given: Any) -> Message:
        """Ask the page for something."""
        return self.tools.call(method, self.session, watch=self.watch, **given)

    def show(self, code: str, said: dict[str, Any]) -> None:
        """Put the component into an empty page.

        Args:
            said: `props`, `events` and `api` of the check.

        Raises:
            Raised: its module did.
        """
        self.api = said["api"]
        self.do("Page.navigate", url=f"{traffic.ORIGIN}/")
        self.tools.wait(lambda: self.loaded, self.watch)
        self.do("Emulation.setVirtualTimePolicy", policy="pause", initialVirtualTime=BEGINS_AT)
        self.began_ms = float(self.evaluate("Date.now()"))
        given = ", ".join(map(json.dumps, (code, said["props"], said["events"])))
        self.evaluate(f"globalThis.orienteerMount({given}), 0")
        self.pass_time(MOMENT_MS)

    def evaluate(self, expression: str) -> Any:
        """A value of the page's own world.

        Raises:
            Raised: it raised.
        """
        came = self.do("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in came:
            raise _raised(came["exceptionDetails"])
        return came["result"].get("value")

    def pass_time(self, milliseconds: float) -> None:
        """Let the page's clock go on, and answer what falls due meanwhile."""
        last = self.now_ms + milliseconds
        self._settle()
        while True:
            due = [each.due_ms for each in self.asked.values() if each.is_held]
            until = min([last, *due])
            self._advance(max(1.0, until - self.now_ms))
            self.now_ms = max(self.now_ms, until)
            if not self._settle() and self.now_ms >= last:
                return

    def _advance(self, milliseconds: float) -> None:
        self.expired = False
        self.do(
            "Emulation.setVirtualTimePolicy",
            policy="advance",
            budget=milliseconds,
            maxVirtualTimeTaskStarvationCount=MOST_TASKS,
        )
        self.tools.wait(lambda: self.expired, self.watch)

    def _settle(self) -> bool:
        """Answer what is due, and wait until the page has what it was answered; whether there was anything."""
        self.tools.wait(lambda: all(each.is_held or each.is_answered for each in self.asked.values()), self.watch)
        due = [each for each in self.asked.values() if each.is_held and each.due_ms <= self.now_ms]
        for each in due:
            each.answered_at = time.monotonic()
            self.fulfil(each.answer or {})
        self.tools.wait(self._is_quiet, self.watch)
        return bool(due)

    def _is_quiet(self) -> bool:
        now = time.monotonic()
        self.asked = {name: each for name, each in self.asked.items() if not each.has_come(now)}
        return all(each.is_held for each in self.asked.values())

    def fulfil(self, answer: Message) -> None:
        self.tools.send("Fetch.fulfillRequest", self.session, **answer)

    def nodes(self) -> list[views.Node]:
        """What there is on the page."""
        return views.nodes(self.do("Accessibility.getFullAXTree")["nodes"])

    def find(self, role: str, name: str) -> int:
        """The element of a role and a name.

        Raises:
            NotThere: there is none.
        """
        found = self.nodes()
        node = views.chosen(found, role, name)
        if node is None:
            raise NotThere(views.instead(found, role, name))
        return node.place

    def click(self, role: str, name: str) -> None:
        """Click into the middle of it, whatever lies over it."""
        place = self.find(role, name)
        try:
            self.do("DOM.scrollIntoViewIfNeeded", backendNodeId=place)
            quad = self.do("DOM.getContentQuads", backendNodeId=place)["quads"][0]
        except (Refused, LookupError):
            raise NotThere(f"The {role} called “{name}” can't be clicked: it takes no room on the page.") from None
        at = {"x": sum(quad[0::2]) / 4, "y": sum(quad[1::2]) / 4}
        for kind, pressed in (("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)):
            button = "none" if kind == "mouseMoved" else "left"
            count = 0 if kind == "mouseMoved" else 1
            self.do("Input.dispatchMouseEvent", type=kind, button=button, buttons=pressed, clickCount=count, **at)

    def fill(self, role: str, name: str, text: str) -> None:
        """Take what is in a field out of it, and type a text."""
        place = self.find(role, name)
        try:
            self.do("DOM.focus", backendNodeId=place)
        except Refused:
            raise NotThere(f"The {role} called “{name}” can't be typed into.") from None
        self.press("a", modifiers=2, commands=["selectAll"])
        self.press("Backspace")
        for character in text:
            self.do("Input.insertText", text=character)

    def press(self, key: str, **more: Any) -> None:
        """A key, by its name in the browser."""
        code, text = KEYS.get(key, (ord(key.upper()[:1] or " "), key if len(key) == 1 else ""))
        written = {"text": text} if text and not more else {}
        for kind in ("keyDown" if written else "rawKeyDown", "keyUp"):
            said = {**(written if kind == "keyDown" else {}), **(more if kind != "keyUp" else {})}
            self.do("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **said)

    def happened(self, method: str, said: Message) -> None:
        """Something that the page reports."""
        listener = getattr(self, f"_on_{method.replace('.', '_')}", None)
        if listener is not None:
            listener(said)

    def _on_Page_loadEventFired(self, said: Message) -> None:
        self.loaded = True

    def _on_Inspector_targetCrashed(self, said: Message) -> None:
        self.gone = True

    def _on_Emulation_virtualTimeBudgetExpired(self, said: Message) -> None:
        self.expired = True

    def _on_Runtime_bindingCalled(self, said: Message) -> None:
        if said.get("name") == "orienteerTold" and len(self.events) < MOST_TOLD:
            try:
                self.events.append(json.loads(str(said.get("payload"))[:10_000]))
            except (ValueError, RecursionError):
                self.events.append("what isn't JSON")

    def _on_Runtime_consoleAPICalled(self, said: Message) -> None:
        if said.get("type") in ("error", "warning") and len(self.problems) < MOST_TOLD:
            first = (said.get("args") or [{}])[0]
            text = str(first.get("value", first.get("description", "")))
            self.problems.append(text.strip().split("\n")[0][:300])

    def _on_Runtime_exceptionThrown(self, said: Message) -> None:
        self.thrown = self.thrown or _raised(said.get("exceptionDetails", {}))

    def _on_Network_requestWillBeSent(self, said: Message) -> None:
        if said.get("type") not in ("Fetch", "XHR"):
            return
        one = self.asked.setdefault(str(said["requestId"]), Asked())
        one.sent_ms = max(self.now_ms, float(said["wallTime"]) * 1000 - self.began_ms)
        if str(said["request"]["url"]).startswith(f"{traffic.ORIGIN}/"):
            method, path, body = traffic.asked_for(said["request"])
            one.line = method, path
            if len(self.requests) < MOST_TOLD:
                self.requests.append((method, path, body))

    def _on_Network_responseReceived(self, said: Message) -> None:
        one = self.asked.get(str(said["requestId"]))
        if one is not None:
            one.came_at = time.monotonic()

    def _on_Network_loadingFinished(self, said: Message) -> None:
        self._end(str(said["requestId"]))

    def _on_Network_loadingFailed(self, said: Message) -> None:
        one = self._end(str(said["requestId"]))
        if one is not None and one.line and not one.is_answered and said.get("canceled"):
            self.dropped.append(one.line)

    def _end(self, number: str) -> Asked | None:
        self.over.add(number)
        return self.asked.pop(number, None)

    def _on_Fetch_requestPaused(self, said: Message) -> None:
        request, pause = said["request"], str(said["requestId"])
        here = str(request["url"]).startswith(f"{traffic.ORIGIN}/")
        if said.get("resourceType") == "Document" and here and not self.loaded:
            self.fulfil(traffic.the_page(pause))
        elif not here or said.get("resourceType") not in ("Fetch", "XHR", "Preflight"):
            self.tools.send("Fetch.failRequest", self.session, requestId=pause, errorReason="Aborted")
        elif request["method"] == "OPTIONS":
            self.fulfil(traffic.preflight(pause))
        else:
            self._asked(said, pause)

    def _asked(self, said: Message, pause: str) -> None:
        number = str(said.get("networkId", ""))
        if number in self.over:  # the page gave it up before the browser handed it over
            return
        method, path, _ = traffic.asked_for(said["request"])
        route = self.api.get(f"{method} {path}")
        one = self.asked.setdefault(number, Asked())
        one.pause, one.answer, one.after_ms = pause, traffic.reply(pause, route), float(route["after"] if route else 0)


KEYS = {
    "Enter": (13, "\r"),
    "Tab": (9, ""),
    "Escape": (27, ""),
    "Backspace": (8, ""),
    "Delete": (46, ""),
    "ArrowLeft": (37, ""),
    "ArrowUp": (38, ""),
    "ArrowRight": (39, ""),
    "ArrowDown": (40, ""),
    "Home": (36, ""),
    "End": (35, ""),
    " ": (32, " "),
}
"""Windows' number of a key, and what it writes. Source: UI Events KeyboardEvent key Values."""


def _raised(details: Message) -> Raised:
    exception = details.get("exception", {})
    whole = str(exception.get("description") or exception.get("value") or details.get("text", ""))
    first = whole.split("\n")[0][:500]
    name = str(exception.get("className") or "Error")[:100]
    said = re.match(
        r"([A-Za-z]\w*Error|Error): ", first
    )  # a framework's own class has lost its name when it was bundled
    name = said[1] if said else name
    return Raised(name, first.removeprefix(f"{name}: ").removeprefix(name) or name)
