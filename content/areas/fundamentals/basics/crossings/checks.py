from orienteer.curriculum import call, check, given, integers

checks = [
    check("no cars make no crossings", call("trips", 0)),
    check("full crossings are counted", call("trips", 80)),
    check("a last crossing that isn't full still counts", given(cars=integers(0, 200), call="trips")),
    check("the answer is an int", call("trips", 120)),
    check("a very large number of cars is exact", call("trips", 4_000_000_000_000_000_040)),
]
