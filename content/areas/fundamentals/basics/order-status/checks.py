from orienteer.curriculum import call, check, given, integers, one_of, optional, snippet

checks = [
    check("a small order is complete when all of it has come", call("status", 12, 12)),
    check("a large order is complete when all of it has come", snippet('status(int("3000"), int("3000"))')),
    check("an order in fractions is complete when all of it has come", snippet('status(float("2.5"), float("2.5"))')),
    check("2 kilos are as much as 2.0 kilos", call("status", 2, 2.0)),
    check("what is missing is said", call("status", 5, 2)),
    check("half a kilo may be missing", call("status", 2.5, 2)),
    check("what came too much is said", call("status", 300, 412)),
    check("as long as nobody has counted it says so", call("status", 5, None)),
    check("a delivery of 0 has been counted", call("status", 5, 0)),
    check("an order of 0 is complete when 0 has come", call("status", 0, 0)),
    check(
        "any order and any delivery",
        given(
            ordered=one_of(0, 1, 5, 2.5, 256, 257, 3000, 100_000),
            delivered=optional(one_of(0, 1, 2, 5, 2.5, 256, 257, 3000.0, 100_000)),
            call="status",
        ),
    ),
    check("any small order", given(ordered=integers(0, 4), delivered=optional(integers(0, 4)), call="status")),
    check("a little too little isn't complete", call("status", 1.0, 0.9990234375)),
    check("a little too much isn't complete", call("status", 2.5, 2.5009765625)),
]
