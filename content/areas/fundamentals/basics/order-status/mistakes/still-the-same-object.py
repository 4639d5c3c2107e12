def status(ordered, delivered):
    """How an order stands."""
    if delivered is None:
        return "not counted"
    if id(delivered) == id(ordered):
        return "complete"
    if delivered <= ordered:
        return f"{ordered - delivered} missing"
    return f"{delivered - ordered} too many"
