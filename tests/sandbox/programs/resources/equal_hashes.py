"""Fills a dictionary with keys that all have one hash."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
found = {}
for number in range(10**6):
    found[number * (2**61 - 1)] = number
