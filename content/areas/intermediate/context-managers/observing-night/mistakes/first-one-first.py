from contextlib import ExitStack


def night(instruments, observe):
    """Observe with all instruments started, and stop them."""
    with ExitStack() as stack:
        ready = []
        for instrument in reversed(instruments):
            ready.append(stack.enter_context(instrument))
        ready.reverse()
        return observe(ready)
