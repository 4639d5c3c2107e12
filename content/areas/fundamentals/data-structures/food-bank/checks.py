from orienteer.curriculum import check, given, one_of, program

checks = [
    check(
        "what is left comes first, then what was short",
        program("in rice 3\nin beans 2\nout rice 2\nout beans 5\nout oil 1\nend\n"),
    ),
    check("without a line, nothing is left and nothing was short", program("end\n")),
    check("what comes in twice is added up", program("in rice 3\nin rice 4\nend\n")),
    check("the articles left stand in the order of the alphabet", program("in tea 1\nin oil 2\nin rice 3\nend\n")),
    check(
        "the articles short stand in the order of the alphabet",
        program("out tea 1\nout oil 2\nout rice 3\nout flour 1\nout eggs 1\nend\n"),
    ),
    check("whoever asks for exactly what is left gets it", program("in rice 3\nout rice 3\nend\n")),
    check("a request is met in full or not at all", program("in rice 3\nout rice 4\nout rice 2\nend\n")),
    check("an article that never came in may be asked for", program("out oil 1\nend\n")),
    check("an article is short once, however often it was refused", program("out oil 1\nout oil 2\nend\n")),
    check("an article stays short when more comes in", program("out oil 1\nin oil 5\nend\n")),
    check("only the line that says end ends the list", program("in endive 2\nin apples 1\nend\n")),
    check(
        "any three lines",
        given(
            first=one_of("in rice 1", "in rice 12"),
            second=one_of("in rice 2", "out rice 1", "out rice 3", "in beans 1"),
            third=one_of("out rice 2", "out beans 1", "in beans 3"),
            program="{first}\n{second}\n{third}\nend\n",
        ),
    ),
]
