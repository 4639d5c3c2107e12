from orienteer.curriculum import check, line

checks = [
    check("what the total is after the price has changed", line(1)),
    check("what the two names lead to", line(2)),
    check("seven divided by two, in three ways", line(3)),
    check("eight divided by two", line(4)),
    check("what the operators do with two texts", line(5)),
    check("which operator is applied first", line(6)),
    check("which branch is taken without a cup", line(7)),
    check("what or gives", line(8)),
]
