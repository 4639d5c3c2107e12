"""Sets off a timer every microsecond, each with a handler that does nothing, and never ends."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import signal

for number, timer in (
    (signal.SIGALRM, signal.ITIMER_REAL),
    (signal.SIGPROF, signal.ITIMER_PROF),
    (signal.SIGVTALRM, signal.ITIMER_VIRTUAL),
):
    signal.signal(number, lambda *given: None)
    signal.setitimer(timer, 1e-6, 1e-6)
while True:
    pass
