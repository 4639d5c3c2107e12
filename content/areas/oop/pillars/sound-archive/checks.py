from orienteer.curriculum import check, facts, given, integers, one_of, snippet

checks = [
    check("no recordings take no time", snippet("programme([])")),
    check(
        "a tape runs a minute for every 10 metres",
        given(metres=one_of(0, 9, 10, 19, 20, 35), snippet='programme([Tape("Rooks", metres)])'),
    ),
    check(
        "a fast tape runs half as long",
        given(metres=one_of(0, 10, 19, 20, 39, 40, 70), snippet='programme([FastTape("Rooks", metres)])'),
    ),
    check(
        "a side of a disc has 20 minutes",
        given(sides=integers(0, 3), snippet='programme([Disc("Nightingale", sides)])'),
    ),
    check(
        "a file's seconds are rounded down",
        given(seconds=one_of(0, 59, 60, 119, 120), snippet='programme([File("Owl", seconds)])'),
    ),
    check(
        "all kinds go together",
        snippet("""
            tapes = [FastTape("Rooks", 50), Tape("Sea", 30), FastTape("Bees", 90), Tape("Wind", 40)]
            programme([*tapes, Disc("Nightingale", 2), File("Owl", 90), Disc("Cuckoo", 1), File("Gull", 300)])
        """),
    ),
    check(
        "a fast tape is a tape",
        snippet('isinstance(FastTape("Rooks", 50), Tape), FastTape("Rooks", 50).title, FastTape("Rooks", 50).metres'),
    ),
    check(
        "every recording has what it was made with",
        snippet("""
            disc, file, tape = Disc("Nightingale", 2), File("Owl", 90), Tape("Sea", 30)
            disc.title, disc.sides, file.title, file.seconds, tape.title, tape.metres
        """),
    ),
    check(
        "any two recordings",
        given(
            first=integers(0, 2),
            second=integers(0, 2),
            snippet="""
                kinds = Tape("a", 45), FastTape("b", 45), File("c", 200)
                programme([kinds[first], kinds[second]])
            """,
        ),
    ),
    check("no line asks an object for its type", facts("type questions")),
    check("no line decides by if what kind it is", facts("branches")),
]
