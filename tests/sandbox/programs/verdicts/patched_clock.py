"""Stands the clocks still and takes its time."""
# call: f
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    setattr(time, name, lambda: 0.0)


def f():
    while True:
        pass
