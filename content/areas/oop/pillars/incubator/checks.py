from orienteer.curriculum import check, given, integers, lists, one_of, snippet

checks = [
    check("a new incubator has the degrees it was made with", snippet("Incubator(37).degrees")),
    check(
        "the degrees can be set anew",
        snippet("""
            box = Incubator(37)
            box.degrees = 38
            box.degrees
        """),
    ),
    check(
        "an incubator is made from 30 to 40 degrees",
        given(degrees=integers(28, 42), snippet="Incubator(degrees).degrees"),
    ),
    check(
        "it can be set from 30 to 40 degrees",
        given(
            degrees=integers(28, 42),
            snippet="""
                box = Incubator(37)
                box.degrees = degrees
                box.degrees
            """,
        ),
    ),
    check(
        "history is a tuple of all settings, the first included",
        snippet("""
            box = Incubator(37)
            box.degrees = 38
            box.degrees = 37
            box.history
        """),
    ),
    check(
        "a setting that is refused changes nothing",
        given(
            degrees=one_of(29, 41),
            snippet="""
                box = Incubator(37)
                try:
                    box.degrees = degrees
                except ValueError:
                    pass
                box.degrees, list(box.history)
            """,
        ),
    ),
    check(
        "what a caller does with the history doesn't reach the incubator",
        snippet("""
            box = Incubator(37)
            seen = box.history
            try:
                seen.clear()
            except AttributeError:
                pass
            list(box.history)
        """),
    ),
    check(
        "a history that was read earlier doesn't grow",
        snippet("""
            box = Incubator(37)
            seen = box.history
            box.degrees = 38
            len(seen), len(box.history)
        """),
    ),
    check("history can't be set", snippet("Incubator(37).history = ()")),
    check(
        "each incubator has degrees and a history of its own",
        snippet("""
            first, second = Incubator(35), Incubator(37)
            first.degrees = 36
            first.degrees, list(first.history), second.degrees, list(second.history)
        """),
    ),
    check(
        "any settings one after the other",
        given(
            settings=lists(one_of(29, 30, 40, 41), max_size=3),
            snippet="""
                box = Incubator(37)
                for degrees in settings:
                    try:
                        box.degrees = degrees
                    except ValueError:
                        pass
                box.degrees, list(box.history)
            """,
        ),
    ),
]
