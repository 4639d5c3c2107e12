def trips(cars: int) -> int:
    """How many crossings the ferry makes."""
    full = cars // 40
    if cars % 40 > 0:
        return full + 1
    return full
