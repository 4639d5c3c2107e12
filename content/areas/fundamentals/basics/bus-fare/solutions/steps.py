def fare(age, has_card):
    """What a ride costs, in cents: each birthday changes it by so much."""
    price = 125 * (age >= 6) + 115 * (age >= 18) - 85 * (age >= 65)
    return price >> has_card
