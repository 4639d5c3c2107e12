"""Blocks every signal, then never ends."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import signal

signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
while True:
    pass
