def double(number):
    """Twice the number, far too often."""
    return [number * 2] * 50000
