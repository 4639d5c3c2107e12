from orienteer.curriculum import check, given, integers, one_of, snippet

checks = [
    check("a line stands at the left", snippet('notes = Notes(); notes.write("dry"); notes.lines')),
    check("new notes have no lines", snippet("one, other = Notes(), Notes(); one.write('dry'); other.lines")),
    check(
        "what is written in a section stands one step in",
        snippet("""
            notes = Notes()
            with notes.section("Area B"):
                notes.write("coin")
            notes.lines
        """),
    ),
    check(
        "a section within a section stands two steps in",
        snippet("""
            notes = Notes()
            with notes.section("Area B"):
                with notes.section("Trench 2"):
                    notes.write("coin")
                notes.write("wall")
            notes.write("dry")
            notes.lines
        """),
    ),
    check(
        "the name behind `as` is the notes",
        snippet("""
            notes = Notes()
            with notes.section("Area B") as inner:
                inner.write("coin")
            inner is notes, notes.lines
        """),
    ),
    check(
        "two days' notes don't disturb each other",
        snippet("""
            one, other = Notes(), Notes()
            with one.section("Area B"):
                with other.section("Area C"):
                    one.write("coin")
                    other.write("bone")
                one.write("wall")
                other.write("dry")
            one.write("home")
            one.lines, other.lines
        """),
    ),
    check(
        "an error in a section comes out",
        snippet("""
            notes = Notes()
            with notes.section("Area B"):
                raise KeyError("depth")
        """),
    ),
    check(
        "an error in a section within a section comes out",
        snippet("""
            notes = Notes()
            with notes.section("Area B"):
                with notes.section("Trench 2"):
                    raise KeyError("depth")
        """),
    ),
    check(
        "after an error that was caught, the next line stands where it should",
        given(
            deep=integers(0, 3),
            caught_at=integers(0, 3),
            snippet="""
                notes = Notes()

                def dig(level):
                    with notes.section(f"level {level}"):
                        if level == deep:
                            raise KeyError("depth")
                        if level == caught_at:
                            try:
                                dig(level + 1)
                            except KeyError:
                                notes.write("caught")
                        else:
                            dig(level + 1)
                        notes.write(f"end of {level}")

                try:
                    dig(0)
                except KeyError:
                    notes.write("came out")
                notes.write("home")
                notes.lines
            """,
        ),
    ),
    check("a text keeps its own blanks", snippet('notes = Notes(); notes.write(" wall "); notes.lines')),
    check(
        "whatever was raised comes out, the very same",
        given(
            kind=one_of("KeyError", "ValueError", "StopIteration", "KeyboardInterrupt"),
            snippet="""
                kinds = KeyError, ValueError, StopIteration, KeyboardInterrupt
                raised = {each.__name__: each for each in kinds}[kind]("depth")
                notes = Notes()
                try:
                    with notes.section("Area B"):
                        raise raised
                except BaseException as caught:
                    came = caught
                came is raised
            """,
        ),
    ),
]
