from orienteer.curriculum import check, given, lists, one_of, snippet

checks = [
    check("every button names its own floor", snippet("[press() for press in make_panel([0, 4, 'roof'])]")),
    check("a panel of one floor has one button", snippet("[press() for press in make_panel([7])]")),
    check("a panel without floors has no buttons", snippet("make_panel([])")),
    check(
        "a button that is held for 3 seconds or longer keeps the doors open",
        given(
            held=one_of(0, 2, 2.9, 3, 3.5, 10),
            snippet="[press(held) for press in make_panel([0, 4])]",
        ),
    ),
    check(
        "any floors, and any way to press their buttons",
        given(
            floors=lists(one_of(0, 1, "roof"), max_size=3),
            held=one_of(0, 3),
            snippet="[(press(), press(held)) for press in make_panel(floors)]",
        ),
    ),
    check(
        "a button keeps its floor when the list changes afterwards",
        snippet("""
            floors = [0, 4]
            first, second = make_panel(floors)
            floors[0] = 99
            floors.clear()
            first(), second(3)
        """),
    ),
    check(
        "two panels don't disturb each other",
        snippet("""
            house, tower = make_panel([0, 1]), make_panel([30, 31])
            [press() for press in house + tower]
        """),
    ),
    check(
        "how long a button is held counts for that time alone",
        snippet("""
            (press,) = make_panel([4])
            press(3), press(), press(5)
        """),
    ),
]
