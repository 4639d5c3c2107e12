from orienteer.curriculum import check, given, integers, lists, one_of, snippet

TALK = """
def talk(clock, sent):
    given = []
    try:
        given.append(next(clock))
        for each in sent:
            given.append(clock.send(each))
    except StopIteration as end:
        return given, "ends with", end.value
    return given

"""

checks = [
    check("the reserve is called out first", snippet("next(lot(50))")),
    check("a good bid is answered with one more", snippet(TALK + 'talk(lot(50), [("Ada", 60)])')),
    check("a bid of exactly what was called out counts", snippet(TALK + 'talk(lot(50), [("Ada", 50), None])')),
    check("a low bid changes nothing", snippet(TALK + 'talk(lot(50), [("Ada", 60), ("Bo", 60), ("Cy", 20), None])')),
    check("each bid is answered once", snippet(TALK + 'talk(lot(50), [("Ada", 60), ("Bo", 70), ("Cy", 80)])')),
    check(
        "the hammer gives the best bid",
        snippet(TALK + 'talk(lot(50), [("Ada", 60), ("Bo", 70), ("Ada", 65), None])'),
    ),
    check("without a bid the hammer gives None", snippet(TALK + "talk(lot(50), [None])")),
    check(
        "any bids",
        given(
            amounts=lists(integers(1, 5), max_size=4),
            snippet=TALK + 'talk(lot(2), [*zip("ABCD", amounts), None])',
        ),
    ),
    check("an evening without lots ends at once", snippet(TALK + "talk(evening([]), [])")),
    check("an evening of one lot is that lot, in a list", snippet(TALK + 'talk(evening([50]), [("Ada", 60), None])')),
    check(
        "after the hammer the next reserve is called out",
        snippet(TALK + 'talk(evening([50, 7]), [("Ada", 60), None, ("Bo", 9)])'),
    ),
    check(
        "the evening returns what became of each lot",
        snippet(TALK + 'talk(evening([50, 7, 1]), [("Ada", 60), None, None, ("Bo", 4), None])'),
    ),
    check(
        "any evening",
        given(
            reserves=lists(integers(1, 4), max_size=3),
            bids=lists(one_of(None, ("Ada", 2), ("Bo", 4)), max_size=4),
            snippet=TALK + "talk(evening(reserves), bids)",
        ),
    ),
    check("a lot may begin at 0", snippet(TALK + 'talk(lot(0), [("Ada", 0), None])')),
    check(
        "somebody may go above a bid of their own",
        snippet(TALK + 'talk(lot(50), [("Ada", 60), ("Ada", 70), None])'),
    ),
    check(
        "two lots can be open at once",
        snippet("""
            one, other = lot(50), lot(7)
            next(one), next(other), one.send(("Ada", 60)), other.send(("Bo", 9)), one.send(("Cy", 61))
        """),
    ),
]
