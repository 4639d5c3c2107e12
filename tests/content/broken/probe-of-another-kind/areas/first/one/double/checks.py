from orienteer.curriculum import call, check, given, integers, line

checks = [
    check("twice 3 is 6", call("double", 3)),
    check("a number below 0 is refused", call("double", -1)),
    check("any number", line(1)),
]
