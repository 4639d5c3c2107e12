from orienteer.curriculum import check, line

checks = [
    check("what writing the first line gives", line(1)),
    check("what reading a line gives", line(2)),
    check("the words of what is read next", line(3)),
    check("what is read after that", line(4)),
    check("whether the file is closed", line(5)),
    check("how many lines there are", line(6)),
    check("what is in the file at the end", line(7)),
]
