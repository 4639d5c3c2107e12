import sys


def night(instruments, observe):
    """Observe with all instruments started, and stop them, the last first."""
    ready = [instrument.__enter__() for instrument in instruments]
    try:
        return observe(ready)
    finally:
        for instrument in reversed(instruments):
            instrument.__exit__(*sys.exc_info())
