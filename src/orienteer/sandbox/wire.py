"""The numbers that both ends of a channel agree on. Standard library alone: a zygote imports it.

request = its length (32 bits), then a marshalled dictionary                        us → child
frame   = index, flags, length of judged, length of extras (32 bits each, little-endian),
          processor seconds (64-bit float), judged, extras                          child → us
end     = wait status (32 bits), processor seconds, memory at most in KiB           zygote → us
"""

from __future__ import annotations

import struct

LENGTH = struct.Struct("<I")
HEADER = struct.Struct("<IIIId")
END = struct.Struct("<idq")

LAST_OF_CHILD = 1
"""Flag of a frame: the child ends after it; what is left goes on in a new one."""

HELD_BYTES = 1 << 16
"""Size of the memory that a child holds its answers in until it sends several at once: a length, then frames.

We read it only when a child has ended without sending them. Its last byte says how far the child came.
"""

STARTING, PERFORMING = b"\0", b"\1"
"""How far a child came: until it performs trials, its end is no fault of what it was to run."""

CHANNEL = 3
"""The descriptor that a child is told by and answers through."""
