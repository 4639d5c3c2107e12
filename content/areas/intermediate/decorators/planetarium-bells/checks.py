from orienteer.curriculum import check, given, lists, one_of, snippet

names = lists(one_of("Moon", "Mars", "Saturn"), max_size=3, distinct=True)

checks = [
    check(
        "each button starts its own show",
        given(
            names=names,
            snippet="""
                shows = {name: (lambda name: lambda: "about " + name)(name) for name in names}
                rung = with_bell(shows, lambda name: None)
                [rung[name]() for name in names]
            """,
        ),
    ),
    check(
        "the bell rings for the show that begins",
        given(
            names=names,
            snippet="""
                bells = []
                rung = with_bell({name: (lambda: "a show") for name in names}, bells.append)
                for name in reversed(names):
                    rung[name]()
                bells
            """,
        ),
    ),
    check(
        "no bell rings before a show is called",
        snippet("""
            bells = []
            with_bell({"Moon": len, "Mars": len}, bells.append)
            bells
        """),
    ),
    check(
        "the bell comes before the show",
        snippet("""
            heard = []
            with_bell({"Moon": lambda: heard.append("show")}, lambda name: heard.append("bell"))["Moon"]()
            heard
        """),
    ),
    check(
        "arguments by place and by keyword arrive",
        snippet("""
            def moon(minutes, *, slow=False):
                return minutes, slow

            rung = with_bell({"Moon": moon, "Mars": moon}, lambda name: None)
            rung["Moon"](20), rung["Mars"](5, slow=True)
        """),
    ),
    check(
        "each function has the name of its show",
        snippet("""
            def moon():
                return 1

            def mars():
                return 2

            rung = with_bell({"The Moon": moon, "Our neighbour": mars}, lambda name: None)
            [show.__name__ for show in rung.values()]
        """),
    ),
    check(
        "the names stay in their order",
        given(names=names, snippet="list(with_bell(dict.fromkeys(names, len), print))"),
    ),
    check(
        "a show that is replaced later is still the old one",
        snippet("""
            shows = {"Moon": lambda: "old", "Mars": lambda: "other"}
            rung = with_bell(shows, lambda name: None)
            shows["Moon"] = lambda: "new"
            rung["Moon"](), rung["Mars"](), shows["Moon"]()
        """),
    ),
    check(
        "the old dictionary has the old shows",
        snippet("""
            shows = {"Moon": len, "Mars": abs}
            rung = with_bell(shows, print)
            shows["Moon"] is len, shows["Mars"] is abs, rung is shows
        """),
    ),
]
