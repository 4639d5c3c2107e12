"""Never ends."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
while True:
    pass
