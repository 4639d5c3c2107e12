from orienteer.curriculum import check, given, integers, one_of, program

checks = [
    check("there are enough pizzas, and the rest is left over", program("10\n3\n8\n")),
    check("if it comes out even, nothing is left over", program("8\n2\n4\n")),
    check("without guests nothing is ordered", program("0\n3\n8\n")),
    check("a single slice takes a pizza", program("1\n1\n8\n")),
    check("a slice too many takes another pizza", program("3\n3\n8\n")),
    check(
        "any guests, appetite and pizza",
        given(
            guests=one_of(0, 1, 4, 5),
            each=integers(1, 2),
            size=one_of(1, 3, 8),
            program="{guests}\n{each}\n{size}\n",
        ),
    ),
]
