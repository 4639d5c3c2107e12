from orienteer.curriculum import check, line

checks = [
    check("how many are aboard when the rented boat takes the first", line(1)),
    check("how many are aboard the other boat", line(2)),
    check("how many are aboard when the boat is called by its first name", line(3)),
    check("who sits in which boat", line(4)),
    check("which boat has a new name", line(5)),
    check("what is left of the boat when one of its names leads elsewhere", line(6)),
    check("what is equal about two boats with the same name and crew", line(7)),
]
