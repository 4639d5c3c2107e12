from orienteer.curriculum import check, given, integers, lists, one_of, snippet

checks = [
    check(
        "a new hive has a name and no harvest",
        snippet("""
            hive = Hive("meadow")
            hive.name, hive.harvests, hive.total()
        """),
    ),
    check(
        "a hive keeps its harvests in order",
        snippet("""
            hive = Hive("meadow")
            hive.add(12)
            hive.add(5)
            hive.harvests, hive.total()
        """),
    ),
    check(
        "each hive has a list of its own",
        snippet("""
            first, second = Hive("meadow"), Hive("orchard")
            first.add(12)
            first.harvests, second.harvests
        """),
    ),
    check("no lines make no hives", snippet("read_harvest([])")),
    check(
        "each name has one hive, in the order of the lines",
        snippet("""
            hives = read_harvest(["orchard 3", "meadow 12", "orchard 4", "alder 1"])
            [hive.name for hive in hives]
        """),
    ),
    check(
        "a name that comes up again adds to its hive",
        snippet("""
            hives = read_harvest(["meadow 12", "meadow 5"])
            [(hive.harvests, hive.total()) for hive in hives]
        """),
    ),
    check(
        "every call makes new hives",
        snippet("""
            first = read_harvest(["meadow 12"])
            second = read_harvest(["meadow 12"])
            first[0].harvests, second[0].harvests, first[0] is second[0]
        """),
    ),
    check(
        "what comes back are hives",
        snippet("""
            hives = read_harvest(["meadow 12"])
            hives[0].add(1)
            type(hives[0]) is Hive, hives[0].total()
        """),
    ),
    check(
        "your list of lines is left as it was",
        snippet("""
            lines = ["meadow 12", "orchard 3"]
            read_harvest(lines)
            lines
        """),
    ),
    check(
        "any lines",
        given(
            lines=lists(one_of("meadow 12", "orchard 3", "meadow 0", "alder 7"), max_size=3),
            snippet="[(hive.name, hive.harvests, hive.total()) for hive in read_harvest(lines)]",
        ),
    ),
    check(
        "any harvests of one hive",
        given(
            harvests=lists(integers(0, 3), max_size=3),
            snippet="""
                hive = Hive("meadow")
                for kilos in harvests:
                    hive.add(kilos)
                hive.harvests, hive.total()
            """,
        ),
    ),
]
