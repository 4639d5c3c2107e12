from orienteer.curriculum import check, program

checks = [
    check("twice 3 is 6", program("3\n")),
    check("nothing is listed", program("4\n", commands={"ls": "exit 1"})),
]
