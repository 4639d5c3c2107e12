def may_park(day, hour, resident):
    """Whether a car may stand in Mill Street."""
    if resident:
        return True
    if day.startswith("s"):
        return True
    return hour not in range(8, 18)
