from orienteer.curriculum import call, check, dictionaries, given, integers, one_of, sets

ferry = {"Upper": {1: 4, 2: 1}, "Lower": {7: 2}}
cabins = dictionaries(integers(1, 2), integers(0, 2), max_size=2)

checks = [
    check("cabins stand in the order of the decks", call("free_cabins", ferry, set(), 2)),
    check("a cabin with exactly as many berths will do", call("free_cabins", ferry, set(), 4)),
    check("no cabin on a closed deck is offered", call("free_cabins", ferry, {"Upper"}, 1)),
    check("a ferry without decks has no cabins", call("free_cabins", {}, {"Upper"}, 1)),
    check(
        "any decks",
        given(
            decks=dictionaries(one_of("Upper", "Lower"), cabins, max_size=2),
            closed=sets(one_of("Upper", "Lower")),
            wanted=integers(1, 2),
            call="free_cabins",
        ),
    ),
    check("the decks are left as they were", call("free_cabins", ferry, {"Lower"}, 1), observe="arguments"),
]
