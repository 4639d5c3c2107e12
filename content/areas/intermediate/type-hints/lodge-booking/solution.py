from dataclasses import dataclass


@dataclass(frozen=True)
class Booking:
    """So many nights for a guest, and what has been paid in advance."""

    guest: str
    nights: int
    deposit: float | None = None


def read_booking(raw: object) -> Booking:
    """The booking that the values from outside stand for."""
    if not isinstance(raw, dict):
        raise ValueError("a booking is a dictionary")
    guest, nights, deposit = raw.get("guest"), raw.get("nights"), raw.get("deposit")
    if not isinstance(guest, str) or not guest.strip():
        raise ValueError("a booking needs a guest")
    if not isinstance(nights, int) or isinstance(nights, bool) or nights < 1:
        raise ValueError("a booking needs a number of nights")
    if deposit is None:
        return Booking(guest, nights)
    if isinstance(deposit, bool) or not isinstance(deposit, (int, float)):
        raise ValueError("a deposit is a number")
    if not 0 <= deposit <= 10_000:
        raise ValueError("a deposit is a sum of money")
    return Booking(guest, nights, float(deposit))
