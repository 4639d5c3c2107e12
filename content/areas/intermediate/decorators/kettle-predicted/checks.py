from orienteer.curriculum import check, line

checks = [
    check("what is noted before anything is poured", line(1)),
    check("what pouring gives", line(2)),
    check("what is noted while it is poured", line(3)),
    check("the name of the poured function", line(4)),
    check("two sips and a refill", line(5)),
]
