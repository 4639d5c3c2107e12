"""Stops the timers that would end it, then never ends."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import signal

signal.setitimer(signal.ITIMER_PROF, 0)
signal.setitimer(signal.ITIMER_REAL, 0)
while True:
    pass
