from orienteer.curriculum import check, snippet, typed

checks = [
    check(
        "the program does what it did",
        snippet("""
            quiet, loud = Recorder(0), Recorder(3)
            reached = announce([quiet, Recorder(), loud], "Platform 2")
            reached, quiet.said, loud.said, loudest([quiet, loud]) is loud, loudest([])
        """),
    ),
    check("mypy finds nothing wrong in your file", typed()),
    check("whoever has a volume and can say a text is a speaker", typed(use="right_shapes")),
    check("mypy finds who is no speaker", typed(use="wrong_shapes")),
    check("announce takes whatever speakers can be got from", typed(use="right_announce")),
    check("mypy finds what is wrongly given to announce", typed(use="wrong_announce")),
    check("the loudest keeps its type", typed(use="right_loudest")),
    check("mypy finds who forgets that there may be none", typed(use="wrong_loudest")),
    check("a recorder has a volume and what was said", typed(use="right_recorder")),
    check("mypy finds what is wrongly asked of a recorder", typed(use="wrong_recorder")),
]
