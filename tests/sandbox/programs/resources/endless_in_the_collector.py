"""Never ends in what the garbage collector calls."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import gc


def collected(phase, information):
    while True:
        pass


gc.callbacks.append(collected)
gc.collect()
