from orienteer.curriculum import call, check, dictionaries, given, integers, lists, one_of, tuples

day = {("Mill", 7): 120, ("Mill", 8): 90, ("Quay", 8): 0}
counted = dictionaries(tuples(one_of("Mill", "Quay"), integers(7, 8)), integers(0, 2), max_size=3)
said = one_of("Mill 7 120", "Mill 7 90", "Quay 8 0", "  Mill\t8   5 ", "Mill 7", "Mill x 9", "Mill 7 x", "a 1 2 3", "")

checks = [
    check("a line gives road, hour and cars", call("counts", ["Mill 7 120", "Quay 8 0"])),
    check("a remark is left out", call("counts", ["cold and foggy", "Mill 7 120", ""])),
    check("a line of four parts is left out", call("counts", ["Mill 7 120 cars"])),
    check("a line of two parts is left out", call("counts", ["Mill 7"])),
    check("an hour has to consist of digits", call("counts", ["Mill seven 120", "Mill -7 120"])),
    check("cars have to consist of digits", call("counts", ["Mill 7 many", "Mill 7 1.5"])),
    check(
        "a sign, an underscore or a raised digit is no decimal digit",
        given(
            line=one_of("Mill +7 120", "Mill 7 +120", "Mill 7 1_0", "Mill 7 ²", "Mill ² 7"), snippet="counts([line])"
        ),
    ),
    check("the later of two lines counts", call("counts", ["Mill 7 120", "Mill 7 100"])),
    check("hours and cars are numbers, whatever zeros stand in front", call("counts", ["Mill 07 012", "Mill 7 13"])),
    check("any two lines", given(lines=lists(said, min_size=1, max_size=2), call="counts")),
    check("each road is named once, also one without cars", call("roads", day)),
    check("any counted hours have their roads", given(counted=counted, call="roads")),
    check("a road's cars are added up", call("totals", day)),
    check("any counted hours add up", given(counted=counted, call="totals")),
    check("an hour without a count is a gap", call("gaps", day, [7, 8])),
    check("gaps stand in the order of the hours that were asked for", call("gaps", {("Mill", 7): 1}, [9, 8, 7, 6])),
    check("a road without gaps isn't named", call("gaps", day, [8])),
    check("any gaps", given(counted=counted, hours=lists(integers(7, 8), max_size=2, distinct=True), call="gaps")),
    check("what was counted is left as it was", call("gaps", day, [7, 8, 9]), observe="arguments"),
]
