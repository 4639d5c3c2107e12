"""Never ends."""
# ending: timed_out cpu
# lowest tier: C
while True:
    pass
