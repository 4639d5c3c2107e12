def status(ordered, delivered):
    """How an order stands."""
    match delivered:
        case None:
            return "not counted"
        case _ if delivered > ordered:
            return f"{delivered - ordered} too many"
        case _ if delivered < ordered:
            return f"{ordered - delivered} missing"
    return "complete"
