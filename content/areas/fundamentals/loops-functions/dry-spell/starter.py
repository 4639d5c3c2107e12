def longest_dry_spell(rain):
    """How many dry days in a row there were at most."""
    present = 0
    for millimetres in rain:
        if millimetres == 0:
            present += 1
