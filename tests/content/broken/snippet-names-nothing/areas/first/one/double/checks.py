from orienteer.curriculum import call, check, given, integers, snippet

checks = [
    check("a doubled number can be doubled", snippet("dubble(double(3))")),
    check("twice 3 is 6", call("double", 3)),
    check("a number below 0 is refused", call("double", -1)),
    check("any number", given(integers(0, 9), call="double")),
]
