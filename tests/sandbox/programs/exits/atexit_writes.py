"""Says its last word when it is over."""
# ending: prints last word
# lowest tier: C
import atexit

atexit.register(print, "last word")
