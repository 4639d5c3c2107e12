from orienteer.curriculum import check, given, one_of, snippet

checks = [
    check(
        "a new team has its runners in order and no swaps",
        snippet("""
            team = Team(["Ada", "Bo", "Cy"])
            team.runners, team.swaps
        """),
    ),
    check(
        "a new team stores both attributes itself",
        snippet("""
            team = Team(["Ada", "Bo", "Cy"])
            [name for name in ("runners", "swaps") if name in vars(team)]
        """),
    ),
    check(
        "a swap puts the new runner in the old one's place",
        snippet("""
            team = Team(["Ada", "Bo", "Cy"])
            team.swap("Bo", "Di")
            team.runners
        """),
    ),
    check(
        "every swap is counted",
        snippet("""
            team = Team(["Ada", "Bo", "Cy"])
            team.swap("Bo", "Di")
            team.swap("Ada", "Ed")
            team.swaps
        """),
    ),
    check(
        "each team counts its own swaps",
        snippet("""
            first, second = Team(["Ada"]), Team(["Bo"])
            first.swap("Ada", "Di")
            first.swaps, second.swaps, Team(["Cy"]).swaps
        """),
    ),
    check(
        "a swap leaves the caller's list as it was",
        snippet("""
            names = ["Ada", "Bo", "Cy"]
            Team(names).swap("Bo", "Di")
            names
        """),
    ),
    check(
        "a change of the caller's list leaves the team as it was",
        snippet("""
            names = ["Ada", "Bo", "Cy"]
            team = Team(names)
            names.clear()
            team.runners
        """),
    ),
    check("somebody who isn't in the team can't be swapped", snippet('Team(["Ada", "Bo"]).swap("Di", "Ed")')),
    check(
        "a swap that is refused changes nothing",
        snippet("""
            team = Team(["Ada", "Bo"])
            try:
                team.swap("Di", "Ed")
            except ValueError:
                pass
            team.runners, team.swaps
        """),
    ),
    check(
        "any two swaps",
        given(
            first=one_of("Ada", "Bo", "Cy"),
            second=one_of("Ada", "Bo", "Cy", "Di"),
            snippet="""
                team = Team(["Ada", "Bo", "Cy"])
                team.swap(first, "Di")
                team.swap(second, "Ed")
                team.runners, team.swaps
            """,
        ),
    ),
]
