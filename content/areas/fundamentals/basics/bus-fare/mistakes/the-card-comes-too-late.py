def fare(age, has_card):
    """What a ride costs, in cents."""
    if age < 6:
        return 0
    elif age < 18:
        return 125
    elif age < 65:
        return 240
    else:
        return 155
    if has_card:
        return price // 2
