"""What came back from trying one thing on a submission.

The judged part travels as canonical JSON text, so that an observation equal to the reference's to the letter is judged
without being decoded. It is an object with the keys that apply:

    {"outcome": "returned", "value": tree, "output": text, "arguments": [tree, ...], "files": {path: text},
     "status": int}
    {"outcome": "raised", "exception": tree, ...}      with "value" where an iterator had given items before it raised

with `outcome` one of OUTCOMES. An exception is a tree of `inside.encoding`; `stage` is "import" where it came from
loading the file. `told` is what came back in words, where the value says less than a person wants to read. Everything
else (time, the line, output that isn't judged) stands beside it in `Extras`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

OUTCOMES = (
    "returned",  # the call, snippet or program ended by itself
    "raised",  # an exception reached us
    "exited",  # SystemExit reached us, or the program's status; "status"
    "missing",  # the module doesn't define the name asked for
    "syntax_error",  # the file doesn't compile; "exception"
    "invalid",  # not a text that Python reads (binary, null bytes, not UTF-8, too large); "reason"
    "timed_out",
    "memory_exceeded",
    "output_exceeded",
    "died",  # the process ended without answering; "signal" or "status"
    "not_run",  # it could not be tried; "reason"
)


@dataclass(frozen=True, slots=True)
class Extras:
    """What is told and not judged.

    Args:
        line: the line of the submission's main file where an exception was raised, or None.
        output: what it printed, capped.
        errors: what it wrote to standard error, capped.
        seconds: processor time as the child counted it.
        traceback: frames of the learner's own files, (file, line, function), outermost first.
        lines: where `lines` is observed, (line, how often it ran) of the main file, in the order of their first run.
        failure: what stood where an exception was raised, where `failure` is observed; see `inside.failure`.
        calls: of commands such as pip, that were made and may be done over; see `inside.performers.recalled`.
    """

    line: int | None = None
    output: str = ""
    errors: str = ""
    seconds: float = 0.0
    traceback: tuple[tuple[str, int, str], ...] = ()
    lines: tuple[tuple[int, int], ...] = ()
    failure: Any = None
    calls: dict[str, str] = field(default_factory=dict)


ASLEEP_SECONDS = 0.2
"""Of work: a program that timed out after less was waiting. On a busy machine an endless loop may get little more."""


@lru_cache(maxsize=8)
def _outcome_of(text: str) -> str:
    """The outcome in a judged part. An answer of megabytes is asked for it many times."""
    return str(json.loads(text)["outcome"])


@dataclass(frozen=True, slots=True)
class Observation:
    """What came back.

    Args:
        text: the judged part, canonical JSON.
        extras: what is told beside it.
    """

    text: str
    extras: Extras = field(default_factory=Extras)

    @property
    def judged(self) -> dict[str, Any]:
        """The judged part, decoded anew at each call."""
        decoded = json.loads(self.text)
        assert isinstance(decoded, dict)
        return decoded

    @property
    def outcome(self) -> str:
        return _outcome_of(self.text)

    @property
    def is_asleep(self) -> bool:
        """Whether it was stopped while it slept or waited for something."""
        return self.judged.get("limit") == "wall" and self.extras.seconds < ASLEEP_SECONDS

    @classmethod
    def of(cls, outcome: str, extras: Extras | None = None, **parts: Any) -> Observation:
        """An observation made on our side, where no child answered."""
        text = json.dumps({"outcome": outcome, **parts}, ensure_ascii=True, separators=(",", ":"))
        return cls(text, extras or Extras())
