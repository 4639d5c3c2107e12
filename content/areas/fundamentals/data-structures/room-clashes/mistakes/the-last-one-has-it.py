def clashes(bookings):
    """The names that have asked for the same room and hour, by room and hour."""
    names_at = {}
    for name, room, hour in bookings:
        names_at[room, hour] = [name]
    clashing = {}
    for slot, names in names_at.items():
        if len(names) > 1:
            clashing[slot] = names
    return clashing
