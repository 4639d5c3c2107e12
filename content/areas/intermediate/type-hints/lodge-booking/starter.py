from dataclasses import dataclass


@dataclass(frozen=True)
class Booking:
    """So many nights for a guest, and what has been paid in advance."""

    guest: str
    nights: int
    deposit: float | None = None


def read_booking(raw: object) -> Booking:
    """The booking that the values from outside stand for."""
    return Booking(**raw)
