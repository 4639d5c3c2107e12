from orienteer.curriculum import call, check, given, integers, lists, snippet

counts = lists(integers(0, 4), max_size=4)

checks = [
    check("a list of counts is reported", call("report", [3, 0, 8, 5])),
    check("counts that come one by one are reported in full", call("report", iter([3, 0, 8, 5]))),
    check(
        "what is read from the camera is reported in full", snippet('report(read(["3\\n", "0\\n", "8\\n", "5\\n"]))')
    ),
    check("lines with nothing but blanks are passed over", snippet('list(read(["3\\n", " \\n", "\\n", "0\\n"]))')),
    check("no days are no fish", call("report", [])),
    check("no days that come one by one are no fish", call("report", iter([]))),
    check("half as many as on the best day isn't busy", call("report", [4, 8])),
    check("any list of counts", given(counts=counts, call="report")),
    check("any counts that come one by one", given(counts=counts, snippet="report(count for count in counts)")),
    check("a tuple will do as well", call("report", (1, 2))),
    check("your list is left as it was", call("report", [3, 0, 8]), observe="arguments"),
    check("read looks at no line before it is asked for", snippet('next(read(["3\\n", "dry\\n"]))')),
]
