from orienteer.curriculum import call, check, typed

checks = [
    check("minutes adds up what it added up", call("minutes", [(0, 20), (30, 35)])),
    check("longest finds the ride that it found", call("longest", [(0, 20), (30, 90), (5, 6)])),
    check("without a ride there is None", call("longest", [])),
    check("by_bike gathers what it gathered", call("by_bike", [("red", 20), ("blue", 5), ("red", 1)])),
    check("rate looks up what it looked up", call("rate", {"red": 2.5}, "red", 1.0)),
    check("a bicycle without a rate has the fallback", call("rate", {"red": 2.5}, "blue", 1.0)),
    check("mypy finds nothing wrong in your file", typed()),
    check("minutes takes whatever rides can be got from", typed(use="right_minutes")),
    check("mypy finds what is wrongly given to minutes", typed(use="wrong_minutes")),
    check("longest gives a ride that can be taken apart, once it is there", typed(use="right_longest")),
    check("mypy finds who forgets that there may be no ride", typed(use="wrong_longest")),
    check("by_bike gives a dictionary that can be added to", typed(use="right_by_bike")),
    check("mypy finds what is wrongly asked of by_bike", typed(use="wrong_by_bike")),
    check("rate takes every table from names to numbers", typed(use="right_rate")),
    check("mypy finds what is wrongly given to rate", typed(use="wrong_rate")),
]
