from orienteer.curriculum import check, line

checks = [
    check("the sum of the minutes", line(1)),
    check("which minute the name holds after the loop", line(2)),
    check("how warm the kettle gets and how long it takes", line(3)),
    check("the letter at which the loop ended, and the last one that was kept", line(4)),
    check("how warm the kettle is after the call", line(5)),
    check("what the call gives back", line(6)),
]
