def clashes(bookings):
    """The names that have asked for the same room and hour, by room and hour."""
