def clashes(bookings):
    """The names that have asked for the same room and hour, by room and hour."""
    by_slot = {}
    for name, *slot in bookings:
        by_slot.setdefault(tuple(slot), {})[name] = True
    return {slot: list(names) for slot, names in by_slot.items() if len(names) >= 2}
