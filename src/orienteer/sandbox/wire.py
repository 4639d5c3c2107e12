"""The numbers that both ends of a channel agree on. Standard library alone: a zygote imports it.

request = lengths of both parts (32 bits each), then, marshalled, a dictionary: the submission, its
          limits, and the lengths of what follows; and the trials, as `requests` writes them, in one
          piece or several                                                                  us → child
go on   = a byte: the next piece of the trials is wanted                                    us → child
answer  = a line for each trial, in their order: the judged part as canonical JSON and,
          after a tab, what is told beside it, a JSON object; neither holds a tab or a line
          break                                                                             child → us
end     = wait status (32 bits), processor seconds, memory at most in KiB                   zygote → us
"""

from __future__ import annotations

import struct

LENGTH = struct.Struct("<I")
LENGTHS = struct.Struct("<II")
END = struct.Struct("<idq")

WAITED_FOR = "!"
"""After the name of a profile: somebody waits for the child, who is about to tell it what to run."""

LAST_OF_CHILD = "last"
"""Told beside an answer: the child ends after it; what is left goes on in a new one."""

HELD_BYTES = 1 << 16
"""Size of the memory that a child holds its answers in until it sends several at once: an index, then lines.

The index is that of the trial which the first line answers. We read it only when a child has ended without sending
them. Its last byte says how far the child came.
"""

STARTING, LOADING, PERFORMING = b"\0", b"\1", b"\2"
"""How far a child came: until it loads the submission, its end is no fault of what it was to run."""

LOADED = b"loaded"
"""A portable child's line, before any answer, when it has loaded the submission for the first time."""

LOADS_FIRST = ("call", "snippet", "load")
"""Kinds of trial that load the submission as a module before anything else."""

GO_ON = b"\1"
"""The next piece of the trials is wanted."""

CHANNEL = 3
"""The descriptor that a child is told by and answers through."""

OUTPUT, ERROR = 4, 5
"""Where a child finds, until it knows what it is to run, the pipes that a program's output and error go through."""
