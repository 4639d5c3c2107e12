def fare(age, has_card):
    """What a ride costs, in cents."""
    if age < 6:
        price = 0
    if age < 18:
        price = 125
    if age < 65:
        price = 240
    else:
        price = 155
    if has_card:
        price = price // 2
    return price
