from orienteer.curriculum import check, given, one_of, snippet

checks = [
    check(
        "each aquarium has values of its own",
        snippet("""
            reef, pond = Aquarium(400, 25), Aquarium(900, 12)
            reef.litres, reef.degrees, pond.litres, pond.degrees
        """),
    ),
    check(
        "a value can be set anew, for one aquarium",
        snippet("""
            reef, pond = Aquarium(400, 25), Aquarium(900, 12)
            reef.degrees = 26
            reef.litres, reef.degrees, pond.litres, pond.degrees
        """),
    ),
    check(
        "a value has to be above 0",
        given(
            value=one_of(-1, 0, 0.001, 0.5, 1, 2),
            snippet="""
                reef = Aquarium(400, 25)
                reef.litres = value
                reef.litres
            """,
        ),
    ),
    check(
        "an aquarium can't be made with a wrong value",
        given(litres=one_of(0, 1), degrees=one_of(-3, 3), snippet="Aquarium(litres, degrees).degrees"),
    ),
    check(
        "a value that is refused changes nothing",
        snippet("""
            reef = Aquarium(400, 25)
            try:
                reef.litres = -5
            except ValueError:
                pass
            reef.litres, reef.degrees
        """),
    ),
    check("before it was set there is no value", snippet("Aquarium.__new__(Aquarium).litres")),
    check(
        "before it was set there is none, whatever others have",
        snippet("""
            reef = Aquarium(400, 25)
            hasattr(Aquarium.__new__(Aquarium), "litres"), reef.litres
        """),
    ),
    check(
        "a new one has no value of one that is gone",
        snippet("""
            gone = [Aquarium(litres, 25) for litres in range(1, 40)]
            del gone
            new = [Aquarium.__new__(Aquarium) for _ in range(1, 40)]
            [name for name in ("litres", "degrees") if any(hasattr(each, name) for each in new)]
        """),
    ),
    check(
        "read from the class it is the descriptor",
        snippet("type(Aquarium.litres) is Positive, Aquarium.litres is Aquarium.degrees"),
    ),
    check(
        "other classes and other names work too",
        snippet("""
            weight = Positive()

            class Bird:
                grams = weight

                def __init__(self, grams):
                    self.grams = grams

            wren, swan = Bird(9), Bird(11000)
            reef = Aquarium(400, 25)
            wren.grams, swan.grams, reef.litres
        """),
    ),
    check(
        "objects that have no hash work too",
        snippet("""
            weight = Positive()

            class Feed:
                grams = weight

                def __init__(self, grams):
                    self.grams = grams

                def __eq__(self, other):
                    return self.grams == other.grams

            first, second = Feed(30), Feed(40)
            first.grams, second.grams, first == Feed(30), first == second
        """),
    ),
]
