from orienteer.curriculum import check, line

checks = [
    check("what the firing at 400 degrees gives back", line(1)),
    check("what the log says of the firing at 400 degrees", line(2)),
    check("what the firing at 0 degrees gives back", line(3)),
    check("what the log says of the firing at 0 degrees", line(4)),
    check("which error reaches the caller of the third firing", line(5)),
    check("what the log says of the third firing", line(6)),
    check("what the weighing gives back", line(7)),
]
