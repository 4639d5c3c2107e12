from orienteer.curriculum import check, line

checks = [
    check("the counts that aren't 0, doubled", line(1)),
    check("the counts, with a word for 0", line(2)),
    check("the names in capitals, and the bird from before", line(3)),
    check("places and hours in one row", line(4)),
    check("places and hours in rows", line(5)),
    check("the names by their first letter", line(6)),
    check("the lengths, in order", line(7)),
    check("what the callers say", line(8)),
]
