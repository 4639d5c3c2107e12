from orienteer.curriculum import check, given, one_of, snippet

anything = one_of(None, True, False, 0, 1, 2, -1, 2.0, 1.5, "", " ", "2", "Ada", [1])
sums = one_of(0, 0.5, -0.5, -1, 1, 10_000, 10_000.0, 10_000.5, 10_001, 10**400, float("inf"), float("-inf"), float("nan"))


def shown(raw):
    return f"b = read_booking({raw})\n(b.guest, b.nights, b.deposit, type(b.nights).__name__, type(b.deposit).__name__)"


checks = [
    check("a whole booking is read", snippet(shown('{"guest": "Ada", "nights": 2, "deposit": 30.5}'))),
    check("a whole deposit becomes a float", snippet(shown('{"guest": "Ada", "nights": 2, "deposit": 30}'))),
    check("a deposit may be missing", snippet(shown('{"guest": "Ada", "nights": 1}'))),
    check("a deposit of 0 is a deposit", snippet(shown('{"guest": "Ada", "nights": 1, "deposit": 0}'))),
    check("other keys are ignored", snippet(shown('{"guest": "Ada", "nights": 1, "dog": True, "bed": 3, "boots": None}'))),
    check("white space around a guest is kept", snippet(shown('{"guest": " Ada ", "nights": 1}'))),
    check(
        "a booking that is no dictionary is refused",
        given(raw=one_of(None, "Ada", 3, ["guest", "nights"]), snippet="read_booking(raw)"),
    ),
    check("a missing guest is refused", snippet('read_booking({"nights": 2})')),
    check("missing nights are refused", snippet('read_booking({"guest": "Ada"})')),
    check("any guest is read or refused", given(it=anything, snippet=shown('{"guest": it, "nights": 2}'))),
    check("any nights are read or refused", given(it=anything, snippet=shown('{"guest": "Ada", "nights": it}'))),
    check(
        "any deposit is read or refused",
        given(it=anything, snippet=shown('{"guest": "Ada", "nights": 2, "deposit": it}')),
    ),
    check(
        "a deposit is a sum from 0 to 10,000",
        given(it=sums, snippet=shown('{"guest": "Ada", "nights": 2, "deposit": it}')),
    ),
    check("a booking that has been read can't be changed", snippet("""
        booking = read_booking({"guest": "Ada", "nights": 2})
        try:
            booking.nights = 3
        except AttributeError:
            pass
        booking.nights
    """)),
    check("what came in is left as it was", snippet("""
        raw = {"guest": " Ada ", "nights": 2, "deposit": 30}
        read_booking(raw)
        raw, type(raw["deposit"]).__name__
    """)),
    check("somebody may stay for a year", snippet(shown('{"guest": "Ada", "nights": 365}'))),
]
