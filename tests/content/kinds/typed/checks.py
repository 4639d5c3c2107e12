from orienteer.curriculum import call, check, typed

checks = [
    check("total gives what it gave", call("total", [2.5, 3.0])),
    check("cheapest finds the name it found", call("cheapest", {"tea": 2.5, "bread": 3.0}, 2.75)),
    check("where nothing is cheap enough, there is None", call("cheapest", {"tea": 2.5}, 1.0)),
    check("by_letter sorts the names as it did", call("by_letter", ["Ann", "Bo", "Al"])),
    check("mypy finds nothing wrong in your file", typed()),
    check("total takes whatever numbers can be got from", typed(use="right_total")),
    check("mypy finds what is wrongly given to total", typed(use="wrong_total")),
    check("cheapest takes every table from names to numbers", typed(use="right_cheapest")),
    check("mypy finds who forgets that there may be nothing cheap", typed(use="wrong_cheapest")),
    check("by_letter takes whatever texts can be got from", typed(use="right_letters")),
    check("mypy finds what is wrongly asked of by_letter", typed(use="wrong_letters")),
]
