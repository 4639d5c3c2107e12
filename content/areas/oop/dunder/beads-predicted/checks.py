from orienteer.curriculum import check, line

checks = [
    check("how many beads are on two strings", line(1)),
    check("whether a colour is among them, and which is the last", line(2)),
    check("whether a string with beads and one without count as true", line(3)),
    check("whether two strings with the same beads are equal", line(4)),
    check("what += does to the other name", line(5)),
    check("what len says when the object has such a name of its own", line(6)),
    check("how the beads come out one by one", line(7)),
]
