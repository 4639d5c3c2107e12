def status(ordered, delivered):
    """How an order stands."""
    if not delivered:
        return "not counted"
    if delivered == ordered:
        return "complete"
    if delivered < ordered:
        return f"{ordered - delivered} missing"
    return f"{delivered - ordered} too many"
