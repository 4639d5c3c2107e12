from orienteer.curriculum import call, check, given, integers, lists

checks = [
    check("two dry days, then rain, then one", call("longest_drought", [0, 0, 3, 0])),
    check("a drought may last until the last day", call("longest_drought", [2, 0, 0, 0])),
    check("where it rains every day, there is no drought", call("longest_drought", [1, 4])),
    check("no days, no drought", call("longest_drought", [])),
    check("any days", given(rain=lists(integers(0, 2), max_size=6), call="longest_drought")),
]
