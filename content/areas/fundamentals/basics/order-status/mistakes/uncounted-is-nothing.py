def status(ordered, delivered):
    """How an order stands."""
    delivered = delivered or 0
    if delivered == ordered:
        return "complete"
    if delivered < ordered:
        return f"{ordered - delivered} missing"
    return f"{delivered - ordered} too many"
