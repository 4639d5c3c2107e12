from orienteer.curriculum import check, facts, given, one_of, program

checks = [
    check("more than there is can't be taken out", program("in 500\nout 120\nout 400\nend\n")),
    check("without notes the box is empty", program("end\n")),
    check("if nothing is refused the exit status is 0", program("in 500\nin 20\nout 120\nend\n")),
    check("everything may be taken out", program("in 70\nout 70\nend\n")),
    check("a single cent is an amount", program("in 1\nend\n")),
    check("an amount of nought is unreadable", program("in 0\nend\n")),
    check("an amount below nought is unreadable", program("in 50\nout -20\nend\n")),
    check("an amount that is no number is unreadable", program("in ten\nend\n")),
    check("a word that is neither in nor out is unreadable", program("put 10\nend\n")),
    check("a line without two words is unreadable", program("in\nin 5 6\n\nend\n")),
    check("after a refused line the next one counts", program("in x\nin 30\nend\n")),
    check("refused lines are counted too", program("out 5\nin x\nout 7\nend\n")),
    check("an empty box can't be emptied", program("out 5\nend\n")),
    check("if the input breaks off the till is printed all the same", program("in 30\nin 12\n")),
    check("broken off after a refusal, the exit status is that of the error", program("in x\nin 12\n")),
    check("an exception of your own is raised", facts("classes", used="raised", at_least=1)),
    check(
        "any two notes",
        given(
            first=one_of("in 10", "in 3", "out 1"),
            second=one_of("out 3", "out 10", "in 4", "in -4"),
            program="{first}\n{second}\nend\n",
        ),
    ),
]
