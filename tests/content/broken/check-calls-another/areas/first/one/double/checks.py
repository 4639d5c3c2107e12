from orienteer.curriculum import call, check, given, integers

checks = [
    check("twice 3 is 6", call("double", 3)),
    check("a number below 0 is refused", call("double", -1)),
    check(
        "twice 4 is 8",
        call("duoble", 4),
    ),
    check("any number", given(integers(0, 9), call="double")),
]
