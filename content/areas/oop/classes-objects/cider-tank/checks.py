from orienteer.curriculum import check, given, integers, snippet

checks = [
    check(
        "a new tank is empty",
        snippet("""
            tank = Tank(100)
            tank.capacity, tank.litres, tank.free()
        """),
    ),
    check(
        "a new tank stores both attributes itself",
        snippet("""
            tank = Tank(100)
            [name for name in ("capacity", "litres") if name in vars(tank)]
        """),
    ),
    check(
        "what fits is put in",
        snippet("""
            tank = Tank(100)
            over = tank.fill(70)
            over, tank.litres, tank.free()
        """),
    ),
    check(
        "what doesn't fit is returned",
        snippet("""
            tank = Tank(100)
            tank.fill(70)
            over = tank.fill(50)
            over, tank.litres, tank.free()
        """),
    ),
    check(
        "a tank can be drained to its last litre",
        snippet("""
            tank = Tank(100)
            tank.fill(70)
            tank.drain(30)
            tank.drain(40)
            tank.litres, tank.free()
        """),
    ),
    check(
        "more than there is raises ValueError",
        snippet("""
            tank = Tank(100)
            tank.fill(70)
            tank.drain(71)
        """),
    ),
    check(
        "a tank that refuses holds what it held",
        snippet("""
            tank = Tank(100)
            tank.fill(70)
            try:
                tank.drain(71)
            except ValueError:
                pass
            tank.litres
        """),
    ),
    check(
        "each tank has a content of its own",
        snippet("""
            first, second = Tank(100), Tank(50)
            first.fill(30)
            second.fill(10)
            first.litres, second.litres, Tank(20).litres
        """),
    ),
    check(
        "more fits into a tank that was made larger",
        snippet("""
            tank = Tank(100)
            tank.fill(100)
            tank.capacity = 150
            free = tank.free()
            over = tank.fill(70)
            free, over, tank.litres
        """),
    ),
    check(
        "any two fillings of a small tank",
        given(
            capacity=integers(0, 3),
            first=integers(0, 3),
            second=integers(0, 3),
            snippet="""
                tank = Tank(capacity)
                over = tank.fill(first), tank.fill(second)
                over, tank.litres, tank.free()
            """,
        ),
    ),
]
