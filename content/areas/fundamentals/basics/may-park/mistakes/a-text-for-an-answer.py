def may_park(day, hour, resident):
    """Whether a car may stand in Mill Street."""
    return resident or day == "sat" or "sun" or hour < 8 or hour >= 18
