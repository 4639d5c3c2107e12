"""Uses no processor time at all."""
# ending: timed_out wall
# lowest tier: C
# wall seconds: 0.5
# stopped by: wall clock
# without it: running
import time

time.sleep(3600)
