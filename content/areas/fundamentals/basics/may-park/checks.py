from orienteer.curriculum import booleans, call, check, given, integers, one_of

days = one_of("mon", "tue", "wed", "thu", "fri", "sat", "sun")

checks = [
    check("on a weekday at noon a stranger may not park", call("may_park", "tue", 12, False)),
    check("a resident may always park", call("may_park", "tue", 12, True)),
    check("on Saturday anybody may park", call("may_park", "sat", 12, False)),
    check("on Sunday anybody may park", call("may_park", "sun", 12, False)),
    check("in the evening anybody may park", call("may_park", "tue", 19, False)),
    check("early in the morning anybody may park", call("may_park", "fri", 7, False)),
    check("at 8 o'clock it has ended", call("may_park", "mon", 8, False)),
    check("at 17 o'clock it hasn't begun", call("may_park", "mon", 17, False)),
    check("at 18 o'clock it has begun", call("may_park", "mon", 18, False)),
    check(
        "any day and any hour",
        given(day=days, hour=integers(0, 23), resident=booleans(), call="may_park"),
    ),
]
