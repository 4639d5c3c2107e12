from orienteer.curriculum import check, given, lists, notebook, one_of, same_table

heights = lists(one_of(100, 200, 260, 300), max_size=4)

checks = [
    check("the table has a row for each day", notebook("table"), compare=same_table(dtypes="any")),
    check("the spring tides, highest first", notebook("spring")),
    check(
        "any heights",
        given(heights=heights, notebook="[int(day) for day in spring], table['height'].tolist()"),
        inputs=4,
    ),
    check("one line through the heights, under the right title", notebook("figures"), compare=same_table()),
    check("the last cell shows how many there are", notebook("int(shown[-1])")),
    check(
        "it shows so for other heights too",
        given(heights=one_of([1, 2, 300], [5, 5, 5], [0, 0, 200, 200]), notebook="int(shown[-1]), len(figures)"),
    ),
]
