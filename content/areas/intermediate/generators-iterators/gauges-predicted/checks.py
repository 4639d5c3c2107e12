from orienteer.curriculum import check, line

checks = [
    check("what has been noted when the generator was made", line(1)),
    check("what the first `next` gives, and what it has run", line(2)),
    check("what a generator expression takes when it is made", line(3)),
    check("what is still there for `list`", line(4)),
    check("what is left after that, and how much was noted", line(5)),
    check("what `next` gives at the end, with a second argument", line(6)),
    check("where two iterators over one list begin", line(7)),
    check("how `zip` takes from one iterator twice", line(8)),
]
