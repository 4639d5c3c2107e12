"""Never ends inside one call into C, where Python notices no timer."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import itertools

sum(itertools.repeat(1))
