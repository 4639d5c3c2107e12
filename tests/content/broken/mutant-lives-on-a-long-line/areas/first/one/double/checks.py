from orienteer.curriculum import call, check, given, integers

checks = [
    check("twice 3 is 6", call("double", 3)),
    check("any number", given(integers(0, 9), call="double")),
]
