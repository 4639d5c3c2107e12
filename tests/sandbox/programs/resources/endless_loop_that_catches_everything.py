"""Never ends, and catches whatever is raised into it."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
