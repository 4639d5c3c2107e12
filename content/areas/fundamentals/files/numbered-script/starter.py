def number_lines(source, target):
    """Copy the lines of source to target, each behind its number; how many there are."""
    return 0
