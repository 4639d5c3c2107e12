def may_park(day, hour, resident):
    """Whether a car may stand in Mill Street."""
    if resident or day == "sat" or "sun" or hour < 8 or hour >= 18:
        return True
    return False
