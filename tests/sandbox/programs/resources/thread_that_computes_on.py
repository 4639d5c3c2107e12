"""Comes to its end, where it may have threads, and leaves one that computes for ever."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
# profile: threads
import threading


def forever():
    while True:
        pass


threading.Thread(target=forever).start()
