"""Never ends, and catches whatever is raised into it."""
# ending: timed_out cpu
# lowest tier: C
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
