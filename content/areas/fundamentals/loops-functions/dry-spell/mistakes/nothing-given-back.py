def longest_dry_spell(rain):
    """How many dry days in a row there were at most."""
    longest = 0
    present = 0
    for millimetres in rain:
        if millimetres == 0:
            present += 1
            longest = max(longest, present)
        else:
            present = 0
