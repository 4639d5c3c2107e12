def night(instruments, observe):
    """Observe with all instruments started, and stop them, the last first."""
    with instruments[0] as first, instruments[1] as second:
        return observe([first, second])
