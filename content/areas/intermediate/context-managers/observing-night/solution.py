from contextlib import ExitStack


def night(instruments, observe):
    """Observe with all instruments started, and stop them, the last first."""
    with ExitStack() as stack:
        ready = [stack.enter_context(instrument) for instrument in instruments]
        return observe(ready)
