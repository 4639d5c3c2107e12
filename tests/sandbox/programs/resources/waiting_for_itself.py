"""Waits for a lock that it holds."""
# ending: timed_out wall
# lowest tier: C
# stopped by: wall clock
# without it: running
# wall seconds: 0.5
import threading

lock = threading.Lock()
lock.acquire()
lock.acquire()
