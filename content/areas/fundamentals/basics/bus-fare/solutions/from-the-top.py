def fare(age, has_card):
    """What a ride costs, in cents."""
    parts = 2 if has_card else 1
    if age >= 65:
        return 155 // parts
    if age >= 18:
        return 240 // parts
    if age >= 6:
        return 125 // parts
    return 0
