from dataclasses import dataclass


@dataclass(frozen=True)
class Booking:
    guest: str
    nights: int
    deposit: float | None = None


def read_booking(raw: object) -> Booking:
    if not isinstance(raw, dict):
        raise ValueError("a booking is a dictionary")
    try:
        return Booking(raw["guest"], raw["nights"], raw.get("deposit"))
    except KeyError as missing:
        raise ValueError(f"{missing} is missing") from missing
