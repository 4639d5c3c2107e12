"""Ignores every signal that it can, then never ends."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import contextlib
import signal

for number in signal.valid_signals():
    with contextlib.suppress(OSError, ValueError):
        signal.signal(number, signal.SIG_IGN)
while True:
    pass
