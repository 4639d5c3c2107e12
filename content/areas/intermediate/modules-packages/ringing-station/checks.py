from orienteer.curriculum import approximately, call, check, given, integers, lists, one_of, tuples

AS_MUCH = approximately(whole=True)

checks = [
    check(
        "two catches are summed up",
        call("season", ["2028-02-28 wren 3", "2028-03-01 robin 8"]),
        compare=AS_MUCH,
    ),
    check("one day is one day", call("season", ["2026-05-04 wren 3"]), compare=AS_MUCH),
    check("no lines give None", call("season", [])),
    check(
        "days are counted over the end of a year",
        call("season", ["2026-12-30 wren 1", "2027-01-02 wren 2"]),
        compare=AS_MUCH,
    ),
    check(
        "29 February exists in a leap year",
        call("season", ["2028-02-29 wren 1", "2028-02-28 wren 2"]),
        compare=AS_MUCH,
    ),
    check("a date that doesn't exist raises ValueError", call("season", ["2026-02-29 wren 1"])),
    check(
        "the median of an odd number is the one in the middle",
        call("season", ["2026-05-04 wren 9", "2026-05-04 wren 1", "2026-05-04 wren 4"]),
        compare=AS_MUCH,
    ),
    check(
        "birds are counted, not catches",
        call("season", ["2026-05-04 wren 1", "2026-05-04 robin 7", "2026-05-05 wren 2", "2026-05-06 wren 1"]),
        compare=AS_MUCH,
    ),
    check(
        "of two with as many birds, the first in the lines comes first",
        call("season", ["2026-05-04 wren 2", "2026-05-04 dunnock 2", "2026-05-04 robin 2"]),
        compare=AS_MUCH,
    ),
    check(
        "any lines",
        given(
            rows=lists(
                tuples(
                    one_of("2026-05-04", "2026-06-01", "2026-02-28"), one_of("wren", "robin", "tit"), integers(1, 3)
                ),
                max_size=4,
            ),
            snippet='season([f"{day} {name} {count}" for day, name, count in rows])',
        ),
        compare=AS_MUCH,
    ),
]
