from orienteer.curriculum import call, check, given, integers, snippet

checks = [
    check("a plan has a row of dots for each bed", call("make_plan", 2, 3)),
    check("a plan without beds is an empty list", call("make_plan", 0, 3)),
    check("beds may have no places", call("make_plan", 2, 0)),
    check("any number of beds and places", given(beds=integers(0, 4), places=integers(0, 4), call="make_plan")),
    check(
        "what is planted in one bed is seen there and nowhere else",
        snippet("""
            plan = make_plan(3, 2)
            plan[1][0] = "dill"
            plan
        """),
    ),
    check(
        "a place that is added to one bed is added to no other",
        snippet("""
            plan = make_plan(2, 1)
            plan[0].append("mint")
            plan
        """),
    ),
    check(
        "a plan that is made later is empty again",
        snippet("""
            first = make_plan(2, 2)
            first[0][0] = "dill"
            second = make_plan(2, 2)
            first, second
        """),
    ),
]
