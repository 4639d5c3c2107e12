"""Never ends inside one call into C, where Python notices no timer."""
# ending: timed_out cpu
# lowest tier: C
import itertools

sum(itertools.repeat(1))
