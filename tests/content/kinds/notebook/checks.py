from orienteer.curriculum import check, given, notebook, one_of, same_table

# none; 50 above to the centimetre; a little more than that; two of the same height; several, the highest not first
heights = one_of([], [100, 200], [0, 101], [300, 0, 0, 300, 0], [0, 350, 0, 400, 0, 0, 0])

checks = [
    check("the table has a row for each day", notebook("table"), compare=same_table(dtypes="any")),
    check("the spring tides, highest first", notebook("spring")),
    check(
        "any heights",
        given(heights=heights, notebook="[int(day) for day in spring], table['height'].tolist()"),
    ),
    check("one line through the heights, under the right title", notebook("figures"), compare=same_table()),
    check("the last cell shows how many there are", notebook("int(shown[-1])")),
    check(
        "it shows so for other heights too",
        given(heights=one_of([1, 2, 300], [5, 5, 5], [0, 0, 200, 200]), notebook="int(shown[-1]), len(figures)"),
    ),
]
