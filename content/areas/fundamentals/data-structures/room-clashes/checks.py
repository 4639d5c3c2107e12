from orienteer.curriculum import call, check, given, lists, one_of, snippet

checks = [
    check(
        "two names for one room and hour clash",
        call("clashes", [("choir", "hall", 18), ("chess", "attic", 18), ("judo", "hall", 18)]),
    ),
    check("the same room at another hour is no clash", call("clashes", [("choir", "hall", 18), ("judo", "hall", 19)])),
    check("the same hour in another room is no clash", call("clashes", [("choir", "hall", 18), ("judo", "attic", 18)])),
    check("without bookings there is no clash", call("clashes", [])),
    check("a name doesn't clash with itself", call("clashes", [("choir", "hall", 18), ("choir", "hall", 18)])),
    check(
        "a name that asks twice is listed once, where it first asked",
        call("clashes", [("judo", "hall", 18), ("choir", "hall", 18), ("judo", "hall", 18)]),
    ),
    check(
        "three names clash as two do",
        call("clashes", [("judo", "hall", 9), ("choir", "hall", 9), ("chess", "hall", 9)]),
    ),
    check(
        "keys stand in the order in which somebody first asked for them",
        snippet("""
            bookings = [("a", "hall", 9), ("b", "attic", 8), ("c", "attic", 8), ("d", "hall", 9)]
            list(clashes(bookings).items())
        """),
    ),
    check(
        "any bookings",
        given(
            bookings=lists(
                one_of(("judo", "hall", 9), ("choir", "hall", 9), ("chess", "hall", 10), ("judo", "hall", 10)),
                max_size=3,
            ),
            call="clashes",
        ),
    ),
    check(
        "the bookings are left as they were",
        call("clashes", [("judo", "hall", 9), ("judo", "hall", 9), ("choir", "hall", 9)]),
        observe="arguments",
    ),
]
