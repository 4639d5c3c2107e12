"""Has a thread compute that never lets another have its turn, where it may have threads."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
# profile: threads
import sys
import threading

sys.setswitchinterval(10**9)


def compute():
    while True:
        pass


thread = threading.Thread(target=compute)
thread.start()
thread.join()
