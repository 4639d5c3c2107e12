from contextlib import ExitStack


def night(instruments, observe):
    """Observe with all instruments started, and stop them, the last first."""
    with ExitStack() as stack:
        for instrument in instruments:
            stack.enter_context(instrument)
        return observe(instruments)
