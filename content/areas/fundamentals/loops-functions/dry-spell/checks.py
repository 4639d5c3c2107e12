from orienteer.curriculum import call, check, given, integers, lists

checks = [
    check("the longest of several dry spells counts", call("longest_dry_spell", [0, 3, 0, 0, 1])),
    check("a spell at the beginning counts in full", call("longest_dry_spell", [0, 0, 4, 0])),
    check("a spell that is still going on at the end counts", call("longest_dry_spell", [4, 0, 0])),
    check("a trace of rain ends a spell", call("longest_dry_spell", [0, 0.2, 0])),
    check("without a dry day it is 0", call("longest_dry_spell", [2, 1])),
    check("no day at all gives 0", call("longest_dry_spell", [])),
    check("any row of days", given(rain=lists(integers(0, 2)), call="longest_dry_spell")),
    check("your list is left as it was", call("longest_dry_spell", [0, 1, 0, 0]), observe="arguments"),
]
