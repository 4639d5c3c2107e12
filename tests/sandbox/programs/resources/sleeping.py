"""Uses no processor time at all."""
# ending: timed_out wall
# lowest tier: C
# wall seconds: 0.5
import time

time.sleep(3600)
