"""A regular expression that backtracks for longer than the universe has been there."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import re

re.match(r"(a+)+$", "a" * 60 + "b")
