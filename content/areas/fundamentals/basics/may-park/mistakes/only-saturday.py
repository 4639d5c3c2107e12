def may_park(day, hour, resident):
    """Whether a car may stand in Mill Street."""
    weekend = day == ("sat" or "sun")
    night = hour < 8 or hour >= 18
    return resident or weekend or night
