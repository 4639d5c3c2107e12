from dataclasses import dataclass


@dataclass(frozen=True)
class Booking:
    guest: str
    nights: int
    deposit: float | None = None


def _refuse_unless(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(what)


def read_booking(raw: object) -> Booking:
    _refuse_unless(type(raw) is dict, "not a dictionary")
    assert isinstance(raw, dict)
    guest, nights, deposit = (raw.get(name) for name in ("guest", "nights", "deposit"))
    _refuse_unless(type(guest) is str and guest.strip() != "", "no guest")
    _refuse_unless(type(nights) is int and nights > 0, "no nights")
    _refuse_unless(type(deposit) in (int, float, type(None)), "no deposit")
    _refuse_unless(deposit is None or 0 <= deposit <= 10_000, "no sum of money")
    return Booking(guest, nights, None if deposit is None else float(deposit))
