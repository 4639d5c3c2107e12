def trips(cars: int) -> int:
    """How many crossings the ferry makes."""
    return round(cars / 40)
