from orienteer.curriculum import call, check, facts, given, lists, one_of, snippet

checks = [
    check("a folder takes its own block and those of its files", call("disk_use", [3, 4])),
    check("an empty folder takes 1 block", call("disk_use", [])),
    check("a folder in a folder counts with all that is in it", call("disk_use", [3, [2, 5], 4])),
    check("a folder may be nested to any depth", call("disk_use", [1, [2, [4, [8, [16]]]]])),
    check("an empty folder inside takes its 1 block", call("disk_use", [[], [[]]])),
    check(
        "any folder",
        given(folder=lists(one_of(0, 2, 5, [], [2], [[]], [5, [2]], [[2], 3]), max_size=3), call="disk_use"),
    ),
    check(
        "twenty folders, each in the next",
        snippet("""
        folder = [1]
        for _ in range(20):
            folder = [folder, 1]
        disk_use(folder)
    """),
    ),
    check("asking twice gives the same answer twice", snippet("disk_use([1, [2]]), disk_use([1, [2]]), disk_use([])")),
    check("the folder is left as it was", call("disk_use", [3, [2, [5]], 4]), observe="arguments"),
    check("a function calls itself", facts("recursive functions", at_least=1)),
]
