"""Uses no processor time at all."""
# ending: timed_out wall
# lowest tier: C
import time

time.sleep(3600)
