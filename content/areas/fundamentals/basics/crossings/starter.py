def trips(cars: int) -> int:
    """How many crossings the ferry makes."""
    return cars // 40
