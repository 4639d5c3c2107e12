def status(ordered, delivered):
    """How an order stands."""
    if delivered is None:
        return "not counted"
    missing = ordered - delivered
    if not missing:
        return "complete"
    return f"{missing} missing" if missing > 0 else f"{-missing} too many"
