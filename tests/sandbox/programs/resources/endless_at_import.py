"""Never ends while it is loaded."""
# call: f
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
while True:
    pass
