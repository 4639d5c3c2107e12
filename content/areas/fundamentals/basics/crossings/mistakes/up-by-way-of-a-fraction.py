import math


def trips(cars: int) -> int:
    """How many crossings the ferry makes."""
    return math.ceil(cars / 40)
