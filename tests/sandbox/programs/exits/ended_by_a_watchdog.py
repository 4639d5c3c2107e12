"""Has a thread of the C library end the process, past everything that Python runs at an end."""
# ending: died 1
# lowest tier: C
# stopped by: a process of its own
# without it: died
# profile: threads
import faulthandler
import time

faulthandler.dump_traceback_later(0.05, exit=True)
time.sleep(20)
