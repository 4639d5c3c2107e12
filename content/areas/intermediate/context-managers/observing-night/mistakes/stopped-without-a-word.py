def night(instruments, observe):
    """Observe with all instruments started, and stop them, the last first."""
    started = []
    ready = []
    try:
        for instrument in instruments:
            ready.append(instrument.__enter__())
            started.append(instrument)
        return observe(ready)
    finally:
        for instrument in reversed(started):
            instrument.__exit__(None, None, None)
