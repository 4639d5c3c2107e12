def fare(age, has_card):
    """What a ride costs, in cents."""
    price = 240
    return price
