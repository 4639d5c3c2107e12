from orienteer.curriculum import check, line

checks = [
    check("Monday's loaves and Wednesday's", line(1)),
    check("the weights, and the weights in order", line(2)),
    check("what sorting the tray gives, and the tray", line(3)),
    check("what is on the shelf", line(4)),
    check("the prices", line(5)),
    check("a list of the prices' dictionary", line(6)),
    check("the members of the set, in order", line(7)),
]
