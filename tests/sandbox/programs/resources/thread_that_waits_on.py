"""Comes to its end, where it may have threads, and leaves one that waits for ever."""
# ending: timed_out wall
# lowest tier: C
# stopped by: wall clock
# without it: running
# profile: threads
# wall seconds: 2
import threading

threading.Thread(target=threading.Event().wait).start()
