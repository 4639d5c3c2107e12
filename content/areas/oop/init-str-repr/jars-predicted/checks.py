from orienteer.curriculum import check, line

checks = [
    check("how a jar is printed", line(1)),
    check("how a list with a jar is printed", line(2)),
    check("the jar's two texts in an f-string", line(3)),
    check("how a shelf is printed that has one text", line(4)),
    check("how a jar is joined to a text", line(5)),
    check("how a tuple of the jar's facts is printed", line(6)),
    check("how a dictionary with the jar's text is printed", line(7)),
]
