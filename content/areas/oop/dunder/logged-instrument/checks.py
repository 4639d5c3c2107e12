from orienteer.curriculum import check, given, one_of, snippet

checks = [
    check(
        "what is asked is the instrument's, and is written down",
        snippet("""
            class Thermometer:
                unit = "C"

                def read(self):
                    return 21

            logged = Logged(Thermometer())
            logged.read(), logged.unit, logged.read(), logged.asked
        """),
    ),
    check(
        "a new one has an instrument and has been asked nothing",
        snippet("""
            instrument = []
            logged = Logged(instrument)
            logged.instrument is instrument, logged.asked
        """),
    ),
    check("what the instrument hasn't got raises AttributeError", snippet("Logged([]).temperature")),
    check(
        "what the instrument hasn't got isn't written down",
        snippet("""
            logged = Logged([])
            hasattr(logged, "temperature"), hasattr(logged, "append"), logged.asked
        """),
    ),
    check(
        "a name with an underscore in front isn't passed on",
        given(
            name=one_of("_secret", "__enter__", "_"),
            snippet="""
                class Box:
                    _secret = _ = 1

                    def __enter__(self):
                        return self

                logged = Logged(Box())
                hasattr(logged, name), logged.asked
            """,
        ),
    ),
    check(
        "a name with an underscore at its end is passed on",
        snippet("""
            class Box:
                class_ = "small"

            logged = Logged(Box())
            logged.class_, logged.asked
        """),
    ),
    check(
        "one that isn't filled has no attribute",
        given(
            name=one_of("temperature", "instrument", "asked", "_secret"),
            snippet="getattr(Logged.__new__(Logged), name)",
        ),
    ),
    check(
        "one that is filled later works",
        snippet("""
            logged = Logged.__new__(Logged)
            empty = hasattr(logged, "append")
            logged.__init__([1])
            empty, logged.count(1), logged.asked
        """),
    ),
    check(
        "a copy stands in for the same instrument",
        snippet("""
            import copy

            instrument = [1, 1]
            twin = copy.copy(Logged(instrument))
            type(twin) is Logged, twin.instrument is instrument, twin.count(1)
        """),
    ),
    check(
        "each writes down what it was asked itself",
        snippet("""
            first, second = Logged([]), Logged("text")
            first.append, second.upper
            first.asked, second.asked
        """),
    ),
    check(
        "an error of the instrument's own comes out",
        snippet("""
            class Gauge:
                @property
                def level(self):
                    raise ValueError("dry")

            Logged(Gauge()).level
        """),
    ),
    check(
        "what is read is what the instrument has now, be it nothing",
        snippet("""
            class Box:
                lid = None
                count = 0

            box = Box()
            logged = Logged(box)
            before = logged.lid, logged.count
            box.count = 5
            before, logged.count, logged.asked
        """),
    ),
]
