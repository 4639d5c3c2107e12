def longest_dry_spell(rain):
    """How many dry days in a row there were at most."""
    dry_days = 0
    for millimetres in rain:
        if millimetres == 0:
            dry_days += 1
    return dry_days
