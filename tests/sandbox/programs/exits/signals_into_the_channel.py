"""Has Python write the number of every signal into the channel that its answers go through."""
# call: f
# ending: died
# lowest tier: C
# stopped by: compared outside
# without it: died
import os
import signal


def f():
    signal.signal(signal.SIGUSR1, lambda *given: None)
    os.set_blocking(3, False)
    signal.set_wakeup_fd(3, warn_on_full_buffer=False)
    for _ in range(1000):
        signal.raise_signal(signal.SIGUSR1)
    return 3
