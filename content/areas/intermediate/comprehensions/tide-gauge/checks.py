from orienteer.curriculum import call, check, facts, given, integers, lint, lists, one_of, snippet, tuples

readings = lists(tuples(one_of("Mon", "Tue"), integers(6, 7), one_of(None, 0.0, 1.25, 2.5)), max_size=2)

checks = [
    check("a failure is no high water", call("high_hours", [("Mon", 6, None), ("Mon", 7, 2.5)], 1.0)),
    check("high water is above the mark", call("high_hours", [("Mon", 6, 1.0), ("Mon", 7, 1.25)], 1.0)),
    check("a mark below zero lets a reading of 0.0 pass", call("high_hours", [("Mon", 6, 0.0)], -1.0)),
    check("a reading is given in whole centimetres", call("in_centimetres", [("Mon", 6, 1.25), ("Mon", 7, None)])),
    check("centimetres are rounded", call("in_centimetres", [("Mon", 6, 1.297), ("Mon", 7, 0.29)])),
    check("0.0 metres is a reading", call("in_centimetres", [("Mon", 6, 0.0)])),
    check("the later of two readings counts", call("in_centimetres", [("Mon", 6, 1.25), ("Mon", 6, 2.5)])),
    check("the same hour of another day is another", call("in_centimetres", [("Mon", 6, 1.0), ("Tue", 6, 2.0)])),
    check("a day with two failures is one day", call("days", [("Mon", 6, None), ("Mon", 7, None), ("Tue", 6, 0.0)])),
    check("any readings above the mark", given(readings=readings, mark=one_of(0.0, 1.25), call="high_hours")),
    check("any readings in centimetres", given(readings=readings, call="in_centimetres")),
    check("any days", given(readings=readings, call="days")),
    check(
        "each failure is sent, in order",
        given(
            readings=readings,
            snippet="""
                sent = []
                announce(readings, sent.append), sent
            """,
        ),
    ),
    check(
        "the four of them give what they gave",
        snippet("""
            readings = [("Mon", 6, None), ("Mon", 7, 0.0), ("Tue", 6, 3.0), ("Tue", 7, None)]
            sent = []
            announce(readings, sent.append)
            high_hours(readings, 2.0), in_centimetres(readings), days(readings), sent
        """),
    ),
    check("high_hours has no loop", facts("loops", inside="high_hours")),
    check("high_hours is one comprehension", facts("comprehensions", inside="high_hours", exactly=1)),
    check("in_centimetres has no loop", facts("loops", inside="in_centimetres")),
    check("in_centimetres is one comprehension", facts("comprehensions", inside="in_centimetres", exactly=1)),
    check("days has no loop", facts("loops", inside="days")),
    check("days is one comprehension", facts("comprehensions", inside="days", exactly=1)),
    check("announce has no comprehension", facts("comprehensions", inside="announce")),
    check("ruff finds nothing", lint("F,B,C4")),
]
