def night(instruments, observe):
    """Observe with all instruments started, and stop them, the last first."""
    if not instruments:
        return observe([])
    *others, last = instruments

    def with_last(ready):
        with last as started:
            return observe([*ready, started])

    return night(others, with_last)
