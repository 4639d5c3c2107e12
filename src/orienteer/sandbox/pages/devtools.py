"""The DevTools protocol over two pipes: what we tell the browser, what it answers, and what happens meanwhile.

Source: the Chrome DevTools Protocol; messages are JSON texts that end with a null byte (`--remote-debugging-pipe`).
"""

from __future__ import annotations

import json
import os
import select
import time
from collections.abc import Callable
from typing import Any

Message = dict[str, Any]
MOST_BYTES = 32 * 1024 * 1024
"""A message that is longer, or so many together in one run, aren't read."""
POLL_SECONDS = 0.1
SEND_SECONDS = 60.0
PIECE = 1 << 16


class BrowserLost(Exception):
    """It closed its pipe, sent what isn't a message, or didn't answer in time."""


class Refused(Exception):
    """The browser couldn't do what it was asked, as where an element is gone."""


class Flooded(Exception):
    """It sent more than anybody reads."""


class DevTools:
    """One browser's two pipes. One thread at a time.

    Args:
        inward: we write to it.
        outward: we read from it.
    """

    def __init__(self, inward: int, outward: int) -> None:
        self.inward, self.outward = inward, outward
        os.set_blocking(inward, False)
        self.last = 0
        self.answers: dict[int, Message] = {}
        self.wanted: set[int] = set()
        self.listeners: dict[str, Callable[[str, Message], None]] = {}
        self.rest = b""
        self.unsent = bytearray()
        self.sending = False
        self.read_bytes = 0

    def call(self, method: str, session: str = "", *, watch: Callable[[], None], **given: Any) -> Message:
        """Ask for something, and wait for the answer.

        Args:
            session: of the page that is meant; "" for the browser.
            watch: called every now and then while there is no answer; raises to end the wait.

        Raises:
            BrowserLost, Refused, Flooded: see there.
        """
        number = self.send(method, session, **given)
        self.wanted.add(number)
        try:
            self.wait(lambda: number in self.answers, watch)
        finally:
            self.wanted.discard(number)
        answer = self.answers.pop(number)
        if "error" in answer:
            raise Refused(str(answer["error"].get("message", "")))
        result: Message = answer.get("result", {})
        return result

    def send(self, method: str, session: str = "", **given: Any) -> int:
        """Ask for something whose answer nobody waits for; its number."""
        self.last += 1
        message: Message = {"id": self.last, "method": method, "params": given}
        if session:
            message["sessionId"] = session
        self.unsent += json.dumps(message).encode() + b"\0"
        if not self.sending:  # a listener may answer while we send
            self.sending = True
            try:
                self._flush(time.monotonic() + SEND_SECONDS)
            finally:
                self.sending = False
        return self.last

    def _flush(self, last: float) -> None:
        while self.unsent:
            _, room, _ = select.select([self.outward], [self.inward], [], POLL_SECONDS)
            try:
                if room:
                    del self.unsent[: os.write(self.inward, self.unsent[:PIECE])]
                else:
                    self._read(0)
            except OSError as error:
                raise BrowserLost(str(error)) from None
            if time.monotonic() > last:
                raise BrowserLost("The browser doesn't listen.")

    def wait(self, until: Callable[[], bool], watch: Callable[[], None]) -> None:
        """Listen until something holds."""
        polled = time.monotonic()
        while not until():
            if not self._read(POLL_SECONDS) or time.monotonic() - polled > POLL_SECONDS:
                watch()
                polled = time.monotonic()

    def _read(self, seconds: float) -> bool:
        """Hear what there is; whether there was anything."""
        ready, _, _ = select.select([self.outward], [], [], seconds)
        if not ready:
            return False
        came = os.read(self.outward, 1 << 20)
        if not came:
            raise BrowserLost("The browser has ended.")
        self.read_bytes += len(came)
        if self.read_bytes > MOST_BYTES:
            raise Flooded
        *whole, self.rest = (self.rest + came).split(b"\0")
        for text in whole:
            self._heard(text)
        return True

    def _heard(self, text: bytes) -> None:
        try:
            message = json.loads(text)
        except (ValueError, RecursionError):
            raise BrowserLost("The browser sent what is no message.") from None
        if "id" in message:
            if message["id"] in self.wanted:
                self.answers[message["id"]] = message
            return
        listener = self.listeners.get(message.get("sessionId", ""))
        if listener is not None:
            listener(str(message.get("method", "")), message.get("params", {}))

    def close(self) -> None:
        os.close(self.inward)
        os.close(self.outward)
