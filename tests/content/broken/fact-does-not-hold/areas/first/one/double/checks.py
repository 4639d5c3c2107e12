from orienteer.curriculum import call, check, facts, given, integers

checks = [
    check("twice 3 is 6", call("double", 3)),
    check("a number below 0 is refused", call("double", -1)),
    check("any number", given(integers(0, 9), call="double")),
    check("it is beautiful", facts("loops", at_least=1)),
    check("there is no loop", facts("loops")),
]
