from orienteer.curriculum import call, check, given, integers

checks = [
    check("twice 3 is 6", call("double", 3)),
    check("a number below 0 is refused", call("double", -1)),
    check("any number", given(integers(0, 9), call="double")),
    check("twice 4 is 8", call("double", 4, by=2)),
    check("any two numbers", given(integers(0, 9), integers(0, 9), call="double")),
    check("a text and no number raises TypeError", call("double", "4")),
    check("nothing to double raises TypeError", call("double"), observe="exception"),
]
