"""Wipes out, where its parent looks, that it has begun, and ends."""
# call: f
# ending: died
# lowest tier: C
# stopped by: a process of its own
# without it: died
import os
import signal
import sys


def f():
    frame = sys._getframe()
    while frame:
        for value in frame.f_locals.values():
            memory = getattr(getattr(value, "answers", None), "memory", None)
            if memory is not None:
                memory[:5000] = b"\xff\n" * 2500
                memory[len(memory) - 1 :] = b"\0"
        frame = frame.f_back
    os.kill(os.getpid(), signal.SIGKILL)
