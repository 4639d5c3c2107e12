"""One recorded trial: when the recorder follows it, and what it hears being printed."""

from __future__ import annotations

import sys
from typing import Any

from orienteer.inside.recording.recorder import Recorder
from orienteer.inside.snippets import SNIPPET


class Listening:
    """Follows one trial of an agent.

    Args:
        files: names of the submission's files.
        module: the name that its main file is loaded under.
        trial: says how many steps to record (`record`) and from which line of a program on (`record_from`).
    """

    def __init__(self, files: dict[str, bytes], module: str, trial: dict[str, Any]) -> None:
        self.recorder = Recorder(
            [*files, SNIPPET],
            ["__main__", module, *(name.removesuffix(".py").replace("/", ".") for name in files)],
            most_steps=trial["record"],
            begins_at=trial["record_from"],
            outermost=SNIPPET,
        )
        self.hooked: list[Any] = []

    def begin(self) -> None:
        """Follow what runs from here on. Standard output and error are in place."""
        for stream, name in ((sys.stdout, "out"), (sys.stderr, "err")):
            self._hook(stream, name)
        self.recorder.start()

    def loaded(self, names: dict[str, Any]) -> None:
        """The module has been loaded; what is tried on it is recorded, not that."""
        self.recorder.clear()
        self.recorder.beneath = names

    def end(self) -> None:
        """Follow nothing any more."""
        self.recorder.stop()
        while self.hooked:
            del self.hooked.pop().write

    def told(self, *, in_time: bool = True) -> dict[str, Any]:
        """The recording.

        Args:
            in_time: the run wasn't ended for taking too long.
        """
        if not in_time and not self.recorder.stopped:
            self.recorder.stopped = "time"
        self.recorder.stop()
        return self.recorder.told()

    def _hook(self, stream: Any, name: str) -> None:
        write = stream.write

        def heard(text: str) -> int:
            self.recorder.heard(text, name)
            written: int = write(text)
            return written

        stream.write = heard
        self.hooked.append(stream)
