def clashes(bookings):
    """The names that have asked for the same room and hour, by room and hour."""
    names_at = {}
    for name, room, hour in bookings:
        names = names_at.setdefault((room, hour), [])
        if name not in names:
            names.append(name)
    clashing = {}
    for slot, names in names_at.items():
        if len(names) > 1:
            clashing[slot] = names
    return clashing
