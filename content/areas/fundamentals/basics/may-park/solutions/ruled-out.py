def may_park(day, hour, resident):
    """Whether a car may stand in Mill Street."""
    return not (8 <= hour < 18 and day not in ("sat", "sun") and not resident)
