"""Says its last word when it is over."""
# ending: prints VERDICT accepted
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import atexit

atexit.register(print, "VERDICT accepted")
